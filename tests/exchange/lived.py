# What must hold of a year that people could have lived: used by the tests of the demonstration.
from datetime import datetime

from django.db import connection
from django.db.models import F

from directives.models import Assignment, Decision, Move, Report, Site
from directives.models.choices import Kind
from directives.states import END_STATES
from directives.states import Move as Step
from meetings.models import Meeting
from rakor.people.models import Holding
from tests.local.kills import HALF


def half() -> dict:
    """What the kill campaign looks for after a crash must not be here either; nothing has been delivered yet."""
    found = {}
    with connection.cursor() as cursor:
        for name, query in HALF.items():
            cursor.execute(query)
            found[name] = len(cursor.fetchall())
    return {name: count for name, count in found.items() if count and name != "message the worker forgot"}


def repeated(texts) -> list[str]:
    seen: set[str] = set()
    return [text for text in texts if text in seen or seen.add(text)]


def contradictions(at: datetime) -> list[str]:
    """Everything about the rows of this government that no life could have brought about."""
    end = [status.value for status in END_STATES]
    works, reports = Assignment.objects, Report.objects
    wrong = {
        "an end state with a clock": works.filter(status__in=end, report_due_on__isnull=False),
        "the unit's turn without a clock": works.filter(status="in_progress", report_due_on=None),
        "a claim that waits while nothing does": works.filter(status="awaiting_verification").exclude(
            reports__verdict="waiting"
        ),
        "a waiting claim elsewhere": reports.filter(verdict="waiting").exclude(
            assignment__status="awaiting_verification"
        ),
        "a report from the future": reports.filter(entered_at__gte=at),
        "a judgement from the future": reports.filter(judged_at__gte=at),
        "a step from the future": Move.objects.filter(at__gte=at),
        "a judgement before its report": reports.filter(judged_at__lt=F("entered_at")),
        "a report before the work": reports.filter(entered_at__date__lt=F("assignment__given_on")),
        "verified by its author": reports.filter(verdict="verified", judged_by=F("entered_by"), decision=None),
        "verified by nobody": reports.filter(verdict="verified", judged_by=None),
        "returned without reason": reports.filter(verdict="returned", reason=""),
        "an oral report nobody minuted": reports.filter(source="oral", block=None),
        "done below 100": works.filter(status="done", kind="one_off").exclude(percent=100),
        "work of a draft": works.filter(directive__issued_on=None),
        "work of an arahan umum": works.filter(directive__kind=Kind.STANDING),
        "a decision without its step": Decision.objects.filter(moves=None),
        "a step that needs a decision": Move.objects.filter(
            move__in=[Step.GIVE_UP, Step.WITHDRAW, Step.END, Step.EXTEND, Step.REFUSE_TIME], decision=None
        ),
        "replaced by nothing": works.filter(status="superseded", directive__replaced_by=None),
        "a name of a holder": Holding.objects.all(),
        "a checked site of the future": Site.objects.filter(checked_on__gte=at.date()),
        "a meeting of the past without minutes": Meeting.objects.filter(held_on__lt=at.date(), blocks=None),
    }
    return [name for name, rows in wrong.items() if rows.exists()]
