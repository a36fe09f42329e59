# A file is taken out of a meeting.
import pytest

from meetings import actions
from rakor.files import Checked
from tests.meetings.pages.conftest import AT


@pytest.fixture
def row(inside, meeting, settings, tmp_path):
    settings.RAKOR_DATA = tmp_path
    checked = [Checked("undangan.txt", "txt", "text/plain", b"Undangan")]
    return actions.attach(by=inside.notulis, meeting=meeting, checked=checked, at=AT)[0]


def url(row):
    return f"/uji/rapat/{row.meeting_id}/lampiran/{row.pk}/hapus/"


def test_it_is_taken_out(signed_in, row):
    assert signed_in("notulis").post(url(row)).status_code == 302
    assert row.meeting.attachments.count() == 0


def test_it_hides_from_the_neighbour(signed_in, row):
    assert signed_in("tetangga").post(url(row).replace("uji", "tetangga")).status_code == 404


def test_only_setda_and_only_of_this_meeting(signed_in, row, closed):
    assert signed_in("dinkes").post(url(row)).status_code == 403
    other = url(row).replace(f"/{row.meeting_id}/", f"/{closed.pk}/", 1)
    assert (signed_in("notulis").post(other).status_code, row.meeting.attachments.count()) == (404, 1)
