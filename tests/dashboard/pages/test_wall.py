# dashboard:wall — the front page on the screen of the meeting room; swap and reload give the same.
import re
from datetime import date

import pytest
import time_machine

from tests import make
from tests.dashboard.pages.test_index import text
from tests.directives.test_lists import LATE, world  # noqa: F401  (a fixture)

URL = "/uji/ringkasan/layar/"


@pytest.fixture
def get(signed_in):
    def fetch(who, url=URL, **headers):
        with time_machine.travel(make.moment(LATE), tick=False):
            return signed_in(who).get(url, headers=headers)

    return fetch


def test_it_says_what_is_unresolved_and_who_is_late(world, get):  # noqa: F811
    page = text(get("bupati")).replace(" ,", ",").replace(" .", ".")
    assert "9 arahan belum tuntas, 1 melewati batas waktu." in page
    assert "terbanyak di Dinas Kesehatan (2)" in page
    assert "Menunggu keputusan Bupati" in page


def test_every_number_is_the_front_pages(world, get):  # noqa: F811
    links = re.compile(r'<a (?:class="is-\w+" )?href="(/uji/arahan/\?[^"]+)">(\d+)')
    front, wall = dict(links.findall(get("bupati", "/uji/ringkasan/").text)), dict(links.findall(get("bupati").text))
    assert wall
    assert {url: count for url, count in wall.items() if front.get(url, count) != count} == {}


def test_it_names_the_next_rakor(cast, inside, get):
    make.meeting("Rakor pekan depan", held_on=date(2099, 1, 5), place="Aula")
    assert "Rakor pekan depan" in get("bupati").text


def test_without_anything_it_is_calm(cast, get):
    page = get("bupati").text
    assert [words for words in ("Tidak ada arahan", "Tidak ada unit", "Belum dijadwalkan") if words not in page] == []


def test_the_swap_is_the_reload(world, get):  # noqa: F811
    part = get("bupati", **{"HX-Request": "true", "HX-Target": "dinding"}).text
    assert part.lstrip().startswith('<div id="dinding"')
    assert part.strip() in get("bupati").text


def test_it_hides_from_the_neighbour(cast, get):
    assert get("tetangga").status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "camat", "admin", "ppid"])
def test_it_refuses_the_wrong_role(cast, get, who):
    assert get(who).status_code == 403
