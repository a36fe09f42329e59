# The list of meetings: latest first, asked for by words, type and year; closed ones only for those invited.
import pytest

from meetings import actions
from tests import make
from tests.make import date

URL = "/uji/rapat/"


def titles(response):
    return [meeting.title for meeting in response.context["rows"]]


def test_latest_first_and_unknown_dates_last(signed_in, inside):
    for title, day in (("Lama", date(2025, 1, 5)), ("Tanpa tanggal", None), ("Baru", date(2026, 2, 2))):
        make.meeting(title, held_on=day)
    response = signed_in("notulis").get(URL)
    assert (response.status_code, titles(response)) == (200, ["Baru", "Lama", "Tanpa tanggal"])
    assert response.content.count(b"Tanggal tidak tercatat") == 1


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_a_closed_meeting_is_listed_for_those_invited(signed_in, meeting, closed):
    seen = {who: "Rapat terbatas" in titles(signed_in(who).get(URL)) for who in ("dinkes", "dispupr", "sekda", "ppid")}
    assert seen == {"dinkes": True, "dispupr": False, "sekda": True, "ppid": False}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"q": "lembah"}, ["Banjir"]),
        ({"q": "AULA"}, ["Banjir"]),
        ({"tahun": "2025"}, ["Pasar"]),
        ({"jenis": "T"}, ["Pasar"]),
        ({"tahun": "x", "jenis": "-1"}, ["Banjir", "Pasar"]),
        ({"tahun": "0000", "jenis": "9" * 30}, ["Banjir", "Pasar"]),
    ],
)
def test_it_is_asked_for_in_the_address(signed_in, inside, asked, found):
    kind = actions.put_type(by=None, name="TPID")
    make.meeting("Banjir", held_on=date(2026, 1, 5), place="Aula Lembah Gumanti")
    make.meeting("Pasar", held_on=date(2025, 1, 5), type=kind)
    asked = {name: str(kind.pk) if value == "T" else value for name, value in asked.items()}
    assert titles(signed_in("notulis").get(URL, asked)) == found


def test_a_swap_is_what_a_reload_shows(signed_in, meeting):
    browser = signed_in("notulis")
    swap = browser.get(URL, {"q": "rakor"}, headers={"HX-Request": "true", "HX-Target": "rows"})
    assert swap.text.strip().startswith('<div id="rows">')
    assert swap.text.strip() in browser.get(URL, {"q": "rakor"}).text


def test_drafts_are_counted_for_those_who_may_know(signed_in, meeting, cast):
    make.directive("Sudah terbit", on=meeting.held_on, meeting=meeting)
    make.directive("Masih konsep", meeting=meeting)
    shown = {who: signed_in(who).get(URL).text for who in ("notulis", "inspektorat", "dinkes")}
    assert {who: ("1 arahan" in text, "1 konsep arahan" in text) for who, text in shown.items()} == {
        "notulis": (True, True),
        "inspektorat": (True, False),
        "dinkes": (False, False),
    }


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, inside, django_assert_num_queries, count):
    for number in range(count):
        meeting = make.meeting(f"Rapat {number}")
        make.directive(meeting=meeting)
    browser = signed_in("notulis")
    with django_assert_num_queries(12):
        assert browser.get(URL).status_code == 200


def test_an_empty_list_says_how_to_begin(signed_in):
    assert signed_in("notulis").get(URL).text.count("Catat rapat pertama") == 1
    assert "Catat rapat pertama" not in signed_in("dinkes").get(URL).text


def test_nothing_found_is_not_nothing_there(signed_in, meeting):
    assert "Tidak ada rapat yang cocok" in signed_in("notulis").get(URL, {"q": "zzz"}).text
