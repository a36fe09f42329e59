# Random lives of a directive with three units: whatever is tried in whatever order, the rows stay in order.
import random
from datetime import date, timedelta

import pytest
from django.db import connection

from directives import actions
from directives.models import Assignment, Extension, Move, Report
from directives.models.choices import Kind
from directives.states import END_STATES, RULES, NotAllowed
from directives.states import Move as Step
from rakor.people.models import Post, Unit
from tests import make

MONDAY = date(2026, 2, 2)
STEPS = 25


class Walk:
    """Each method tries one thing with one unit's work, by somebody who may; refusals are part of life."""

    def __init__(self, cast, directive, chance):
        self.cast, self.directive, self.chance, self.on = cast, directive, chance, MONDAY
        self.of_unit = {Unit.objects.get(short_name="Dinkes").pk: cast.dinkes}
        self.of_unit |= {Unit.objects.get(short_name="Dinas PUPR").pk: cast.dispupr}

    def try_one(self):
        self.on += timedelta(days=self.chance.randint(0, 2))
        self.work = self.chance.choice(list(self.directive.assignments.select_related("unit")))
        self.when = {"on": self.on, "at": make.moment(self.on)}
        tried = self.chance.choice([name for name in dir(self) if name.startswith("do_")])
        try:
            getattr(self, tried)(self.of_unit[self.work.unit_id])
            return tried
        except NotAllowed:
            return None

    def do_report(self, unit):
        said = actions.Handed(done="Berjalan", obstacle=self.chance.choice(["", "hujan"]))
        actions.hand_in(by=unit, assignment=self.work, report=said, **self.when)

    def do_claim(self, unit):
        said = actions.Handed(done="Selesai", is_claim=True)
        actions.hand_in(by=unit, assignment=self.work, report=said, **self.when)

    def do_judge(self, unit):
        if report := self.work.reports.last():
            if self.chance.random() < 0.5:
                actions.verify(by=self.cast.notulis, report=report, **self.when)
            else:
                actions.send_back(by=self.cast.notulis, report=report, reason="Kurang", **self.when)

    def do_disown(self, unit):
        actions.disown(by=unit, assignment=self.work, reason="Bukan kami", **self.when)

    def do_keep(self, unit):
        actions.keep(by=self.cast.notulis, assignment=self.work, reason="Tetap", **self.when)

    def do_ask(self, unit):
        until = self.on + timedelta(days=self.chance.randint(1, 60))
        actions.ask_extension(by=unit, assignment=self.work, until=until, reason="Lelang", **self.when)

    def do_answer(self, unit):
        if asked := Extension.objects.filter(verdict="waiting").first():
            said = self._said(due_on=asked.until)
            granted = self.chance.random() < 0.5
            actions.answer_extension(
                by=self.cast.notulis, extension=asked, granted=granted, decision=said, **self.when
            )  # fmt: skip

    def do_decide(self, unit):
        move = self.chance.choice([Step.EXTEND, Step.VERIFY, Step.GIVE_UP, Step.WITHDRAW, Step.END])
        works = self.chance.choice([None, [self.work]])
        said = self._said(due_on=self.on + timedelta(days=self.chance.randint(0, 40)))
        actions.decide(
            by=self.cast.ajudan, directive=self.directive, move=move, decision=said, assignments=works, **self.when
        )  # fmt: skip

    def do_reopen(self, unit):
        actions.reopen(by=self.cast.inspektorat, assignment=self.work, reason="Belum", **self.when)

    def do_correct(self, unit):
        fields = self.chance.choice(
            [{"take_off": [self.work.unit]}, {"lead": [self.work.unit]}, {"due_on": self.on + timedelta(days=9)}]
        )
        actions.correct(by=self.cast.bupati, directive=self.directive, **fields, **self.when)

    def _said(self, due_on):
        post = Post.objects.get(rank_kind="sekda")
        return actions.Decided(post=post, decided_on=self.on, basis="lisan", reason="Diputuskan", due_on=due_on)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_happens_the_rows_stay_in_order(inside, seed):
    chance = random.Random(seed)
    units = [Unit.objects.get(short_name=name) for name in ("Dinkes", "Dinas PUPR")]
    kind = chance.choice([Kind.ONE_OFF, Kind.PERIODIC])
    directive = make.directive(kind=kind, lead=units, on=MONDAY, due_on=chance.choice([None, date(2026, 2, 13)]))
    walk = Walk(inside, directive, chance)
    done = [tried for tried in (walk.try_one() for _ in range(STEPS)) if tried]
    assert len(done) > 3
    connection.check_constraints()
    for work in Assignment.objects.all():
        ended = work.status in END_STATES
        assert not (ended and work.report_due_on), (seed, done)
        assert work.is_open != ended
        assert not (ended and work.reports.filter(verdict=Report.Verdict.WAITING).exists()), (seed, done)
        assert not work.taken_off_on or work.status == "withdrawn"
        _follows_the_rules(work)


def _follows_the_rules(work):
    status = "not_started"
    for move in Move.objects.filter(assignment=work).order_by("pk"):
        rule = RULES[Step(move.move)]
        assert (move.from_status, move.from_status in rule.froms) == (status, True)
        assert move.to_status == (rule.to or move.from_status)
        status = move.to_status
    assert status == work.status
