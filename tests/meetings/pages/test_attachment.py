# A file of a meeting, for whoever may read its minutes.
import pytest

from meetings import actions
from rakor.files import Checked
from tests.meetings.pages.conftest import AT


@pytest.fixture(autouse=True)
def data(settings, tmp_path):
    settings.RAKOR_DATA = tmp_path


@pytest.fixture
def attach(inside):
    def one(meeting):
        checked = [Checked("undangan.txt", "txt", "text/plain", b"Undangan")]
        return actions.attach(by=inside.notulis, meeting=meeting, checked=checked, at=AT)[0]

    return one


def url(row):
    return f"/uji/rapat/{row.meeting_id}/lampiran/{row.pk}/"


def test_it_works_and_is_inert(signed_in, attach, meeting):
    answer = signed_in("dinkes").get(url(attach(meeting)))
    assert (answer.status_code, b"".join(answer.streaming_content)) == (200, b"Undangan")
    assert "sandbox" in answer["Content-Security-Policy"]


def test_of_closed_minutes_it_is_for_those_invited(signed_in, attach, closed):
    where = url(attach(closed))
    answers = {who: signed_in(who).get(where).status_code for who in ("dinkes", "sekda", "dispupr", "ppid")}
    assert answers == {"dinkes": 200, "sekda": 200, "dispupr": 404, "ppid": 404}


def test_it_hides_from_the_neighbour_and_under_another_meeting(signed_in, attach, meeting, closed):
    where = url(attach(closed))
    assert signed_in("tetangga").get(where.replace("uji", "tetangga")).status_code == 404
    under_open = where.replace(f"/{closed.pk}/", f"/{meeting.pk}/", 1)
    assert signed_in("dispupr").get(under_open).status_code == 404
