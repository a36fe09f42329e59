# What one captured line costs the server beside the same rows written by raw psycopg in one transaction behind the same
# middleware, sign-in and scope: asked in turn, in one run, so that the machine's noise meets both.
import statistics
import time
from typing import ClassVar
from uuid import uuid4

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path
from django.views.decorators.http import require_POST

import rakor.urls
from meetings import access as meetings_access
from meetings.models import Meeting
from rakor.people import access, scope
from rakor.people.models import Unit

LINE = "arahan {unit} cek 29 yayasan MBG yang belum beroperasi paling lambat 27 Februari 2099 #MBG"


def copies(table: str, key: str) -> str:
    """An INSERT that writes the row with that id once more under a new id, whatever columns the table has."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = current_schema() "
            "AND table_name = %s AND column_name <> 'id' AND is_generated = 'NEVER' ORDER BY ordinal_position", [table],
        )  # fmt: skip
        columns = [name for name, _ in cursor.fetchall()]
    fresh = {"client_id": "gen_random_uuid()", "code": "left(md5(random()::text), 10)", **FOREIGN.get(table, {})}
    said = ", ".join(fresh.get(name, f'"{name}"') for name in columns)
    named = ", ".join(f'"{name}"' for name in columns)
    return f"INSERT INTO {table} ({named}) SELECT {said} FROM {table} WHERE id = {key} RETURNING id"


FOREIGN = {
    "directives_directive": {"block_id": "%(block)s"},
    "directives_addressee": {"directive_id": "%(directive)s"},
    "directives_themelink": {"directive_id": "%(directive)s"},
}


class Urls:
    """Rakor's addresses, and beside them the raw view: the same middleware, sign-in and scope stand before both."""

    statements: ClassVar[list[tuple[str, str]]] = []
    urlpatterns: ClassVar[list] = []


@require_POST
def raw(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """The rows of the line by psycopg, in the transaction that the scope was told to."""
    member = access.member(request, government)
    meeting = meetings_access.minuted(member, pk)
    with connection.connection.cursor() as cursor:
        cursor.execute("SELECT id FROM meetings_meeting WHERE id = %s FOR UPDATE", [meeting.pk])
        ids: dict[str, int] = {}
        for table, sql in Urls.statements:
            cursor.execute(sql, ids)
            ids[table.rpartition("_")[2]] = cursor.fetchone()[0]
        cursor.execute("UPDATE meetings_meeting SET version = version + 1 WHERE id = %s", [meeting.pk])
    return HttpResponse("ok")


Urls.urlpatterns = [path("<slug:government>/mentah/<int:pk>/", raw), *rakor.urls.urlpatterns]


def compare(browser: Client, government, meeting: Meeting, rounds: int = 40) -> dict[str, float]:
    """Median milliseconds of both, and their ratio. Both write a block, a directive, its addressee and its theme."""
    url = f"/{government.slug}/rapat/{meeting.pk}/meja/catat/"
    with scope.government(government.pk), transaction.atomic():
        unit = Unit.objects.exclude(short_name="").first().short_name
    line, took = LINE.format(unit=unit), {"rakor": [], "psycopg": []}
    with override_settings(ROOT_URLCONF=Urls):
        Urls.statements = _raw(_send(browser, url, line), government)
        for _ in range(rounds):
            began = time.perf_counter()
            _send(browser, url, line)
            took["rakor"].append(time.perf_counter() - began)
            began = time.perf_counter()
            assert browser.post(f"/{government.slug}/mentah/{meeting.pk}/", {"text": line}).status_code == 200
            took["psycopg"].append(time.perf_counter() - began)
    median = {name: 1000 * statistics.median(times[3:]) for name, times in took.items()}
    return {**median, "ratio": median["rakor"] / median["psycopg"]}


def _send(browser: Client, url: str, line: str) -> str:
    sent = {"text": line, "kind": "text", "client_id": str(uuid4()), "seen": "2099-02-27"}
    answer = browser.post(url, sent, headers={"HX-Request": "true"})
    assert answer.status_code == 200, answer.status_code
    return sent["client_id"]


def _raw(client_id: str, government) -> list[tuple[str, str]]:
    with scope.government(government.pk), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT b.id, d.id FROM meetings_block b JOIN directives_directive d ON d.block_id = b.id WHERE b.client_id = %s",
            [client_id],
        )
        block, directive = cursor.fetchone()
        found = {"meetings_block": block, "directives_directive": directive}
        for table in ("directives_addressee", "directives_themelink"):
            cursor.execute(f"SELECT id FROM {table} WHERE directive_id = %s", [directive])
            found[table] = cursor.fetchone()[0]
        return [(table, copies(table, str(key))) for table, key in found.items()]
