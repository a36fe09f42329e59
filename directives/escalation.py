# Who is late and is told so. For now one step: the unit, on the working day after its report was due.
from datetime import date, datetime

from django.db import transaction

from directives.actions.tracking import people_of
from directives.models import Assignment
from rakor.notify import outbox

STEP_UNIT = 1


@transaction.atomic
def climb(*, on: date, at: datetime) -> int:
    """Remind every unit of the current government whose report is missing on that day; returns how many assignments.

    Each alarm is taken off the assignment in the transaction that writes its outbox rows, so it rings once. A step is
    due on or before `on`: a day on which nothing ran is caught up, not lost.
    """
    alarmed = list(
        Assignment.objects.alarmed(on).unreported(on).select_for_update(of=("self",), skip_locked=True).order_by("pk")
    )
    for assignment in alarmed:
        outbox.post(
            kind="report_missing",
            subject=f"assignment:{assignment.pk}",
            step=STEP_UNIT,
            period=assignment.report_due_on.isoformat(),
            recipients=people_of(assignment.unit_id, on),
            at=at,
        )
    Assignment.objects.filter(pk__in=[a.pk for a in alarmed]).update(next_alarm_on=None)
    return len(alarmed)
