# What one page costs as one reader: statements, shared buffers by EXPLAIN of each, milliseconds. Nothing is kept.
import json
import os
import statistics
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field

import time_machine
from django.db import connection
from django.test import Client
from PIL import Image

from benchmarks import pages
from benchmarks.generate import AT
from rakor.files.store import default_root
from rakor.people.models import Government, User

READS = ("SELECT", "WITH")


@dataclass
class Cost:
    """`heaviest` is the statement that reads most, with its plan."""

    statements: int = 0
    buffers: int = 0
    ms: float = 0
    said: list[str] = field(default_factory=list)
    heaviest: tuple[int, str, str] = (0, "", "")


@dataclass(frozen=True)
class Asked:
    """One request: a page (its address's name and query) about one sort of thing, by one reader."""

    page: str
    sort: str
    who: str


class Reader:
    """Asks in the database that is connected now, at the moment it was generated for."""

    def __init__(self, files: bool = True):
        government = Government.objects.get(slug=pages.SLUG)
        with pages.as_owner() as cursor:
            cursor.execute(f"SELECT min(id) FROM people_unit WHERE government_id = {government.pk}")
            self.things = pages.Things(government.pk, cursor.fetchone()[0])
            if files:
                lay_files(cursor)
        self.browsers = {}
        for who, account in pages.ACCOUNTS.items():
            self.browsers[who] = Client(raise_request_exception=False)
            with time_machine.travel(AT, tick=False):
                self.browsers[who].force_login(User.objects.get(username=f"{pages.SLUG}.{account}"))

    def costs(self, wanted: str = "") -> tuple[dict[Asked, Cost], dict[Asked, str], list[str]]:
        """Every page whose name has that word: its costs, its addresses, and the pages that nobody could read."""
        found, paths, unread = {}, {}, []
        for name in (one for one in pages.names() if wanted in one):
            before = len(found)
            try:
                for asked, path in self._asks(name):
                    if (cost := self.cost(asked.who, path)) is not None:
                        found[asked], paths[asked] = cost, path
            except LookupError as missing:
                unread.append(f"{name}: {missing.args[0]}")
                continue
            if len(found) == before:
                unread.append(f"{name}: no reader is answered")
        return found, paths, unread

    def _asks(self, name: str) -> Iterator[tuple[Asked, str]]:
        """Of the first sort of thing all its readers ask, of the others the first one and the Dinas."""
        readers = pages.readers(name)
        for nth, (sort, path) in enumerate(self.things.paths(name)):
            if nth == 0:
                self.get(readers[0], path)  # what is kept from the first time on
            for who in readers if nth == 0 else dict.fromkeys([readers[0], *({"dinkes"} & {*readers})]):
                yield Asked(name, sort, who), path
            for query in pages.QUERIES.get(name, ()):
                yield Asked(name + query, sort, readers[0]), path + query

    def get(self, who: str, path: str) -> int:
        with time_machine.travel(AT, tick=False):
            response = self.browsers[who].get(path)
            if response.streaming:
                b"".join(response.streaming_content)
        if response.status_code >= 500:
            raise LookupError(f"{path} as {who} answers {response.status_code}")
        return response.status_code

    def cost(self, who: str, path: str) -> Cost | None:
        """None where this reader is refused."""
        cost = Cost()

        def explained(execute, sql, params, many, context):
            cost.statements += 1
            cost.said.append(sql)
            if sql.lstrip().upper().startswith(READS) and not many and "FOR UPDATE" not in sql:
                with connection.connection.cursor() as cursor:
                    cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {sql}", params)
                    plan = cursor.fetchone()[0]
                plan = (json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]
                read = plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]
                cost.buffers += read
                if read > cost.heaviest[0]:
                    cost.heaviest = (read, sql, outline(plan))
            return execute(sql, params, many, context)

        with connection.execute_wrapper(explained):
            return cost if self.get(who, path) < 400 else None

    def milliseconds(self, who: str, path: str) -> float:
        began = time.perf_counter()
        self.get(who, path)
        return (time.perf_counter() - began) * 1000


def lay_files(cursor) -> None:
    """The rows name files: all of them are one picture."""
    picture = default_root() / "ukur" / "gambar.jpg"
    picture.parent.mkdir(parents=True, exist_ok=True)
    if not picture.exists():
        Image.new("RGB", (4, 4), "teal").save(picture, "JPEG")
    cursor.execute("SELECT path FROM directives_evidence UNION ALL SELECT path FROM meetings_attachment")
    for (path,) in cursor.fetchall():
        with suppress(FileExistsError):
            os.link(picture, default_root() / path)


def outline(plan: dict, depth: int = 0) -> str:
    """A plan in a few words per node: what it does, where, how often, how many rows and buffers."""
    read = plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]
    where = plan.get("Index Name") or plan.get("Relation Name") or ""
    line = f"{'  ' * depth}{plan['Node Type']} {where} ×{plan['Actual Loops']}, {plan['Actual Rows']:g} rows, {read} buffers"
    return "\n".join([line, *(outline(child, depth + 1) for child in plan.get("Plans", ()) if read)])


def medians(rounds: int, asks: list) -> list[float]:
    """The median of each callable's milliseconds, asked in turn so that a slow minute meets all alike."""
    times = [[ask() for ask in asks] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*times, strict=True)]
