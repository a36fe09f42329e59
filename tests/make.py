# Plain functions that make rows for tests. Each works inside the scope it is called in, unless it says otherwise.
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.utils import timezone

from directives import actions as directive_actions
from meetings import actions as meeting_actions
from rakor.people import scope
from rakor.people.access import Member
from rakor.people.models import Coordination, Government, Group, Membership, Post, Unit, UnitKind, User

PASSWORD = "rapat-senin-pagi"


def government(name="Kabupaten Uji", slug="uji", level="kabupaten", **fields) -> Government:
    return Government.objects.create(name=name, slug=slug, level=level, **fields)


def user(username, name="", **fields) -> User:
    made = User(username=username, name=name or username, **fields)
    made.set_password(PASSWORD)
    made.save()
    return made


def kind(category) -> UnitKind:
    return UnitKind.objects.get_or_create(name=UnitKind.Category(category).label[:80], category=category)[0]


def unit(name, category="opd", short_name="", **fields) -> Unit:
    return Unit.objects.create(kind=kind(category), name=name, short_name=short_name, **fields)


def today(cast: "Cast") -> date:
    return cast.government.today(timezone.now())


def post(title, rank_kind="other", unit=None, **fields) -> Post:
    return Post.objects.create(title=title, rank_kind=rank_kind, unit=unit, **fields)


def group(name, rule="listed", **fields) -> Group:
    return Group.objects.create(name=name, rule=rule, **fields)


def member(username, role, unit=None) -> Member:
    """A user with one membership in the current government."""
    home = Government.objects.get(pk=scope.required())
    person = user(username, home=home)
    Membership.objects.create(user=person, role=role, unit=unit)
    return Member(person, home, frozenset([role]), frozenset([unit.pk] if unit else []))


@dataclass(frozen=True)
class Cast:
    """Everybody who takes part. All but `operator` (a User) are Members; `tetangga` is Setda of another government."""

    government: Government
    neighbour: Government
    bupati: Member
    sekda: Member
    asisten: Member
    ajudan: Member
    notulis: Member
    dinkes: Member
    dispupr: Member
    camat: Member
    inspektorat: Member
    ppid: Member
    pemantau: Member
    admin: Member
    tetangga: Member
    operator: User


def cast() -> Cast:
    """Two governments with the fixed cast. Units of Kabupaten Uji: Dinkes, Dinas PUPR, Camat Sangir, Asisten II."""
    home = government()
    neighbour = government("Kota Tetangga", "tetangga", "kota")
    with scope.government(neighbour.pk):
        unit("Dinas Kesehatan Kota Tetangga", short_name="Dinkes")
        stranger = member("tetangga", "setda")
    with scope.government(home.pk):
        dinkes = unit("Dinas Kesehatan", short_name="Dinkes", aliases=["dinas kesehatan daerah"])
        dispupr = unit("Dinas Pekerjaan Umum dan Penataan Ruang", short_name="Dinas PUPR", aliases=["dpupr"])
        camat = unit("Kecamatan Sangir", "kecamatan", short_name="Camat Sangir")
        asisten = unit("Asisten Perekonomian dan Pembangunan", "setda", short_name="Asisten II")
        inspektorat = unit("Inspektorat Daerah", short_name="Inspektorat")
        Coordination.objects.create(asisten=asisten, unit=dispupr, since=date(2025, 1, 1))
        post("Bupati Uji", "head", short_title="Bupati")
        post("Wakil Bupati Uji", "deputy", short_title="Wakil Bupati")
        post("Sekretaris Daerah", "sekda", short_title="Sekda")
        post("Asisten Perekonomian dan Pembangunan", "asisten", asisten, short_title="Asisten II")
        post("Kepala Dinas Kesehatan", "unit_head", dinkes)
        Group.objects.create(name="Seluruh OPD (tanpa kecamatan)", rule=Group.Rule.ALL_OPD, aliases=["seluruh opd"])
        Group.objects.create(name="Seluruh camat", rule=Group.Rule.ALL_CAMAT, aliases=["para camat"])
        return Cast(
            government=home,
            neighbour=neighbour,
            bupati=member("bupati", "pimpinan"),
            sekda=member("sekda", "pimpinan"),
            asisten=member("asisten", "asisten", asisten),
            ajudan=member("ajudan", "ajudan"),
            notulis=member("notulis", "setda"),
            dinkes=member("dinkes", "opd", dinkes),
            dispupr=member("dispupr", "opd", dispupr),
            camat=member("camat", "opd", camat),
            inspektorat=member("inspektorat", "inspektorat", inspektorat),
            ppid=member("ppid", "ppid"),
            pemantau=member("pemantau", "pemantau"),
            admin=member("admin", "admin"),
            tetangga=stranger,
            operator=user("operator", is_operator=True),
        )


def meeting(title="Rapat koordinasi", held_on=date(2026, 2, 2), **fields):
    return meeting_actions.create_meeting(by=None, title=title, held_on=held_on, **fields)


def series(name):
    return meeting_actions.put_series(by=None, name=name)


def directive(text="Cek kesiapan posko", on=None, at=None, **fields):
    """A draft, or an issued and tracked directive when `on` is given."""
    made = directive_actions.draft(by=None, text=text, **fields)
    if on:
        directive_actions.issue(by=None, directives=[made], on=on, at=at or moment(on))
        made.refresh_from_db()
    return made


def assignment(text="Cek kesiapan posko", *, unit, on, **fields):
    """The one assignment of a tracked directive given to `unit` on that day."""
    return directive(text, on=on, lead=[unit], **fields).assignments.get()


def moment(on: date, hour: int = 9) -> datetime:
    """That day at an hour WIB."""
    return datetime.combine(on, time(hour), ZoneInfo("Asia/Jakarta"))
