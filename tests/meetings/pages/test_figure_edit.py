# A figure is corrected in place.
from decimal import Decimal

import pytest

from meetings import actions


@pytest.fixture
def figure(meeting):
    return actions.put_figure(by=None, meeting=meeting, label="Yayasan", value=Decimal("29"), unit="yayasan")


def url(figure):
    return f"/uji/rapat/{figure.meeting_id}/angka/{figure.pk}/"


def test_it_is_corrected(signed_in, figure):
    assert signed_in("notulis").get(url(figure)).context["form"]["value"].value() == "29"
    signed_in("notulis").post(url(figure), {"label": "Yayasan MBG", "value": "31"})
    figure.refresh_from_db()
    assert (figure.label, figure.value, figure.unit) == ("Yayasan MBG", Decimal("31"), "")


def test_an_empty_one_is_refused(signed_in, figure):
    assert signed_in("notulis").post(url(figure), {"label": "Yayasan"}).status_code == 422
    figure.refresh_from_db()
    assert figure.value == Decimal("29")


def test_it_hides_from_the_neighbour(signed_in, figure):
    assert signed_in("tetangga").get(url(figure).replace("uji", "tetangga")).status_code == 404


def test_only_setda_and_only_of_this_meeting(signed_in, figure, closed):
    assert signed_in("dinkes").get(url(figure)).status_code == 403
    other = url(figure).replace(f"/{figure.meeting_id}/", f"/{closed.pk}/", 1)
    assert signed_in("notulis").get(other).status_code == 404
