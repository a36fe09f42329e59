# Salin rapat.
from uuid import uuid4

from meetings.models import Meeting


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/salin/"


def test_it_makes_another(signed_in, meeting):
    sent = {"held_on": "2026-03-02", "client_id": str(uuid4())}
    browser = signed_in("notulis")
    places = {browser.post(url(meeting), sent).headers["Location"] for _ in range(2)}
    made = Meeting.objects.get(held_on="2026-03-02")
    assert places == {f"/uji/rapat/{made.pk}/ubah/"}
    assert [str(item) for item in made.agenda.all()] == ["Program MBG"]


def test_the_page_opens(signed_in, meeting):
    assert "Salin rapat" in signed_in("notulis").get(url(meeting)).text


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(url(meeting).replace("uji", "tetangga")).status_code == 404


def test_only_setda_copies(signed_in, meeting):
    assert [signed_in(who).get(url(meeting)).status_code for who in ("dinkes", "sekda")] == [403] * 2


def test_nonsense_is_refused(signed_in, meeting):
    assert signed_in("notulis").post(url(meeting), {"held_on": "31 Juni"}).status_code == 422
