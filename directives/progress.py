# Progress reports that nobody has read yet: accepted when they came in, still to be looked through, all at once.
from collections.abc import Iterable
from datetime import date, timedelta

from directives.access import why_not_verify
from directives.models import Assignment, Report
from rakor.people.access import Member

DAYS = 28  # older ones count as read
ROWS = 600  # of one page


def unread(member: Member, on: date) -> list[Report]:
    """Those of the last weeks that this member may accept or return, by unit, at most ROWS. Four statements.

    With `needs_eye` where a unit reports an obstacle or asks for help.
    """
    since = member.government.moment(on - timedelta(days=DAYS))
    rows = (
        Report.objects.filter(verdict=Report.Verdict.ACCEPTED, judged_at=None, entered_at__gte=since)
        .filter(assignment__in=Assignment.objects.visible_to(member))
        .select_related("assignment__directive__meeting", "assignment__unit__kind", "entered_by", "link", "period")
        .prefetch_related("evidence", "parts_done__part")
        .order_by("assignment__unit__name", "assignment__unit_id", "entered_at", "pk")
    )
    found = [report for report in rows[: 2 * ROWS] if not why_not_verify(member, report)][:ROWS]
    for report in found:
        report.needs_eye = bool(report.obstacle or report.help_asked)
    return found


def chosen(reports: Iterable[Report], typed: Iterable[str]) -> list[Report]:
    """Those of `reports` whose keys were sent."""
    keys = set(typed)
    return [report for report in reports if str(report.pk) in keys]


def claims(member: Member):
    """Claims of completion that wait for somebody's eye, on work this member may read."""
    return Report.objects.filter(verdict=Report.Verdict.WAITING, assignment__in=Assignment.objects.visible_to(member))
