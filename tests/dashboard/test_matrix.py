# The matrix of units: each cell is its list, the oldest silence first.
from datetime import date

import pytest

from directives.ages import AGES, spans
from directives.lists import Asked, asked
from rakor.calendar import Calendar
from rakor.dashboard.matrix import matrix
from rakor.dashboard.now import read
from rakor.people.models import Unit
from tests import make

WEDNESDAY = date(2026, 3, 4)


def test_ages_are_working_days_and_leave_no_gap():
    found = spans(Calendar(5), WEDNESDAY)
    assert list(found) == [age.name for age in AGES]
    assert found["1-5"] == (date(2026, 2, 25), date(2026, 3, 3))
    assert found["6-10"] == (date(2026, 2, 18), date(2026, 2, 24))
    assert found["lebih-20"][0] == date.min
    days = [span for name in reversed(found) for span in found[name]]
    assert days == sorted(days)


def test_what_fell_due_on_friday_is_of_the_first_step_on_sunday():
    first, last = spans(Calendar(5), date(2026, 3, 8))["1-5"]
    assert first <= date(2026, 3, 6) <= last


@pytest.fixture
def silent(inside):
    """Dinkes has been silent on one directive for long, and on one not at all; PUPR on one for a few days."""
    dinkes, pupr = Unit.objects.get(short_name="Dinkes"), Unit.objects.get(short_name="Dinas PUPR")
    make.directive("lama", lead=[dinkes], on=date(2025, 12, 1))
    make.directive("baru", lead=[dinkes], on=WEDNESDAY)
    make.directive("kemarin", lead=[pupr], on=date(2026, 2, 13), due_on=date(2026, 2, 20))
    return inside


def test_each_cell_is_its_list(silent):
    rows = matrix(read(silent.bupati, WEDNESDAY))
    assert [row.name for row in rows] == ["Dinas Kesehatan", "Dinas Pekerjaan Umum dan Penataan Ruang"]
    assert [figure.count for figure in rows[0].ages] == [0, 0, 0, 1]
    assert (rows[0].open.count, rows[0].late.count, rows[1].overdue.count) == (2, 1, 1)
    counted = 0
    for row in rows:
        figures = [(figure, age.name) for figure, age in zip(row.ages, AGES, strict=True)]
        for figure, age in [*figures, (row.late, ""), (row.open, ""), (row.overdue, "")]:
            what = Asked(state=figure.state, unit=row.unit, age=age)
            assert asked(silent.bupati, WEDNESDAY, what).count() == figure.count
            assert what.query in figure.url
            counted += figure.count
    assert counted == 8


def test_an_asisten_sees_the_rows_of_the_units_coordinated(silent):
    asisten = Unit.objects.get(short_name="Asisten II").pk
    of = Asked(coordinator=asisten).looked_up(WEDNESDAY)
    assert [row.name for row in matrix(read(silent.asisten, WEDNESDAY, of))] == [
        "Dinas Pekerjaan Umum dan Penataan Ruang"
    ]


def test_without_open_work_there_is_nothing(inside):
    assert matrix(read(inside.bupati, WEDNESDAY)) == []
