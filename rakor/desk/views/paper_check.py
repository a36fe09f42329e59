# What a QR code on paper leads to: that this paper was issued, by whom and when. No sign-in, and nothing of its content.
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from meetings.models import Paper
from rakor.people import doors, scope
from rakor.people.models import Door
from rakor.web.page import page


@require_safe
def check(request: HttpRequest, token: str) -> HttpResponse:
    door = doors.find(token, timezone.now())
    if door is None or door.kind != Door.Kind.PAPER:
        raise Http404
    with scope.government(door.government_id):
        paper = Paper.objects.select_related("meeting", "edition").get(pk=int(door.subject.partition(":")[2]))
        newer = paper.edition and paper.meeting.editions.filter(number__gt=paper.edition.number).exists()
        context = {"paper": paper, "issuer": door.government, "is_superseded": newer}
        return page(request, "desk/paper_check.html", context)
