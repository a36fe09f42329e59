# What waits for leadership: help that units asked for, extensions, work said not to be theirs, directives without a unit.
# The longest first, each with the two answers there are.
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import OuterRef, QuerySet, Subquery
from django.urls import reverse

from directives.lists import Asked, asked
from directives.models import Assignment, Directive, Extension, Move, Report
from directives.states import Move as Step
from rakor.dashboard.briefing.words import called, clip
from rakor.dashboard.decisions import help_asked
from rakor.people.access import Member
from rakor.people.models import Government
from rakor.web.templatetags.rakor import tanggal_saja

SHOWN = 3


@dataclass(frozen=True)
class Waiting:
    """One thing to decide, since when it has waited, and the answers that a pen ticks."""

    since: date
    sort: str
    directive: Directive
    who: str
    why: str
    answers: tuple[str, str]

    def as_values(self, government: Government, on: date) -> dict:
        days = (on - self.since).days
        return {
            "sort": self.sort,
            "waits": f"menunggu {days} hari" if days > 0 else "sejak hari ini",
            "text": clip(self.directive.text, 130),
            "why": clip(f"{self.who}: {self.why}" if self.who and self.why else self.who or self.why, 190),
            "answers": list(self.answers),
            "path": reverse("directives:show", args=[government.slug, self.directive.pk]),
        }


def waiting(member: Member, on: date, work: QuerySet[Assignment], of: Asked) -> tuple[list[Waiting], int]:
    """The few that have waited longest, and how many there are. `work` is what is asked about. Eight statements."""
    found, count = [], 0
    for rows, read in (_help(work), _time(work), _not_ours(work), _nobodys(member, on, of)):
        found += [read(row, member.government) for row in rows[:SHOWN]]
        count += rows.count()
    return sorted(found, key=lambda one: (one.since, one.directive.pk))[:SHOWN], count


def _help(work) -> Iterator:
    return help_asked(work), _of_help


def _of_help(row: Report, government: Government) -> Waiting:
    work = row.assignment
    why = f"{clip(row.help_asked, 110)} Kendala: {row.obstacle}" if row.obstacle else row.help_asked
    return Waiting(
        government.today(row.entered_at), "Minta bantuan", work.directive, called(work.unit), why,
        ("Bantu, melalui ........", "Selesaikan sendiri"),
    )  # fmt: skip


def _time(work) -> Iterator:
    rows = Extension.objects.waiting().filter(assignment__in=work)
    return rows.select_related("assignment__unit", "assignment__directive").order_by("asked_at", "pk"), _of_time


def _of_time(row: Extension, government: Government) -> Waiting:
    work = row.assignment
    return Waiting(
        government.today(row.asked_at), "Minta perpanjangan", work.directive, called(work.unit), row.reason,
        (f"Setujui sampai {tanggal_saja(row.until)}", "Tidak disetujui"),
    )  # fmt: skip


def _not_ours(work) -> Iterator:
    said = Move.objects.filter(assignment=OuterRef("pk"), move=Step.DISOWN).order_by("-at", "-pk")
    rows = work.disowned().annotate(said_at=Subquery(said.values("at")[:1]), said=Subquery(said.values("reason")[:1]))
    return rows.select_related("unit", "directive").order_by("said_at", "pk"), _of_not_ours


def _of_not_ours(row: Assignment, government: Government) -> Waiting:
    at: datetime | None = row.said_at
    since = government.today(at) if at else row.given_on
    answers = (f"Tetap {clip(row.unit.called, 28)}", "Alihkan ke ................")
    return Waiting(since, "Bukan kewenangan", row.directive, called(row.unit), row.said or "", answers)


def _nobodys(member: Member, on: date, of: Asked) -> Iterator:
    rows = asked(member, on, Asked(state="tanpa-penanggung-jawab"))
    return (rows.none() if of.coordinator else rows).order_by("issued_on", "pk"), _of_nobodys


def _of_nobodys(row: Directive, government: Government) -> Waiting:
    why = f"Menurut ucapan ditujukan kepada {row.addressed_to}" if row.addressed_to else "Unitnya belum disebut"
    return Waiting(
        row.issued_on, "Belum ada penanggung jawab", row, "", why,
        ("Tunjuk ................", "Jadikan arahan umum"),
    )  # fmt: skip
