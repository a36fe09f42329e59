# "Unduh XLSX": the rows of a list, all pages of it, as a worksheet. What stands in the columns is each room's own.
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify

from rakor.documents import sheet
from rakor.people.access import Member
from rakor.web.dates import clock
from rakor.web.templatetags.rakor import rupa_angka, tanggal

MOST = 10_000
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Column(NamedTuple):
    """A heading, its width in letters, and what of a row stands under it."""

    heading: str
    width: float
    cell: Callable[[Any], sheet.Cell]


def is_wanted(request: HttpRequest) -> bool:
    """Whether the list is asked for as a worksheet: its own address and filters, and `?unduh=xlsx`."""
    return request.method in ("GET", "HEAD") and request.GET.get("unduh") == "xlsx"


def xlsx(
    member: Member,
    title: str,
    columns: Sequence[Column],
    rows: QuerySet | Sequence,
    *,
    narrowed: Iterable[str] = (),
    ready: Callable[[list], list] = list,
) -> HttpResponse:
    """The rows as given, in their order. Beyond MOST the sheet says so. `ready` adds to the rows what a page adds to its own."""
    at = timezone.now()
    found = list(rows[: MOST + 1])
    on, is_cut = member.government.today(at), len(found) > MOST
    above = [title, f"Pemerintah {member.government}, keadaan {tanggal(on)} pukul {clock(at, member.government.zone)}"]
    if member.government.is_sample:
        above.append("DATA CONTOH: semua nama, angka, dan isi karangan")
    above += narrowed
    if is_cut:
        count = rows.count() if isinstance(rows, QuerySet) else len(rows)
        above.append(
            f"Hanya {rupa_angka(MOST)} baris pertama dari {rupa_angka(count)}. Persempit saringannya untuk mengunduh sisanya."
        )
    cells = ([column.cell(row) for column in columns] for row in ready(found[:MOST]))
    content = sheet.xlsx(
        title, [column.heading for column in columns], cells, [column.width for column in columns], above
    )
    answer = HttpResponse(content, content_type=TYPE)
    file = slugify(f"{title[:60]} {member.government.slug} {on}")
    answer["Content-Disposition"] = f'attachment; filename="{file}.xlsx"'
    answer["Cache-Control"] = "no-store"
    return answer
