# Edarkan: final minutes go out to the units, each with a copy of its own, and the units say that they have read them.
# Which units get what is read from the edition above (rakor/desk/papers/extracts.py).
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from meetings.actions.editions import NotNow
from meetings.models import Copy, Edition, Meeting
from rakor.notify import outbox
from rakor.people.access import Member
from rakor.people.models import Membership, User

TOLD = "minutes_circulated"


@transaction.atomic
def circulate(*, by: Member, edition: Edition, units: Mapping[int, bool], at: datetime) -> int:
    """A copy for each unit (its id → whether it gets the summary) and a message to its people; how many are new.

    Pressed twice it sends once. Raises NotNow unless these are the minutes as they now stand, or nobody is to get them.
    """
    meeting = Meeting.objects.select_for_update(of=("self",)).get(pk=edition.meeting_id)
    last = meeting.editions.order_by("-number").values_list("pk", flat=True).first()
    if meeting.status != Meeting.Status.FINAL or last != edition.pk:
        raise NotNow("Yang diedarkan adalah notula final. Sahkan dahulu notula ini.")
    if not units:
        raise NotNow("Belum ada unit yang diundang, hadir, atau mendapat arahan dalam notula ini.")
    there = set(edition.copies.filter(unit__in=units).values_list("unit", flat=True))
    new = {unit: is_summary for unit, is_summary in units.items() if unit not in there}
    Copy.objects.bulk_create(
        Copy(edition=edition, unit_id=unit, is_summary=is_summary, sent_at=at) for unit, is_summary in new.items()
    )
    rows = Membership.objects.on(by.government.today(at)).filter(unit__in=new, role=Membership.Role.OPD)
    people = User.objects.filter(is_active=True, pk__in=rows.values("user"))
    outbox.post(by=by, kind=TOLD, subject=f"edition:{edition.pk}", recipients=people, at=at)
    return len(new)


@transaction.atomic
def confirm_read(*, by: Member, copy: Copy, at: datetime) -> Copy:
    """Somebody of the unit has read it; whoever said so first stays."""
    Copy.objects.filter(pk=copy.pk, read_at=None).update(read_at=at, read_by=by.user)
    copy.refresh_from_db()
    return copy
