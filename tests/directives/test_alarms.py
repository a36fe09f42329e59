# Laws of the ladder, on random calendars, days off, rakor and days on which nothing ran. No database: the scan's own rule
# is asked what it would do with a row, and the row is kept as it would keep it.
from collections import Counter
from datetime import date, timedelta
from types import SimpleNamespace

from hypothesis import given, settings
from hypothesis import strategies as st

from directives.escalation import _as_of
from directives.ladder import DEFAULT, Clock, Rung, steps
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


def as_kept(step):
    clock, due_on, rung = step
    return {"clock": str(clock), "due_on": due_on.isoformat(), "rung": int(rung)}


def life(period, due_on, scans, calendar_on, rakor_on):
    """The steps taken on each scanned day in the life of work that nobody ever reports on: [(day, step)]."""
    begun = next_report(
        since=START, calendar=calendar_on(START), within_days=10, period=period, anchor_on=START,
        next_rakor_on=min((day for day in rakor_on(START) if day > START), default=None),
    )  # fmt: skip
    row = {
        "pk": 1, "unit_id": 1, "kind": "periodic", "due_on": due_on, "given_on": START, "days": None,
        "report_due_on": begun.due_on, "newest": begun.starts_on, "period": period,
        "ends_on": None, "tracked_from": START, "dues": [],
    }  # fmt: skip
    dues, taken = [Due(begun.starts_on, begun.due_on)], []
    for day in scans:
        asked = row | {
            "dues": [{"starts_on": str(d.starts_on), "due_on": str(d.due_on)} for d in dues],
            "taken": [as_kept(step) for _, step in taken], "rakor": rakor_on(day),
        }  # fmt: skip
        one = _as_of(asked, GOVERNMENT, calendar_on(day), day)
        taken += [(day, step) for step in one.ringing]
        dues = one.laid
        row |= {"newest": max([row["newest"], *(due.starts_on for due in dues)])}
    return taken, dues


def laid_out(dues, due_on, calendar):
    """Every step there is, and its day."""
    found = {}
    for due in dues:
        found |= steps(Clock.REPORT, due.due_on, max(due.starts_on, START), DEFAULT, calendar)
    return found | (steps(Clock.TARGET, due_on, START, DEFAULT, calendar) if due_on else {})


@settings(deadline=None)
@given(periods, targets, calendars, skipped, rakor)
def test_every_step_is_taken_once_on_the_first_day_it_may(period, due_on, calendar, skipped, rakor):
    scans = [START + timedelta(days=n) for n in range(DAYS + 40) if n not in skipped]
    taken, dues = life(period, due_on, scans, lambda day: calendar, lambda day: rakor)
    moved = {step for _, step in taken} - laid_out(dues, due_on, calendar).keys()
    expected = Counter(
        (min(scan for scan in scans if scan >= day), step)
        for step, day in laid_out(dues, due_on, calendar).items()
        if day <= scans[-1]
    )
    assert Counter(one for one in taken if one[1] not in moved) == expected
    assert all(
        rung <= Rung.DAY for _, _, rung in moved
    )  # a rakor planned meanwhile moved the date; nobody was late yet


@settings(deadline=None)
@given(periods, targets, calendars, calendars, skipped, rakor, rakor, st.integers(1, DAYS))
def test_days_off_and_rakor_that_change_lose_nothing_and_repeat_nothing(
    period, due_on, first, then, skipped, before, after, turn
):
    changed = START + timedelta(days=turn)
    scans = [START + timedelta(days=n) for n in range(DAYS + 40) if n not in skipped]
    taken, dues = life(
        period, due_on, scans, lambda day: then if day >= changed else first,
        lambda day: after if day >= changed else before,
    )  # fmt: skip
    assert max(Counter(step for _, step in taken).values(), default=1) == 1
    climbed = {step for _, step in taken}
    wanted = {step for step, day in laid_out(dues, due_on, then).items() if day <= scans[-1]}
    # What only the change has made a step is none any more where the ladder stands higher: nobody goes down again.
    new = wanted - laid_out(dues, due_on, first).keys()
    passed = {step for step in new if any(step[:2] == other[:2] and step < other for other in climbed)}
    assert wanted - passed - climbed == set()


@settings(deadline=None)
@given(targets.filter(bool), calendars, skipped)
def test_the_steps_go_up_in_order_also_after_an_outage(due_on, calendar, skipped):
    scans = [START + timedelta(days=n) for n in range(DAYS + 40) if n not in skipped]
    taken, _ = life("", due_on, scans, lambda day: calendar, lambda day: [])
    for clock in Clock:
        climbed = [(day, rung) for day, (whose, _, rung) in taken if whose == clock]
        assert climbed == sorted(climbed)
        rungs = [rung for _, rung in climbed]
        assert rungs == list(range(rungs[0], rungs[0] + len(rungs))) if rungs else True
