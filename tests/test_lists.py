# Every list takes as many statements for 300 rows as for one. Generated from the cells that name a list.
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rakor.people import scope
from tests.matrix import growth
from tests.matrix.table import CELLS
from tests.matrix.words import AT

LISTS = sorted(name for name, cell in CELLS.items() if cell.list)
SIZES = (1, 3, 300)


@pytest.fixture
def house(db, time_machine):
    time_machine.move_to(AT, tick=False)
    with scope.nothing():
        return growth.house()


def statements(browser: Client, path: str) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        response = browser.get(path)
    assert response.status_code == 200
    return [query["sql"] for query in captured.captured_queries]


def reader(house: growth.House, name: str) -> Client:
    """The first of these who may read the list."""
    expected = CELLS[name].expects("GET", "open" if "meeting" in CELLS[name].of.values() else "given")
    who = next(one for one in ("notulis", "dinkes", "admin") if expected[one] == 200)
    browser = Client()
    browser.force_login(getattr(house, who).user)
    return browser


@pytest.mark.parametrize("name", LISTS)
def test_a_list_takes_the_same_statements_however_long_it_is(house, name):
    cell, browser, counts = CELLS[name], reader(house, name), {}
    path = reverse(name, kwargs={"government": "tumbuh"} | house.keys(cell.of))
    for size in SIZES:
        growth.grow(house, cell.list, size)
        browser.get(path)  # whatever is kept from the first time on
        counts[size] = statements(browser, path)
    assert {size: len(said) for size, said in counts.items()} == dict.fromkeys(SIZES, len(counts[1])), more(counts)


def more(counts: dict[int, list[str]]) -> str:
    """The statements that only the longest list needs."""
    return "\n".join(sql[:300] for sql in counts[300] if sql not in counts[1])[:4000]
