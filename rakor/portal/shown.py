# What of a meeting the public is shown, and how many: field by field, all of it from open releases. Of a directive it is
# directives.public's.
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from django.db.models import Count

from directives.models import DirectiveRelease
from directives.models.directive import Theme
from directives.releases import LOOKS, WORDS, Standing
from meetings.models import MeetingRelease
from rakor.people.models import Unit
from rakor.portal.asked import Asked

YEAR = timedelta(days=365)
COLUMNS = (
    "meeting_id", "code", "title", "held_on", "starts_at", "zone", "place", "leaders", "agenda", "summary", "opened_on",
)  # fmt: skip


@dataclass(frozen=True)
class OpenMeeting:
    meeting_id: int  # to find its directives by; never on a page
    code: str
    title: str
    held_on: date | None
    starts_at: time | None
    zone: str
    place: str
    leaders: list[str]
    agenda: list[str]
    summary: str
    opened_on: date
    directives: int = 0


def meetings(releases) -> list[OpenMeeting]:
    """With how many open directives each has. Two statements."""
    rows = list(releases.values_list(*COLUMNS))
    counts = _counts(row[0] for row in rows)
    return [OpenMeeting(*row, directives=counts.get(row[0], 0)) for row in rows]


def _counts(keys: Iterable[int]) -> dict[int, int]:
    rows = DirectiveRelease.objects.released().filter(directive__meeting__in=list(keys)).order_by()
    return dict(rows.values_list("directive__meeting").annotate(Count("pk")))


def of_meeting(meeting_id: int):
    return Asked().directives().filter(directive__meeting=meeting_id)


@dataclass(frozen=True)
class Figure:
    """`query` asks the list that it counts."""

    standing: str
    count: int
    query: str

    @property
    def word(self) -> str:
        return WORDS[Standing(self.standing)]

    @property
    def look(self) -> str:
        return LOOKS[Standing(self.standing)]


@dataclass(frozen=True)
class Figures:
    """Of the directives given and the meetings held in the twelve months up to a day."""

    since: date
    directives: int
    meetings: int
    by_standing: dict[str, Figure]

    @property
    def query(self) -> str:
        return Asked(sejak=self.since).query


def figures(on: date) -> Figures:
    """Two statements."""
    since = on - YEAR
    asked = Asked(sejak=since)
    rows = asked.directives().order_by().with_standing().values_list("standing").annotate(Count("pk"))
    counts = dict(rows)
    return Figures(
        since=since,
        directives=sum(counts.values()),
        meetings=asked.meetings().count(),
        by_standing={
            one: Figure(one, counts[one], Asked(sejak=since, status=one).query) for one in Standing if counts.get(one)
        },
    )


def has_any() -> bool:
    return DirectiveRelease.objects.released().exists() or MeetingRelease.objects.released().exists()


def unit_names() -> list[str]:
    """Of the units that have something open: PostgreSQL shows the public no other."""
    return list(Unit.objects.order_by("name").values_list("name", flat=True))


def theme_names() -> list[str]:
    return list(Theme.objects.order_by("name").values_list("name", flat=True))
