# The report clock where it stops and starts again: what was missed stays due, what never came due is not missed.
from datetime import date

import pytest

from directives import actions
from directives.escalation import climb
from directives.models import Period
from rakor.people.models import Unit
from tests import make
from tests.directives.test_reporting import hand_in

MONDAY, MARCH = date(2026, 2, 2), date(2026, 3, 4)
FIRST = date(2026, 2, 18)  # ten working days after MONDAY; the 17th is off


@pytest.fixture
def work(inside):
    return make.assignment(unit=Unit.objects.get(short_name="Dinkes"), on=MONDAY)


@pytest.fixture
def weekly(inside):
    unit = Unit.objects.get(short_name="Dinkes")
    return make.assignment(unit=unit, on=MONDAY, kind="periodic", period="weekly")


def on(day):
    return {"on": day, "at": make.moment(day)}


def disown(work, cast, day):
    actions.disown(by=cast.dinkes, assignment=work, reason="Bukan kami", **on(day))


def keep(work, cast, day):
    return actions.keep(by=cast.notulis, assignment=work, reason="Tetap", **on(day))


def test_what_was_missed_before_is_due_at_once_and_the_scan_says_the_same(inside, work):
    disown(work, inside, date(2026, 2, 20))
    assert keep(work, inside, MARCH).report_due_on == FIRST
    climb(**on(MARCH))
    work.refresh_from_db()
    assert work.report_due_on == FIRST


def test_what_had_not_come_due_was_never_missed_also_after_a_report_on_the_first_day(inside, work):
    hand_in(work, inside.dinkes, on=MONDAY)
    disown(work, inside, MONDAY)
    assert list(work.periods.values_list("starts_on", "reported_on")) == [(MONDAY, MONDAY)]
    assert not Period.objects.missing(MARCH).exists()


def test_a_ralat_of_the_end_takes_away_what_begins_after_it(inside, weekly):
    climb(**on(MONDAY))
    hand_in(weekly, inside.dinkes, on=MONDAY)
    actions.correct(by=inside.notulis, directive=weekly.directive, ends_on=date(2026, 2, 6), **on(date(2026, 2, 3)))
    weekly.refresh_from_db()
    assert (weekly.report_due_on, list(weekly.periods.values_list("reported_on", flat=True))) == (None, [MONDAY])


def test_a_week_that_was_reported_is_not_asked_again_when_the_end_is_put_off(inside, weekly):
    actions.correct(by=inside.notulis, directive=weekly.directive, ends_on=date(2026, 2, 6), **on(MONDAY))
    hand_in(weekly, inside.dinkes, on=MONDAY)
    tuesday = date(2026, 2, 3)
    actions.correct(by=inside.notulis, directive=weekly.directive, ends_on=date(2026, 3, 31), **on(tuesday))
    weekly.refresh_from_db()
    assert weekly.report_due_on == date(2026, 2, 13)
