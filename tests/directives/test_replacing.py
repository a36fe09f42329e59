# Diganti arahan baru.
from datetime import date

import pytest

from directives import actions
from directives.models import Directive
from directives.models.choices import Kind
from directives.states import NotAllowed, Status
from rakor.notify.models import Message
from rakor.people.models import Unit
from tests import make
from tests.directives.test_reporting import hand_in, verify

MONDAY, TODAY = date(2026, 2, 2), date(2026, 2, 9)


@pytest.fixture
def older(inside):
    dinkes, pupr = Unit.objects.get(short_name="Dinkes"), Unit.objects.get(short_name="Dinas PUPR")
    made = make.directive("lama", lead=[dinkes], supporting=[pupr], on=MONDAY)
    verify(hand_in(made.assignments.get(unit=dinkes), inside.dinkes, is_claim=True), inside.notulis)
    return made


def issue(draft, by):
    return actions.issue(by=by, directives=[draft], on=TODAY, at=make.moment(TODAY))


def test_issued_it_ends_what_the_older_one_left_open(inside, older):
    issue(make.directive("baru", replaces=older), inside.notulis)
    rows = older.assignments.order_by("role").values_list("status", "report_due_on")
    assert list(rows) == [(Status.DONE, None), (Status.SUPERSEDED, None)]
    assert [message.recipient for message in Message.objects.filter(kind="superseded")] == [inside.dispupr.user]
    assert older not in Directive.objects.unresolved()


def test_while_it_is_a_konsep_nothing_ends(inside, older):
    make.directive("baru", replaces=older)
    assert older in Directive.objects.unresolved()


def test_an_older_one_that_nobody_had_is_closed_with_it(inside):
    older = make.directive("tanpa unit", on=MONDAY)
    issue(make.directive("baru", replaces=older), inside.notulis)
    assert older not in Directive.objects.unassigned()
    assert older in Directive.objects.resolved()


def test_only_setda_replaces(inside, older):
    with pytest.raises(NotAllowed, match="oleh Setda"):
        issue(make.directive("baru", replaces=older), inside.bupati)
    assert older in Directive.objects.unresolved()


def test_made_measurable_an_arahan_umum_has_nothing_to_end(inside):
    standing = make.directive("umum", kind=Kind.STANDING, on=MONDAY)
    assert issue(make.directive("baru", replaces=standing), inside.bupati)


def test_a_konsep_is_not_replaced(inside):
    with pytest.raises(NotAllowed, match="belum pernah diterbitkan"):
        issue(make.directive("baru", replaces=make.directive("lama")), inside.notulis)
