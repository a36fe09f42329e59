# The agenda: added at the end.
import pytest

from meetings import actions


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/acara/"


def test_an_item_comes_last(signed_in, meeting):
    assert signed_in("notulis").post(url(meeting), {"text": "Penutup"}).headers["Location"] == url(meeting)
    assert [str(item) for item in meeting.agenda.all()] == ["Program MBG", "Penutup"]
    assert "2. Penutup" in signed_in("notulis").get(url(meeting)).text


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(url(meeting).replace("uji", "tetangga")).status_code == 404


def test_only_setda_sets_it(signed_in, meeting):
    assert [signed_in(who).get(url(meeting)).status_code for who in ("dinkes", "sekda")] == [403] * 2


def test_an_empty_item_is_refused(signed_in, meeting):
    assert signed_in("notulis").post(url(meeting), {"text": " "}).status_code == 422


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, meeting, django_assert_num_queries, count):
    for number in range(count):
        actions.add_agenda(by=None, meeting=meeting, text=f"Acara {number}")
    browser = signed_in("notulis")
    with django_assert_num_queries(8):
        assert browser.get(url(meeting)).status_code == 200
