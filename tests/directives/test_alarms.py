# Laws of the two clocks, on random calendars, days off, rakor and days on which nothing ran. No database: the scan's
# own rule is asked what it would do with a row, and the row is kept as it would keep it.
from collections import Counter
from datetime import date, timedelta
from types import SimpleNamespace

from hypothesis import given, settings
from hypothesis import strategies as st

from directives.escalation import REPORT, TARGET, _as_of
from directives.schedule import Due, next_report
from rakor.calendar import Calendar, Override

START, DAYS = date(2026, 2, 2), 120
GOVERNMENT = SimpleNamespace(report_within_days=10)
within = st.integers(0, DAYS).map(lambda n: START + timedelta(days=n))
days_off = st.dictionaries(within, st.builds(Override, st.just("Hari daerah"), st.booleans()), max_size=12)
calendars = st.builds(Calendar, st.sampled_from([5, 6]), days_off)
periods = st.sampled_from(["", "custom", "daily", "weekly", "fortnightly", "monthly", "before_rakor"])
targets = st.none() | within
skipped = st.sets(st.integers(1, DAYS - 1), max_size=DAYS)
rakor = st.lists(within, max_size=6).map(sorted)


def life(period, due_on, scans, calendar_on, rakor_on):
    """What rings on each scanned day in the life of work that nobody ever reports on: [(day, kind, due)]."""
    begun = next_report(
        since=START, calendar=calendar_on(START), within_days=10, period=period, anchor_on=START,
        next_rakor_on=min((day for day in rakor_on(START) if day > START), default=None),
    )  # fmt: skip
    row = {
        "pk": 1, "unit_id": 1, "kind": "periodic", "due_on": due_on, "given_on": START, "days": None,
        "report_due_on": begun.due_on, "next_alarm_on": None, "newest": begun.starts_on, "period": period,
        "ends_on": None, "tracked_from": START, "dues": [],
    }  # fmt: skip
    dues, rung = [Due(begun.starts_on, begun.due_on)], []
    for day in scans:
        asked = row | {"dues": [{"starts_on": str(d.starts_on), "due_on": str(d.due_on)} for d in dues]}
        calendar = calendar_on(day)
        one = _as_of(asked | {"rakor": rakor_on(day)}, GOVERNMENT, calendar, day)
        for kind, due in one.ringing:
            assert calendar.next_working_day(max(due, START) if kind == TARGET else due) <= day
            rung.append((day, kind, due))
        dues = one.laid
        row |= {"next_alarm_on": one.next_alarm_on, "newest": max([row["newest"], *(d.starts_on for d in dues)])}
    return rung, dues


@settings(deadline=None)
@given(periods, targets, calendars, skipped, rakor)
def test_every_alarm_rings_once_on_the_first_day_it_may(period, due_on, calendar, skipped, rakor):
    scans = [START + timedelta(days=n) for n in range(DAYS + 40) if n not in skipped]
    rung, dues = life(period, due_on, scans, lambda day: calendar, lambda day: rakor)
    due = {(REPORT, d.due_on): calendar.next_working_day(d.due_on) for d in dues}
    if due_on:
        due[TARGET, due_on] = calendar.next_working_day(max(due_on, START))
    expected = Counter(
        (min(day for day in scans if day >= alarm), *key) for key, alarm in due.items() if alarm <= scans[-1]
    )
    assert Counter(rung) == expected


@settings(deadline=None)
@given(periods, targets, calendars, calendars, skipped, rakor, rakor, st.integers(1, DAYS))
def test_days_off_and_rakor_that_change_lose_nothing(period, due_on, first, then, skipped, before, after, turn):
    """life() has seen that nothing rings early; what rings twice writes one row, the outbox' key sees to that.

    Not asked for: an alarm that the change itself brings forward to a day no longer to come.
    """
    changed = START + timedelta(days=turn)
    scans = [START + timedelta(days=n) for n in range(DAYS + 40) if n not in skipped]
    rung, dues = life(
        period, due_on, scans, lambda day: then if day >= changed else first,
        lambda day: after if day >= changed else before,
    )  # fmt: skip
    passed = {(REPORT, d.due_on) for d in dues if then.next_working_day(d.due_on) <= scans[-1]}
    if due_on:
        passed.add((TARGET, due_on))
    seen = min((day for day in scans if day >= changed), default=changed)
    hurried = {(kind, due) for kind, due in passed if then.next_working_day(due) <= seen < first.next_working_day(due)}
    assert passed - hurried - {(kind, due) for _, kind, due in rung} == set()
