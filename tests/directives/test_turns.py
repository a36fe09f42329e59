# What a unit finds on its page, by what it asks of the unit.
from datetime import date, timedelta

import pytest

from directives import turns
from directives.models import Assignment, Directive

TODAY = date(2026, 2, 16)


def work(status="in_progress", due=None, report=None, **fields):
    def day(distance):
        return None if distance is None else TODAY + timedelta(days=distance)

    directive = Directive(government_id=1, tracked_from=TODAY - timedelta(days=30))
    made = Assignment(
        government_id=1, directive=directive, status=status, due_on=day(due), report_due_on=day(report), **fields
    )
    made.is_open = status not in ("done", "withdrawn")
    return made


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("returned", work("returned", report=-9)),
        ("late", work(report=-1)),
        ("late", work("not_started", report=-1)),
        ("late", work(due=-1, report=30)),
        ("soon", work(report=0)),
        ("soon", work(due=7)),
        ("later", work(due=8, report=9)),
        ("later", work()),
        ("new", work("not_started", report=2)),
        ("soon", work("not_started", report=2, acknowledged_on=TODAY)),
        ("others", work("awaiting_verification", due=-3)),
        ("others", work("not_ours", report=-3)),
        ("soon", work("reopened", report=1)),
    ],
)
def test_each_has_its_group(name, row):
    assert turns.turn(row, TODAY) == name


def test_groups_come_by_urgency_and_keep_their_order():
    rows = [work(due=20), work(due=30), work(report=-2), work("returned")]
    groups = turns.grouped(rows, TODAY)
    assert [(name, found) for name, _, found in groups] == [
        ("returned", [rows[3]]),
        ("late", [rows[2]]),
        ("later", rows[:2]),
    ]
