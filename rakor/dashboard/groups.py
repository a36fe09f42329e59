# The same unresolved directives, sorted by something else than the unit: theme, Asisten, issuer, meeting.
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from django.db.models import Count, F, Value

from directives.lists import STATES, Asked
from directives.models import Directive, Theme
from meetings.models import Meeting
from rakor.dashboard.figures import NOBODYS, Figure, figure, nobodys, work_of
from rakor.people.access import Member
from rakor.people.models import Coordination, Unit, UnitKind
from rakor.web.templatetags.rakor import tanggal_pendek

OF_WORK = ("belum-tuntas", "belum-lapor", "melewati-batas-waktu")


@dataclass(frozen=True)
class Row:
    """`figures` in the order of OF_WORK."""

    name: str
    figures: tuple[Figure, ...]


class Grouping(NamedTuple):
    """`key`: the column, as seen from an assignment; `part`: the part of Asked it narrows; `names`: keys → names."""

    word: str
    part: str
    key: str
    names: Callable


def _titles(keys) -> dict[str, str]:
    return {key: key for key in keys if key}


def _meetings(keys) -> dict[int, str]:
    rows = Meeting.objects.filter(pk__in=keys)
    return {row.pk: f"{row.title}, {tanggal_pendek(row.held_on)}" if row.held_on else row.title for row in rows}


def _of(model) -> Callable:
    return lambda keys: {row.pk: str(row) for row in model.objects.filter(pk__in=keys)}


def _kecamatan(keys) -> dict[int, str]:
    return dict(Unit.objects.filter(pk__in=keys, kind__category=UnitKind.Category.KECAMATAN).values_list("pk", "name"))


GROUPINGS = {
    "tema": Grouping("Tema", "theme", "directive__theme_links__theme", _of(Theme)),
    "asisten": Grouping("Asisten", "coordinator", "asisten", _of(Unit)),
    "kecamatan": Grouping("Kecamatan", "unit", "unit", _kecamatan),
    "pemberi": Grouping("Pemberi arahan", "issuer", "directive__issuer_title", _titles),
    "rapat": Grouping("Rapat", "meeting", "directive__meeting", _meetings),
}


def grouped(member: Member, on: date, by: str, of: Asked | None = None, alone: list[dict] | None = None) -> list[Row]:
    """Rows with unresolved directives, those with most late first. Counts directives. At most three statements.

    `alone` is what figures.nobodys() found, if it was asked.
    """
    grouping, of = GROUPINGS[by], of or Asked()
    work = work_of(member, on, of)
    if by == "asisten":
        return _by_asisten(member, on, work, of)
    each = [
        STATES[state].work(work, on).order_by().values(key=F(grouping.key), state=Value(state)).annotate(
            count=Count("directive", distinct=True)
        )
        for state in OF_WORK
    ]  # fmt: skip
    if of.within is None and grouping.key.startswith("directive__"):
        key = grouping.key.removeprefix("directive__")
        found = nobodys(member, on, of) if alone is None else alone
        rows = Directive.objects.filter(pk__in=[row["pk"] for row in found])
        each.append(rows.order_by().values(key=F(key), state=Value(NOBODYS)).annotate(count=Count("pk")))
    return _rows(member, each[0].union(*each[1:], all=True), grouping, of)


def _by_asisten(member: Member, on: date, work, of: Asked) -> list[Row]:
    """Of each Asisten the units coordinated today."""
    pairs = Coordination.objects.on(on).values_list("asisten", "unit")
    units: dict[int, list[int]] = {}
    for asisten, unit in pairs:
        units.setdefault(asisten, []).append(unit)
    each = [
        STATES[state].work(work, on).filter(unit__in=theirs).order_by().values(
            key=Value(asisten), state=Value(state)
        ).annotate(count=Count("directive", distinct=True))
        for asisten, theirs in sorted(units.items())
        for state in OF_WORK
    ]  # fmt: skip
    return _rows(member, each[0].union(*each[1:], all=True), GROUPINGS["asisten"], of) if each else []


def _rows(member: Member, counted, grouping: Grouping, of: Asked) -> list[Row]:
    counts: dict = {}
    for row in counted:
        found = counts.setdefault(row["key"], dict.fromkeys(OF_WORK, 0))
        state = OF_WORK[0] if row["state"] == NOBODYS else row["state"]
        found[state] += row["count"]
    named = grouping.names(counts.keys() - {None})
    rows = [
        Row(
            name, tuple(figure(member, replace(of, state=state, **{grouping.part: key}), counts[key][state]) for state in OF_WORK)
        )
        for key, name in named.items()
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (*(-row.figures[place].count for place in (1, 2, 0)), row.name))
