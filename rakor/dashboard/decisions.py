# What waits for leadership to decide or to help, in one list, the longest first.
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import OuterRef, QuerySet
from django.urls import reverse

from directives import rights
from directives.lists import Asked
from directives.models import Assignment, Directive, Extension, Move, Report
from directives.states import Move as Step
from rakor.dashboard.figures import work_of
from rakor.people.access import Member

SHOWN = 3


@dataclass(frozen=True)
class Waiting:
    """`said`: the unit's own words; `wish`: what it asks for. `url` is where it is answered."""

    word: str
    icon: str
    since: datetime
    directive: Directive
    unit: str
    said: str
    wish: str
    wish_word: str
    url: str
    act: str


def waiting(member: Member, on: date, of: Asked | None = None) -> list[Waiting]:
    """The SHOWN that have waited longest. Three statements."""
    work = work_of(member, on, of)
    found = [*_extensions(member, work), *_disowned(member, work), *_help(member, work)]
    return sorted(found, key=lambda one: one.since)[:SHOWN]


def help_asked(work: QuerySet[Assignment]) -> QuerySet[Report]:
    """The newest report of each blocked assignment that asks leadership for help, the oldest first."""
    newest = Report.objects.filter(assignment=OuterRef("assignment")).order_by("-pk").values("pk")[:1]
    rows = Report.objects.filter(assignment__in=work.blocked(), pk=newest).exclude(help_asked="")
    return rows.select_related("assignment__unit", "assignment__directive").order_by("entered_at", "pk")


def _where(member: Member, may, page: str, pk: int, work: int, act: str = "") -> tuple[str, str]:
    """Where it is answered, for whoever may; else where it can be read."""
    if may and member.has(*may):
        return reverse(f"directives:{page}", args=[member.government.slug, pk]), act
    return reverse("directives:assignment", args=[member.government.slug, work]), "Lihat laporannya"


def _extensions(member: Member, work) -> list[Waiting]:
    rows = Extension.objects.waiting().filter(assignment__in=work.unresolved())
    rows = rows.select_related("assignment__unit", "assignment__directive").order_by("asked_at", "pk")[:SHOWN]
    return [
        Waiting(
            "Minta perpanjangan", "calendar-clock", row.asked_at, row.assignment.directive, row.assignment.unit.name,
            row.reason, row.until, "Batas waktu yang diminta",
            *_where(member, rights.DECIDES, "answer_extension", row.pk, row.assignment_id, "Jawab permintaan"),
        )
        for row in rows
    ]  # fmt: skip


def _disowned(member: Member, work) -> list[Waiting]:
    rows = Move.objects.filter(assignment__in=work.disowned(), move=Step.DISOWN).order_by("assignment_id", "-at", "-pk")
    rows = rows.distinct("assignment_id").select_related("assignment__unit", "assignment__directive")
    return [
        Waiting(
            "Bukan kewenangan unit", "shuffle", row.at, row.assignment.directive, row.assignment.unit.name, row.reason,
            "", "", *_where(member, rights.MANAGES, "disowned", row.assignment_id, row.assignment_id, "Tetapkan unit"),
        )
        for row in rows
    ]  # fmt: skip


def _help(member: Member, work) -> list[Waiting]:
    return [
        Waiting(
            "Terkendala", "octagon-alert", row.entered_at, row.assignment.directive, row.assignment.unit.name,
            row.obstacle, row.help_asked, "Bantuan yang diharapkan",
            *_where(member, (), "", 0, row.assignment_id),
        )
        for row in help_asked(work)[:SHOWN]
    ]  # fmt: skip
