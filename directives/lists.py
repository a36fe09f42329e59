# The lists of directives that a figure can open: one name in the URL, one queryset. Figures count these very rows.
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from directives.models import Assignment, Directive
from rakor.people.access import Member


class State(NamedTuple):
    """A list by its word: `work` asks assignments, `rows` asks directives; without `rows`, those with such work."""

    word: str
    work: Callable | None = None
    rows: Callable | None = None


STATES: dict[str, State] = {
    "belum-tuntas": State("Belum tuntas", lambda work, on: work.unresolved(), lambda rows: rows.unresolved()),
    "belum-lapor": State("Belum lapor", lambda work, on: work.unreported(on)),
    "melewati-batas-waktu": State("Melewati batas waktu", lambda work, on: work.overdue(on)),
    "menunggu-verifikasi": State("Menunggu verifikasi", lambda work, on: work.awaiting_verification()),
    "terkendala": State("Terkendala", lambda work, on: work.blocked()),
    "tanpa-penanggung-jawab": State("Belum ada penanggung jawab", rows=lambda rows: rows.unassigned()),
    "tanpa-batas-waktu": State("Tanpa batas waktu", rows=lambda rows: rows.without_due_date()),
    "tercatat": State("Tercatat, belum dipantau", rows=lambda rows: rows.recorded()),
    "tuntas": State("Tuntas", lambda work, on: work.ended(), lambda rows: rows.resolved()),
    "arahan-umum": State("Arahan umum (tanpa laporan)", rows=lambda rows: rows.issued().standing()),
    "konsep": State("Konsep", rows=lambda rows: rows.draft()),
}


def directives(member: Member, on: date, state: str = "", unit: int | None = None, meeting: int | None = None):
    """The directives this member may see, in one state, for one unit, of one meeting. An unknown state gives none.

    Of a unit the state is asked of that unit's own work: each such directive is one assignment of its, so the unit's
    figure and its list agree.
    """
    rows, work = Directive.objects.visible_to(member), Assignment.objects.visible_to(member)
    if unit is not None:
        work, rows = work.filter(unit=unit), rows.of_units([unit])
    if meeting is not None:
        rows = rows.filter(meeting=meeting)
    if not state:
        return rows
    if not (asked := STATES.get(state)):
        return rows.none()
    if asked.rows and (unit is None or not asked.work):
        return asked.rows(rows)
    return rows.issued().with_work(asked.work(work, on))
