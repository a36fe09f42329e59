# The four lists that come and go as XLSX: their columns, what a row becomes, and their rows as they stand.
# An empty cell leaves what is there; the key columns say which row of the table is meant.
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db.models import Prefetch, TextChoices

from rakor.people import access
from rakor.people.access import KEEPERS, Member
from rakor.people.actions import posts as post_actions
from rakor.people.actions import units as unit_actions
from rakor.people.actions import users as user_actions
from rakor.people.models import Coordination, Group, GroupMember, Holding, Membership, Post, Unit, UnitKind, User

Cells = dict[str, str]
NEW, CHANGED, SAME = "baru", "diubah", "sama"
DAY = "Contoh: 2026-02-09 atau 9/2/2026"


@dataclass(frozen=True)
class Column:
    title: str
    field: str
    note: str = ""
    is_required: bool = False
    is_key: bool = False
    leans: bool = False
    choices: Callable[[], list[str]] = list


@dataclass(frozen=True)
class Sheet:
    """`take(by, cells, on)` writes one row and answers baru, diubah or sama; `rows(on)` are the rows to export."""

    name: str
    title: str
    list_url: str
    columns: tuple[Column, ...]
    take: Callable[[Member, Cells, date], str]
    rows: Callable[[date], Iterator[list[str]]]
    roles: tuple[str, ...] = KEEPERS

    @property
    def titles(self) -> list[str]:
        return [column.title for column in self.columns]

    @property
    def required(self) -> list[str]:
        return [column.title for column in self.columns if column.is_required]

    @property
    def key(self) -> list[str]:
        return [column.title for column in self.columns if column.is_key]

    @property
    def leaning(self) -> list[str]:
        return [column.title for column in self.columns if column.leans]


def _day(text: str) -> date | None:
    """2026-02-09, 9/2/2026, 9-2-2026 or 9.2.2026. Raises ValidationError for anything else."""
    if not text:
        return None
    if parts := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        year, month, day = map(int, parts.groups())
    elif parts := re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text):
        day, month, year = map(int, parts.groups())
    else:
        raise ValidationError(f"“{text}” bukan tanggal. {DAY}.")
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ValidationError(f"Tanggal “{text}” tidak ada.") from error


def _choice(enum: type[TextChoices], text: str, field: str) -> str:
    for value, label in enum.choices:
        if text.lower() in (value.lower(), label.lower()):
            return value
    raise ValidationError({field: f"“{text}” tidak dikenal. Pilihannya: {', '.join(enum.labels)}."})


def _unit(text: str, field: str) -> Unit | None:
    """The one unit of that name, abbreviation or alias; never a part of a name."""
    if not text:
        return None
    found = list(Unit.objects.named(text).select_related("kind")[:2])
    if len(found) == 1:
        return found[0]
    raise ValidationError(
        {field: f"“{text}” {'dipakai lebih dari satu unit' if found else 'belum ada di daftar unit'}."}
    )


def _given(**fields) -> dict:
    """The fields whose cells were not empty."""
    return {name: value for name, value in fields.items() if value not in ("", None, [])}


def _words(text: str) -> list[str]:
    return [word.strip() for word in re.split(r"[,;]", text) if word.strip()]


def _take_unit(by: Member, cells: Cells, on: date) -> str:
    kind_name, week = cells.get("Jenis", ""), cells.get("Hari kerja", "")
    kind = UnitKind.objects.filter(name__iexact=kind_name).first()
    if kind is None:
        raise ValidationError({"kind": f"“{kind_name}” belum ada di daftar jenis unit."})
    if week not in ("", "5", "6"):
        raise ValidationError({"days_per_week": "Isi 5 atau 6."})
    fields = _given(
        kind=kind, short_name=cells.get("Singkatan"), aliases=_words(cells.get("Sebutan lain", "")),
        parent=_unit(cells.get("Bagian dari", ""), "parent"), phone=cells.get("Nomor WhatsApp"),
        days_per_week=int(week) if week else None,
        since=_day(cells.get("Sejak", "")), until=_day(cells.get("Sampai", "")),
    )  # fmt: skip
    asisten = _unit(cells.get("Dikoordinasikan oleh", ""), "asisten")
    if asisten and not asisten.posts.filter(rank_kind=Post.Rank.ASISTEN).exists():
        raise ValidationError({"asisten": f"{asisten} bukan Asisten."})
    unit = Unit.objects.filter(name__iexact=cells["Nama"]).first()
    is_new = unit is None
    if unit is None:
        unit = unit_actions.create_unit(by=by, name=cells["Nama"], **fields)
    changed = False if is_new else unit_actions.update_unit(by=by, unit=unit, **fields)
    if asisten:
        changed = unit_actions.coordinate(by=by, unit=unit, asisten=asisten, on=on) or changed
    return NEW if is_new else CHANGED if changed else SAME


def _unit_rows(on: date) -> Iterator[list[str]]:
    coordinated = dict(Coordination.objects.on(on).values_list("unit", "asisten__name"))
    for unit in Unit.objects.select_related("kind", "parent"):
        yield [
            unit.name, unit.kind.name, unit.short_name, ", ".join(unit.aliases),
            unit.parent.name if unit.parent else "", coordinated.get(unit.pk, ""), unit.phone,
            str(unit.days_per_week or ""), _iso(unit.since), _iso(unit.until),
        ]  # fmt: skip


def _take_post(by: Member, cells: Cells, on: date) -> str:
    fields = _given(
        short_title=cells.get("Sebutan singkat"), aliases=_words(cells.get("Sebutan lain", "")),
        unit=_unit(cells.get("Unit", ""), "unit"),
        rank_kind=_choice(Post.Rank, cells["Golongan"], "rank_kind") if cells.get("Golongan") else None,
    )  # fmt: skip
    post = Post.objects.filter(title__iexact=cells["Jabatan"]).first()
    is_new, before = post is None, _values(post)
    post = post_actions.put_post(by=by, title=post.title if post else cells["Jabatan"], post=post, **fields)
    changed = _values(post) != before
    if any(cells.get(title) for title in ("Pejabat", "Status", "Sejak", "Sampai")):
        changed = _hold(by, post, cells, on) or changed
    return NEW if is_new else CHANGED if changed else SAME


def _hold(by: Member, post: Post, cells: Cells, on: date) -> bool:
    name, since, until = cells.get("Pejabat", ""), _day(cells.get("Sejak", "")), _day(cells.get("Sampai", ""))
    kind = _choice(Holding.Kind, cells.get("Status") or Holding.Kind.DEFINITIVE, "kind")
    there = Holding.objects.filter(post=post, name__iexact=name, kind=kind)
    there = there.filter(since=since) if since else there.on(on)
    if row := there.first():
        before = _values(row)
        post_actions.update_holding(by=by, holding=row, **_given(until=until))
        return _values(row) != before
    post_actions.hold(by=by, post=post, name=name, kind=kind, since=since, until=until)
    return True


def _post_rows(on: date) -> Iterator[list[str]]:
    held = Prefetch("holdings", Holding.objects.not_over(on).order_by("since"), to_attr="held")
    for post in Post.objects.select_related("unit").prefetch_related(held):
        start = [
            post.title, post.short_title, ", ".join(post.aliases), post.get_rank_kind_display(),
            post.unit.name if post.unit else "",
        ]  # fmt: skip
        for row in post.held or [None]:
            yield [*start, *([row.name, row.get_kind_display(), _iso(row.since), _iso(row.until)] if row else [""] * 4)]


def _take_member(by: Member, cells: Cells, on: date) -> str:
    unit, since, until = _unit(cells["Unit"], "unit"), _day(cells.get("Sejak", "")), _day(cells.get("Sampai", ""))
    group = Group.objects.filter(name__iexact=cells["Kelompok"]).first()
    if group is None:
        group = unit_actions.put_group(by=by, name=cells["Kelompok"], rule=Group.Rule.LISTED)
    there = GroupMember.objects.filter(group=group, unit=unit)
    row = (there.filter(since=since) if since else there.on(on)).first()
    if row is None:
        unit_actions.add_member(by=by, group=group, unit=unit, since=since, until=until)
        return NEW
    if until in (None, row.until):
        return SAME
    unit_actions.add_member(by=by, group=group, unit=unit, since=row.since, until=until)
    return CHANGED


def _member_rows(on: date) -> Iterator[list[str]]:
    rows = GroupMember.objects.not_over(on).select_related("group", "unit").order_by("group__name", "unit__name")
    for row in rows:
        yield [row.group.name, row.unit.name, _iso(row.since), _iso(row.until)]


def _take_user(by: Member, cells: Cells, on: date) -> str:
    role, unit = _choice(Membership.Role, cells["Peran"], "role"), _unit(cells.get("Unit", ""), "unit")
    user = User.objects.filter(username__iexact=cells["NIP atau nama pengguna"]).first()
    if user is None:
        user_actions.create_user(
            by=by, username=cells["NIP atau nama pengguna"], name=cells["Nama"], email=cells.get("Surel", ""),
            role=role, unit=unit, since=on,
        )  # fmt: skip
        return NEW
    if not Membership.objects.filter(user=user).exists():
        raise ValidationError({"username": user_actions.TAKEN})
    changed = False
    if access.hosts(by, user):
        fields = _given(name=cells["Nama"], email=cells.get("Surel"))
        changed = user_actions.update_user(by=by, user=user, **fields)
    if not Membership.objects.on(on).filter(user=user, role=role, unit=unit).exists():
        changed = user_actions.grant(by=by, user=user, role=role, unit=unit, since=on) or changed
    return CHANGED if changed else SAME


def _user_rows(on: date) -> Iterator[list[str]]:
    for row in Membership.objects.not_over(on).select_related("user", "unit").order_by("user__name", "pk"):
        unit = row.unit.name if row.unit else ""
        yield [row.user.username, row.user.name, row.user.email, row.get_role_display(), unit]


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _values(row) -> dict:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields} if row else {}


def _kind_names() -> list[str]:
    return list(UnitKind.objects.values_list("name", flat=True))


def _ranks() -> list[str]:
    return list(Post.Rank.labels)


def _holding_kinds() -> list[str]:
    return list(Holding.Kind.labels)


def _roles() -> list[str]:
    return list(Membership.Role.labels)


SHEETS = {
    sheet.name: sheet
    for sheet in (
        Sheet("unit", "Perangkat daerah", "people:units", (
            Column("Nama", "name", "Nama lengkap; baris dengan nama yang sama memperbarui unit itu.", True, True),
            Column("Jenis", "kind", "Seperti di daftar jenis unit.", True, choices=_kind_names),
            Column("Singkatan", "short_name", "Seperti disebut dalam rapat. Contoh: Dinas PUPR"),
            Column("Sebutan lain", "aliases", "Pisahkan dengan koma."),
            Column("Bagian dari", "parent", "Nama atau singkatan unit induk.", leans=True),
            Column("Dikoordinasikan oleh", "asisten", "Contoh: Asisten II", leans=True),
            Column("Nomor WhatsApp", "phone", "Nomor milik unit."),
            Column("Hari kerja", "days_per_week", "5 atau 6; kosong: sama dengan pemerintah daerah."),
            Column("Sejak", "since", DAY),
            Column("Sampai", "until", DAY),
        ), _take_unit, _unit_rows),
        Sheet("jabatan", "Jabatan dan pejabat", "people:posts", (
            Column("Jabatan", "title", "Contoh: Kepala Dinas Kesehatan", True, True),
            Column("Sebutan singkat", "short_title"),
            Column("Sebutan lain", "aliases", "Pisahkan dengan koma."),
            Column("Golongan", "rank_kind", choices=_ranks),
            Column("Unit", "unit", "Nama atau singkatan unit yang dipimpin."),
            Column("Pejabat", "name", "Boleh kosong bila belum diketahui.", is_key=True),
            Column("Status", "kind", "Kosong berarti definitif.", is_key=True, choices=_holding_kinds),
            Column("Sejak", "since", DAY, is_key=True),
            Column("Sampai", "until", DAY),
        ), _take_post, _post_rows),
        Sheet("kelompok", "Kelompok", "people:groups", (
            Column("Kelompok", "group", "Kelompok yang belum ada dibuat sebagai daftar sendiri.", True, True),
            Column("Unit", "unit", "Nama atau singkatan unit.", True, True),
            Column("Sejak", "since", DAY, is_key=True),
            Column("Sampai", "until", DAY),
        ), _take_member, _member_rows),
        Sheet("pengguna", "Pengguna", "people:users", (
            Column("NIP atau nama pengguna", "username", "Sebagai teks, agar NIP tidak dibulatkan.", True, True),
            Column("Nama", "name", "", True),
            Column("Surel", "email"),
            Column("Peran", "role", "", True, True, choices=_roles),
            Column("Unit", "unit", "Wajib untuk OPD/kecamatan dan Asisten.", is_key=True),
        ), _take_user, _user_rows),
    )
}  # fmt: skip
