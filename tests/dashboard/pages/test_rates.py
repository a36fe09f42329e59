# Kinerja: the rates on a page.
import re

import pytest
import time_machine

from tests import make
from tests.dashboard.test_rates import ON, lived  # noqa: F401  (a fixture)

URL = "/uji/ringkasan/kinerja/"


@pytest.fixture
def get(signed_in):
    def fetch(who, url=URL):
        with time_machine.travel(make.moment(ON), tick=False):
            return signed_in(who).get(url)

    return fetch


def text(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def test_it_compares_with_the_span_before(lived, get):  # noqa: F811
    page = text(get("bupati", f"{URL}?masa=30"))
    assert "2 Maret 2026 sampai 31 Maret 2026" in page
    assert "Selesai tepat waktu, dari yang punya batas waktu 50% (1 dari 2) 0% (0 dari 1)" in page


def test_it_hides_from_the_neighbour(cast, get):
    assert get("tetangga").status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "camat", "admin", "ppid"])
def test_it_refuses_the_wrong_role(cast, get, who):
    assert get(who).status_code == 403


def test_with_no_data_it_says_when_numbers_come(cast, get):
    assert "Belum ada yang dapat dihitung" in text(get("asisten"))


@pytest.mark.parametrize("typed", ["masa=7", "masa=%00", "masa=90&asisten=abc"])
def test_an_unknown_span_is_ninety_days(lived, get, typed):  # noqa: F811
    assert "1 Januari 2026 sampai 31 Maret 2026" in text(get("bupati", f"{URL}?{typed}"))
