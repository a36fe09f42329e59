# The text for WhatsApp and the calendar event: what they say, and what they keep to themselves.
from datetime import date, time

import pytest
from icalendar import Calendar

from meetings import actions
from meetings.announcing import Announced, ics, whatsapp
from meetings.habits import Guests
from rakor.people.models import Group, Unit
from tests import make

MONDAY = date(2026, 2, 9)
AT = make.moment(date(2026, 2, 4))


@pytest.fixture
def meeting(inside):
    made = make.meeting("Rakor *MBG*", MONDAY, starts_at=time(9), place="Aula", mode="hibrida")
    actions.add_agenda(by=None, meeting=made, text="Laporan_MBG")
    guests = Guests(groups=(Group.objects.get(rule="all_opd"),), words=("Kapolres",))
    actions.invite(by=None, meeting=made, guests=guests, on=MONDAY)
    made.refresh_from_db()
    return made


def text(meeting):
    rows = meeting.attendances.select_related("unit", "group", "post")
    return whatsapp(meeting, meeting.government, meeting.agenda.all(), rows)


def event(meeting, **told):
    rows = [Announced(meeting, "https://rakor.test/uji/rapat/1/", **told)]
    (found,) = Calendar.from_ical(ics(rows, meeting.government, AT)).walk("VEVENT")
    return found


def test_the_text_is_ready_to_paste(meeting):
    assert text(meeting) == (
        "*UNDANGAN RAPAT*\nPemerintah Kabupaten Uji\n\n*Rakor MBG*\n\n"
        "Hari/tanggal: Senin, 9 Februari 2026\nWaktu: 09.00 WIB\nTempat: Aula (Hibrida)\n\n"
        "*Acara:*\n1. Laporan MBG\n\n*Diundang:*\n- Seluruh OPD (tanpa kecamatan)\n- Kapolres\n\nTerima kasih."
    )


def test_what_is_not_known_says_so(inside):
    lines = text(make.meeting("Rapat", None)).splitlines()
    assert lines[5:8] == [f"{word}: belum ditetapkan" for word in ("Hari/tanggal", "Waktu", "Tempat")]


def test_of_a_closed_meeting_neither_agenda_nor_guests(meeting):
    meeting.is_closed = True
    found = [word in text(meeting) for word in ("Laporan", "Kapolres", "Rapat tertutup")]
    assert found == [False, False, True]


@pytest.mark.parametrize(
    ("zone", "letters", "hour"), [("Asia/Jakarta", "WIB", 2), ("Asia/Makassar", "WITA", 1), ("Asia/Jayapura", "WIT", 0)]
)
def test_the_hour_is_the_governments(meeting, zone, letters, hour):
    meeting.zone = zone
    assert f"09.00 {letters}\n" in text(meeting)
    starts = event(meeting)["dtstart"]
    assert (starts.dt.utctimetuple().tm_hour, starts.params["TZID"]) == (hour, zone)


def test_the_zone_is_defined_in_the_file(meeting):
    file = ics([Announced(meeting, "")], meeting.government, AT)
    assert [str(zone["tzid"]) for zone in Calendar.from_ical(file).walk("VTIMEZONE")] == ["Asia/Jakarta"]


def test_without_an_hour_it_is_the_whole_day(meeting):
    meeting.starts_at = None
    assert event(meeting)["dtstart"].dt == MONDAY


def test_moved_it_is_the_same_event_with_a_later_sequence(meeting):
    before = event(meeting)
    actions.update_meeting(by=None, meeting=meeting, held_on=date(2026, 2, 10))
    meeting.refresh_from_db()
    after = event(meeting)
    assert (after["uid"], after["sequence"] > before["sequence"]) == (before["uid"], True)


def test_words_that_look_like_lines_of_a_file_stay_words(meeting):
    meeting.title = "Rakor\r\nATTENDEE:mailto:x@y.z;,"
    found = event(meeting)
    assert ("attendee" in found, str(found["summary"])) == (False, "Rakor\nATTENDEE:mailto:x@y.z;,")


def test_brief_it_is_a_time_that_is_taken(meeting):
    found = event(meeting, agenda=tuple(meeting.agenda.all()), is_brief=True)
    assert (found["summary"], [name in found for name in ("location", "description", "url")]) == (
        "Rapat tertutup", [False] * 3,
    )  # fmt: skip


def test_several_units_of_one_group_are_one_line(meeting):
    assert Unit.objects.opd().count() > 1
    assert text(meeting).count("- ") == 2
