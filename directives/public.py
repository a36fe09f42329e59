# What the public is shown of a directive: these fields and no others. For rakor.portal, and for the preview that the PPID
# and the Sekda see before. Reads only the columns that rakor_public may read.
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from directives.models import Addressee, Assignment, Directive
from directives.models.choices import Role
from directives.models.directive import ThemeLink
from directives.models.releases import standing
from directives.releases import LOOKS, WORDS
from directives.states import Status
from meetings.models import MeetingRelease

COLUMNS = {  # of a release: its name here → where it is read
    "directive_id": "directive_id",
    "summary": "summary",
    "given_on": "given_on",
    "opened_on": "opened_on",
    "code": "directive__code",
    "issuer_title": "directive__issuer_title",
    "issuer_acting": "directive__issuer_acting",
    "meeting_id": "directive__meeting_id",
}


@dataclass(frozen=True)
class PublicUnit:
    name: str
    role: str
    is_done: bool


@dataclass(frozen=True)
class PublicMeeting:
    code: str
    title: str
    held_on: date | None


@dataclass(frozen=True)
class PublicDirective:
    """`opened_on` is None in a preview; `meeting` where the meeting itself is open to the public."""

    code: str
    summary: str
    standing: str
    issuer: str
    given_on: date
    opened_on: date | None
    units: tuple[PublicUnit, ...]
    themes: tuple[str, ...]
    meeting: PublicMeeting | None
    is_general: bool

    @property
    def word(self) -> str:
        return WORDS[self.standing]

    @property
    def look(self) -> str:
        return LOOKS[self.standing]

    @property
    def done(self) -> int:
        return sum(unit.is_done for unit in self.units)


def public_directives(releases) -> list[PublicDirective]:
    """What is open, in the order of these releases. Five statements."""
    rows = releases.with_standing().values_list(*COLUMNS.values(), "standing")
    return _shown([dict(zip((*COLUMNS, "standing"), row, strict=True)) for row in rows])


def preview(directive: Directive, summary: str) -> PublicDirective:
    """What the public would see of a directive that is not open yet."""
    told = Directive.objects.filter(pk=directive.pk).values_list(standing()).get()
    [shown] = _shown(
        [
            {
                "directive_id": directive.pk, "summary": summary, "given_on": directive.issued_on, "opened_on": None,
                "code": directive.code, "issuer_title": directive.issuer_title,
                "issuer_acting": directive.issuer_acting, "meeting_id": directive.meeting_id, "standing": told[0],
            }
        ]
    )  # fmt: skip
    return shown


def _shown(rows: list[dict]) -> list[PublicDirective]:
    keys = [row["directive_id"] for row in rows]
    work, named, themes = _units(keys), _named(keys), _themes(keys)
    meetings = _meetings(row["meeting_id"] for row in rows)
    found = []
    for row in rows:
        pk, is_general = row["directive_id"], row["standing"] == "umum"
        found.append(
            PublicDirective(
                code=row["code"],
                summary=row["summary"],
                standing=row["standing"],
                issuer=" ".join(part for part in (row["issuer_acting"], row["issuer_title"]) if part),
                given_on=row["given_on"],
                opened_on=row["opened_on"],
                units=tuple((named if is_general else work).get(pk, ())),
                themes=tuple(themes.get(pk, ())),
                meeting=meetings.get(row["meeting_id"]),
                is_general=is_general,
            )
        )
    return found


def _units(directives: list[int]) -> dict[int, list[PublicUnit]]:
    rows = Assignment.objects.filter(directive__in=directives, taken_off_on=None).order_by("role", "unit__name")
    found: dict[int, list[PublicUnit]] = {}
    for pk, name, role, status in rows.values_list("directive_id", "unit__name", "role", "status"):
        found.setdefault(pk, []).append(PublicUnit(name, Role(role).label, status == Status.DONE))
    return found


def _named(directives: list[int]) -> dict[int, list[PublicUnit]]:
    rows = Addressee.objects.filter(directive__in=directives).order_by("role", "unit__name")
    found: dict[int, list[PublicUnit]] = {}
    for pk, name in rows.values_list("directive_id", "unit__name"):
        found.setdefault(pk, []).append(PublicUnit(name, "", False))
    return found


def _themes(directives: list[int]) -> dict[int, list[str]]:
    rows = ThemeLink.objects.filter(directive__in=directives).order_by("theme__name")
    found: dict[int, list[str]] = {}
    for pk, name in rows.values_list("directive_id", "theme__name"):
        found.setdefault(pk, []).append(name)
    return found


def _meetings(keys: Iterable[int | None]) -> dict[int, PublicMeeting]:
    rows = MeetingRelease.objects.released().filter(meeting__in={key for key in keys if key}).order_by()
    columns = rows.values_list("meeting_id", "code", "title", "held_on")
    return {pk: PublicMeeting(code, title, held_on) for pk, code, title, held_on in columns}
