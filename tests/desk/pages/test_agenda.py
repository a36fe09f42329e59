# An agenda item added while minuting.
from tests.desk.pages.conftest import bare, desk, swap


def url(meeting, **where):
    return desk(meeting, "acara", **where)


def test_it_comes_last_in_the_margin(notulis, meeting):
    answer = notulis.post(url(meeting), {"text": "Penutup"}, headers=swap("agenda"))
    assert [item.text for item in meeting.agenda.all()] == ["Program MBG", "Penutup"]
    assert bare(answer.text) in bare(notulis.get(desk(meeting)).text)


def test_an_empty_one_is_refused(notulis, meeting):
    assert notulis.post(url(meeting), {"text": ""}, headers=swap("agenda")).status_code == 422


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").post(url(meeting, slug="tetangga"), {"text": "x"}).status_code == 404


def test_only_setda_adds(signed_in, notulis, meeting):
    assert signed_in("dinkes").post(url(meeting), {"text": "x"}).status_code == 403
    assert notulis.post(url(meeting), {"text": "x"}).status_code == 302


def test_without_script_the_new_item_is_the_one_in_hand(notulis, meeting):
    answer = notulis.post(url(meeting), {"text": "Penutup"})
    assert answer.headers["Location"] == f"{desk(meeting)}?acara={meeting.agenda.last().pk}"
