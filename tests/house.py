# What the house forbids, as functions of source text: each gives the problems it finds. tests/test_house.py runs them
# over the tree and shows that each can fail.
import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FLOORS = {
    "rakor.settings": 6, "rakor.urls": 6, "rakor.celery": 6, "rakor.wsgi": 6,
    "rakor.desk": 5, "rakor.dashboard": 5, "rakor.portal": 5, "rakor.exchange": 5,
    "directives": 4,
    "meetings": 3,
    "rakor.notify": 2,
    "rakor.people": 1, "rakor.reading": 1,
    "rakor.web": 0, "rakor.documents": 0, "rakor.files": 0, "rakor.calendar": 0, "rakor.local": 0,
}  # fmt: skip
PROJECT = ("rakor", "meetings", "directives")
WRITES = {"save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
LAZY = {"StreamingHttpResponse", "TemplateResponse", "SimpleTemplateResponse"}
INLINE = re.compile(
    r"<style\b|\sstyle\s*=|<script\b(?![^>]*\ssrc=)|<[^>]*\son[a-z]+\s*=|\shx-on[:-]|href\s*=\s*[\"']\s*javascript:",
    re.IGNORECASE,
)
NAMED = re.compile(r"""\{%-?\s*(?:include|extends)\s+["']([^"'#]+)""")


def sources() -> Iterator[tuple[str, str]]:
    """(module, source) of every module of the project, without tests."""
    for top in PROJECT:
        for path in sorted((ROOT / top).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path.read_text()


def room(module: str) -> str:
    """The package or wiring module that `module` belongs to: what has a floor."""
    parts = module.split(".")
    return ".".join(parts[:2]) if parts[0] == "rakor" and len(parts) > 1 else parts[0]


def wrong_imports(module: str, source: str) -> list[str]:
    """Imports upwards, sideways, from a place without floor, or hidden in a function."""
    if module == "rakor":
        return []
    if room(module) not in FLOORS:
        return [f"{module}: no floor is known for {room(module)}"]
    found, here = [], FLOORS[room(module)]
    for name, line, hidden in _imports(module, source):
        there = FLOORS.get(room(name))
        if there is None:
            found.append(f"{module}:{line} imports {name}, which has no floor")
        elif room(name) != room(module) and there >= here:
            found.append(f"{module}:{line} imports {name} on floor {there} from floor {here}")
        if hidden and not module.endswith(".apps"):  # ready() may import only once the models are there
            found.append(f"{module}:{line} hides the import of {name} in a function")
    return found


def _imports(module: str, source: str) -> Iterator[tuple[str, int, bool]]:
    """Project modules imported by a source, with the line and whether that happens inside a function."""
    tree = ast.parse(source)
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                base = ".".join([*module.split(".")[: -node.level], *([base] if base else [])])
            names = [f"{base}.{alias.name}" for alias in node.names] if base == "rakor" else [base]
        elif isinstance(node, ast.Call) and _called(node) in ("import_module", "__import__") and node.args:
            argument = node.args[0]
            names = [argument.value] if isinstance(argument, ast.Constant) else []
        for name in names:
            if name.split(".")[0] in PROJECT:
                yield name, node.lineno, id(node) in inside


def _called(node: ast.Call) -> str:
    return getattr(node.func, "attr", "") or getattr(node.func, "id", "")


def lazy_answers(module: str, source: str) -> list[str]:
    """Answers that read rows after the transaction and its scope have gone."""
    return [
        f"{module}:{node.lineno} uses {name}"
        for node in ast.walk(ast.parse(source))
        if (name := getattr(node, "id", "") or getattr(node, "attr", "")) in LAZY
    ]


def is_face(module: str) -> bool:
    """A module that looks and must not write."""
    parts = module.split(".")
    return bool({"views", "templatetags", "forms", "access", "exports", "context", "middleware"} & set(parts))


def writes(module: str, source: str) -> list[str]:
    """Calls that write rows."""
    return [
        f"{module}:{node.lineno} calls .{node.func.attr}()"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES
    ]


def inline_code(name: str, template: str) -> list[str]:
    without_comments = re.sub(r"\{#.*?#\}|\{%-?\s*comment.*?endcomment\s*%\}", "", template, flags=re.DOTALL)
    return [f"{name}: {match.group(0).strip()[:60]}" for match in INLINE.finditer(without_comments)]


def template_names(source: str) -> list[str]:
    """Patterns of the templates that a Python source names; an f-string's holes match anything but a slash."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.append(re.escape(node.value.partition("#")[0]))
        elif isinstance(node, ast.JoinedStr):
            parts = [re.escape(part.value) if isinstance(part, ast.Constant) else "[^/]+" for part in node.values]
            found.append("".join(parts).partition(re.escape("#"))[0])
    return [pattern for pattern in found if pattern.endswith((r"\.html", r"\.txt", r"\.md"))]


def unused_templates(templates: dict[str, str], patterns: set[str], overridden: set[str]) -> list[str]:
    """Templates that no view, no other template and no library asks for."""
    named = {name for text in templates.values() for name in NAMED.findall(text)}
    wanted = re.compile("|".join(sorted(patterns)) or r"(?!)")
    return sorted(name for name in templates if not (name in named or name in overridden or wanted.fullmatch(name)))


def too_long(most: int, files: dict[str, str]) -> list[str]:
    return [f"{name}: {lines} lines" for name, text in files.items() if (lines := text.count("\n")) > most]


def without_page_test(names: dict[str, str], exempt: dict[str, str], exists) -> list[str]:
    """URL names whose page test file is missing. `names` maps a URL name to the package of its view."""
    return [
        f"{name}: {path}"
        for name, package in names.items()
        if name not in exempt and not exists(path := page_test(name, package))
    ]


def page_test(name: str, package: str) -> str:
    """directives:index → tests/directives/pages/test_index.py."""
    return f"tests/{package}/pages/test_{name.rpartition(':')[2]}.py"


def missing_locks(model, managers: tuple[type, ...], composite_keys: set[tuple[str, tuple[str, ...]]]) -> list[str]:
    """What an owned model lacks: its managers, its key, and a composite key beside each reference to an owned table.

    `composite_keys` are (table, columns) of the foreign keys that the database has.
    """
    meta, label = model._meta, model._meta.label
    found = [
        f"{label}: {kind} manager is {type(manager).__name__}"
        for kind, manager in (("default", meta.default_manager), ("base", meta.base_manager))
        if not isinstance(manager, managers)
    ]
    if hasattr(model, "pgh_tracked_model"):
        return found
    keys = [tuple(constraint.fields) for constraint in meta.constraints if hasattr(constraint, "fields")]
    if ("government", "id") not in keys:
        found.append(f"{label}: no UNIQUE(government, id)")
    for field in meta.concrete_fields:
        target = field.remote_field and field.remote_field.model
        if not target or not any(other.name == "government" for other in target._meta.concrete_fields):
            continue
        if field.db_constraint:
            found.append(f"{label}.{field.name}: an ordinary foreign key to an owned table")
        have = {columns[:2] for table, columns in composite_keys if table == meta.db_table}
        if ("government_id", field.column) not in have:
            found.append(f"{label}.{field.name}: no key (government, {field.name})")
    return found
