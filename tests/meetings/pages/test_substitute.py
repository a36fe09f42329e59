# Who comes instead: said before the meeting, by Setda or the unit itself.
import pytest

from meetings import actions
from meetings.habits import Guests
from rakor.people.models import Unit


@pytest.fixture
def row(meeting):
    dinkes = Unit.objects.get(short_name="Dinkes")
    actions.invite(by=None, meeting=meeting, guests=Guests(units=(dinkes,)), on=meeting.held_on)
    return meeting.attendances.get()


def url(row):
    return f"/uji/rapat/{row.meeting_id}/diundang/{row.pk}/"


@pytest.mark.parametrize(("who", "back"), [("notulis", "diundang/"), ("dinkes", "")])
def test_it_is_said_and_presence_stays_unknown(signed_in, row, who, back):
    response = signed_in(who).post(url(row), {"name": "Sekretaris Dinas"})
    assert response.headers["Location"] == f"/uji/rapat/{row.meeting_id}/{back}"
    row.refresh_from_db()
    assert (row.represented_by, row.presence, row.is_invited) == ("Sekretaris Dinas", "", True)


def test_the_attendance_list_keeps_the_name(signed_in, row):
    actions.name_substitute(by=None, attendance=row, name="Sekretaris Dinas")
    address = f"/uji/rapat/{row.meeting_id}/hadir/"
    signed_in("notulis").post(address, {"what": "units", f"presence-{row.unit_id}": "invited"})
    row.refresh_from_db()
    assert row.represented_by == "Sekretaris Dinas"


def test_it_hides_from_the_neighbour(signed_in, row):
    assert signed_in("tetangga").get(url(row).replace("uji", "tetangga")).status_code == 404


def test_nobody_speaks_for_another_unit(signed_in, row):
    assert [signed_in(who).get(url(row)).status_code for who in ("dispupr", "sekda", "pemantau")] == [403] * 3


def test_once_recorded_it_is_setdas_list(signed_in, row):
    actions.mark_presence(by=None, meeting=row.meeting, unit=row.unit, presence="hadir")
    assert signed_in("dinkes").post(url(row), {"name": "Lain"}).status_code == 422


def test_a_name_too_long_is_refused(signed_in, row):
    assert signed_in("dinkes").post(url(row), {"name": "x" * 161}).status_code == 422
