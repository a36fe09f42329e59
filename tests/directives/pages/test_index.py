# The list of directives.
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rakor.people.models import Group, Unit
from tests import make
from tests.directives.pages.conftest import MONDAY, TODAY

URL = "/uji/arahan/"


def titles(response):
    return [row.text for row in response.context["rows"]] if response.context else response


def test_it_works(scene, browse):
    page = browse("bupati", URL).content.decode()
    assert page.count("<h3>") == 2


def test_it_hides_from_the_neighbour(cast, browse):
    assert browse("tetangga", URL).status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "ppid", "admin"])
def test_it_refuses_the_wrong_role(cast, browse, who):
    assert browse(who, URL).status_code == 403


def test_a_filter_in_the_url_narrows_it(scene, browse):
    page = browse("bupati", f"{URL}?keadaan=menunggu-verifikasi&unit={scene.dinkes.pk}&q=posko").content.decode()
    assert page.count("<h3>") == 1


def test_a_draft_is_not_for_the_inspectorate(scene, browse):
    make.directive("masih konsep")
    assert "masih konsep" in browse("notulis", URL).content.decode()
    assert "masih konsep" not in browse("inspektorat", URL).content.decode()


@pytest.mark.parametrize("typed", ["abc", "-1", "9" * 40, "0"])
def test_a_unit_that_is_none_finds_nothing(scene, browse, typed):
    answer = browse("bupati", f"{URL}?unit={typed}")
    assert (answer.status_code, answer.content.decode().count("<h3>")) == (200, 0)


def test_swap_is_reload(scene, browse):
    swap = browse("bupati", URL, hx_request="true", hx_target="rows").content.decode()
    assert swap.strip() in browse("bupati", URL).content.decode()


@pytest.mark.parametrize("many", [1, 3])
def test_its_statements_do_not_grow(inside, signed_in, many):
    unit = Unit.objects.get(short_name="Dinkes")
    meeting = make.meeting()
    for number in range(many):
        make.directive(f"arahan {number}", lead=[unit], on=MONDAY, meeting=meeting)
    browser = signed_in("bupati")
    with CaptureQueriesContext(connection) as statements:
        assert browser.get(URL).status_code == 200
    assert len(statements) == 15


def test_a_meeting_in_the_url_narrows_it(scene, browse):
    make.directive("dari rapat lain", on=MONDAY, meeting=make.meeting("Lain"))
    assert browse("bupati", f"{URL}?rapat={scene.meeting.pk}").content.decode().count("<h3>") == 2


def test_an_old_meeting_from_the_url_stays_chosen(scene, browse):
    for number in range(61):
        make.meeting(f"Baru {number}", held_on=TODAY)
    page = browse("bupati", f"{URL}?rapat={scene.meeting.pk}").content.decode()
    assert f'<option value="{scene.meeting.pk}" selected>' in page


def test_a_closed_meeting_is_no_choice_for_the_uninvited(inside, browse):
    make.meeting("Rapat rahasia", is_closed=True)
    assert "Rapat rahasia" in browse("notulis", URL).content.decode()
    assert "Rapat rahasia" not in browse("pemantau", URL).content.decode()


def test_a_late_unit_shows_in_the_line(inside, browse):
    make.directive("telat", lead=[Unit.objects.get(short_name="Dinkes")], on=date(2026, 1, 5))
    rows = browse("bupati", URL, hx_request="true", hx_target="rows").content.decode()
    assert "Belum lapor" in rows


def test_what_narrows_the_list_is_a_chip_to_take_away(scene, browse):
    page = browse("bupati", f"{URL}?keadaan=menunggu-verifikasi&unit={scene.dinkes.pk}&q=posko").content.decode()
    assert f'href="{URL}?q=posko&amp;keadaan=menunggu-verifikasi"' in page
    assert f'href="{URL}?keadaan=menunggu-verifikasi&amp;unit={scene.dinkes.pk}"' in page


def test_the_next_page_keeps_what_was_asked(scene, browse):
    for number in range(51):
        make.directive(f"posko {number}", lead=[scene.dinkes], on=MONDAY)
    page = browse("bupati", f"{URL}?q=posko&jenis=one_off").content.decode()
    assert "?q=posko&amp;jenis=one_off&amp;page=2" in page


@pytest.mark.parametrize(
    "query",
    [
        "tema=abc", "rapat=-1", "asisten=0", "jenis=lain", "pemberi=%27%22%3C", "unit=99999999999999999999",
        "tema=0&keadaan=tercatat", "keadaan=%3Cscript%3E",
    ],
)  # fmt: skip
def test_what_is_nothing_finds_nothing(scene, browse, query):
    answer = browse("bupati", f"{URL}?{query}")
    assert (answer.status_code, answer.content.decode().count("<h3>")) == (200, 0)


@pytest.mark.parametrize("query", ["sejak=kemarin", "sampai=2026-02-31", "q=%00", "asisten=%00", "page=abc", "tema="])
def test_what_cannot_be_read_narrows_nothing(scene, browse, query):
    answer = browse("bupati", f"{URL}?{query}")
    assert (answer.status_code, answer.content.decode().count("<h3>")) == (200, 2)


def test_a_group_is_one_line(inside, browse):
    make.directive("untuk semua", on=MONDAY, group=Group.objects.get(rule="all_opd"))
    rows = browse("bupati", URL, hx_request="true", hx_target="rows").content.decode()
    assert (rows.count("<h3>"), "0/3 selesai" in rows) == (1, True)
