# desk:review_send — to whoever led, and back.
from meetings.models import Meeting
from tests.desk.pages.conftest import review


def status(meeting):
    return Meeting.objects.get(pk=meeting.pk).status


def test_it_is_sent_and_taken_back(notulis, meeting):
    assert "Sahkan notula" in notulis.post(review(meeting, "kirim"), follow=True).text
    assert status(meeting) == "review"
    notulis.post(review(meeting, "kirim"), {"kembali": "ya"})
    assert status(meeting) == "draft"


def test_an_empty_draft_is_not_sent(notulis, closed):
    assert "Notula masih kosong" in notulis.post(review(closed, "kirim"), follow=True).text
    assert status(closed) == "draft"


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").post(review(meeting, "kirim", slug="tetangga")).status_code == 404


def test_only_setda_sends(signed_in, meeting):
    assert [signed_in(who).post(review(meeting, "kirim")).status_code for who in ("sekda", "dinkes")] == [403, 403]
    assert status(meeting) == "draft"
