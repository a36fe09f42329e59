# A figure is taken out.
import pytest

from meetings import actions


@pytest.fixture
def figure(meeting):
    return actions.put_figure(by=None, meeting=meeting, label="Yayasan", text="puluhan")


def url(figure):
    return f"/uji/rapat/{figure.meeting_id}/angka/{figure.pk}/hapus/"


def test_it_is_taken_out(signed_in, figure):
    assert signed_in("notulis").post(url(figure)).status_code == 302
    assert figure.meeting.figures.count() == 0


def test_it_hides_from_the_neighbour(signed_in, figure):
    assert signed_in("tetangga").post(url(figure).replace("uji", "tetangga")).status_code == 404


def test_only_setda_and_only_of_this_meeting(signed_in, figure, closed):
    assert signed_in("sekda").post(url(figure)).status_code == 403
    other = url(figure).replace(f"/{figure.meeting_id}/", f"/{closed.pk}/", 1)
    assert (signed_in("notulis").post(other).status_code, figure.meeting.figures.count()) == (404, 1)
