# desk:reopen — a correction, with its reason.
from meetings.models import Meeting
from tests.desk.pages.conftest import review


def status(meeting):
    return Meeting.objects.get(pk=meeting.pk).status


def test_it_asks_why(notulis, final):
    page = notulis.post(review(final, "perbaikan"), {"reason": " "})
    assert (page.status_code, status(final)) == (422, "final")
    assert "Tulis alasan perbaikan notula." in page.text


def test_it_is_a_draft_again_and_says_why(notulis, final):
    assert (
        "Dibuka untuk perbaikan: Nama keliru"
        in notulis.post(review(final, "perbaikan"), {"reason": "Nama keliru"}, follow=True).text
    )
    assert status(final) == "draft"


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").post(review(meeting, "perbaikan", slug="tetangga")).status_code == 404


def test_only_setda_opens_it(signed_in, final):
    sent = {"reason": "x"}
    assert [signed_in(who).post(review(final, "perbaikan"), sent).status_code for who in ("sekda", "dinkes")] == [
        403,
        403,
    ]
    assert status(final) == "final"
