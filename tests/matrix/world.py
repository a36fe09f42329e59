# Two governments with the same people and the same things, so that whatever one has, the other could leak.
#
# In the neighbour the first row of every table has the id NEIGHBOUR, which no row at home has: one number typed into a
# path, a query, a body or a choice hits a neighbour's row whatever the table is. MISSING is nobody's id.
import uuid
from dataclasses import dataclass, field
from datetime import date, time, timedelta

import pytest
import time_machine

from meetings import actions as meeting_actions
from meetings.models import Attachment, Attendance, MeetingType, Series
from rakor.notify.models import Chat, Message, Mute
from rakor.people import scope
from rakor.people.access import Member
from rakor.people.models import (
    Coordination,
    DayOff,
    Government,
    Group,
    GroupMember,
    Holding,
    Membership,
    Unit,
    User,
)
from tests import make
from tests.matrix import before_after, decided, opened
from tests.matrix.rows import as_owner, ids_from, keep_users_apart, undone
from tests.matrix.words import AT, CLOSED, EARLIER, MAIL, NEXT_DOOR, PUPR, TODAY
from tests.matrix.work import directives, stored

NEIGHBOUR, MISSING = 7_000_007, 8_000_008
HOME_FROM = 1_000_001


@dataclass
class World:
    home: Government
    neighbour: Government
    people: dict[str, User]  # the cast of home, tetangga, operator, bekas
    members: dict[str, Member]
    ids: dict[str, dict[str, int]] = field(default_factory=dict)  # kind → variant → id, at home


# Who is in a government: name → role, unit. `bagian` is another bagian of the Setda; `bekas` has left.
ROLES = {
    "notulis": ("setda", None),
    "bupati": ("pimpinan", None),
    "sekda": ("pimpinan", None),
    "asisten": ("asisten", "asisten"),
    "ajudan": ("ajudan", None),
    "bagian": ("setda", "bagian"),
    "dinkes": ("opd", "dinkes"),
    "dispupr": ("opd", "dispupr"),
    "camat": ("opd", "camat"),
    "inspektorat": ("inspektorat", "inspektorat"),
    "ppid": ("ppid", None),
    "pemantau": ("pemantau", None),
    "admin": ("admin", None),
}


def build() -> World:
    """Both governments, inside the caller's transaction and frozen at AT."""
    with scope.nothing():
        # Governments and users are global: the neighbour's first, so that theirs have the id NEIGHBOUR.
        ids_from(NEIGHBOUR)
        neighbour = make.government("Kota Tetangga", "tetangga", "kota")
        theirs = {name: _user(f"{NEXT_DOOR}.{name}", neighbour) for name in ROLES}
        home_ids = HOME_FROM
        ids_from(home_ids)
        home = make.government()
        people = {name: _user(name, home) for name in ROLES}
        people |= {"bekas": _user("bekas", home), "operator": make.user("operator", is_operator=True)}
        with scope.government(home.pk):
            world = _furnish(home, people, "")
            Membership.objects.create(user=people["bekas"], role="setda", until=TODAY - timedelta(days=1))
            kept = Message.objects.get(pk=world.ids["message"]["dinkes"])
            kept.pk, kept.recipient, kept.subject = None, people["bekas"], "directive:0"
            kept.save()
            world.ids["message"]["bekas"] = kept.pk
        ids_from(NEIGHBOUR)
        keep_users_apart()
        with scope.government(neighbour.pk):
            _furnish(neighbour, theirs, NEXT_DOOR)
        ids_from(HOME_FROM + 500_000)
        world.neighbour = neighbour
        world.people["tetangga"] = theirs["notulis"]
        as_owner("SET CONSTRAINTS ALL IMMEDIATE")
        as_owner("SET CONSTRAINTS ALL DEFERRED")
        return world


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """One world for a module of tests, each of which leaves it as it was (undone())."""
    with django_db_blocker.unblock(), time_machine.travel(AT, tick=False), undone():
        yield build()


def _user(username: str, home: Government) -> User:
    return make.user(username, f"{username} (pengguna)", email=f"{username}@contoh.invalid", home=home)


def _furnish(government: Government, people: dict[str, User], word: str) -> World:
    """One of everything, through the actions where there are any; `word` is written into all that can be read."""
    units = _units(word)
    members = {}
    for name, (role, unit) in ROLES.items():
        home = units.get(unit)
        Membership.objects.create(user=people[name], role=role, unit=home)
        members[name] = Member(people[name], government, frozenset([role]), frozenset([home.pk] if home else []))
    world = World(government, government, dict(people), members)
    ids = world.ids
    ids["unit"] = {name: unit.pk for name, unit in units.items()}
    ids["user"] = {name: user.pk for name, user in people.items()}
    ids["membership"] = {m.user.username: m.pk for m in Membership.objects.select_related("user")}
    _offices(ids, units, people, word)
    _meetings(ids, units, members, word)
    directives(ids, units, members, word)
    decided.furnish(ids, units, members, word, PUPR, stored(f"Surat keputusan {word}"))
    before_after.furnish(ids, units, members, word)
    opened.furnish(ids, members, word)
    _messages(ids, people, government, word)
    ids["sheet"] = {"unit": "unit", "user": "pengguna", "missing": "tidak-ada"}
    for kind in ids.keys() - {"sheet"}:
        ids[kind]["missing"] = MISSING
    return world


def _units(word: str) -> dict[str, Unit]:
    named = {
        "dinkes": ("Dinas Kesehatan", "opd", "Dinkes"),
        "dispupr": ("Dinas Pekerjaan Umum dan Penataan Ruang", "opd", "Dinas PUPR"),
        "camat": ("Kecamatan Sangir", "kecamatan", "Camat Sangir"),
        "asisten": ("Asisten Perekonomian dan Pembangunan", "setda", "Asisten II"),
        "bagian": ("Bagian Perekonomian", "setda", "Bagian Ekonomi"),
        "inspektorat": ("Inspektorat Daerah", "opd", "Inspektorat"),
    }
    return {
        name: make.unit(f"{full} {word}".strip(), category, short_name=f"{short} {word}".strip())
        for name, (full, category, short) in named.items()
    }


def _offices(ids: dict, units: dict[str, Unit], people: dict[str, User], word: str) -> None:
    posts = {
        "sekda": make.post(f"Sekretaris Daerah {word}".strip(), "sekda", short_title="Sekda"),
        "dinkes": make.post(f"Kepala Dinas Kesehatan {word}".strip(), "unit_head", units["dinkes"]),
        "asisten": make.post(f"Asisten II {word}".strip(), "asisten", units["asisten"]),
    }
    ids["post"] = {name: post.pk for name, post in posts.items()}
    holding = Holding.objects.create(post=posts["sekda"], name=f"Nama Pejabat {word}", user=people["sekda"])
    listed = Group.objects.create(name=f"Satgas Pangan {word}".strip())
    all_opd = Group.objects.create(name=f"Seluruh OPD {word}".strip(), rule=Group.Rule.ALL_OPD)
    member = GroupMember.objects.create(group=listed, unit=units["dinkes"])
    coordination = Coordination.objects.create(asisten=units["asisten"], unit=units["dispupr"])
    day_off = DayOff.objects.create(on=date(2026, 8, 20), name=f"Hari jadi {word}")
    ids["holding"] = {"sekda": holding.pk}
    ids["group"] = {"listed": listed.pk, "all_opd": all_opd.pk}
    ids["group_member"] = {"listed": member.pk}
    ids["coordination"] = {"dispupr": coordination.pk}
    ids["day_off"] = {"one": day_off.pk}
    ids["unit_kind"] = {"opd": units["dinkes"].kind_id}


def _meetings(ids: dict, units: dict[str, Unit], members: dict[str, Member], word: str) -> None:
    """`open` is for everybody; to `closed` only Dinkes was invited."""
    sort = MeetingType.objects.create(name=f"Rakor {word}".strip())
    series = Series.objects.create(name=f"Rakor Senin {word}".strip())
    ids["meeting_type"], ids["series"] = {"one": sort.pk}, {"one": series.pk}
    kinds = ("meeting", "turn", "agenda", "attendance", "block", "attachment", "figure", "report_block")
    ids |= {kind: {} for kind in kinds}
    for variant, secret in (("open", ""), ("closed", CLOSED)):
        by, said = members["notulis"], f"{word} {secret}".strip()
        meeting = meeting_actions.create_meeting(
            by=by, title=f"Rapat {variant} {word}", held_on=EARLIER, starts_at=time(9), place="Aula", type=sort,
            series=series, is_closed=bool(secret), client_id=uuid.uuid4(),
        )  # fmt: skip
        turn = meeting_actions.add_turn(by=by, meeting=meeting, title="Sekretaris Daerah", name=f"Ketua {word}")
        agenda = meeting_actions.add_agenda(by=by, meeting=meeting, text=f"Acara {said}")
        attendance = meeting_actions.record_attendance(
            by=by, meeting=meeting, unit=units["dinkes"], presence=Attendance.Presence.PRESENT,
            represented_by=f"Wakil {said}",
        )  # fmt: skip
        block = meeting_actions.write_block(
            by=by, meeting=meeting, text=f"Catatan {said}", at=AT, agenda_item=agenda, client_id=uuid.uuid4()
        )
        meeting_actions.write_block(by=by, meeting=meeting, text=f"Catatan kedua {said}", at=AT)
        attachment = Attachment.objects.create(
            meeting=meeting, added_by=by.user, added_at=AT, **stored(f"Undangan {said}")
        )
        figure = meeting_actions.put_figure(by=by, meeting=meeting, label=f"Angka {said}", text="ratusan")
        report = meeting_actions.write_block(by=by, meeting=meeting, text=f"Laporan {said}", at=AT, kind="report")
        meeting_actions.tick_presenters(by=by, block=report, units=[units["dinkes"]])
        rows = (meeting, turn, agenda, attendance, block, attachment, figure, report)
        for kind, row in zip(kinds, rows, strict=True):
            ids[kind][variant] = row.pk
    # Closed meetings that nothing came from: not even their name is known to whoever was not there.
    for day in (EARLIER, TODAY):
        silent = meeting_actions.create_meeting(
            by=members["notulis"], title=f"Rapat {CLOSED}", held_on=day, is_closed=True
        )
        meeting_actions.record_attendance(by=None, meeting=silent, unit=units["dinkes"])


def _messages(ids: dict, people: dict[str, User], government: Government, word: str) -> None:
    """What the actions posted is delivered to the inbox; the first row is Dinkes'."""
    rows = list(Message.objects.filter(channel="inbox").order_by("id"))
    for row in rows:
        secret = MAIL if row.recipient_id == people["dispupr"].pk else ""
        row.state, row.title, row.body = "sent", f"Pemberitahuan {word} {secret}", f"Isi {word} {secret}"
        row.url = f"/{government.slug}/"
        row.save()
    failed = Message.objects.create(
        kind="directive_issued", subject="directive:1", recipient=people["dinkes"], channel="email", state="failed",
        not_before=AT, settled_at=AT, error="550", title=f"Gagal {word}",
    )  # fmt: skip
    Mute.objects.create(user=people["dinkes"], kind="commented")
    Chat.objects.create(user=people["dinkes"], channel="whatsapp", address="6281200000000")
    ids["failed"] = {"one": failed.pk}
    ids["message"] = {
        name: next(row.pk for row in rows if row.recipient_id == people[name].pk) for name in ("dinkes", "dispupr")
    }
