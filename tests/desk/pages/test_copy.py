# desk:copy — what of the minutes is the unit's own; a summary for whoever was not there themselves.
import pytest

from directives import actions as directive_actions
from meetings import actions
from meetings.models import Copy
from rakor.people.models import Unit
from tests import make
from tests.desk.pages.conftest import at_copy, circulated


def unit(name):
    return Unit.objects.get(short_name=name)


@pytest.fixture
def copies(inside, notulis, signed_in, meeting, block):
    """Dinkes came and has a directive from the last block; Camat Sangir was absent."""
    actions.record_attendance(by=None, meeting=meeting, unit=unit("Dinkes"), presence="hadir")
    actions.record_attendance(by=None, meeting=meeting, unit=unit("Camat Sangir"), presence="tidak_hadir")
    konsep = directive_actions.draft(by=None, meeting=meeting, block=block, text="Cek yayasan", lead=[unit("Dinkes")])
    on = make.today(inside)
    directive_actions.issue(by=inside.notulis, directives=[konsep], on=on, at=make.moment(on))
    return circulated(meeting, notulis, signed_in("sekda"))


def test_a_unit_reads_its_directives_and_where_they_came_from(signed_in, copies):
    page = signed_in("dinkes").get(at_copy(copies["Dinkes"])).text
    assert ("Cek yayasan" in page, "Cek 29 yayasan MBG." in page, "Sekda membuka rapat." in page) == (True, True, False)
    assert "Sudah saya baca" in page


def test_whoever_was_absent_gets_a_summary(signed_in, copies):
    page = signed_in("camat").get(at_copy(copies["Camat Sangir"])).text
    assert "tidak hadir sendiri dalam rapat ini" in page
    assert "1. Program MBG" in page
    assert ("Baca notula selengkapnya (2 catatan)" in page, "Cek yayasan" in page) == (True, False)


def test_it_hides_from_the_neighbour(signed_in, copies):
    assert signed_in("tetangga").get(at_copy(copies["Dinkes"], slug="tetangga")).status_code == 404


def test_another_unit_does_not_find_it(signed_in, copies):
    found = {who: signed_in(who).get(at_copy(copies["Dinkes"])).status_code for who in ("camat", "pemantau", "sekda")}
    assert found == {"camat": 404, "pemantau": 404, "sekda": 200}


@pytest.mark.parametrize("count", [1, 3])
def test_its_statements_do_not_grow(notulis, signed_in, meeting, count, django_assert_num_queries):
    for number in range(count):
        actions.write_block(by=None, meeting=meeting, text=f"{number}", at=make.moment(meeting.held_on), kind="report")
    actions.record_attendance(by=None, meeting=meeting, unit=unit("Dinkes"), presence="hadir")
    copies = circulated(meeting, notulis, signed_in("sekda"))
    browser = signed_in("dinkes")
    with django_assert_num_queries(9):
        browser.get(at_copy(copies["Dinkes"]))
    assert Copy.objects.count() == 1
