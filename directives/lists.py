# The lists of directives that a figure can open: what is asked in the URL, one queryset. Figures count these very rows.
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q

from directives.ages import spans
from directives.models import Assignment, Directive
from directives.models.assignment import ended, moved, overdue, standing_at, unreported, was_open, was_overdue
from directives.models.decision import asking_time
from directives.models.directive import ThemeLink
from directives.models.ladder import at_the_top
from directives.models.report import reported_late
from directives.states import Status
from rakor.people.access import Member
from rakor.people.calendars import calendar_of
from rakor.people.models import Coordination


class State(NamedTuple):
    """A list by its word: `work` is what it asks of assignments, `rows` asks directives; without `rows`, those with such work.

    `clock` is the date by which such work is late, `was` asks the same of the end of a day that is past.
    """

    word: str
    work: Callable[[date], Q] | None = None
    rows: Callable | None = None
    clock: str = ""
    was: Callable[[date], Q] | None = None


STATES: dict[str, State] = {
    "belum-tuntas": State("Belum tuntas", lambda on: Q(is_open=True), lambda rows: rows.unresolved(), was=was_open),
    "belum-lapor": State("Belum lapor", unreported, clock="report_due_on"),
    "terlambat-lapor": State("Terlambat lapor", lambda on: reported_late()),
    "melewati-batas-waktu": State("Melewati batas waktu", overdue, clock="due_on", was=was_overdue),
    "bergeser": State("Batas waktu pernah mundur", lambda on: moved()),
    "daftar-kepala-daerah": State("Daftar kepala daerah", at_the_top),
    "menunggu-verifikasi": State("Menunggu verifikasi", lambda on: standing_at(Status.AWAITING)),
    "terkendala": State("Terkendala", lambda on: standing_at(Status.BLOCKED)),
    "bukan-kewenangan": State("Bukan kewenangan unit", lambda on: standing_at(Status.NOT_OURS)),
    "minta-perpanjangan": State("Minta perpanjangan", lambda on: asking_time()),
    "tanpa-penanggung-jawab": State("Belum ada penanggung jawab", rows=lambda rows: rows.unassigned()),
    "tanpa-batas-waktu": State(
        "Tanpa batas waktu", lambda on: Q(is_open=True, due_on=None), lambda rows: rows.without_due_date()
    ),
    "tercatat": State("Tercatat, belum dipantau", rows=lambda rows: rows.recorded()),
    "tuntas": State("Tuntas", lambda on: ended(), lambda rows: rows.resolved()),
    "arahan-umum": State("Arahan umum (tanpa laporan)", rows=lambda rows: rows.issued().standing()),
    "konsep": State("Konsep", rows=lambda rows: rows.draft()),
}


@dataclass(frozen=True)
class Asked:
    """What a list is asked for, every part of it optional. An id or a word that is none finds nothing.

    `coordinator` is an Asisten's unit: the units coordinated today. `since` and `until` are days of issuing, `ended_since`
    and `ended_until` of the end, `as_of` asks how it was at the end of a day, `age` how long it has been late (ages.AGES).
    `within` are those units once they have been looked up: no part of the URL, it spares many questions the subquery.
    """

    state: str = ""
    unit: int | None = None
    theme: int | None = None
    meeting: int | None = None
    kind: str = ""
    issuer: str = ""
    since: date | None = None
    until: date | None = None
    q: str = ""
    coordinator: int | None = None
    age: str = ""
    as_of: date | None = None
    ended_since: date | None = None
    ended_until: date | None = None
    within: frozenset[int] | None = None

    @classmethod
    def read(cls, typed: Mapping[str, str]) -> "Asked":
        """From the URL. A date that is none is left out: its field shows empty."""
        words = {name: " ".join(typed.get(param, "").replace("\0", " ").split()) for name, param in PARAMS.items()}
        return cls(
            state=words["state"][:40], kind=words["kind"][:20], issuer=words["issuer"][:200], q=words["q"][:100],
            age=words["age"][:20], **{name: _day(words[name]) for name in DAYS},
            **{name: number(words[name]) for name in ("unit", "theme", "meeting", "coordinator")},
        )  # fmt: skip

    @property
    def query(self) -> str:
        """As it stands in a URL, in one order; "" when nothing is asked."""
        said = ((param, getattr(self, name)) for name, param in PARAMS.items())
        return urlencode([(param, value) for param, value in said if value not in ("", None)])

    @property
    def parts(self) -> list[str]:
        """What is asked, by name."""
        return [name for name, value in vars(self).items() if name in PARAMS and value not in ("", None)]

    def looked_up(self, on: date) -> "Asked":
        """The same question with the coordinator's units known. One statement where there is a coordinator."""
        if self.coordinator is None or self.within is not None:
            return self
        rows = Coordination.objects.on(on).filter(asisten=self.coordinator)
        return replace(self, within=frozenset(rows.values_list("unit", flat=True)))

    @property
    def times(self) -> list[tuple[str, str | date]]:
        """What is asked of the work's time beside its state, as (parameter, value): only figures ask it."""
        return [(PARAMS[name], getattr(self, name)) for name in TIMES if getattr(self, name)]

    def without(self, name: str) -> "Asked":
        return replace(self, **{name: "" if isinstance(getattr(self, name), str) else None})


PARAMS = {
    "q": "q", "state": "keadaan", "unit": "unit", "theme": "tema", "meeting": "rapat", "kind": "jenis",
    "issuer": "pemberi", "since": "sejak", "until": "sampai", "coordinator": "asisten", "age": "umur", "as_of": "per",
    "ended_since": "tuntas_sejak", "ended_until": "tuntas_sampai",
}  # fmt: skip
TIMES = ("age", "as_of", "ended_since", "ended_until")
DAYS = ("since", "until", "as_of", "ended_since", "ended_until")


def asked(member: Member, on: date, what: Asked):
    """The directives this member may see, as asked.

    Of a unit (or of those an Asisten coordinates) the state is asked of that unit's own work: each such directive is
    one assignment of its, so the unit's figure and its list agree.
    """
    rows, work = Directive.objects.visible_to(member), Assignment.objects.visible_to(member).given()
    units = units_asked(what.looked_up(on))
    if units is not None:
        work, rows = work.filter(unit__in=units), rows.of_units(units)
    if what.times:
        return _at_its_time(_narrowed(rows, what), work, what, on, member)
    return _in_state(_narrowed(rows, what), work, what.state, on, of_units=units is not None)


def unreported_work(member: Member, on: date, what: Asked):
    """The work behind such a list that is not reported: under way, of the units asked for."""
    units = units_asked(what.looked_up(on))
    work = Assignment.objects.visible_to(member).under_way().filter(unreported(on))
    work = work if units is None else work.filter(unit__in=units)
    return work.filter(directive__in=asked(member, on, what).order_by().values("pk"))


def units_asked(what: Asked) -> list[int] | None:
    """The units a looked-up question is about; None for all."""
    if what.unit is None:
        return None if what.within is None else sorted(what.within)
    return [what.unit] if what.within is None or what.unit in what.within else []


def directives(member: Member, on: date, state: str = "", unit: int | None = None, meeting: int | None = None):
    """asked(), for the commonest questions."""
    return asked(member, on, Asked(state=state, unit=unit, meeting=meeting))


def _narrowed(rows, what: Asked):
    if what.meeting is not None:
        rows = rows.filter(meeting=what.meeting)
    if what.theme is not None:
        rows = rows.filter(Exists(ThemeLink.objects.filter(directive=OuterRef("pk"), theme=what.theme)))
    if what.kind:
        rows = rows.filter(kind=what.kind)
    if what.issuer:
        rows = rows.filter(issuer_title=what.issuer)
    if what.since:
        rows = rows.filter(issued_on__gte=what.since)
    if what.until:
        rows = rows.filter(issued_on__lte=what.until)
    for word in what.q.split():
        rows = rows.filter(text__icontains=word)
    return rows


def _in_state(rows, work, state: str, on: date, of_units: bool):
    if not state:
        return rows
    if not (found := STATES.get(state)):
        return rows.none()
    if found.rows and not (of_units and found.work):
        return found.rows(rows)
    return rows.issued().with_work(work.filter(found.work(on)))


def _at_its_time(rows, given, what: Asked, on: date, member: Member):
    """What has no such time finds nothing: the age of what is not late, the past of what only is."""
    found = STATES.get(what.state)
    if not found or not found.work or (what.as_of and (what.age or not found.was)) or (what.age and not found.clock):
        return rows.none()
    work = given.filter(found.was(what.as_of) if what.as_of else found.work(on))
    if what.age:
        span = spans(calendar_of(member.government), on).get(what.age)
        work = work.filter(**{f"{found.clock}__range": span}) if span else work.none()
    rows = rows.issued().with_work(work.ended_between(what.ended_since, what.ended_until))
    if what.ended_since or what.ended_until:
        # A directive has ended with the last of the units that are looked at.
        later = Q(is_open=True) | Q(ended_on__gt=what.ended_until or date.max)
        rows = rows.exclude(Exists(given.filter(later, directive=OuterRef("pk"))))
    return rows


def number(typed: str) -> int | None:
    """A row's number from the URL; what is no number here finds nothing."""
    if not typed:
        return None
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 19 else 0


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None
