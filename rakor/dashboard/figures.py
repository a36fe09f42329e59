# What the front page counts. Every figure counts the very rows that its list shows (directives.lists).
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Exists, F, OuterRef, Prefetch, QuerySet, Subquery
from django.urls import reverse

from directives.lists import STATES, directives
from directives.models import Assignment, Directive, Report
from meetings.models import Meeting
from rakor.people.access import Member


@dataclass(frozen=True)
class Figure:
    """A number and the address of the rows it counts."""

    state: str
    word: str
    count: int
    url: str


@dataclass(frozen=True)
class UnitRow:
    """One unit's open assignments, each figure with the address of its list."""

    name: str
    figures: tuple[Figure, ...]

    @property
    def unreported(self) -> Figure:
        return self.figures[1]


OF_DIRECTIVES = (
    "belum-tuntas",
    "belum-lapor",
    "melewati-batas-waktu",
    "menunggu-verifikasi",
    "terkendala",
    "tanpa-penanggung-jawab",
    "tanpa-batas-waktu",
    "arahan-umum",
)
OF_UNITS = ("belum-tuntas", "belum-lapor", "melewati-batas-waktu", "menunggu-verifikasi", "terkendala")


# What is shown under the sentence, in this order, and what tells since when each has waited.
CLAIMED = "reports__entered_at"
CLOCKS = {
    "melewati-batas-waktu": "due_on",
    "belum-lapor": "report_due_on",
    "tanpa-penanggung-jawab": "issued_on",
    "menunggu-verifikasi": CLAIMED,
}
PRESSING = 3


def figures(member: Member, on: date, states: Iterable[str] = OF_DIRECTIVES) -> dict[str, Figure]:
    """Directives per state, by the state's name with underscores (for templates). One statement each."""
    return {state.replace("-", "_"): _figure(member, state, directives(member, on, state).count()) for state in states}


def by_unit(member: Member, on: date) -> list[UnitRow]:
    """Units with open work, those with most missing reports first. Counts assignments. One statement."""
    work = Assignment.objects.visible_to(member)
    counts = {
        state.replace("-", "_"): Count("pk", filter=Exists(STATES[state].work(work, on).filter(pk=OuterRef("pk"))))
        for state in OF_UNITS
    }
    issued = work.unresolved().filter(directive__issued_on__isnull=False)
    rows = issued.values("unit", "unit__name").annotate(**counts)
    return [
        UnitRow(row["unit__name"], tuple(_figure(member, s, row[s.replace("-", "_")], row["unit"]) for s in OF_UNITS))
        for row in rows.order_by("-belum_lapor", "-melewati_batas_waktu", "-belum_tuntas", "unit__name")
    ]


def pressing(member: Member, on: date, figure: Figure) -> list[Directive]:
    """The few of a figure's directives that have waited longest, with `since` (a day, or the moment of a claim).

    `concerned` is the work that is in that state.
    """
    rows, asked, clock = directives(member, on, figure.state), STATES[figure.state].work, CLOCKS[figure.state]
    if asked is None:
        return list(rows.annotate(since=F(clock)).select_related("meeting").order_by("since", "pk")[:PRESSING])
    work = asked(Assignment.objects.visible_to(member), on)
    waiting = work.filter(reports__verdict=Report.Verdict.WAITING) if clock == CLAIMED else work
    longest = waiting.filter(directive=OuterRef("pk")).order_by(clock).values(clock)[:1]
    concerned = Prefetch("assignments", work.select_related("unit").order_by("unit__name"), to_attr="concerned")
    rows = rows.annotate(since=Subquery(longest)).select_related("meeting").prefetch_related(concerned)
    return list(rows.order_by("since", "pk")[:PRESSING])


def help_asked(member: Member) -> QuerySet[Report]:
    """The newest report of each blocked assignment that asks leadership for help."""
    newest = Report.objects.filter(assignment=OuterRef("assignment")).order_by("-pk").values("pk")[:1]
    blocked = Assignment.objects.visible_to(member).blocked()
    rows = Report.objects.filter(assignment__in=blocked, pk=newest).exclude(help_asked="")
    return rows.select_related("assignment__unit", "assignment__directive").order_by("entered_at")


def this_weeks(member: Member, on: date) -> Meeting | None:
    """Rakor pekan ini: the next one from today to Sunday, else the latest of this week."""
    monday = on - timedelta(days=on.weekday())
    week = Meeting.objects.visible_to(member).filter(held_on__range=(monday, monday + timedelta(days=6)))
    return week.filter(held_on__gte=on).order_by("held_on").first() or week.order_by("-held_on").first()


def last(member: Member, on: date) -> Meeting | None:
    """Rakor terakhir: the latest before today, or today's."""
    return Meeting.objects.visible_to(member).filter(held_on__lte=on).listed().first()


def _figure(member: Member, state: str, count: int, unit: int | None = None) -> Figure:
    url = reverse("directives:index", kwargs={"government": member.government.slug}) + f"?keadaan={state}"
    return Figure(state, STATES[state].word, count, f"{url}&unit={unit}" if unit else url)
