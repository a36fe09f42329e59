# Lives of one directive's work on paper, over 400 days in the three zones: the pure rules alone, no database. Each scan
# must take just the steps whose day has come, counted here day by day. script/campaign ladder runs ten thousand.
from collections import Counter
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from directives.escalation import _as_of
from directives.ladder import DEFAULT, Clock, Rung
from directives.schedule import Due, next_report
from directives.states import END_STATES, UNITS_TURN, Move, NotAllowed, Status, after
from rakor.calendar import Calendar, Override, today
from tests.directives.test_alarms import GOVERNMENT, as_kept

START, DAYS, ONE_DAY = date(2026, 2, 2), 400, timedelta(days=1)
PERIODS = ["", "custom", "weekly", "fortnightly", "monthly", "quarterly", "daily"]
MOVES = [Move.REPORT, Move.REPORT_OBSTACLE, Move.CLAIM, Move.RETURN, Move.VERIFY, Move.EXTEND, Move.DISOWN, Move.KEEP]
RARE = [Move.WITHDRAW, Move.GIVE_UP, Move.REOPEN, Move.CORRECT]  # the last: to another unit
EVENTS = [*MOVES, *MOVES, *RARE, "day off", "working day", "outage", "outage"]
events = st.lists(st.tuples(st.integers(0, 20), st.sampled_from(EVENTS), st.integers(1, 30)), max_size=40)


class Paper:
    """One unit's work as the tables would keep it."""

    def __init__(self, period, due_on, day, calendar):
        self.period, self.due_on, self.given_on, self.calendar = period, due_on, day, calendar
        self.status, self.dues, self.newest, self.taken = Status.NOT_STARTED, [], None, []
        self.restart(day)

    def move(self, move, day, ahead):
        """Raises NotAllowed where the state refuses."""
        self.status = after(self.status, move)
        if move in (Move.REPORT, Move.REPORT_OBSTACLE, Move.CLAIM):
            passed = [due for due in self.dues if due.due_on < day]
            self.dues = [due for due in self.dues if due not in (passed or self.dues[-1:])]
        if move == Move.EXTEND:
            self.due_on = max(self.due_on or day, day) + timedelta(days=ahead)
        elif self.status not in UNITS_TURN:
            self.dues = [due for due in self.dues if due.due_on < day]
        else:
            self.restart(day, reported=move in (Move.REPORT, Move.REPORT_OBSTACLE) and not passed)

    def restart(self, day, reported=False):
        clock = next_report(
            since=day, calendar=self.calendar, within_days=10, period=self.period, reported=reported, anchor_on=START
        )
        before = [due for due in self.dues if due.due_on < day and due.starts_on != clock.starts_on]
        self.dues, self.newest = [*before, Due(clock.starts_on, clock.due_on)], clock.starts_on

    def scan(self, day):
        """The steps that the scan's own rule takes on that day."""
        if self.status not in UNITS_TURN:
            return []
        row = {
            "pk": 1, "unit_id": 1, "kind": "periodic", "due_on": self.due_on, "given_on": self.given_on, "days": None,
            "report_due_on": None, "newest": self.newest, "period": self.period, "ends_on": None, "rakor": [],
            "tracked_from": START, "taken": [as_kept(step) for step in self.taken],
            "dues": [{"starts_on": str(due.starts_on), "due_on": str(due.due_on)} for due in self.dues],
        }  # fmt: skip
        found = _as_of(row, GOVERNMENT, self.calendar, day)
        self.dues = found.laid
        self.newest = max([self.newest, *(due.starts_on for due in self.dues)])
        return found.ringing


class Count:
    """The day of each step, counted one day after the other: no word of ladder.py or of Calendar's arithmetic."""

    def __init__(self, calendar):
        self.calendar, self.known = calendar, {}

    def days(self, due_on, since):
        if (due_on, since) not in self.known:
            found = {}
            for rung, count in DEFAULT.days.items():
                if rung == Rung.BEFORE:
                    day = self.walk(due_on, count, -1)
                elif rung == Rung.DAY:
                    day = due_on if self.calendar.is_working(due_on) else self.walk(due_on, 1, -1)
                else:
                    day = self.walk(max(due_on, since), count, 1)
                if rung > Rung.DAY or day > since:
                    found[rung] = day
            self.known[due_on, since] = found
        return self.known[due_on, since]

    def walk(self, day, count, way):
        while count:
            day += way * ONE_DAY
            count -= self.calendar.is_working(day)
        return day

    def due(self, paper, day):
        """What must be taken on that day: come, not taken, and above whatever was taken for the same date."""
        clocks = [(Clock.REPORT, due.due_on, max(due.starts_on, paper.given_on)) for due in paper.dues]
        clocks += [(Clock.TARGET, paper.due_on, paper.given_on)] if paper.due_on else []
        top = {}
        for clock, due_on, rung in paper.taken:
            top[clock, due_on] = max(rung, top.get((clock, due_on), rung))
        return {
            (clock, due_on, rung)
            for clock, due_on, since in clocks
            for rung, when in self.days(due_on, since).items()
            if when <= day and rung > top.get((clock, due_on), -2)
        }


@settings(deadline=None)
@given(
    st.sampled_from(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]), st.sampled_from([time(0, 1), time(23, 59)]),
    st.sampled_from(PERIODS), st.none() | st.integers(1, 200), st.sampled_from([5, 6]), events,
)  # fmt: skip
def test_each_step_once_in_order_on_its_day_and_only_in_the_units_turn(zone, hour, period, due, week, events):
    off, lived, coming, blind = {}, START, list(reversed(events)), 0
    due_on = due and START + timedelta(days=due)
    paper = Paper(period, due_on, START, Calendar(week))
    count, wait = Count(paper.calendar), coming[-1][0] if coming else DAYS
    for number in range(DAYS):
        lived = today(zone, datetime.combine(START + timedelta(days=number), hour, ZoneInfo(zone)))
        while coming and wait == 0:
            _, what, ahead = coming.pop()
            wait = coming[-1][0] if coming else DAYS
            if what == "outage":
                blind = ahead
            elif what in ("day off", "working day"):
                off[lived + timedelta(days=ahead)] = Override("Hari daerah", what == "day off")
                paper.calendar = Calendar(week, off)
                count = Count(paper.calendar)
            else:
                paper = happens(paper, what, lived, ahead)
        wait, blind = wait - 1, max(blind - 1, -1)
        if blind < 0:
            taken = paper.scan(lived)
            asked = paper.status in UNITS_TURN
            assert taken == sorted(count.due(paper, lived) if asked else ())
            paper.taken += taken
            assert max(Counter(paper.taken).values(), default=1) == 1
            assert not taken or paper.scan(lived) == []  # a second run on the same day
    assert lived == START + timedelta(days=DAYS - 1)
    for clock in {step[:2] for step in paper.taken}:
        rungs = [rung for *when, rung in paper.taken if tuple(when) == clock]
        assert rungs == sorted(rungs)


def happens(paper, move, day, ahead):
    """The work afterwards: the same, or that of the unit it was handed over to. What is refused has not happened."""
    try:
        paper.move(move, day, ahead)
    except NotAllowed:
        return paper
    if move == Move.CORRECT:
        assert paper.status in END_STATES
        return Paper(paper.period, paper.due_on, day, paper.calendar)
    return paper
