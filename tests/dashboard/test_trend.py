# Twelve months: each number is its list, also of a day that is past.
from datetime import date
from urllib.parse import parse_qsl, urlsplit

import pytest

from directives.lists import Asked, asked
from directives.models import Assignment
from rakor.dashboard import charts, trend
from rakor.dashboard.now import read
from rakor.people.models import Unit
from tests import make

ON = date(2026, 3, 4)


@pytest.fixture
def lived(inside):
    """One ended in January, one of two units still open, one that ended without its day on record."""
    dinkes, pupr = Unit.objects.get(short_name="Dinkes"), Unit.objects.get(short_name="Dinas PUPR")
    make.directive("selesai", lead=[dinkes], on=date(2025, 12, 8), due_on=date(2025, 12, 20))
    make.directive("separuh", lead=[dinkes, pupr], on=date(2026, 1, 12), due_on=date(2026, 2, 2))
    make.directive("entah kapan", lead=[dinkes], on=date(2026, 1, 12))
    make.directive("tanpa unit", on=date(2026, 1, 12))
    ended = {"selesai": date(2026, 1, 20), "entah kapan": None}
    for text, day in ended.items():
        Assignment.objects.filter(directive__text=text).update(status="done", ended_on=day, report_due_on=None)
    Assignment.objects.filter(directive__text="separuh", unit=pupr).update(status="done", ended_on=date(2026, 2, 3))
    return inside


def test_months_end_today_and_begin_a_year_ago():
    assert trend.months(ON)[0] == (date(2025, 4, 1), date(2025, 4, 30))
    assert trend.months(ON)[-1] == (date(2026, 3, 1), ON)


def test_each_month_says_how_it_was_at_its_end(lived):
    months = trend.year(read(lived.bupati, ON)).months[-4:]
    assert [(m.issued.count, m.ended.count, m.open.count, m.overdue.count) for m in months] == [
        (1, 0, 1, 1), (3, 1, 1, 0), (0, 0, 1, 1), (0, 0, 1, 1),
    ]  # fmt: skip


def test_every_number_is_its_list(lived):
    counted = 0
    for month in trend.year(read(lived.bupati, ON)).months:
        for figure in (month.issued, month.ended, month.open, month.overdue):
            what = Asked.read(dict(parse_qsl(urlsplit(figure.url).query)))
            assert asked(lived.bupati, ON, what).count() == figure.count, figure.url
            counted += figure.count
    assert counted == 12


def test_of_an_asisten_a_directive_ends_with_the_units_coordinated(lived):
    of = Asked(coordinator=Unit.objects.get(short_name="Asisten II").pk).looked_up(ON)
    february = trend.year(read(lived.asisten, ON, of)).months[-2]
    assert (february.ended.count, february.open.count) == (1, 0)
    assert asked(lived.asisten, ON, Asked.read(dict(parse_qsl(urlsplit(february.ended.url).query)))).count() == 1


def test_since_a_rakor_of_the_year_and_nothing_before_it(lived):
    year = trend.year(read(lived.bupati, ON))
    issued, ended = trend.since(lived.bupati, year, date(2026, 1, 12), Asked())
    assert (issued.count, ended.count) == (3, 1)
    assert trend.since(lived.bupati, year, date(2024, 1, 1), Asked()) == ()


@pytest.mark.parametrize(
    ("most", "top"), [(0, 2), (1, 2), (7, 7), (11, 12), (113, 120), (100, 100), (999, 1000), (1001, 1200)]
)
def test_the_axis_ends_little_above_the_most(most, top):
    assert charts.top_of(most) == top


def test_the_picture_draws_every_month_from_column_to_column():
    svg = charts.areas([("late", [0, 10])], 10, "dua bulan")
    assert 'points="25.00,100.00 75.00,0.00"' in svg
    assert 'aria-label="dua bulan"' in svg
    assert "style=" not in svg
