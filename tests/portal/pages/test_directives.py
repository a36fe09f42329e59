# portal:directives — what is open, filtered by what stands in the address.
import pytest

from directives import actions
from tests.portal.opened import open_directive, units

URL = "/uji/publik/arahan/"


@pytest.fixture
def three(inside, time_machine):
    health = actions.put_theme(by=None, name="Kesehatan")
    open_directive(inside, "Cek dapur", "Dapur gizi dicek.", themes=[health])
    open_directive(inside, "Tambal jalan", "Jalan ditambal.", lead=list(units(inside, "Kecamatan Sangir")))
    open_directive(inside, "Jaga kebersihan", "Kebersihan dijaga.", kind="standing")


def found(page: str) -> set[str]:
    return {words for words in ("Dapur gizi dicek.", "Jalan ditambal.", "Kebersihan dijaga.") if words in page}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {"Dapur gizi dicek.", "Jalan ditambal.", "Kebersihan dijaga."}),
        ("?q=jalan", {"Jalan ditambal."}),
        ("?status=umum", {"Kebersihan dijaga."}),
        ("?status=belum", {"Dapur gizi dicek.", "Jalan ditambal."}),
        ("?unit=Kecamatan+Sangir", {"Jalan ditambal."}),
        ("?tema=Kesehatan", {"Dapur gizi dicek."}),
        ("?sejak=2026-02-10", set()),
        ("?q=tambal", {"Jalan ditambal."}),
        ("?q=Cek+dapur", set()),  # the words of the directive itself are not searched
        ("?q=%00&status=aneh&sejak=kemarin&halaman=0", {"Dapur gizi dicek.", "Jalan ditambal.", "Kebersihan dijaga."}),
    ],
)
def test_it_filters(three, visit, query, expected):
    answer = visit(URL + query)
    assert (answer.status_code, found(answer.text)) == (200, expected)


def test_with_nothing_open_it_says_so(cast, visit):
    assert "Belum ada arahan yang dibuka untuk publik" in visit(URL).text


def test_only_units_and_themes_of_what_is_open_are_offered(three, inside, visit):
    actions.put_theme(by=None, name="Rahasia")
    page = visit(URL).text
    assert "<option>Kecamatan Sangir</option>" in page
    assert "Rahasia" not in page
    assert "Dinas Pekerjaan Umum" not in page
