# A word of its own in every field that is not for the public, of every row of a government; then everything that can be
# reached without signing in is read. None of the words may be there.
import json
import re
import uuid
from collections import deque
from contextlib import suppress
from urllib.parse import urljoin

import pytest
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.test import Client
from django.urls import NoReverseMatch, reverse

from directives import public
from meetings.models import MeetingRelease
from rakor.people import locks, scope
from tests.matrix.opened import CODE
from tests.matrix.rows import as_owner, undone
from tests.matrix.views import addresses

MARK = "kenari"
# What a released row shows; of any other row even these are secret. Table → columns, and which rows are open.
OPEN_DIRECTIVES = "SELECT directive_id FROM directives_directiverelease WHERE state = 'released'"
SHOWN = {
    "directives_directiverelease": ({"summary", "state"}, "state = 'released'"),
    "directives_directive": ({"code", "kind", "issuer_title", "issuer_acting"}, f"id IN ({OPEN_DIRECTIVES})"),
    "directives_assignment": ({"status", "role"}, f"directive_id IN ({OPEN_DIRECTIVES})"),
    "directives_theme": (
        {"name"}, f"id IN (SELECT theme_id FROM directives_themelink WHERE directive_id IN ({OPEN_DIRECTIVES}))"
    ),
    "people_unit": (
        {"name"}, f"id IN (SELECT unit_id FROM directives_assignment WHERE directive_id IN ({OPEN_DIRECTIVES}))"
    ),
    "meetings_meetingrelease": (
        {"code", "title", "place", "zone", "leaders", "agenda", "summary", "state"}, "state = 'released'"
    ),
}  # fmt: skip
GLOBAL = ("people_user",)
QUERIES = ("?q={}", "?unit={}", "?tema={}", "?status={}", "?sejak={}", "?halaman={}", "?page={}")


def texts(model: type[models.Model]) -> list[models.Field]:
    """The columns of a table that hold free words: what has choices or is a number holds none."""
    kinds = (models.CharField, models.TextField, models.JSONField, ArrayField)
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, kinds) and not field.choices and not field.generated and not field.primary_key
    ]


def fitting(field: models.Field) -> str:
    """SQL for a word of its own, as long as the column is."""
    word = f"'{MARK}' || substr(md5(random()::text), 1, 8)"
    if isinstance(field, models.JSONField):
        return f"jsonb_build_object('{MARK}', {word})"
    if isinstance(field, ArrayField):
        return f"ARRAY[left({word}, {field.base_field.max_length or 60})]"
    return f"left({word}, {field.max_length})" if field.max_length else word


def owned() -> list[type[models.Model]]:
    tables = {*locks.owned_tables(), *GLOBAL}
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.db_table in tables and not hasattr(model, "pgh_tracked_model")
    ]


def mark_all() -> int:
    """How many fields of how many tables got words; as the owner, past triggers, checks and policies. For a transaction that is undone."""
    count = 0
    as_owner("SET CONSTRAINTS ALL IMMEDIATE")  # no table is changed while a check of its rows still waits
    for model in owned():
        table = model._meta.db_table
        as_owner(f'ALTER TABLE "{table}" DISABLE TRIGGER USER')
        for (check,) in as_owner(
            "SELECT conname FROM pg_constraint WHERE contype = 'c' AND conrelid = %s::regclass", [table]
        ):
            as_owner(f'ALTER TABLE "{table}" DROP CONSTRAINT "{check}"')
        shown, which = SHOWN.get(table, (set(), "false"))
        for field in texts(model):
            if field.max_length and field.max_length < len(MARK) + 8 and not field.unique:
                continue  # codes of ten letters: their own test is that no address holds a key
            rows = f"NOT ({which})" if field.name in shown else "true"
            if field.name in ("password", "state", "status", "kind", "move", "role"):
                continue
            as_owner(f'UPDATE "{table}" SET "{field.column}" = {fitting(field)} WHERE {rows}')
            count += 1
        as_owner(f'ALTER TABLE "{table}" ENABLE TRIGGER USER')
    return count


def routes() -> set[str]:
    """Every address of the portal, and every one outside a government that needs nothing in its path."""
    found = set()
    for name, pattern in addresses().items():
        keys = set(re.findall(r"<(?:\w+:)?(\w+)>", str(pattern.pattern)))
        if name.startswith("portal:"):
            given = {"government": "uji"} | ({"code": CODE} if "code" in keys else {})
            found.add(reverse(name, kwargs=given))
        elif not keys:
            with suppress(NoReverseMatch):  # it belongs to a government, whose pages nobody reads without signing in
                found.add(reverse(name))
    return found | {"/uji/", "/uji/publik/tidak-ada/", "/uji/publik/arahan/TIDAK/", "/tidak-ada/publik/", "/robots.txt"}


def said(response) -> str:
    """All of an answer: its line of state, its headers, its body, comments and all."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return json.dumps([response.status_code, *map(str, response.items())]) + body.decode("utf-8", "replace")


def crawl() -> dict[str, str]:
    """Address → what it answered, of all that can be reached without signing in."""
    browser, found = Client(raise_request_exception=False), {}
    waiting = deque(sorted(routes()))
    portal = [path for path in waiting if "/publik/" in path]
    waiting += [path + query.format(word) for path in portal for query in QUERIES for word in (MARK, "a", "2026-01-01")]
    while waiting:
        path = waiting.popleft()
        if path in found:
            continue
        with undone(), scope.nothing():
            response = browser.get(path)
            found[path] = said(response)
            if "/publik/" in path:
                assert not response.cookies
        for link in re.findall(r'(?:href|src|action)="([^"#]+)', found[path]):
            address = urljoin(path, link.replace("&amp;", "&"))
            if address.startswith("/") and not address.startswith(("/static/", "/keluar/")):
                waiting.append(address)
    return found


def leaks(found: dict[str, str]) -> list[str]:
    return [
        f"{path}: …{text[max(0, at - 60) : at + 30]}…"
        for path, text in found.items()
        for at in [match.start() for match in re.finditer(rf"{MARK}[0-9a-f]", text)][:1]
    ]


@pytest.fixture(scope="module")
def marked(world):
    count = mark_all()
    assert count > 150  # else the search for fields has gone blind
    return world


def test_no_word_of_the_house_reaches_anybody(marked):
    found = crawl()
    portal = [path for path in found if path.startswith("/uji/publik/")]
    assert len(portal) > 100
    assert all("500" not in found[path][:5] for path in portal)
    assert "Dapur dicek" in found["/uji/publik/"]  # what is open is there: the crawl sees the portal
    assert leaks(found) == []


@pytest.mark.parametrize(
    ("columns", "path"),
    [
        ({"summary": "directive__text"}, "/uji/publik/arahan/"),
        ({"issuer_title": "directive__quote"}, "/uji/publik/data/arahan.json"),
    ],
)
def test_a_leak_is_caught(marked, monkeypatch, columns, path):
    """Twice over: PostgreSQL refuses the column, and where it is opened the crawl finds the word."""
    monkeypatch.setattr(public, "COLUMNS", public.COLUMNS | columns)
    found = crawl_one(path)
    assert found[path].startswith("[500")
    with undone():
        as_owner("GRANT SELECT ON directives_directive TO rakor_public")
        assert leaks(crawl_one(path)) != []


def crawl_one(path: str) -> dict[str, str]:
    with undone(), scope.nothing():
        return {path: said(Client(raise_request_exception=False).get(path))}


def test_an_unreleased_row_is_caught(marked):
    with undone():
        with scope.government(marked.home.pk):
            MeetingRelease.objects.waiting().update(client_id=uuid.uuid4())
        as_owner("ALTER TABLE directives_directiverelease DISABLE TRIGGER USER")
        as_owner(
            "UPDATE directives_directiverelease SET state = 'released', opened_on = '2026-03-04', "
            "answered_at = proposed_at, answered_by_id = (SELECT min(id) FROM people_user WHERE id <> proposed_by_id) "
            "WHERE state = 'proposed'"
        )
        assert leaks(crawl_one("/uji/publik/arahan/")) != []
