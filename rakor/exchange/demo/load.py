# Loads the demonstration through the same actions as the screens, once. Asking again writes nothing.
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from directives import actions
from directives.models import Theme
from meetings.actions import add_agenda, add_turn, create_meeting, record_attendance, write_block
from meetings.models import Block, ChairTurn, Meeting, MeetingType
from rakor.exchange.demo import contoh, solok
from rakor.exchange.demo.life import live
from rakor.people import scope
from rakor.people.access import Member, Role
from rakor.people.actions.governments import create_government
from rakor.people.actions.units import coordinate, create_unit
from rakor.people.actions.users import create_user
from rakor.people.models import Government, Group, Membership, Post, Unit, UnitKind, User


@dataclass(frozen=True)
class Account:
    """One of the accounts that the sign-in page offers with one tap."""

    government: str
    username: str
    name: str


# username suffix, role, name on screen, abbreviation of the unit
ROLES = (
    ("bupati", Role.PIMPINAN, "Bupati", None),
    ("sekda", Role.PIMPINAN, "Sekda", None),
    ("asisten", Role.ASISTEN, "Asisten II", "Asisten II"),
    ("notulis", Role.SETDA, "Notulis Setda", None),
    ("setda", Role.SETDA, "Petugas tindak lanjut Setda", None),
    ("dinkes", Role.OPD, "Dinas Kesehatan", "Dinkes"),
    ("pupr", Role.OPD, "Dinas PUPR", "Dinas PUPR"),
    ("camat", Role.OPD, "Camat", None),
    ("inspektorat", Role.INSPEKTORAT, "Inspektorat", "Inspektorat"),
    ("ppid", Role.PPID, "PPID", None),
    ("admin", Role.ADMIN, "Admin", None),
)


@transaction.atomic
def load(*, at: datetime) -> list[Account]:
    """Make both demonstration governments if they are not there; all accounts, by government."""
    if not Government.objects.filter(name=solok.NAME).exists():
        with scope.government(_government(solok, "solok", hue=163, has_sample_units=True).pk):
            _people("solok", solok.KECAMATAN[0])
            _solok(at)
    if not Government.objects.filter(name=contoh.NAME).exists():
        made = _government(contoh, "contoh", hue=258, is_sample=True)
        with scope.government(made.pk):
            members = _people("contoh", contoh.KECAMATAN[0])
            live(at=at, today=made.today(at), members=members)
    users = User.objects.filter(is_demo=True).select_related("home").order_by("home__name", "id")
    return [Account(user.home.name, user.username, user.name) for user in users]


def _government(facts, slug: str, **fields) -> Government:
    province, _ = Government.objects.get_or_create(
        name=facts.PROVINCE, defaults={"slug": slug + "-provinsi", "level": Government.Level.PROVINCE}
    )
    made = create_government(
        by=None, name=facts.NAME, level=Government.Level.REGENCY, slug=slug, province=province, **fields
    )
    with scope.government(made.pk):
        kinds = {kind.name: kind for kind in UnitKind.objects.all()}
        for name, short in facts.OPD:
            kind = next((kind for word, kind in kinds.items() if name.startswith(word)), kinds["Dinas"])
            create_unit(by=None, kind=kind, name=name, short_name=short)
        for name in facts.KECAMATAN:
            create_unit(by=None, kind=kinds["Kecamatan"], name=f"Kecamatan {name}", short_name=f"Camat {name}")
        asisten = Unit.objects.get(short_name="Asisten II")
        for unit in Unit.objects.filter(short_name__in=["Dinas PUPR", "Diskoperindag", "BPBD"]):
            coordinate(by=None, unit=unit, asisten=asisten, on=date(2025, 1, 1))
    return made


def _people(slug: str, kecamatan: str) -> dict[str, Member]:
    units = {unit.short_name: unit for unit in Unit.objects.all()}
    home = Government.objects.get(pk=scope.required())
    members = {}
    for suffix, role, name, short in ROLES:
        unit = units[f"Camat {kecamatan}"] if suffix == "camat" else units.get(short)
        user = create_user(
            by=None, username=f"demo-{slug}-{suffix}", name=unit.name if suffix == "camat" else name, role=role,
            unit=unit, is_demo=True,
        )  # fmt: skip
        members[suffix] = Member(user, home, frozenset([role]), frozenset([unit.pk] if unit else []))
    Membership.objects.create(user=members["notulis"].user, role=Role.ADMIN)
    return members


def _solok(at: datetime) -> None:
    """One rakor as it is on record: what the record does not say stays empty, and nothing is tracked."""
    kind, _ = MeetingType.objects.get_or_create(name="Rakor")
    meeting = create_meeting(by=None, type=kind, **solok.MEETING)
    post = Post.objects.get(rank_kind=Post.Rank.SEKDA)
    add_turn(
        by=None, meeting=meeting, post=post, title=solok.CHAIR["post"], name=solok.CHAIR["name"],
        role=ChairTurn.Role.LEADS,
    )  # fmt: skip
    groups = {group.rule: group for group in Group.objects.all()}
    present = {"para Asisten": groups[Group.Rule.ASISTEN], "seluruh Kepala OPD": groups[Group.Rule.ALL_OPD]}
    for words in solok.PRESENT:
        record_attendance(by=None, meeting=meeting, words=words, group=present.get(words), presence="hadir")
    for text in solok.AGENDA:
        add_agenda(by=None, meeting=meeting, text=text)
    for block_kind, text, ordered in solok.MINUTES:
        block = write_block(by=None, meeting=meeting, text=text, kind=block_kind, at=at)
        if ordered:
            _record(meeting, block, ordered, groups)


def _record(meeting: Meeting, block: Block, ordered: dict, groups: dict[str, Group]) -> None:
    fields = dict(ordered)
    themes = [Theme.objects.get_or_create(name=name)[0] for name in fields.pop("themes", ())]
    group = groups.get(fields.pop("group", None))
    directive = actions.draft(
        by=None, meeting=meeting, block=block, themes=themes, group=group, quote=block.text, **fields
    )
    actions.record(by=None, directives=[directive], on=meeting.held_on)
