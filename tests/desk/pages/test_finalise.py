# desk:finalise — the minutes become an edition and are locked.
from meetings.models import Meeting
from tests.desk.pages.conftest import review


def status(meeting):
    return Meeting.objects.get(pk=meeting.pk).status


def test_what_was_not_read_over_is_not_final(signed_in, meeting):
    assert "Kirim dahulu notula" in signed_in("sekda").post(review(meeting, "sahkan"), follow=True).text
    assert status(meeting) == "draft"


def test_it_is_final(final):
    assert (status(final), [one.number for one in final.editions.all()]) == ("final", [1])


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").post(review(meeting, "sahkan", slug="tetangga")).status_code == 404


def test_only_leaders_and_setda_make_it_final(signed_in, notulis, meeting):
    notulis.post(review(meeting, "kirim"))
    assert [signed_in(who).post(review(meeting, "sahkan")).status_code for who in ("ajudan", "dinkes")] == [403, 403]
    assert status(meeting) == "review"
