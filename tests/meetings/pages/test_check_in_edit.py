# One person who entered their name: corrected by Setda, with the signature as it was drawn.
import pytest

from meetings import actions
from rakor.people.models import Unit
from tests.meetings.pages.conftest import AT, attend


def unit(name):
    return Unit.objects.get(short_name=name)


@pytest.fixture
def row(meeting):
    attend(meeting, unit=unit("Dinkes"))
    return actions.check_in(
        by=None, meeting=meeting, at=AT, name="Siti", unit=unit("Dinkes"), signature="1,1 2,2 3,3;4,4 5,5"
    )


def url(row):
    return f"/uji/rapat/{row.meeting_id}/mendaftar/{row.pk}/"


def test_the_unit_is_corrected_and_both_rows_follow(signed_in, meeting, row):
    attend(meeting, unit=unit("Dinas PUPR"))
    sent = {"name": "Siti Aminah", "title": "Kabid, mewakili Kadis", "unit": unit("Dinas PUPR").pk}
    assert signed_in("notulis").post(url(row), sent).status_code == 302
    found = {row.unit.called: (row.presence, row.represented_by) for row in meeting.attendances.all()}
    assert found == {"Dinkes": ("", ""), "Dinas PUPR": ("diwakili", "Siti Aminah (Kabid)")}


def test_it_shows_what_was_typed_and_drawn(signed_in, row):
    page = signed_in("notulis").get(url(row))
    assert page.context["form"].chosen == str(row.unit_id)
    assert '<polyline points="1,1 2,2 3,3"/><polyline points="4,4 5,5"/>' in page.content.decode()


def test_nothing_is_left_without_a_name(signed_in, row):
    answer = signed_in("notulis").post(url(row), {"name": "", "unit": row.unit_id})
    row.refresh_from_db()
    assert (answer.status_code, row.name) == (422, "Siti")


def test_it_hides_from_the_neighbour(signed_in, row):
    assert signed_in("tetangga").get(url(row).replace("uji", "tetangga")).status_code == 404


def test_only_setda_corrects(signed_in, row):
    assert [signed_in(who).get(url(row)).status_code for who in ("dinkes", "sekda")] == [403] * 2
