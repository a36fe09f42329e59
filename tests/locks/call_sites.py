# The first lock taken away at one place only: each call of an access function and each visible_to() in the views, one
# after the other, lets everybody through. The view is compiled anew with that one call changed.
import ast
import inspect
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import ModuleType
from unittest import mock

from tests.locks.mutants import Mutant
from tests.locks.opened import FUNCTIONS, anybody
from tests.matrix.runner import Runner, addresses

OPENED = {function.__name__: ways[0][0] for function, ways in FUNCTIONS.items()} | {"member": anybody}


def of_call_sites() -> Iterator[Mutant]:
    for module, names in _view_modules().items():
        tree = ast.parse(inspect.getsource(module))
        for number, call in enumerate(_calls(tree)):
            where = f"{module.__name__}:{call.lineno} {ast.unparse(call.func)}()"
            asked = _served_by(tree, call, module, names)
            yield Mutant(where, "call", _recompiled(module, number, names), _notice(asked))


def _view_modules() -> dict[ModuleType, list[str]]:
    """Each module with views of ours, and the names of the addresses it serves."""
    found: dict[ModuleType, list[str]] = {}
    for name, pattern in addresses().items():
        module = inspect.getmodule(inspect.unwrap(pattern.callback))
        if not name.startswith(("account_", "mfa_", "healthz")):
            found.setdefault(module, []).append(name)
    return found


def _calls(tree: ast.Module) -> list[ast.Call]:
    """Calls of access functions, of visible_to() and of inbox(), in the order of ast.walk."""
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _kind(node)]


def _kind(call: ast.Call) -> str:
    if not isinstance(call.func, ast.Attribute):
        return ""
    if call.func.attr in ("visible_to", "inbox"):
        return "rows"
    is_access = isinstance(call.func.value, ast.Name) and call.func.value.id.endswith("access")
    return "access" if is_access and call.func.attr in OPENED else ""


def _served_by(tree: ast.Module, call: ast.Call, module: ModuleType, names: list[str]) -> list[str]:
    """The addresses whose view holds the call; for a helper, all of the module's."""
    holder = next(
        (one.name for one in tree.body if isinstance(one, ast.FunctionDef) and call in set(ast.walk(one))), ""
    )
    direct = [name for name in names if inspect.unwrap(addresses()[name].callback).__name__ == holder]
    return direct or names


def _recompiled(module: ModuleType, number: int, names: list[str]) -> Callable:
    @contextmanager
    def without() -> Iterator[None]:
        tree = ast.parse(inspect.getsource(module))
        call = _calls(tree)[number]
        if _kind(call) == "rows":
            call.func.attr, call.args = "all", []
        else:
            call.func = ast.copy_location(ast.Name(f"opened_{call.func.attr}", ast.Load()), call.func)
        space = {"__name__": module.__name__} | {f"opened_{name}": opened for name, opened in OPENED.items()}
        exec(compile(ast.fix_missing_locations(tree), module.__file__, "exec"), space)
        with ExitStack() as patches:
            for name in names:
                view = space[addresses()[name].callback.__name__]
                patches.enter_context(mock.patch.object(addresses()[name], "callback", view))
            yield

    return without


def _notice(names: list[str]) -> Callable:
    def notice(world):
        runner = Runner(world)
        for name in names:
            for check in ("cells", "neighbours", "forms", "links"):
                if found := getattr(runner, check)(name):
                    return found
        return []

    return notice
