# The door of a meeting: its hours and its token, what a phone fills in, and what Setda makes of the names.
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, time, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from django.db import connection, transaction

from meetings import actions
from meetings.checkins import presence_of, title_with, twins, who
from meetings.counting import counted, with_place
from meetings.door_hours import hours
from meetings.models import CheckIn, Meeting
from rakor.people import doors, scope
from rakor.people.models import Door, Unit
from tests import make

ON = make.date(2026, 2, 2)
AT = make.moment(ON, 9)
WIB = "Asia/Jakarta"


@pytest.fixture
def meeting(inside):
    return make.meeting(starts_at=time(9))


@pytest.fixture
def dinkes(inside):
    return Unit.objects.get(short_name="Dinkes")


def come(meeting, name="Siti Aminah", **fields):
    return actions.check_in(**{"by": None, "meeting": meeting, "at": AT, "name": name} | fields)


def invited(meeting, unit, presence=""):
    return actions.mark_presence(by=None, meeting=meeting, unit=unit, presence=presence)


def recorded(meeting):
    return [(str(row), row.presence, row.represented_by) for row in meeting.attendances.all()]


def at(hour, minute=0, day=2):
    return datetime(2026, 2, day, hour, minute, tzinfo=ZoneInfo(WIB))


@pytest.mark.parametrize(
    ("fields", "opened", "since", "until"),
    [
        ({"starts_at": time(9)}, at(7), at(8), at(17)),
        ({"starts_at": time(9)}, at(18), at(8), at(20)),  # it goes on longer
        ({"starts_at": time(20)}, at(20), at(19), at(4, day=3)),
        ({}, at(7), at(0), at(0, day=3)),
        ({"held_on": None}, at(7), at(7), at(19)),
    ],
)
def test_the_hours_of_a_door(inside, fields, opened, since, until):
    meeting = Meeting(**{"held_on": ON} | fields)
    assert hours(meeting, WIB, opened) == (since, until)


def test_the_token_is_shown_again_and_opens(inside, meeting):
    door = actions.open_door(by=inside.notulis, meeting=meeting, at=AT)
    again = doors.standing(Door.Kind.CHECK_IN, str(meeting.pk), inside.government, AT)
    assert (again, doors.find(doors.token_of(again), AT)) == (door, door)
    assert (len(doors.token_of(door)), doors.token_of(door) in door.token_hash) == (26, False)


def test_a_new_code_closes_the_one_before(inside, meeting):
    old = doors.token_of(actions.open_door(by=inside.notulis, meeting=meeting, at=AT))
    new = doors.token_of(actions.open_door(by=inside.notulis, meeting=meeting, at=AT))
    assert (doors.find(old, AT), doors.find(new, AT) is not None) == (None, True)
    actions.close_door(by=inside.notulis, meeting=meeting)
    assert doors.find(new, AT) is None


def test_it_closes_by_itself(inside, meeting):
    token = doors.token_of(actions.open_door(by=inside.notulis, meeting=meeting, at=AT))
    assert doors.find(token, AT + timedelta(hours=8)) is None


@pytest.mark.parametrize(
    ("title", "row"),
    [
        ("Kepala Dinas", ("Dinas Kesehatan", "hadir", "")),
        ("Sekretaris, mewakili pimpinan", ("Dinas Kesehatan", "diwakili", "Siti Aminah (Sekretaris)")),
        ("Kabid P2P mewakili Kadis", ("Dinas Kesehatan", "diwakili", "Siti Aminah (Kabid P2P)")),
        ("Staf, mendampingi pimpinan", ("Dinas Kesehatan", "", "")),
    ],
)
def test_what_nobody_has_recorded_is_filled_in(meeting, dinkes, title, row):
    invited(meeting, dinkes)
    come(meeting, title=title, unit=dinkes)
    assert recorded(meeting) == [row]


def test_what_setda_has_recorded_stays(meeting, dinkes):
    invited(meeting, dinkes, "tidak_hadir")
    come(meeting, title="Kepala Dinas", unit=dinkes)
    assert recorded(meeting) == [("Dinas Kesehatan", "tidak_hadir", "")]


def test_a_phone_adds_nobody_to_the_list(inside, meeting, dinkes):
    """The list opens closed minutes: only Setda adds to it."""
    come(meeting, unit=dinkes)
    come(meeting, "AKP Budi", words="Polres")
    assert (recorded(meeting), counted(meeting).people, counted(meeting).walk_ins) == ([], 2, 2)
    actions.take_up(by=inside.notulis, meeting=meeting, check_ins=list(meeting.check_ins.all()))
    assert recorded(meeting) == [("Dinas Kesehatan", "hadir", ""), ("Polres", "hadir", "")]
    assert counted(meeting).walk_ins == 0


def test_two_of_one_institution_are_one_row(inside, meeting):
    people = [come(meeting, "AKP Budi", words="Polres"), come(meeting, "Ipda Rina", words="POLRES")]
    assert actions.take_up(by=inside.notulis, meeting=meeting, check_ins=people) == 1
    assert [row.is_listed for row in with_place(meeting)] == [True, True]


def test_a_phone_that_sends_twice_makes_one(meeting, dinkes):
    client_id = uuid4()
    first, second = (come(meeting, unit=dinkes, client_id=client_id) for _ in range(2))
    assert (first, CheckIn.objects.count()) == (second, 1)


def test_a_wrong_unit_is_put_right(inside, meeting, dinkes):
    pupr = Unit.objects.get(short_name="Dinas PUPR")
    invited(meeting, dinkes), invited(meeting, pupr)
    row = come(meeting, unit=dinkes)
    actions.correct_check_in(by=inside.notulis, check_in=row, unit=pupr, words="", name="Siti", title="Kabid")
    assert [presence for _, presence, _ in recorded(meeting)] == ["", "hadir"]


def test_whoever_was_not_here_leaves_the_row_unknown(inside, meeting, dinkes):
    invited(meeting, dinkes)
    actions.remove_check_in(by=inside.notulis, check_in=come(meeting, unit=dinkes))
    assert (recorded(meeting), CheckIn.objects.count()) == ([("Dinas Kesehatan", "", "")], 0)


def test_a_colleague_who_is_here_keeps_the_row(inside, meeting, dinkes):
    invited(meeting, dinkes)
    row = come(meeting, unit=dinkes)
    come(meeting, "Rahmat", unit=dinkes)
    actions.remove_check_in(by=inside.notulis, check_in=row)
    assert recorded(meeting) == [("Dinas Kesehatan", "hadir", "")]


def test_one_person_with_two_phones_becomes_one(inside, meeting, dinkes):
    come(meeting, "Hj. Siti Aminah", unit=dinkes)
    come(meeting, "hj siti aminah", unit=dinkes, signature="1,1 2,2")
    come(meeting, "Hj. Siti Aminah", words="Polres")
    [[kept, other]] = twins(meeting.check_ins.all())
    actions.merge_check_ins(by=inside.notulis, kept=kept, others=[kept, other])
    assert [(row.name, row.signature) for row in meeting.check_ins.filter(unit=dinkes)] == [
        ("Hj. Siti Aminah", "1,1 2,2")
    ]


def test_the_door_is_full_one_day(meeting, monkeypatch):
    monkeypatch.setattr("meetings.actions.checking_in.MOST", 1)
    come(meeting, words="Polres")
    with pytest.raises(actions.Shut):
        come(meeting, words="Polres")


def test_final_minutes_let_nobody_in(meeting):
    Meeting.objects.filter(pk=meeting.pk).update(status="final")
    with pytest.raises(actions.Shut):
        come(meeting, words="Polres")


def test_the_part_is_written_once(inside):
    assert title_with("Sekretaris", "mewakili") == "Sekretaris, mewakili pimpinan"
    assert title_with("Sekretaris mewakili Kadis", "mewakili") == "Sekretaris mewakili Kadis"
    assert title_with("", "mewakili") == "Mewakili pimpinan"
    assert who(CheckIn(name="Siti", title="Mewakili pimpinan")) == "Siti"
    assert presence_of(CheckIn(name="Siti", title="Mewakili pimpinan")) == ("diwakili", "Siti")


def test_phones_and_setda_never_wait_for_each_other_for_ever(transactional_db):
    """Without the meeting held first this ends in a deadlock within a few rounds."""
    with scope.nothing(), transaction.atomic():
        cast = make.cast()
    with scope.government(cast.government.pk), transaction.atomic():
        meeting, unit = make.meeting(starts_at=time(9)), Unit.objects.get(short_name="Dinkes")
        invited(meeting, unit)

    def rounds(act):
        with scope.government(cast.government.pk):
            for _ in range(25):
                with transaction.atomic():
                    act()
        connection.close()

    def phone():
        come(meeting, unit=unit)

    def setda():
        invited(meeting, unit, "hadir")
        invited(meeting, unit)

    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(rounds, phone), pool.submit(rounds, setda)]:
            done.result()
    with scope.government(cast.government.pk), transaction.atomic():
        assert meeting.check_ins.count() == 25
