# One attendee is taken off the list.
from tests.meetings.pages.conftest import attend


def url(row):
    return f"/uji/rapat/{row.meeting_id}/hadir/{row.pk}/hapus/"


def test_it_goes(signed_in, meeting):
    row = attend(meeting, words="Staf Ahli")
    assert signed_in("notulis").post(url(row)).headers["Location"] == f"/uji/rapat/{meeting.pk}/hadir/"
    assert meeting.attendances.count() == 0


def test_it_hides_from_the_neighbour(signed_in, meeting):
    row = attend(meeting, words="Staf Ahli")
    assert signed_in("tetangga").post(url(row).replace("uji", "tetangga")).status_code == 404


def test_only_setda_and_only_of_this_meeting(signed_in, meeting, closed):
    row = attend(meeting, words="Staf Ahli")
    other = url(row).replace(f"/{meeting.pk}/", f"/{closed.pk}/", 1)
    assert (signed_in("dinkes").post(url(row)).status_code, signed_in("notulis").post(other).status_code) == (403, 404)
    assert signed_in("notulis").get(url(row)).status_code == 405
