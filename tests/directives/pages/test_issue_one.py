# One directive issued from its own page: number and names first.
import re

import pytest

from rakor.people.models import Group
from tests import make
from tests.directives.pages.conftest import MONDAY, TODAY


@pytest.fixture
def konsep(scene):
    return make.directive(
        "Bersihkan saluran", group=Group.objects.get(rule="all_opd"), supporting=[scene.pupr], given_on=MONDAY
    )


def url(directive):
    return f"/uji/arahan/{directive.pk}/terbitkan/"


def seen(page):
    return re.search(r'name="seen" value="(\w+)"', page.content.decode())[1]


def test_number_and_names_come_first(konsep, browse):
    page = browse("notulis", url(konsep)).content.decode()
    assert "Terbitkan ke 3 unit?" in page
    assert "<b>Penanggung jawab, 2 unit:</b> Dinas Kesehatan dan Inspektorat Daerah." in page


def test_it_is_issued_to_whom_the_page_named(konsep, browse):
    assert browse("bupati", url(konsep), {"seen": seen(browse("bupati", url(konsep)))}).status_code == 302
    konsep.refresh_from_db()
    assert (konsep.issued_on, konsep.tracked_from, konsep.assignments.count()) == (TODAY, TODAY, 3)


def test_recorded_it_counts_from_its_own_day_without_a_clock(konsep, browse):
    page = browse("notulis", f"{url(konsep)}?cara=catat")
    assert browse("notulis", url(konsep), {"cara": "catat", "seen": seen(page)}).status_code == 302
    konsep.refresh_from_db()
    assert (konsep.issued_on, konsep.tracked_from) == (MONDAY, None)


def test_changed_recipients_are_shown_again(konsep, browse):
    before = seen(browse("notulis", url(konsep)))
    make.unit("Dinas Baru")
    answer = browse("notulis", url(konsep), {"seen": before})
    konsep.refresh_from_db()
    assert (answer.status_code, konsep.is_draft) == (409, True)


def test_issued_already_it_only_says_so(scene, browse):
    assert browse("notulis", url(scene.claimed.directive), {}).status_code == 302


def test_it_hides_from_the_neighbour(konsep, browse):
    assert browse("tetangga", url(konsep)).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("ajudan", 403), ("dinkes", 404)])
def test_it_refuses_the_wrong_role(konsep, browse, who, status):
    assert browse(who, url(konsep), {"seen": "x"}).status_code == status
