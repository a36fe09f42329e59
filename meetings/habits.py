# What a series usually is: whom it invites, and its next days with the meetings that are there already. Reads only.
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Min, Q

from meetings import recurring
from meetings.models import Meeting, Series
from rakor.people.calendars import calendar_of
from rakor.people.models import Government, Group, Post, Unit


@dataclass(frozen=True)
class Guests:
    """Whom an invitation names; `words` are parties from outside, as written."""

    groups: tuple[Group, ...] = ()
    units: tuple[Unit, ...] = ()
    posts: tuple[Post, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Planned:
    """A day of the series: where its rule puts it, where it is held (none: not at all) and its meeting, if made."""

    meant_on: date
    held_on: date | None
    day_off: str
    meeting: Meeting | None


def listed(on: date) -> list[Series]:
    """Every series with its `rule` in words, how many `held` it has in all, and the day of the `next_on`. One statement."""
    coming = Min("meetings__held_on", filter=Q(meetings__held_on__gte=on))
    rows = list(Series.objects.annotate(held=Count("meetings"), next_on=coming).select_related("type").order_by("name"))
    for row in rows:
        row.rule = recurring.in_words(row.rrule)
    return rows


def usual_guests(series: Series) -> Guests:
    rows = list(series.invitees.select_related("group", "unit__kind", "post"))
    return Guests(
        groups=tuple(row.group for row in rows if row.group),
        units=tuple(row.unit for row in rows if row.unit),
        posts=tuple(row.post for row in rows if row.post),
        words=tuple(row.words for row in rows if row.words),
    )


def upcoming(series: Series, government: Government, on: date, count: int) -> list[Planned]:
    """From `on`, up to `count` days that are held. Two statements. A meeting made by hand on a day counts as that day's."""
    days = recurring.coming(
        series.rrule, since=on, calendar=calendar_of(government), on_day_off=series.on_day_off,
        starts_on=series.starts_on, ends_on=series.ends_on,
    )  # fmt: skip
    recent = on - timedelta(60)
    there = list(series.meetings.filter(Q(held_on__gte=recent) | Q(series_on__gte=recent)))
    meant = {meeting.series_on: meeting for meeting in there if meeting.series_on}
    held = {meeting.held_on: meeting for meeting in there if meeting.held_on}
    return [
        Planned(day.meant_on, day.held_on, day.day_off, meant.get(day.meant_on) or held.get(day.held_on))
        for day in recurring.first_held(days, count)
    ]
