# Reorganisation: open work goes to another unit with its story and its clocks; what has ended stays.
from datetime import date

import pytest

from directives import actions
from directives.models import Addressee, Assignment, Move
from directives.models.choices import Role
from directives.states import NotAllowed
from rakor.notify import registry
from rakor.notify.models import Message
from rakor.people.models import Unit
from tests import make
from tests.directives.test_reporting import hand_in, verify

MONDAY, FRIDAY = date(2026, 2, 2), date(2026, 2, 6)


@pytest.fixture
def old(inside):
    return Unit.objects.get(short_name="Dinkes")


@pytest.fixture
def new(inside):
    return Unit.objects.get(short_name="Dinas PUPR")


def hand_over(by, unit, to, reason="Perbup 12/2026"):
    return actions.hand_over(by=by, unit=unit, to=to, reason=reason, on=FRIDAY, at=make.moment(FRIDAY))


def test_open_work_goes_with_its_reports_and_its_clock(inside, old, new):
    work = make.assignment("Cek posko", unit=old, on=MONDAY, due_on=date(2026, 3, 2))
    report = hand_in(work, inside.dinkes)
    work.refresh_from_db()
    assert hand_over(inside.notulis, old, new) == actions.HandedOver(1, 0)
    now = Assignment.objects.get(pk=work.pk)
    assert (now.unit, now.status, now.due_on, now.first_due_on) == (new, work.status, work.due_on, work.first_due_on)
    assert (now.report_due_on, list(now.reports.all())) == (work.report_due_on, [report])
    assert now.moves.last().reason == f"Dari {old} kepada {new}. Perbup 12/2026"
    assert list(Addressee.objects.filter(directive=now.directive).values_list("unit", flat=True)) == [new.pk]


def test_what_has_ended_keeps_its_unit(inside, old, new):
    work = make.assignment("Selesai dulu", unit=old, on=MONDAY)
    verify(hand_in(work, inside.dinkes, is_claim=True), inside.notulis)
    assert hand_over(inside.notulis, old, new) == actions.HandedOver(0, 0)
    assert Assignment.objects.get(pk=work.pk).unit == old


def test_two_shares_of_one_directive_become_one(inside, old, new):
    directive = make.directive("Bersama", lead=[old], supporting=[new], on=MONDAY)
    actions.start_tracking(by=None, directive=directive, on=MONDAY, at=make.moment(MONDAY))
    assert hand_over(inside.notulis, old, new) == actions.HandedOver(0, 1)
    (kept,) = Assignment.objects.unresolved().given().filter(directive=directive)
    assert (kept.unit, kept.role) == (new, Role.LEAD)
    gone = Assignment.objects.get(directive=directive, unit=old)
    assert (gone.is_open, gone.taken_off_on, gone.report_due_on) == (False, FRIDAY, None)
    assert list(directive.addressees.values_list("unit", flat=True)) == [new.pk]


def test_a_share_that_had_ended_opens_again_for_the_joined_work(inside, old, new):
    directive = make.directive("Bersama", lead=[old, new], on=MONDAY)
    actions.start_tracking(by=None, directive=directive, on=MONDAY, at=make.moment(MONDAY))
    theirs = directive.assignments.get(unit=new)
    verify(hand_in(theirs, inside.dispupr, is_claim=True), inside.notulis)
    hand_over(inside.notulis, old, new)
    theirs.refresh_from_db()
    assert (theirs.status, theirs.report_due_on is not None) == ("reopened", True)


def test_a_konsep_is_readdressed(inside, old, new):
    draft = make.directive("Konsep", lead=[old, new])
    hand_over(inside.notulis, old, new)
    assert list(draft.addressees.values_list("unit", flat=True)) == [new.pk]


def test_the_new_unit_is_told_once_and_why(inside, old, new):
    for number in range(3):
        make.assignment(f"Arahan {number}", unit=old, on=MONDAY)
    hand_over(inside.notulis, old, new)
    message = Message.objects.get(kind="handed_over", channel="inbox")
    words = registry.kind("handed_over").render(message)
    assert (message.recipient.username, words.title) == ("dispupr", f"3 arahan dialihkan kepada {new}")
    assert registry.kind("handed_over").still_wanted(message)


@pytest.mark.parametrize("who", ["dinkes", "asisten", "inspektorat", "ajudan"])
def test_only_setda_and_those_who_lead_may(inside, old, new, who):
    with pytest.raises(NotAllowed):
        hand_over(getattr(inside, who), old, new)


@pytest.mark.parametrize("reason", ["", "  "])
def test_it_needs_its_grounds(inside, old, new, reason):
    with pytest.raises(NotAllowed):
        hand_over(inside.notulis, old, new, reason)
    assert not Move.objects.exists()


def test_never_to_itself(inside, old):
    with pytest.raises(NotAllowed):
        hand_over(inside.notulis, old, old)
