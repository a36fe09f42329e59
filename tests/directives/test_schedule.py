# The report clock, on real days: 16 and 17 February 2026 are off.
from datetime import date

from directives.schedule import Clock, Due, Terms, lay_out, next_report
from rakor.calendar import Calendar

FIVE_DAYS = Calendar(5)


def test_without_a_date_ten_working_days():
    clock = next_report(since=date(2026, 2, 2), calendar=FIVE_DAYS, within_days=10)
    assert clock == Clock(date(2026, 2, 2), date(2026, 2, 18))


def test_the_next_rakor_of_the_series_comes_first():
    clock = next_report(
        since=date(2026, 2, 2), calendar=FIVE_DAYS, within_days=10, next_rakor_on=date(2026, 2, 9)
    )  # fmt: skip
    assert clock.due_on == date(2026, 2, 6)


def test_a_month_is_reported_by_its_last_working_day():
    clock = next_report(since=date(2026, 2, 2), calendar=FIVE_DAYS, within_days=10, period="monthly")
    assert (clock.starts_on, clock.due_on) == (date(2026, 2, 1), date(2026, 2, 27))


def test_after_a_monthly_report_the_next_month_is_due():
    clock = next_report(since=date(2026, 2, 20), calendar=FIVE_DAYS, within_days=10, period="monthly", reported=True)
    assert clock.starts_on == date(2026, 3, 1)


def test_berkala_without_a_period_falls_back_to_the_default():
    plain = next_report(since=date(2026, 2, 2), calendar=FIVE_DAYS, within_days=10)
    assert next_report(since=date(2026, 2, 2), calendar=FIVE_DAYS, within_days=10, period="before_rakor") == plain


def test_what_has_passed_stays_as_it_was():
    passed = Due(date(2026, 2, 1), date(2026, 2, 26))
    laid = lay_out([passed], passed.starts_on, Terms("monthly", 10), FIVE_DAYS, date(2026, 3, 2))
    assert laid == [passed, Due(date(2026, 3, 1), date(2026, 3, 31)), Due(date(2026, 4, 1), date(2026, 4, 30))]
