# Mutasi: whoever has left a unit or a post is told nothing more, also not what was written before; the work stays with
# the unit. A Plt counts from the first day to the last. Who was in office when is kept here beside the tables.
from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directives import actions
from directives.escalation import climb
from directives.ladder import Rung
from directives.models import Assignment, Extension
from directives.states import Move, NotAllowed
from rakor.notify import registry
from rakor.notify.models import Message
from rakor.people.access import Member
from rakor.people.actions.posts import hold
from rakor.people.actions.users import create_user, end_membership
from rakor.people.models import Membership, Post, Unit
from tests import make

MONDAY, ONE_DAY = date(2026, 2, 2), timedelta(days=1)
TO_SETDA = {"disowned", "extension_asked"}
CHANGES = ["operator", "operator", "second operator", "leaves", "definitif", "Plt", "Plt", "Plh"]
MOVES = ["return", "keep", "extension", "extend", "correct", "reopen", "replace"]
days = st.lists(
    st.tuples(st.integers(0, 9), st.sampled_from([*CHANGES, *MOVES]), st.none() | st.integers(0, 15)), max_size=12
)


class Office:
    """Dinas PUPR with one piece of work, and who has been in office from when until when, by user name."""

    def __init__(self, cast):
        self.cast, self.on, self.seen, self.number = cast, MONDAY, 0, 0
        self.unit, self.sekda = Unit.objects.get(short_name="Dinas PUPR"), Post.objects.get(rank_kind="sekda")
        self.work = make.assignment(unit=self.unit, on=MONDAY, due_on=date(2026, 2, 20))
        self.speaks = cast.dispupr
        self.unit_terms, self.sekda_terms = [["dispupr", None, None, ""]], []
        self.new_messages()  # that the work was given

    @property
    def when(self):
        return {"on": self.on, "at": make.moment(self.on)}

    def may_be_told(self, message) -> bool:
        if message.kind in TO_SETDA:
            return message.recipient.username == "notulis"
        if message.step == Rung.ASISTEN:
            return message.recipient.username == "asisten"
        terms = self.sekda_terms if message.step == Rung.SEKDA else self.unit_terms
        here = {who for who, since, until, _ in terms if (since or self.on) <= self.on <= (until or self.on)}
        return message.recipient.username in here

    def try_(self, what, length):
        try:
            with transaction.atomic():
                getattr(self, f"do_{what.replace(' ', '_')}", lambda length: self.take_office(what, length))(length)
        except (NotAllowed, ValidationError):
            return

    def do_second_operator(self, length):
        self.number += 1
        name = f"operator-{self.number}"
        user = create_user(by=None, username=name, name=name, role="opd", unit=self.unit, since=self.on)
        self.unit_terms.append([name, self.on, None, ""])
        self.speaks = Member(user, self.cast.government, frozenset(["opd"]), frozenset([self.unit.pk]))

    def do_leaves(self, length):
        for row in Membership.objects.on(self.on).filter(unit=self.unit, role="opd"):
            end_membership(by=None, membership=row, on=self.on)
        for term in self.unit_terms:
            term[2] = term[2] or self.on - ONE_DAY

    def do_operator(self, length):
        self.do_leaves(length)
        self.do_second_operator(length)

    def take_office(self, kind, length):
        self.number += 1
        user = make.user(f"sekda-{self.number}", home=self.cast.government)
        until = None if length is None else self.on + timedelta(days=length)
        hold(by=None, post=self.sekda, name=user.name, kind=kind, since=self.on, until=until, user=user)
        makes_way = {"definitif": ("definitif", "Plt"), "Plt": ("Plt",), "Plh": ()}[kind]
        for term in self.sekda_terms:
            if term[3] in makes_way and term[2] is None and term[1] < self.on:
                term[2] = self.on - ONE_DAY
        self.sekda_terms.append([user.username, self.on, until, kind])

    def do_return(self, length):
        report = actions.hand_in(by=self.speaks, assignment=self.work, report=actions.Handed(done="Ada"), **self.when)
        actions.send_back(by=self.cast.notulis, report=report, reason="Kurang", **self.when)

    def do_keep(self, length):
        actions.disown(by=self.speaks, assignment=self.work, reason=f"Bukan kami {self.on}", **self.when)
        actions.keep(by=self.cast.notulis, assignment=self.work, reason="Tetap", **self.when)

    def do_extension(self, length):
        until = self.on + timedelta(days=30)
        actions.ask_extension(by=self.speaks, assignment=self.work, until=until, reason="Lelang", **self.when)
        actions.answer_extension(
            by=None, extension=Extension.objects.waiting().get(), granted=bool(length), decision=self.said(until),
            **self.when,
        )  # fmt: skip

    def do_extend(self, length):
        said = self.said(self.on + timedelta(days=9))
        actions.decide(by=None, directive=self.work.directive, move=Move.EXTEND, decision=said, **self.when)

    def do_correct(self, length):
        text = f"Benahi sampai {self.on}"
        actions.correct(by=None, directive=self.work.directive, text=text, **self.when)

    def do_reopen(self, length):
        said = self.said(None)
        actions.decide(by=None, directive=self.work.directive, move=Move.WITHDRAW, decision=said, **self.when)
        actions.reopen(by=None, assignment=self.work, reason="Masih perlu", **self.when)

    def do_replace(self, length):
        newer = actions.draft(by=None, text="Benahi semua", replaces=self.work.directive, lead=[self.unit])
        actions.issue(by=None, directives=[newer], **self.when)
        self.work = newer.assignments.get()

    def said(self, due_on):
        return actions.Decided(post=self.sekda, decided_on=self.on, basis="lisan", reason="Diputuskan", due_on=due_on)

    def new_messages(self) -> list[Message]:
        rows = list(Message.objects.filter(pk__gt=self.seen).select_related("recipient").order_by("pk"))
        self.seen = rows[-1].pk if rows else self.seen
        return rows


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(days=days)
def test_whoever_has_left_is_told_nothing_more(inside, days):
    with transaction.atomic():
        office = Office(inside)
        for gap, what, length in [*days, (25, "leaves", None)]:
            for _ in range(gap):
                office.on += ONE_DAY
                climb(**office.when)
                assert [message for message in office.new_messages() if not office.may_be_told(message)] == []
            office.try_(what, length)
            assert [message for message in office.new_messages() if not office.may_be_told(message)] == []
        with time_machine.travel(make.moment(office.on, 12), tick=False):
            late = [one for one in Message.objects.all() if registry.kind(one.kind).still_wanted(one)]
            assert [(one.kind, one.step) for one in late if not office.may_be_told(one)] == []
        assert office.work.unit == office.unit
        transaction.set_rollback(True)


@pytest.mark.parametrize("who", ["old", "new"])
def test_open_work_follows_the_unit_and_not_the_person(inside, client, who):
    with time_machine.travel(make.moment(date(2026, 2, 10)), tick=False):
        office = Office(inside)
        office.on = date(2026, 2, 10)
        office.do_operator(None)
        client.force_login({"old": inside.dispupr, "new": office.speaks}[who].user)
        answer = client.get(f"/uji/arahan-unit/{office.work.pk}/")
    assert answer.status_code == {"old": 404, "new": 200}[who]
    assert Assignment.objects.get(pk=office.work.pk).unit == office.unit
