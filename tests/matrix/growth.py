# A small government whose lists can be made as long as one likes: makers by the name that a cell's `list` gives. They
# write rows at once and not through the actions: 300 of everything in a second or two.
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from directives.models import Addressee, Assignment, Directive, Evidence, Extension, Move, Prepared, Report, Site
from directives.states import Status
from meetings import actions as meeting_actions
from meetings.models import (
    AgendaItem,
    Attachment,
    Attendance,
    Block,
    ChairTurn,
    CheckIn,
    Figure,
    Meeting,
    MeetingType,
    Presenter,
    Series,
)
from rakor.notify.models import Message
from rakor.people import scope
from rakor.people.access import Member
from rakor.people.models import DayOff, Government, Group, GroupMember, Holding, Membership, Post, Unit, UnitKind, User
from tests import make
from tests.matrix.rows import as_owner
from tests.matrix.words import AT, EARLIER


@dataclass
class House:
    government: Government
    notulis: Member
    dinkes: Member
    admin: Member
    unit: Unit
    meeting: Meeting
    directive: Directive
    made: int = 0

    def keys(self, of: dict[str, str]) -> dict[str, int]:
        """The path's ids: the one meeting, directive or unit that grows."""
        return {
            key: {"meeting": self.meeting, "directive": self.directive, "unit": self.unit}[kind].pk
            for key, kind in of.items()
        }


def house() -> House:
    government = make.government("Kabupaten Tumbuh", "tumbuh")
    with scope.government(government.pk):
        unit = make.unit("Dinas Kesehatan")
        notulis, admin = make.member("tumbuh.notulis", "setda"), make.member("tumbuh.admin", "admin")
        dinkes = make.member("tumbuh.dinkes", "opd", unit)
        meeting = make.meeting("Rakor", EARLIER)
        meeting_actions.add_turn(by=None, meeting=meeting, title="Sekda")
        directive = make.directive("Arahan tanpa unit", on=EARLIER)
        return House(government, notulis, dinkes, admin, unit, meeting, directive)


def grow(house: House, what: str, size: int) -> None:
    """As many of a list's rows as make `size`, each with all that its line shows."""
    numbers = range(house.made + 1, size + 1)
    with scope.government(house.government.pk):
        MAKERS[what](house, numbers)
    as_owner("ANALYZE")  # as autovacuum would
    house.made = size


def _units(house: House, numbers: range) -> list[Unit]:
    kind = make.kind("opd")
    return Unit.objects.bulk_create(
        Unit(kind=kind, name=f"Dinas {n}", short_name=f"D{n}", parent=house.unit) for n in numbers
    )


def _series(house: House, numbers: range) -> None:
    Series.objects.bulk_create(Series(name=f"Rangkaian {n}", rrule="FREQ=WEEKLY;BYDAY=MO") for n in numbers)


def _kinds(house: House, numbers: range) -> None:
    UnitKind.objects.bulk_create(UnitKind(name=f"Jenis {n}", category="opd") for n in numbers)


def _users(house: House, numbers: range) -> None:
    users = User.objects.bulk_create(
        User(username=f"tumbuh.{n}", name=f"Orang {n}", home=house.government) for n in numbers
    )
    Membership.objects.bulk_create(Membership(user=user, role="opd", unit=house.unit) for user in users)


def _posts(house: House, numbers: range) -> None:
    posts = Post.objects.bulk_create(Post(title=f"Kepala {n}", unit=house.unit) for n in numbers)
    Holding.objects.bulk_create(Holding(post=post, name="Pejabat", user=house.dinkes.user) for post in posts)


def _groups(house: House, numbers: range) -> None:
    groups = Group.objects.bulk_create(Group(name=f"Kelompok {n}") for n in numbers)
    GroupMember.objects.bulk_create(GroupMember(group=group, unit=house.unit) for group in groups)


def _days_off(house: House, numbers: range) -> None:
    DayOff.objects.bulk_create(DayOff(on=date.fromordinal(AT.toordinal() + n), name=f"Libur {n}") for n in numbers)


def _meetings(house: House, numbers: range) -> None:
    sorts = MeetingType.objects.bulk_create(MeetingType(name=f"Jenis {n}") for n in numbers)
    meetings = Meeting.objects.bulk_create(Meeting(title="Rapat", held_on=EARLIER, type=sort) for sort in sorts)
    ChairTurn.objects.bulk_create(ChairTurn(meeting=meeting, order=1, title="Sekda") for meeting in meetings)
    Directive.objects.bulk_create(Directive(meeting=meeting, text="Konsep") for meeting in meetings)


def _blocks(house: House, numbers: range) -> None:
    """A block under an agenda item of its own, said by a leader of its own, with a konsep; and who was there."""
    of = {"meeting": house.meeting}
    items = AgendaItem.objects.bulk_create(AgendaItem(text=f"Acara {n}", rank=f"A{n:04}", **of) for n in numbers)
    turns = ChairTurn.objects.bulk_create(ChairTurn(order=n + 1, title=f"Asisten {n}", **of) for n in numbers)
    blocks = Block.objects.bulk_create(
        Block(agenda_item=item, turn=turn, rank=item.rank, text="Catatan", written_at=AT, **of)
        for item, turn in zip(items, turns, strict=True)
    )
    drafts = Directive.objects.bulk_create(Directive(block=block, text="Konsep", **of) for block in blocks)
    units = _units(house, numbers)
    Addressee.objects.bulk_create(
        Addressee(directive=draft, unit=unit) for draft, unit in zip(drafts, units, strict=True)
    )
    Attendance.objects.bulk_create(Attendance(unit=unit, presence="hadir", **of) for unit in units)
    Attendance.objects.bulk_create(Attendance(words=f"Tamu {n}", **of) for n in numbers)
    _said(house, numbers, units)


def _said(house: House, numbers: range, units: list[Unit]) -> None:
    """Reports of groups of their own, each presented by a unit; figures; and files."""
    of = {"meeting": house.meeting}
    groups = Group.objects.bulk_create(Group(name=f"Penyaji {n}") for n in numbers)
    GroupMember.objects.bulk_create(
        GroupMember(group=group, unit=unit) for group, unit in zip(groups, units, strict=True)
    )
    reports = Block.objects.bulk_create(
        Block(kind="report", group=group, rank=f"B{n:04}", text="Laporan", written_at=AT, **of)
        for n, group in zip(numbers, groups, strict=True)
    )
    Presenter.objects.bulk_create(
        Presenter(block=report, unit=unit) for report, unit in zip(reports, units, strict=True)
    )
    Figure.objects.bulk_create(Figure(label=f"Angka {n}", value=n, **of) for n in numbers)
    Attachment.objects.bulk_create(
        Attachment(
            path=f"uji/{uuid.uuid4().hex}.jpg", name="foto.jpg", media_type="image/jpeg", size=1, sha256="0" * 64,
            added_by=house.dinkes.user, added_at=AT, **of,
        )
        for _ in numbers
    )  # fmt: skip


def _check_ins(house: House, numbers: range) -> None:
    """A head whose unit is listed as absent, and two guests of one name and institution."""
    of, units = {"meeting": house.meeting, "at": AT}, _units(house, numbers)
    Attendance.objects.bulk_create(
        Attendance(meeting=house.meeting, unit=unit, presence="tidak_hadir") for unit in units
    )
    CheckIn.objects.bulk_create(CheckIn(name=f"Kepala {unit}", unit=unit, **of) for unit in units)
    CheckIn.objects.bulk_create(CheckIn(name="Tamu", words=f"Instansi {n}", **of) for n in (*numbers, *numbers))


def _directives(house: House, numbers: range) -> None:
    """Issued to the one unit in the one meeting, and late: the first in progress, the second a claim, the third returned."""
    directives = Directive.objects.bulk_create(
        Directive(
            meeting=house.meeting, number=n, text=f"Arahan {n}", issued_on=EARLIER, tracked_from=EARLIER,
            due_on=date(2026, 2, 20),
        )
        for n in numbers
    )  # fmt: skip
    _worked_on(house, [(directive, house.unit) for directive in directives], numbers)


def _claims(house: House, numbers: range) -> None:
    """Like _directives, the first being a claim."""
    _directives(house, range(numbers.start + 1, numbers.stop + 1))


def _threes(house: House, numbers: range) -> None:
    """One of each sort, so that every part of the page has a row."""
    _directives(house, range(3 * numbers.start - 2, 3 * numbers.stop - 2))


def _extensions(house: House, numbers: range) -> None:
    """Like _directives, each with a question for more time."""
    _directives(house, numbers)
    works = Assignment.objects.filter(directive__number__in=numbers, extensions=None)
    Extension.objects.bulk_create(
        Extension(assignment=work, until=date(2026, 4, 1), reason="Lelang", asked_by=house.dinkes.user, asked_at=AT)
        for work in works
    )


def _prepared(house: House, numbers: range) -> None:
    """Like _directives, each with a report that the head has still to send."""
    _directives(house, numbers)
    works = Assignment.objects.filter(directive__number__in=numbers, prepared=None)
    rows = Prepared.objects.bulk_create(
        Prepared(assignment=work, done="Sudah", by=house.dinkes.user, at=AT) for work in works
    )
    Evidence.objects.bulk_create(
        Evidence(
            prepared=row, path=f"uji/{uuid.uuid4().hex}.jpg", name="foto.jpg", media_type="image/jpeg", size=1,
            sha256="0" * 64,
        )
        for row in rows
    )  # fmt: skip


def _work(house: House, numbers: range) -> None:
    """More units on the one directive."""
    _worked_on(house, [(house.directive, unit) for unit in _units(house, numbers)], numbers)


def _worked_on(house: House, given: list[tuple[Directive, Unit]], numbers: range) -> None:
    Addressee.objects.bulk_create(Addressee(directive=directive, unit=unit) for directive, unit in given)
    statuses = (Status.RETURNED, Status.IN_PROGRESS, Status.AWAITING)
    works = Assignment.objects.bulk_create(
        Assignment(
            directive=directive, kind=directive.kind, unit=unit, given_on=EARLIER, due_on=directive.due_on,
            report_due_on=EARLIER, status=statuses[n % 3],
        )
        for n, (directive, unit) in zip(numbers, given, strict=True)
    )  # fmt: skip
    verdicts = {Status.AWAITING: "waiting", Status.IN_PROGRESS: "accepted", Status.RETURNED: "returned"}
    reports = Report.objects.bulk_create(
        Report(
            assignment=work, done="Sudah", entered_by=house.dinkes.user, entered_at=AT, verdict=verdicts[work.status],
            is_claim=work.status == Status.AWAITING, help_asked="Alat", obstacle="Hujan", reason="Lengkapi",
        )
        for work in works
    )  # fmt: skip
    Move.objects.bulk_create(
        Move(assignment=report.assignment, move="report", to_status=report.assignment.status, report=report, by=house.dinkes.user)
        for report in reports
    )  # fmt: skip
    Evidence.objects.bulk_create(
        Evidence(
            report=report, path=f"uji/{uuid.uuid4().hex}.jpg", name="foto.jpg", media_type="image/jpeg", size=1,
            sha256="0" * 64,
        )
        for report in reports
    )  # fmt: skip


def _sites(house: House, numbers: range) -> None:
    """Each in a kecamatan of its own, checked by a unit of its own, with a photo."""
    kind = make.kind("kecamatan")
    areas = Unit.objects.bulk_create(Unit(kind=kind, name=f"Kecamatan {n}") for n in numbers)
    sites = Site.objects.bulk_create(
        Site(
            directive=house.directive, name=f"Titik {n:04}", area=area, area_text=area.name, state=f"Keadaan {n}",
            checked_on=EARLIER, checked_by=house.dinkes.user, unit=area,
        )
        for n, area in zip(numbers, areas, strict=True)
    )  # fmt: skip
    Evidence.objects.bulk_create(
        Evidence(
            site=site, path=f"uji/{uuid.uuid4().hex}.jpg", name="foto.jpg", media_type="image/jpeg", size=1,
            sha256="0" * 64,
        )
        for site in sites
    )  # fmt: skip


def _messages(house: House, numbers: range) -> None:
    Message.objects.bulk_create(
        Message(
            kind="directive_issued", subject=f"directive:{n}", recipient=house.notulis.user, channel="inbox",
            state="sent", title=f"Pesan {n}", body="Isi", url="/", not_before=AT,
        )
        for n in numbers
    )  # fmt: skip


def _failed(house: House, numbers: range) -> None:
    users = User.objects.bulk_create(
        User(username=f"gagal.{n}", name=f"Penerima {n}", email=f"p{n}@uji.example", home=house.government)
        for n in numbers
    )
    Message.objects.bulk_create(
        Message(
            kind="directive_issued", subject="directive:1", recipient=user, channel="email", state="failed",
            not_before=AT, settled_at=AT, error="550", title="Pesan",
        )
        for user in users
    )  # fmt: skip


MAKERS: dict[str, Callable] = {
    "unit": _units,
    "unit_kind": _kinds,
    "user": _users,
    "post": _posts,
    "group": _groups,
    "day_off": _days_off,
    "meeting": _meetings,
    "series": _series,
    "block": _blocks,
    "check_in": _check_ins,
    "directive": _directives,
    "claim": _claims,
    "three": _threes,
    "work": _work,
    "extension": _extensions,
    "prepared": _prepared,
    "site": _sites,
    "message": _messages,
    "failed": _failed,
}
