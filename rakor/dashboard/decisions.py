# What waits for leadership to decide or to help, in one list, the longest first.
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from django.db.models import OuterRef, QuerySet
from django.urls import reverse

from directives import rights
from directives.models import Assignment, Directive, Extension, Move, Report
from directives.states import Move as Step
from rakor.dashboard.now import Now
from rakor.people.access import Member, Role

SHOWN = 3
STATES = ("minta-perpanjangan", "bukan-kewenangan", "terkendala")


class Where(NamedTuple):
    """The page of directives where whoever `may` answers, and the word on its button."""

    may: Collection[Role]
    page: str
    pk: int
    act: str


class Asking(NamedTuple):
    """What waits, before anything but the question itself has been read: `work` is the assignment's key."""

    word: str
    icon: str
    since: datetime
    work: int
    said: str
    wish: str | date
    wish_word: str
    where: Where | None


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


def waiting(now: Now) -> list[Waiting]:
    """The SHOWN that have waited longest. Four statements."""
    asked = sorted([*_extensions(now), *_disowned(now), *_help(now)], key=lambda one: one.since)[:SHOWN]
    rows = Assignment.objects.select_related("directive", "unit").only("directive__text", "unit__name")
    works = rows.in_bulk({one.work for one in asked})
    return [_waiting(now.member, one, works[one.work]) for one in asked]


def help_asked(work: QuerySet[Assignment]) -> QuerySet[Report]:
    """The newest report of each blocked assignment that asks leadership for help, the oldest first."""
    newest = Report.objects.filter(assignment=OuterRef("assignment")).order_by("-pk").values("pk")[:1]
    rows = Report.objects.filter(assignment__in=work.blocked(), pk=newest).exclude(help_asked="")
    return rows.select_related("assignment__unit", "assignment__directive").order_by("entered_at", "pk")


def _extensions(now: Now) -> Iterator[Asking]:
    rows = Extension.objects.filter(verdict="waiting", assignment__in=now.work_in("minta-perpanjangan"))
    for row in rows.order_by("asked_at", "pk")[:SHOWN]:
        where = Where(rights.DECIDES, "answer_extension", row.pk, "Jawab permintaan")
        yield Asking(
            "Minta perpanjangan", "calendar-clock", row.asked_at, row.assignment_id, row.reason, row.until,
            "Batas waktu yang diminta", where,
        )  # fmt: skip


def _disowned(now: Now) -> Iterator[Asking]:
    rows = Move.objects.filter(assignment__in=now.work_in("bukan-kewenangan"), move=Step.DISOWN)
    rows = rows.order_by("assignment_id", "-at", "-pk").distinct("assignment_id")
    for work, at, reason in rows.values_list("assignment", "at", "reason"):
        where = Where(rights.MANAGES, "disowned", work, "Tetapkan unit")
        yield Asking("Bukan kewenangan unit", "shuffle", at, work, reason, "", "", where)


def _help(now: Now) -> Iterator[Asking]:
    """Who asks leadership for help in the newest report of blocked work."""
    rows = Report.objects.filter(assignment__in=now.work_in("terkendala"))
    rows = rows.order_by("assignment_id", "-pk").distinct("assignment_id")
    for work, at, obstacle, help_ in rows.values_list("assignment", "entered_at", "obstacle", "help_asked"):
        if help_:
            wish = "Bantuan yang diharapkan"
            yield Asking("Terkendala", "octagon-alert", at, work, obstacle, help_, wish, None)


def _waiting(member: Member, one: Asking, work: Assignment) -> Waiting:
    """Where it is answered, for whoever may; else where it can be read."""
    page, pk, act = "assignment", work.pk, "Lihat laporannya"
    if one.where and member.has(*one.where.may):
        _, page, pk, act = one.where
    url = reverse(f"directives:{page}", args=[member.government.slug, pk])
    return Waiting(
        one.word, one.icon, one.since, work.directive, work.unit.name, one.said, one.wish, one.wish_word, url, act
    )  # fmt: skip
