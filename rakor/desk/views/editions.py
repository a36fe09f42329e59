# The minutes as they were made final, edition by edition, each with what it says otherwise than the one before.
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from meetings import access as meeting_access
from rakor.desk.papers.differences import differences
from rakor.desk.papers.extracts import day
from rakor.people import access
from rakor.web.page import page


@require_safe
def edition(request: HttpRequest, government: str, pk: int, edition: int) -> HttpResponse:
    """For whoever may read the meeting; directives only for those who see all, since each unit has its own part."""
    member = access.member(request, government)
    found = meeting_access.edition(member, pk, edition)
    before = found.meeting.editions.filter(number=found.number - 1).first()
    context = {
        "edition": found, "meeting": found.meeting, "was": found.snapshot, "before": before,
        "held_on": day(found.snapshot.get("held_on", "")), "sees_all": member.sees_all,
        "differences": differences(before.snapshot, found.snapshot) if before else [],
        "count": found.meeting.editions.count(),
    }  # fmt: skip
    return page(request, "desk/edition.html", context)
