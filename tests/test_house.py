# The house: floors, pages, templates, lengths, locks on every model. Each check is shown to be able to fail.
from pathlib import Path

import allauth
import django
import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, models
from django.urls import URLPattern, get_resolver

from rakor.people import locks
from rakor.people.owned import OwnedManager
from tests import house

ROOT = house.ROOT
ALLAUTH = "allauth's own view; who reaches it is in tests/matrix/table.py"
EXEMPT = {  # URL name: why it has no page test of its own
    "account_login": "named by allauth; tests/people/pages/test_login.py",
    "account_set_password": "named by allauth; shows people:forgotten",
    "healthz": "answers a probe and shows no page; tests/local covers it",
    "account_logout": ALLAUTH,
    "account_change_password": ALLAUTH,
    "account_inactive": ALLAUTH,
    "account_reauthenticate": ALLAUTH,
    "mfa_index": ALLAUTH,
    "mfa_activate_totp": ALLAUTH,
    "mfa_deactivate_totp": ALLAUTH,
    "mfa_authenticate": ALLAUTH,
    "mfa_reauthenticate": ALLAUTH,
    "mfa_view_recovery_codes": ALLAUTH,
    "mfa_generate_recovery_codes": ALLAUTH,
    "mfa_download_recovery_codes": ALLAUTH,
}
LONG = 320


def urls(patterns=None, prefix="", route="") -> dict[str, tuple[str, object]]:
    """URL name → (route, view) of everything the resolver knows."""
    found = {}
    for entry in get_resolver().url_patterns if patterns is None else patterns:
        path = route + str(entry.pattern)
        if isinstance(entry, URLPattern):
            found[prefix + (entry.name or f"({path})")] = (path, entry.callback)
        else:
            found |= urls(entry.url_patterns, prefix + (f"{entry.namespace}:" if entry.namespace else ""), path)
    return found


def package(view) -> str:
    """The folder of tests that a view belongs to: rakor.people.views → people."""
    parts = house.room(view.__module__).split(".")
    return parts[-1]


def templates() -> dict[str, str]:
    top = ROOT / "templates"
    return {path.relative_to(top).as_posix(): path.read_text() for path in top.rglob("*") if path.is_file()}


def our_files() -> dict[str, str]:
    kinds = ("*.py", "*.html", "*.js", "*.css", "*.sql")
    tops = [ROOT / name for name in (*house.PROJECT, "tests", "templates", "static", "script", "benchmarks")]
    found = [path for top in tops for kind in kinds for path in top.rglob(kind)]
    found += [path for path in (ROOT / "script").iterdir() if path.is_file()]
    ours = (path for path in found if "migrations" not in path.parts)  # what makemigrations writes is as long as it is
    return {path.relative_to(ROOT).as_posix(): path.read_text() for path in ours}


def composite_keys() -> set[tuple[str, tuple[str, ...]]]:
    with connection.cursor() as cursor:
        cursor.execute("""
            SELECT c.conrelid::regclass::text, array_agg(a.attname::text ORDER BY k.place)
              FROM pg_constraint c CROSS JOIN LATERAL unnest(c.conkey) WITH ORDINALITY k(number, place)
              JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number
             WHERE c.contype = 'f' AND c.condeferrable GROUP BY c.oid, c.conrelid""")
        return {(table, tuple(columns)) for table, columns in cursor.fetchall()}


def owned_models() -> list[type[models.Model]]:
    tables = locks.owned_tables()
    return [model for model in apps.get_models(include_auto_created=True) if model._meta.db_table in tables]


def test_imports_go_down_only():
    assert [problem for name, source in house.sources() for problem in house.wrong_imports(name, source)] == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("meetings.views", "from directives.models import Directive"),
        ("rakor.desk.views", "import rakor.dashboard.figures"),
        ("rakor.desk.views", "from rakor import dashboard"),
        ("rakor.web.page", "from ..people import scope"),
        ("rakor.portal.views", "from rakor.shop import cart"),
        ("rakor.shop.views", "import os"),
        ("directives.actions", "def act():\n    from meetings.models import Block"),
        ("directives.actions", "import importlib\nimportlib.import_module('rakor.desk.views')"),
    ],
)
def test_a_wrong_import_is_found(module, source):
    assert len(house.wrong_imports(module, source)) == 1


def test_every_url_has_a_page_test():
    names = {name: package(view) for name, (_, view) in urls().items()}
    assert house.without_page_test(names, EXEMPT, lambda path: (ROOT / path).exists()) == []


def test_a_missing_page_test_is_found():
    found = house.without_page_test({"directives:no_such": "directives"}, EXEMPT, lambda path: (ROOT / path).exists())
    assert found == ["directives:no_such: tests/directives/pages/test_no_such.py"]


def test_no_exemption_outlives_its_url():
    assert [name for name in EXEMPT if name not in urls()] == []


def test_no_template_is_unused():
    patterns = {pattern for _, source in house.sources() for pattern in house.template_names(source)}
    libraries = [Path(django.__file__).parent, Path(allauth.__file__).parent]
    paths = [path.as_posix() for top in libraries for path in top.rglob("*.*") if "templates" in path.parts]
    overridden = {path.rpartition("/templates/")[2] for path in paths}
    assert house.unused_templates(templates(), patterns, overridden) == []


def test_an_unused_template_is_found():
    patterns = set(house.template_names("render(f'errors/{status}.html'); page('a/index.html#rows')"))
    tree = {"a/index.html": "{% include 'a/part.html' %}", "a/part.html": "", "a/old.html": "", "errors/404.html": ""}
    assert house.unused_templates(tree, patterns, set()) == ["a/old.html"]


def test_no_answer_reads_rows_after_its_scope_has_gone():
    assert [problem for name, source in house.sources() for problem in house.lazy_answers(name, source)] == []


@pytest.mark.parametrize("answer", ["StreamingHttpResponse(rows)", "response.TemplateResponse(request, 'x.html')"])
def test_a_lazy_answer_is_found(answer):
    assert len(house.lazy_answers("meetings.views", f"def view(request):\n    return {answer}")) == 1


def test_what_looks_does_not_write():
    faces = [(name, source) for name, source in house.sources() if house.is_face(name)]
    assert [problem for name, source in faces for problem in house.writes(name, source)] == []


def test_a_writing_view_is_found():
    source = "def view(request):\n    form.save()\n    Meeting.objects.filter(pk=1).update(title='')"
    assert len(house.writes("meetings.views.detail", source)) == 2
    assert house.is_face("meetings.views.detail")
    assert not house.is_face("meetings.actions")


def test_models_and_migrations_agree(db):
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_files_stay_short():
    assert house.too_long(LONG, our_files()) == []


def test_a_long_file_is_found():
    assert house.too_long(2, {"a.py": "1\n2\n3\n", "b.py": "1\n"}) == ["a.py: 3 lines"]


def test_no_template_carries_code_or_style():
    assert [problem for name, text in templates().items() for problem in house.inline_code(name, text)] == []


@pytest.mark.parametrize(
    "markup",
    [
        "<style>p {}</style>",
        '<p style="color: red">',
        "<script>go()</script>",
        '<script type="module">go()</script>',
        '<button class="btn" onclick="go()">',
        '<a href="javascript:go()">',
        '<form hx-on:submit="go()">',
    ],
)
def test_inline_code_is_found(markup):
    assert len(house.inline_code("a.html", f"{{# a comment #}}\n{markup}")) == 1


def test_a_script_file_is_no_inline_code():
    assert house.inline_code("a.html", '<script src="/static/js/a.js" defer></script> <p data-on="1">') == []


def test_every_owned_model_has_its_locks(db):
    keys = composite_keys()
    assert [p for model in owned_models() for p in house.missing_locks(model, (OwnedManager,), keys)] == []


def test_a_model_without_locks_is_found(db):
    unit = apps.get_model("people.Unit")
    assert len(house.missing_locks(unit, (OwnedManager,), set())) == 2
    assert len(house.missing_locks(unit, (str,), composite_keys())) == 2
    assert len(house.missing_locks(apps.get_model("people.User"), (OwnedManager,), set())) == 3
