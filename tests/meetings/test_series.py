# What a series makes: its next meetings, once each, with guests and agenda; and the copy of a meeting.
from datetime import date, time

import pytest

from meetings import actions
from meetings.habits import Guests, upcoming
from meetings.models import Meeting
from rakor.people.models import DayOff, Group, Post, Unit
from tests import make

TODAY = date(2026, 2, 4)  # a Wednesday
MONDAYS = [date(2026, 2, 9), date(2026, 2, 23), date(2026, 3, 2)]  # on the 16th it is Imlek's cuti bersama


@pytest.fixture
def guests(inside):
    return Guests(
        groups=(Group.objects.get(rule="all_camat"),),
        units=(Unit.objects.get(short_name="Dinkes"),),
        posts=(Post.objects.get(rank_kind="sekda"),),
        words=("Kapolres",),
    )


@pytest.fixture
def series(inside, guests):
    return actions.keep_series(
        by=None, series=None, guests=guests, items=["Pembukaan", "Laporan MBG"], name="Rakor Senin",
        rrule="FREQ=WEEKLY;BYDAY=MO", title="Rakor rutin Senin", starts_at=time(8), place="Aula", on_day_off="skip",
    )  # fmt: skip


def plan(series, count=3, on=TODAY):
    return actions.plan(by=None, series=series, on=on, count=count)


def test_the_next_meetings_are_made_once(series):
    assert [meeting.held_on for meeting in plan(series)] == MONDAYS
    assert plan(series) == []
    assert [meeting.held_on for meeting in plan(series, 4)] == [date(2026, 3, 9)]


def test_each_has_guests_and_agenda(series):
    made = plan(series)[0]
    made.refresh_from_db()
    assert (made.title, made.starts_at, made.place, made.series_on) == (
        "Rakor rutin Senin",
        time(8),
        "Aula",
        MONDAYS[0],
    )
    assert [str(item) for item in made.agenda.all()] == ["Pembukaan", "Laporan MBG"]
    rows = made.attendances.all()
    assert sorted(str(row) for row in rows) == ["Dinas Kesehatan", "Kapolres", "Kecamatan Sangir", "Sekretaris Daerah"]
    assert {(row.is_invited, row.presence) for row in rows} == {(True, "")}


def test_a_meeting_made_by_hand_counts_as_that_days(series):
    by_hand = make.meeting("Rakor", MONDAYS[0], series=series)
    assert [meeting.held_on for meeting in plan(series)] == MONDAYS[1:]
    assert upcoming(series, series.government, TODAY, 1)[0].meeting == by_hand


def test_one_moved_by_hand_is_not_made_again(series):
    made = plan(series)[0]
    actions.update_meeting(by=None, meeting=made, held_on=date(2026, 2, 11))
    assert plan(series) == []


def test_the_governments_own_days_off_count(series):
    DayOff.objects.create(on=MONDAYS[0], name="Hari jadi")
    series.on_day_off = "next"
    series.save()
    made = plan(series, 1)[0]
    made.refresh_from_db()
    assert (made.series_on, made.held_on) == (MONDAYS[0], date(2026, 2, 10))


def test_kept_anew_it_forgets_what_was(series, guests):
    actions.keep_series(by=None, series=series, guests=Guests(words=("Kajari",)), items=["Arahan"], name="Rakor Selasa")
    assert [str(row) for row in series.invitees.all()] == ["Kajari"]
    assert [str(row) for row in series.items.all()] == ["Arahan"]


def test_invited_twice_nobody_is_there_twice(series, guests):
    made = plan(series, 1)[0]
    everybody = Guests(groups=tuple(Group.objects.all()), units=guests.units, posts=guests.posts, words=("kapolres",))
    assert actions.invite(by=None, meeting=made, guests=everybody, on=MONDAYS[0]) == 2  # PUPR and the Inspektorat
    row = made.attendances.get(unit__short_name="Dinas PUPR")
    assert (row.group.rule, row.is_invited) == ("all_opd", True)


def test_who_came_uninvited_can_be_invited_and_stays_as_recorded(series, guests):
    meeting = make.meeting("Rakor", MONDAYS[0])
    actions.record_attendance(by=None, meeting=meeting, unit=guests.units[0], presence="hadir")
    actions.record_attendance(by=None, meeting=meeting, words="Kapolres")
    assert actions.invite(by=None, meeting=meeting, guests=guests, on=MONDAYS[0]) == 2  # the camat and the Sekda
    rows = meeting.attendances.order_by("pk")
    assert [(row.presence, row.is_invited) for row in rows] == [("hadir", True), ("", True), ("", True), ("", True)]


def test_a_copy_has_the_guests_but_not_who_came(series):
    meeting = plan(series, 1)[0]
    dinkes = Unit.objects.get(short_name="Dinkes")
    actions.mark_presence(by=None, meeting=meeting, unit=dinkes, presence="diwakili", represented_by="Sekretaris")
    actions.write_block(by=None, meeting=meeting, text="Dibuka", at=make.moment(TODAY))
    copy = actions.copy_meeting(by=None, meeting=meeting, held_on=date(2026, 5, 4))
    row = copy.attendances.get(unit=dinkes)
    assert (row.presence, row.represented_by, row.is_invited) == ("", "", True)
    assert (copy.title, copy.held_on, copy.series_on, copy.blocks.count()) == (meeting.title, date(2026, 5, 4), None, 0)
    assert (copy.agenda.count(), copy.attendances.count(), copy.code == meeting.code) == (2, 4, False)


def test_copied_twice_by_one_form_it_is_one(series):
    meeting = plan(series, 1)[0]
    token = meeting.pk and "6a8d7a42-7d0f-4a52-9d2d-5a0b0f3d1c11"
    made = {actions.copy_meeting(by=None, meeting=meeting, held_on=None, client_id=token).pk for _ in range(2)}
    assert (len(made), Meeting.objects.count()) == (1, 2)
