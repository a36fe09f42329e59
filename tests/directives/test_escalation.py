# Belum lapor is found once, and not after the work is done.
from datetime import date

import pytest

from directives.actions import record
from directives.escalation import climb
from directives.models import Assignment
from rakor.notify.models import Message
from rakor.people.models import Unit
from tests import make
from tests.directives.test_reporting import hand_in

MONDAY, DUE, AFTER = date(2026, 2, 2), date(2026, 2, 18), date(2026, 2, 19)


@pytest.fixture
def work(inside):
    return make.assignment(unit=Unit.objects.get(short_name="Dinkes"), on=MONDAY)


def reminders():
    return Message.objects.filter(kind="report_missing", channel="inbox")


def test_on_the_due_day_nobody_is_late(work):
    assert climb(on=DUE, at=make.moment(DUE)) == 0
    assert not Assignment.objects.unreported(DUE).exists()


def test_the_day_after_it_is_belum_lapor_and_reminded_once(inside, work):
    assert list(Assignment.objects.unreported(AFTER)) == [work]
    assert [climb(on=AFTER, at=make.moment(AFTER)) for _ in range(3)] == [1, 0, 0]
    assert [m.recipient for m in reminders()] == [inside.dinkes.user]


def test_a_week_without_the_beat_is_caught_up(work):
    late = date(2026, 2, 26)
    assert climb(on=late, at=make.moment(late)) == 1


def test_whoever_has_reported_is_not_reminded(inside, work):
    hand_in(work, inside.dinkes, on=date(2026, 2, 16))
    assert climb(on=AFTER, at=make.moment(AFTER)) == 0


def test_a_recorded_directive_has_no_clock(inside):
    draft = make.directive(lead=[Unit.objects.get(short_name="Dinkes")])
    record(by=None, directives=[draft], on=MONDAY)
    assert climb(on=date(2027, 1, 4), at=make.moment(date(2027, 1, 4))) == 0
