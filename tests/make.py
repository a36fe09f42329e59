# Plain functions that make rows for tests. Each works inside the scope it is called in, unless it says otherwise.
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.contrib.auth.hashers import make_password
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
        _units(("Dinas Kesehatan Kota Tetangga", "opd", "Dinkes", []))
        stranger = _members(neighbour, tetangga=("setda", None))["tetangga"]
    with scope.government(home.pk):
        dinkes, dispupr, camat, asisten, inspektorat = _units(
            ("Dinas Kesehatan", "opd", "Dinkes", ["dinas kesehatan daerah"]),
            ("Dinas Pekerjaan Umum dan Penataan Ruang", "opd", "Dinas PUPR", ["dpupr"]),
            ("Kecamatan Sangir", "kecamatan", "Camat Sangir", []),
            ("Asisten Perekonomian dan Pembangunan", "setda", "Asisten II", []),
            ("Inspektorat Daerah", "opd", "Inspektorat", []),
        )
        Coordination.objects.create(asisten=asisten, unit=dispupr, since=date(2025, 1, 1))
        posts = [
            ("Bupati Uji", "head", "Bupati", None),
            ("Wakil Bupati Uji", "deputy", "Wakil Bupati", None),
            ("Sekretaris Daerah", "sekda", "Sekda", None),
            ("Asisten Perekonomian dan Pembangunan", "asisten", "Asisten II", asisten),
            ("Kepala Dinas Kesehatan", "unit_head", "", dinkes),
        ]
        Post.objects.bulk_create(
            Post(title=title, rank_kind=kind, short_title=short, unit=unit) for title, kind, short, unit in posts
        )
        groups = [
            ("Seluruh OPD (tanpa kecamatan)", Group.Rule.ALL_OPD, "seluruh opd"),
            ("Seluruh camat", Group.Rule.ALL_CAMAT, "para camat"),
        ]
        Group.objects.bulk_create(Group(name=name, rule=rule, aliases=[alias]) for name, rule, alias in groups)
        members = _members(
            home,
            bupati=("pimpinan", None),
            sekda=("pimpinan", None),
            asisten=("asisten", asisten),
            ajudan=("ajudan", None),
            notulis=("setda", None),
            dinkes=("opd", dinkes),
            dispupr=("opd", dispupr),
            camat=("opd", camat),
            inspektorat=("inspektorat", inspektorat),
            ppid=("ppid", None),
            pemantau=("pemantau", None),
            admin=("admin", None),
        )
    everybody = members | {"tetangga": stranger, "operator": user("operator", is_operator=True)}
    return Cast(government=home, neighbour=neighbour, **everybody)


def _units(*wanted: tuple[str, str, str, list[str]]) -> list[Unit]:
    categories = {UnitKind.Category(category) for _, category, *_ in wanted}
    made = UnitKind.objects.bulk_create(UnitKind(name=each.label[:80], category=each) for each in categories)
    kinds = {kind.category: kind for kind in made}
    return Unit.objects.bulk_create(
        Unit(name=name, kind=kinds[category], short_name=short, aliases=aliases)
        for name, category, short, aliases in wanted
    )


def _members(home: Government, **wanted: tuple[str, Unit | None]) -> dict[str, Member]:
    """As `member`, all in two statements: a cast is made for nearly every test."""
    password = make_password(PASSWORD)
    people = User.objects.bulk_create(User(username=name, name=name, home=home, password=password) for name in wanted)
    by_name = dict(zip(wanted, people, strict=True))
    Membership.objects.bulk_create(
        Membership(user=by_name[name], role=role, unit=unit) for name, (role, unit) in wanted.items()
    )
    return {
        name: Member(by_name[name], home, frozenset([role]), frozenset([unit.pk] if unit else []))
        for name, (role, unit) in wanted.items()
    }


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
