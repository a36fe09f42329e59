# The first lock taken away at one place only: each call of an access function, of visible_to() and of inbox() outside
# the models and the access modules, one after the other, lets everybody through. The function around the call gets the
# code compiled with that one call changed.
import ast
import importlib
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from unittest import mock

from tests.house import room, sources
from tests.locks.mutants import Mutant
from tests.locks.opened import FUNCTIONS, anybody
from tests.matrix.runner import Runner
from tests.matrix.views import addresses

OPENED = {function.__name__: ways[0][0] for function, ways in FUNCTIONS.items()} | {"member": anybody}
ROWS = ("visible_to", "inbox")  # become all()
# Not tried: floor 0 knows no rows; what writes repeats what the view's access has said, and tests/<room> hold it there.
ASIDE = ("access", "models", "migrations", "web", "actions", "outbox", "sheets")
# Where what a module finds is shown, when that is not every page of its room.
SHOWN = {
    "directives.lists": ["directives:index", "directives:mine", "dashboard:index"],
    "rakor.dashboard.figures": ["dashboard:index"],
    "meetings.near": ["dashboard:index", "directives:mine"],
}


def of_call_sites() -> Iterator[Mutant]:
    for module, source in sources():
        if set(ASIDE) & set(module.split(".")):
            continue
        for holder in ast.parse(source).body:
            if isinstance(holder, ast.FunctionDef):
                for number, call in enumerate(_calls(holder)):
                    where = f"{module}:{call.lineno} {ast.unparse(call.func)}()"
                    asked = _asked(module, holder.name)
                    yield Mutant(where, "call", _changed(module, holder.name, number), _notice(asked))


def _calls(holder: ast.AST) -> list[ast.Call]:
    return [node for node in ast.walk(holder) if isinstance(node, ast.Call) and _kind(node)]


def _kind(call: ast.Call) -> str:
    if not isinstance(call.func, ast.Attribute):
        return ""
    if call.func.attr in ROWS:
        return "rows"
    is_access = isinstance(call.func.value, ast.Name) and call.func.value.id.endswith("access")
    return "access" if is_access and call.func.attr in OPENED else ""


@cache
def _views() -> dict[str, Callable]:
    ours = {name: inspect.unwrap(pattern.callback) for name, pattern in addresses().items()}
    return {name: view for name, view in ours.items() if not name.startswith(("account_", "mfa_", "healthz"))}


def _asked(module: str, holder: str) -> list[str]:
    """The addresses that show it: the view's own; for a helper those of its module; else those of its room."""
    if module in SHOWN:
        return SHOWN[module]
    own = [name for name, view in _views().items() if (view.__module__, view.__name__) == (module, holder)]
    near = [name for name, view in _views().items() if view.__module__ == module]
    return own or near or [name for name, view in _views().items() if room(view.__module__) == room(module)]


def _changed(name: str, holder: str, number: int) -> Callable:
    @contextmanager
    def without() -> Iterator[None]:
        module = importlib.import_module(name)
        tree = ast.parse(inspect.getsource(module))
        function = next(one for one in tree.body if isinstance(one, ast.FunctionDef) and one.name == holder)
        function.decorator_list = []
        call = _calls(function)[number]
        if _kind(call) == "rows":
            call.func.attr, call.args = "all", []
        else:
            call.func = ast.copy_location(ast.Name(f"opened_{call.func.attr}", ast.Load()), call.func)
        alone = ast.fix_missing_locations(ast.Module([function], type_ignores=[]))
        space = dict(vars(module))
        exec(compile(alone, module.__file__, "exec"), space)
        opened = {f"opened_{name}": function for name, function in OPENED.items()}
        original = inspect.unwrap(getattr(module, holder))
        before, original.__code__ = original.__code__, space[holder].__code__
        try:
            with mock.patch.dict(vars(module), opened):
                yield
        finally:
            original.__code__ = before

    return without


def _notice(names: list[str]) -> Callable:
    def notice(world):
        runner = Runner(world, thorough=True)
        for name in names:
            for check in ("cells", "neighbours", "forms", "links"):
                if found := getattr(runner, check)(name):
                    return found
        return []

    return notice
