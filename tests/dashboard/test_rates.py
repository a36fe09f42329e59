# Rates of a span and of the one before: what was ended how soon, and which reports came when they were due.
from datetime import date

import pytest

from directives.lists import Asked, asked
from directives.models import Assignment, Period
from rakor.dashboard.rates import rates
from rakor.people.models import Unit
from tests import make

ON = date(2026, 3, 31)


@pytest.fixture
def lived(inside):
    dinkes, pupr = Unit.objects.get(short_name="Dinkes"), Unit.objects.get(short_name="Dinas PUPR")
    ends = {  # text: unit, given, target, end, status
        "tepat": (dinkes, date(2026, 3, 2), date(2026, 3, 20), date(2026, 3, 12), "done"),
        "telat": (dinkes, date(2026, 3, 2), date(2026, 3, 10), date(2026, 3, 22), "done"),
        "tanpa target": (pupr, date(2026, 3, 2), None, date(2026, 3, 8), "done"),
        "dicabut": (pupr, date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 9), "withdrawn"),
        "dahulu": (pupr, date(2026, 2, 2), date(2026, 2, 9), date(2026, 2, 20), "done"),
    }
    for text, (unit, given, due, end, status) in ends.items():
        make.directive(text, lead=[unit], on=given, due_on=due)
        rows = Assignment.objects.filter(directive__text=text)
        rows.update(status=status, ended_on=end, report_due_on=None)
    work = Assignment.objects.get(directive__text="tepat")
    Period.objects.all().delete()
    for start, due, came in ((2, 6, 6), (9, 13, 16), (16, 20, None), (23, 31, None)):
        reported = date(2026, 3, came) if came else None
        Period.objects.create(
            assignment=work, starts_on=date(2026, 3, start), due_on=date(2026, 3, due), reported_on=reported
        )
    return inside


def test_of_this_span_and_the_one_before(lived):
    found = rates(lived.bupati, ON, 30)
    assert (found.since, found.until) == (date(2026, 3, 2), ON)
    now = found.now
    assert (now.ended, now.median, now.on_time, now.dated, now.share_on_time) == (4, 10, 1, 2, 50)
    assert (now.due, now.reported, now.late, now.missing, now.share_reported) == (3, 1, 1, 1, 33)
    assert (found.before.ended, found.before.median, found.before.share_on_time) == (1, 18, 0)


def test_of_each_unit_with_its_list(lived):
    rows = {row.name: row for row in rates(lived.bupati, ON, 30).rows}
    assert {name: (row.now.ended, row.now.median) for name, row in rows.items()} == {
        "Dinas Kesehatan": (2, 15), "Dinas Pekerjaan Umum dan Penataan Ruang": (2, 6),
    }  # fmt: skip
    dinkes = Unit.objects.get(short_name="Dinkes").pk
    what = Asked(state="tuntas", unit=dinkes, ended_since=date(2026, 3, 2), ended_until=ON)
    assert what.query in rows["Dinas Kesehatan"].ended.url
    assert asked(lived.bupati, ON, what).count() == 2


def test_what_has_nothing_to_count_has_no_rate(inside):
    found = rates(inside.bupati, ON, 90)
    assert (found.is_empty, found.now.median, found.now.share_on_time, found.rows) == (True, None, None, [])
