# portal:index — the front page for everybody: figures that open their lists, the latest, nothing that says who looks.
import re

import pytest

from rakor.people import scope
from tests.portal.opened import open_directive, open_meeting

URL = "/uji/publik/"


def test_it_shows_what_is_open(opened, visit):
    page = visit(URL).text
    assert all(words in page for words in ("Dapur gizi dicek.", "Rakor OPD", "1 arahan", "1 rapat"))
    assert "Cek dapur" not in page


def test_with_nothing_open_it_says_so(cast, visit):
    assert "Belum ada yang dibuka untuk publik" in visit(URL).text


def test_a_neighbours_releases_stay_with_the_neighbour(opened, visit):
    assert "Dapur gizi dicek." not in visit("/tetangga/publik/").text
    assert visit("/tidak-ada/publik/").status_code == 404


def test_every_figure_opens_the_list_that_it_counts(inside, visit):
    with scope.government(inside.government.pk):
        for number in range(3):
            open_directive(inside, f"Arahan {number}", f"Ringkasan {number}.")
        open_directive(inside, "Jaga kebersihan", "Kebersihan dijaga.", kind="standing")
        open_meeting(inside)
    page = visit(URL).text
    figures = re.findall(r'href="([^"]*\?[^"]+)"[^>]*>(?:<b>)?([\d.]+)', page)
    assert len(figures) >= 4
    for href, count in figures:
        assert re.search(rf"<b>{count} (arahan|rapat)</b>", visit(href.replace("&amp;", "&")).text), href


@pytest.mark.parametrize("path", [URL, "/uji/publik/arahan/", "/uji/publik/rapat/"])
def test_its_statements_do_not_grow(inside, visit, statements, path):
    open_directive(inside, meeting=open_meeting(inside).meeting)
    statements(path)
    few = statements(path)
    for number in range(4):
        open_directive(inside, f"Arahan {number}", meeting=open_meeting(inside, f"Rakor {number}").meeting)
    assert statements(path) == few
