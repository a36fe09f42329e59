# The same unresolved directives, sorted by something else than the unit: theme, Asisten, issuer, meeting.
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from django.db.models.expressions import RawSQL

from directives.models import Theme
from directives.models.directive import ThemeLink
from directives.open_work import OPEN
from meetings.models import Meeting
from rakor.dashboard.figures import Figure, figure
from rakor.dashboard.now import Now
from rakor.people.models import Coordination, Unit, UnitKind
from rakor.web.templatetags.rakor import tanggal_pendek

OF_WORK = ("belum-tuntas", "belum-lapor", "melewati-batas-waktu")


@dataclass(frozen=True)
class Row:
    """`figures` in the order of OF_WORK."""

    name: str
    figures: tuple[Figure, ...]


Sorted = Iterable[tuple[Hashable, int, Iterable[str]]]  # key, directive, states that it has under this key


class Grouping(NamedTuple):
    """`part`: the part of Asked it narrows; `rows`: what was read, under its keys; `names`: keys → names."""

    word: str
    part: str
    rows: Callable[[Now], Sorted]
    names: Callable[[set], dict]


def _titles(keys) -> dict[str, str]:
    return {key: key for key in keys if key}


def _meetings(keys) -> dict[int, str]:
    rows = Meeting.objects.filter(pk__in=keys)
    return {row.pk: f"{row.title}, {tanggal_pendek(row.held_on)}" if row.held_on else row.title for row in rows}


def _of(model) -> Callable:
    return lambda keys: {row.pk: str(row) for row in model.objects.filter(pk__in=keys)}


def _kecamatan(keys) -> dict[int, str]:
    return dict(Unit.objects.filter(pk__in=keys, kind__category=UnitKind.Category.KECAMATAN).values_list("pk", "name"))


def _by_theme(now: Now) -> Sorted:
    states = {row.pk: {OPEN} for row in now.alone}
    for row in now.work:
        states.setdefault(row.directive, set()).update(row.states)
    among = RawSQL("SELECT unnest(%s::bigint[])", [list(states)])  # as one value: thousands in a list are slow to write
    links = ThemeLink.objects.filter(directive__in=among).values_list("theme", "directive")
    return ((theme, directive, states[directive]) for theme, directive in links)


def _by_asisten(now: Now) -> Sorted:
    """Under each Asisten the units coordinated today."""
    asistens = defaultdict(list)
    for unit, asisten in Coordination.objects.on(now.on).values_list("unit", "asisten"):
        asistens[unit].append(asisten)
    return ((asisten, row.directive, row.states) for row in now.work for asisten in asistens[row.unit])


def _by_unit(now: Now) -> Sorted:
    return ((row.unit, row.directive, row.states) for row in now.work)


def _by(name: str) -> Callable[[Now], Sorted]:
    """What directives that nobody has say as well."""

    def rows(now: Now) -> Sorted:
        yield from ((getattr(row, name), row.directive, row.states) for row in now.work)
        yield from ((getattr(row, name), row.pk, [OPEN]) for row in now.alone)

    return rows


GROUPINGS = {
    "tema": Grouping("Tema", "theme", _by_theme, _of(Theme)),
    "asisten": Grouping("Asisten", "coordinator", _by_asisten, _of(Unit)),
    "kecamatan": Grouping("Kecamatan", "unit", _by_unit, _kecamatan),
    "pemberi": Grouping("Pemberi arahan", "issuer", _by("issuer"), _titles),
    "rapat": Grouping("Rapat", "meeting", _by("meeting"), _meetings),
}


def grouped(now: Now, by: str) -> list[Row]:
    """Rows with unresolved directives, those with most late first. Counts directives. At most two statements."""
    grouping = GROUPINGS[by]
    found: dict[Hashable, dict[str, set[int]]] = defaultdict(lambda: {state: set() for state in OF_WORK})
    for key, directive, states in grouping.rows(now):
        for state in OF_WORK:
            if state in states:
                found[key][state].add(directive)
    rows = [
        Row(
            name,
            tuple(
                figure(now.member, replace(now.of, state=state, **{grouping.part: key}), len(found[key][state]))
                for state in OF_WORK
            ),
        )
        for key, name in grouping.names(found.keys() - {None}).items()
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (*(-row.figures[place].count for place in (1, 2, 0)), row.name))
