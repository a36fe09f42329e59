# The front page: its sentence, its figures and the lists behind them.
import re
from datetime import date
from html.parser import HTMLParser

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directives.lists import directives
from directives.models import Assignment, Directive
from directives.models.choices import Kind
from rakor.dashboard import figures
from rakor.dashboard.now import read
from rakor.people.models import Unit
from tests import make
from tests.directives.test_lists import LATE, MONDAY, world  # noqa: F401  (a fixture)
from tests.directives.test_reporting import hand_in, verify

URL = "/uji/ringkasan/"


@pytest.fixture
def get(signed_in):
    def fetch(who, url=URL):
        with time_machine.travel(make.moment(LATE), tick=False):
            return signed_in(who).get(url)

    return fetch


def text(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def test_it_begins_with_a_sentence(world, get):  # noqa: F811
    page = text(get("bupati")).replace(" ,", ",").replace(" .", ".")
    assert "9 arahan belum tuntas, 1 melewati batas waktu." in page
    assert (
        "2 arahan belum dilaporkan, terbanyak di Dinas Kesehatan (2). 1 menunggu verifikasi. "
        "1 menunggu keputusan perpanjangan, 1 dinyatakan bukan kewenangan unitnya." in page
    )


def test_it_hides_from_the_neighbour(cast, get):
    assert get("tetangga").status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "camat", "admin", "ppid"])
def test_it_refuses_the_wrong_role(cast, get, who):
    assert get(who).status_code == 403


@pytest.mark.parametrize("who", ["bupati", "asisten", "ajudan", "notulis", "inspektorat", "pemantau"])
def test_it_works(cast, get, who):
    assert get(who).status_code == 200


def test_every_figure_is_its_list(world):  # noqa: F811
    for state in figures.OF_DIRECTIVES:
        counted = figures.figures(read(world.bupati, LATE), [state])[state.replace("-", "_")].count
        assert counted == directives(world.bupati, LATE, state).count() == len(directives(world.bupati, LATE, state))


def test_arahan_umum_and_drafts_count_in_nothing(inside):
    make.directive("umum", kind=Kind.STANDING, on=MONDAY)
    make.directive("konsep")
    counts = {state: figure.count for state, figure in figures.figures(read(inside.bupati, LATE)).items()}
    assert (counts.pop("arahan_umum"), counts.pop("konsep")) == (1, 1)
    assert set(counts.values()) == {0}


def test_with_no_data_it_says_how_to_begin(cast, get):
    page = get("notulis")
    assert "Belum ada rakor yang dicatat." in text(page)
    assert "/uji/rapat/baru/" in page.content.decode()


@pytest.mark.parametrize("many", [1, 3])
def test_its_statements_do_not_grow(inside, signed_in, many):
    make.meeting(held_on=MONDAY)
    unit = Unit.objects.get(short_name="Dinkes")
    for number in range(many):
        make.directive(f"arahan {number}", lead=[unit], on=date(2026, 2, 2))
    browser = signed_in("bupati")
    with time_machine.travel(make.moment(LATE), tick=False), CaptureQueriesContext(connection) as statements:
        assert browser.get(URL).status_code == 200
    assert Directive.objects.unresolved().count() == many
    assert len(statements) == 22


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        self.found += [value for name, value in attributes if tag == "a" and name == "href" and "keadaan=" in value]


def test_every_number_opens_a_page(world, get):  # noqa: F811
    links = Links()
    links.feed(get("bupati").content.decode())
    assert len(links.found) > 10
    assert {get("bupati", link).status_code for link in set(links.found)} == {200}


def test_a_closed_meeting_is_not_told_to_whoever_only_reads(inside, get):
    make.meeting("Rapat rahasia", is_closed=True)
    assert "Belum ada rakor yang dicatat." in text(get("pemantau"))
    assert "Belum ada rakor yang dicatat." not in text(get("notulis"))


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_is_only_looked_at(signed_in, method):
    assert getattr(signed_in("notulis"), method)(URL).status_code == 405


def test_an_asisten_begins_with_the_units_coordinated(world, get):  # noqa: F811
    page = text(get("asisten")).replace(" ,", ",").replace(" .", ".")
    assert "5 arahan belum tuntas." in page
    assert "Unit yang saya koordinasikan Semua unit" in page
    assert "9 arahan belum tuntas, 1 melewati" in text(get("asisten", f"{URL}?asisten=semua")).replace(" ,", ",")


def test_anybody_may_look_at_what_an_asisten_coordinates(world, get):  # noqa: F811
    pk = Unit.objects.get(short_name="Asisten II").pk
    assert "5 arahan belum tuntas" in text(get("bupati", f"{URL}?asisten={pk}"))


@pytest.mark.parametrize("typed", ["abc", "0", "9" * 30, "%00"])
def test_an_asisten_that_is_none_coordinates_nothing(world, get, typed):  # noqa: F811
    answer = get("bupati", f"{URL}?asisten={typed}")
    assert (answer.status_code, "Tidak ada arahan yang belum tuntas" in text(answer)) == (200, True)


def test_ten_units_and_then_all_of_them(inside, get):
    make.directive("bersama", lead=[make.unit(f"Unit {n:02}") for n in range(12)], on=MONDAY)
    page, every = text(get("bupati")), text(get("bupati", f"{URL}?baris=semua"))
    assert ("Unit 09" in page, "Unit 10" in page, "Semua unit (12)" in page) == (True, False, True)
    assert ("Unit 11" in every, "Semua unit (12)" in every) == (True, False)


def test_setda_finds_its_queue_first(world, get):  # noqa: F811
    page, leader = text(get("notulis")), text(get("bupati"))
    assert "Antrean Setda" in page
    assert "Antrean Setda" not in leader
    assert "2 Belum ada penanggung jawab" in page
    assert "1 Konsep" in page


def test_what_was_issued_and_ended_since_the_last_rakor_and_this_month(inside, get):
    make.meeting(held_on=date(2026, 2, 16))
    dinkes = Unit.objects.get(short_name="Dinkes")
    for day in (9, 16, 17):
        make.directive(f"tanggal {day}", lead=[dinkes], on=date(2026, 2, day))
    first, second, _ = Assignment.objects.order_by("pk")
    for work, day in ((first, date(2026, 2, 10)), (second, date(2026, 2, 17))):
        verify(hand_in(work, inside.dinkes, on=day, is_claim=True), inside.notulis, on=day)
    page = text(get("bupati"))
    assert "Sejak rakor 16 Februari 2026: 1 tuntas , 2 arahan baru" in page
    assert "Tuntas bulan ini: 2 arahan" in page


def test_whoever_may_reminds_a_unit_from_its_row(world, get):  # noqa: F811
    assert "Ingatkan" in text(get("bupati"))
    assert "Ingatkan" not in text(get("pemantau")).replace("Ingatkan semua", "")


@pytest.mark.parametrize("per", ["tema", "asisten", "pemberi", "rapat", "apa-saja"])
def test_the_groupings_are_one_tap_apart(world, get, per):  # noqa: F811
    page = get("bupati", f"{URL}?per={per}").content.decode()
    word = {"asisten": "Asisten", "pemberi": "Pemberi arahan", "rapat": "Rapat"}.get(per, "Tema")
    assert re.search(r'aria-current="page">([^<]+)</a>[^\n]*</nav>\s*(<table|<p)', page)[1] == word
