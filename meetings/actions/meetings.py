# The meeting itself: its facts as far as known, its type and series, and the version that every change counts up.
from collections.abc import Iterable, Sequence
from datetime import date, time
from uuid import UUID

from django.db import transaction
from django.db.models import F

from meetings.models import Meeting, MeetingType, Series
from rakor.people.access import Member


@transaction.atomic
def create_meeting(
    *,
    by: Member | None,
    title: str,
    held_on: date | None = None,
    starts_at: time | None = None,
    zone: str = "",
    place: str = "",
    mode: str = "",
    type: MeetingType | None = None,
    series: Series | None = None,
    is_closed: bool = False,
    weekday: str = "",
    time_text: str = "",
    published_on: date | None = None,
    summary: str = "",
    topics: Sequence[str] = (),
    source_url: str = "",
    source_digest: str = "",
    other: dict | None = None,
    client_id: UUID | None = None,
) -> Meeting:
    """A new meeting. The same `client_id` again gives the meeting it made the first time."""
    if client_id and (made := Meeting.objects.filter(client_id=client_id).first()):
        return made
    return Meeting.objects.create(
        title=title, held_on=held_on, starts_at=starts_at, zone=zone, place=place, mode=mode, type=type,
        series=series, is_closed=is_closed, weekday=weekday, time_text=time_text, published_on=published_on,
        summary=summary, topics=list(topics), source_url=source_url, source_digest=source_digest,
        other=other or {}, client_id=client_id,
    )  # fmt: skip


@transaction.atomic
def update_meeting(*, by: Member | None, meeting: Meeting, **fields) -> Meeting:
    """Change fields of the meeting itself; its minutes are blocks."""
    for name, value in fields.items():
        setattr(meeting, name, value)
    meeting.save(update_fields=list(fields))
    touch(meeting)
    return meeting


@transaction.atomic
def put_type(*, by: Member | None, name: str) -> MeetingType:
    """The type of that name, whatever the case; a new one where there is none."""
    return MeetingType.objects.filter(name__iexact=name).first() or MeetingType.objects.create(name=name)


@transaction.atomic
def put_series(*, by: Member | None, name: str) -> Series:
    """The series of that name, whatever the case; a new one where there is none."""
    return Series.objects.filter(name__iexact=name).first() or Series.objects.create(name=name)


def hold(meeting: Meeting) -> Meeting:
    """The meeting as it is now, and nobody else changes it until the transaction ends. Taken before any row of the
    attendance list: phones and Setda change it at the same time, and who takes a row first waits for the other for ever.
    """
    return Meeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk)


def touch(meeting: Meeting) -> None:
    """Count a change, so that whoever watches the minutes sees them grow."""
    Meeting.objects.filter(pk=meeting.pk).update(version=F("version") + 1)


def stir(meetings: Iterable[int]) -> None:
    """Count a change of what stands beside the minutes, such as their directives; final minutes need nobody's eye."""
    if wanted := {pk for pk in meetings if pk}:
        Meeting.objects.filter(pk__in=wanted).exclude(status=Meeting.Status.FINAL).update(version=F("version") + 1)
