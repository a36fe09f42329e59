# desk:copy_read — "Sudah saya baca": the unit's own people, once.
import pytest

from meetings import actions
from rakor.people.models import Unit
from tests.desk.pages.conftest import at_copy, circulated


@pytest.fixture
def copy(inside, notulis, signed_in, meeting):
    dinkes = Unit.objects.get(short_name="Dinkes")
    actions.record_attendance(by=None, meeting=meeting, unit=dinkes, presence="diwakili", represented_by="Kabid P2P")
    return circulated(meeting, notulis, signed_in("sekda"))["Dinkes"]


def test_it_is_kept_who_read_it_first(signed_in, copy):
    browser = signed_in("dinkes")
    assert "sudah membaca notula ini" in browser.post(at_copy(copy, "dibaca"), follow=True).text
    copy.refresh_from_db()
    first = copy.read_at
    browser.post(at_copy(copy, "dibaca"))
    copy.refresh_from_db()
    assert (copy.read_by.username, copy.read_at) == ("dinkes", first)
    assert "Sudah saya baca" not in browser.get(at_copy(copy)).text


def test_looking_is_not_reading(signed_in, copy):
    signed_in("dinkes").get(at_copy(copy))
    copy.refresh_from_db()
    assert copy.read_at is None


def test_it_hides_from_the_neighbour(signed_in, copy):
    assert signed_in("tetangga").post(at_copy(copy, "dibaca", slug="tetangga")).status_code == 404


def test_nobody_reads_for_the_unit(signed_in, copy):
    answers = {who: signed_in(who).post(at_copy(copy, "dibaca")).status_code for who in ("notulis", "sekda", "camat")}
    assert answers == {"notulis": 403, "sekda": 403, "camat": 404}
