# What the front page counts. Every figure counts the very rows that its list shows (directives.lists).
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, Exists, F, OuterRef, Prefetch, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.urls import reverse

from directives.lists import STATES, Asked, asked, units_asked
from directives.models import Assignment, Directive, Report
from rakor.people.access import Member
from rakor.people.models import Government


@dataclass(frozen=True)
class Figure:
    """A number and the address of the rows it counts."""

    state: str
    word: str
    count: int
    url: str


@dataclass(frozen=True)
class Row:
    """A unit or a theme with its figures, each with the address of its list."""

    name: str
    figures: tuple[Figure, ...]

    @property
    def unreported(self) -> Figure:
        return self.figures[1]


OF_DIRECTIVES = (
    "belum-tuntas",
    "belum-lapor",
    "terlambat-lapor",
    "melewati-batas-waktu",
    "menunggu-verifikasi",
    "terkendala",
    "bukan-kewenangan",
    "minta-perpanjangan",
    "tanpa-penanggung-jawab",
    "tanpa-batas-waktu",
    "tercatat",
    "arahan-umum",
)
OF_UNITS = ("belum-tuntas", "belum-lapor", "melewati-batas-waktu", "menunggu-verifikasi", "terkendala")
OF_THEMES = ("belum-tuntas", "belum-lapor", "melewati-batas-waktu")

# What is shown under the sentence, in this order, and what tells since when each has waited.
CLAIMED = "reports__entered_at"
CLOCKS = {
    "belum-lapor": "report_due_on",
    "melewati-batas-waktu": "due_on",
    "menunggu-verifikasi": CLAIMED,
    "tanpa-penanggung-jawab": "issued_on",
    "tanpa-batas-waktu": "issued_on",
}
PRESSING = 3


def figures(
    member: Member, on: date, states: Iterable[str] = OF_DIRECTIVES, of: Asked | None = None
) -> dict[str, Figure]:
    """Directives per state, by the state's name with underscores (for templates). One statement for all.

    `of` narrows every figure alike, to what one Asisten coordinates.
    """
    asks = {state.replace("-", "_"): replace(of or Asked(), state=state) for state in states}
    # Each list is counted by itself: conditional counts over all directives would make every condition a filter that
    # PostgreSQL may try row by row.
    counts = {name: _counted(asked(member, on, what)) for name, what in asks.items()}
    found = Government.objects.filter(pk=member.government.pk).values(**counts).get()
    return {name: _figure(member, what, found[name]) for name, what in asks.items()}


def _counted(rows: QuerySet) -> Coalesce:
    """How many rows, as one column of a statement."""
    alone = rows.order_by().annotate(one=Value(1)).values("one").annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(alone), 0)


def by_unit(member: Member, on: date, of: Asked | None = None) -> list[Row]:
    """Units with open work, those with most missing reports first. Counts assignments. One statement."""
    work = _work(member, on, of)
    counts = {
        state.replace("-", "_"): Count("pk", filter=Exists(STATES[state].work(work, on).filter(pk=OuterRef("pk"))))
        for state in OF_UNITS
    }
    issued = work.unresolved().filter(directive__issued_on__isnull=False)
    rows = issued.values("unit", "unit__name").annotate(**counts)
    rows = rows.order_by("-belum_lapor", "-melewati_batas_waktu", "-belum_tuntas", "unit__name")
    return [_row(member, row, row["unit__name"], OF_UNITS, Asked(unit=row["unit"])) for row in rows]


def by_theme(member: Member, on: date, of: Asked | None = None) -> list[Row]:
    """Themes with unresolved directives, those with most first. Counts directives. One statement per column."""
    of, counts, names = of or Asked(), {}, {}
    for state in OF_THEMES:
        rows = asked(member, on, replace(of, state=state)).filter(theme_links__isnull=False).order_by()
        for pk, name, count in rows.values_list("theme_links__theme", "theme_links__theme__name").annotate(Count("pk")):
            counts[pk, state], names[pk] = count, name
    unresolved = sorted(
        (pk for pk in names if (pk, OF_THEMES[0]) in counts), key=lambda pk: (-counts[pk, OF_THEMES[0]], names[pk])
    )
    rows = ({state.replace("-", "_"): counts.get((pk, state), 0) for state in OF_THEMES} for pk in unresolved)
    return [
        _row(member, row, names[pk], OF_THEMES, replace(of, theme=pk)) for pk, row in zip(unresolved, rows, strict=True)
    ]


def pressing(member: Member, on: date, figure: Figure, of: Asked | None = None) -> list[Directive]:
    """The few of a figure's directives that have waited longest, with `since` (a day, or the moment of a claim).

    `concerned` is the work that is in that state.
    """
    rows = asked(member, on, replace(of or Asked(), state=figure.state)).select_related("meeting")
    clock = CLOCKS[figure.state]
    if clock == "issued_on":
        return list(rows.annotate(since=F(clock)).order_by("since", "pk")[:PRESSING])
    work = STATES[figure.state].work(_work(member, on, of), on)
    waiting = work.filter(reports__verdict=Report.Verdict.WAITING) if clock == CLAIMED else work
    longest = waiting.filter(directive=OuterRef("pk")).order_by(clock).values(clock)[:1]
    concerned = Prefetch("assignments", work.select_related("unit").order_by("unit__name"), to_attr="concerned")
    rows = rows.annotate(since=Subquery(longest)).prefetch_related(concerned)
    return list(rows.order_by("since", "pk")[:PRESSING])


def help_asked(member: Member, on: date, of: Asked | None = None) -> QuerySet[Report]:
    """The newest report of each blocked assignment that asks leadership for help."""
    newest = Report.objects.filter(assignment=OuterRef("assignment")).order_by("-pk").values("pk")[:1]
    rows = Report.objects.filter(assignment__in=_work(member, on, of).blocked(), pk=newest).exclude(help_asked="")
    return rows.select_related("assignment__unit", "assignment__directive").order_by("entered_at")


def _work(member: Member, on: date, of: Asked | None):
    """The assignments this member may see, of those an Asisten coordinates where that is asked."""
    work = Assignment.objects.visible_to(member).given()
    units = units_asked((of or Asked()).looked_up(on))
    return work if units is None else work.filter(unit__in=units)


def _row(member: Member, counts: dict, name: str, states: Iterable[str], of: Asked) -> Row:
    found = (_figure(member, replace(of, state=state), counts[state.replace("-", "_")]) for state in states)
    return Row(name, tuple(found))


def _figure(member: Member, what: Asked, count: int) -> Figure:
    url = reverse("directives:index", kwargs={"government": member.government.slug})
    return Figure(what.state, STATES[what.state].word, count, f"{url}?{what.query}")
