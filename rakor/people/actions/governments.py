# Registering a government with what it begins with, its settings, and its own days off.
from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.text import slugify

from rakor.people import defaults, scope
from rakor.people.access import Member, Role
from rakor.people.actions.checks import once, put, tidy
from rakor.people.models import DayOff, Government, Group, Membership, Post, Unit, UnitKind, User
from rakor.people.models.governments import RESERVED_SLUGS

PREFIX = {
    Government.Level.PROVINCE: "Provinsi",
    Government.Level.REGENCY: "Kabupaten",
    Government.Level.CITY: "Kota",
}


@transaction.atomic
def create_government(
    *,
    by: User | None,
    name: str,
    level: str,
    slug: str = "",
    province: Government | None = None,
    zone: str = Government.Zone.WIB,
    days_per_week: int = 5,
    **fields,
) -> Government:
    """A new government with kinds, groups, Setda and its top posts. The operator becomes its admin and its Setda."""
    if by and not by.is_operator:
        raise PermissionDenied
    full = full_name(name, level)
    once(Government.objects.all(), "name", full, f"{full} sudah terdaftar.")
    made = Government(level=level, province=province, zone=zone, days_per_week=days_per_week, **fields)
    put(made, name=full, slug=_slug(slug or full, typed=bool(slug)))
    with scope.government(made.pk):
        _begin(level)
        if by:
            for role in (Role.ADMIN, Role.SETDA):
                Membership.objects.create(user=by, role=role)
    return made


def full_name(name: str, level: str) -> str:
    """The name with its level in front: "Solok" is Kabupaten Solok or Kota Solok, never both."""
    name = tidy(name)
    for other, prefix in PREFIX.items():
        if name.lower().startswith(prefix.lower() + " "):
            if other != level:
                raise ValidationError({"name": f"Nama diawali “{prefix}”, tetapi tingkatnya bukan {prefix.lower()}."})
            return f"{prefix} {name[len(prefix) + 1 :]}"
    return f"{PREFIX[Government.Level(level)]} {name}"


def _slug(text: str, *, typed: bool) -> str:
    """An address of its own. One that was typed is taken as it is or refused; one made from a name makes way."""
    slug = slugify(text)[:50].strip("-")
    taken = set(Government.objects.filter(slug__startswith=slug).values_list("slug", flat=True)) | RESERVED_SLUGS
    if not slug or (typed and (slug in taken or len(slug) < 3)):
        raise ValidationError({"slug": "Alamat ini tidak dapat dipakai. Pilih yang lain, paling sedikit tiga huruf."})
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free


def _begin(level: str) -> None:
    kinds = {
        name: UnitKind.objects.create(name=name, category=category) for name, category in defaults.kinds(level).items()
    }
    for name, rule, aliases in defaults.groups(level):
        Group.objects.create(name=name, rule=rule, aliases=aliases)
    for title in defaults.top_posts(level):
        _post(title)
    setda = Unit.objects.create(kind=kinds["Sekretariat daerah"], name="Sekretariat Daerah", short_name="Setda")
    _post(defaults.Title("Sekretaris Daerah", "Sekda", Post.Rank.SEKDA), setda)
    for title in defaults.ASISTEN:
        unit = Unit.objects.create(
            kind=kinds["Asisten"], name=title.name, short_name=title.short, aliases=list(title.aliases), parent=setda
        )
        _post(title, unit)


def _post(title: defaults.Title, unit: Unit | None = None) -> Post:
    return Post.objects.create(
        title=title.name, short_title=title.short, rank_kind=title.rank, aliases=list(title.aliases), unit=unit
    )


@transaction.atomic
def update_settings(*, by: Member | None, government: Government, **fields) -> Government:
    """Change zone, working week, report clock, colour and what is asked of units. Name, level and address stay as they were registered."""
    if by and by.government.pk != government.pk:
        raise PermissionDenied
    allowed = {"zone", "days_per_week", "report_within_days", "hue", "head_approves", "asks_signature"}
    put(government, **{name: value for name, value in fields.items() if name in allowed})
    return government


@transaction.atomic
def set_day_off(*, by: Member | None, on: date, name: str, is_off: bool = True) -> DayOff:
    """What the government says about one day; saying it again replaces what it said."""
    day = DayOff.objects.filter(on=on).first() or DayOff(on=on)
    put(day, name=tidy(name), is_off=is_off)
    return day


@transaction.atomic
def remove_day_off(*, by: Member | None, day: DayOff) -> None:
    day.delete()
