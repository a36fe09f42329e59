# Whether somebody on the list came who is no unit: a post, a group, somebody in words.
import pytest

from meetings.models import Attendance
from tests.meetings.pages.conftest import attend


@pytest.fixture
def row(meeting):
    return attend(meeting, words="Kapolres")


def mark(browser, row, slug="uji", **sent):
    return browser.post(f"/{slug}/rapat/{row.meeting_id}/hadir/{row.pk}/", sent)


@pytest.mark.parametrize(
    ("sent", "found"),
    [
        ({"presence": "hadir", "represented_by": "Wakapolres"}, ("hadir", "")),
        ({"presence": "diwakili", "represented_by": "Wakapolres"}, ("diwakili", "Wakapolres")),
        ({"presence": "", "represented_by": "Wakapolres"}, ("", "Wakapolres")),  # named before the meeting
        ({"presence": "entah"}, ("", "")),
        ({"presence": "diwakili", "represented_by": "x" * 161}, ("", "")),
    ],
)
def test_it_is_marked(signed_in, row, sent, found):
    assert mark(signed_in("notulis"), row, **sent).status_code == 302
    assert Attendance.objects.values_list("presence", "represented_by").get() == found


def test_it_hides_from_the_neighbour(signed_in, row):
    assert mark(signed_in("tetangga"), row, "tetangga").status_code == 404


def test_only_setda_marks(signed_in, row):
    assert [mark(signed_in(who), row, presence="hadir").status_code for who in ("dinkes", "sekda")] == [403] * 2
