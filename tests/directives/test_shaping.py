# A period for "berkala", a measurable directive out of an arahan umum, whom a unit passes its work on to.
from datetime import date

import pytest

from directives import actions
from directives.models.choices import Kind
from directives.states import NotAllowed
from rakor.people.models import Group, Unit
from tests import make
from tests.directives.test_reporting import hand_in

MONDAY = date(2026, 2, 2)
LATER = date(2026, 2, 9)


@pytest.fixture
def dinkes(inside):
    return Unit.objects.get(short_name="Dinkes")


def set_period(inside, directive, period="weekly"):
    return actions.set_period(by=inside.notulis, directive=directive, period=period, on=LATER)


def test_a_period_starts_the_clocks_anew(inside, dinkes):
    directive = make.directive(kind=Kind.PERIODIC, period_text="secara berkala", lead=[dinkes], on=MONDAY)
    general = directive.assignments.get().report_due_on
    set_period(inside, directive)
    work = directive.assignments.get()
    assert (general, work.report_due_on) == (date(2026, 2, 18), date(2026, 2, 13))
    assert list(work.periods.values_list("due_on", flat=True)) == [date(2026, 2, 13)]


def test_a_report_that_came_keeps_its_period(inside, dinkes):
    directive = make.directive(kind=Kind.PERIODIC, lead=[dinkes], on=MONDAY)
    hand_in(directive.assignments.get(), inside.dinkes)
    set_period(inside, directive)
    assert directive.assignments.get().periods.filter(reported_on__isnull=False).count() == 1


@pytest.mark.parametrize("fields", [{"kind": Kind.ONE_OFF}, {"kind": Kind.PERIODIC, "period": "daily"}])
def test_no_period_for_what_has_none_or_has_one(inside, fields):
    directive = make.directive(on=MONDAY, **fields)
    with pytest.raises(NotAllowed):
        set_period(inside, directive)


def test_what_is_only_recorded_gets_no_clock(inside, dinkes):
    directive = make.directive(kind=Kind.PERIODIC, lead=[dinkes])
    actions.record(by=None, directives=[directive], on=MONDAY)
    set_period(inside, directive)
    assert directive.assignments.get().report_due_on is None


def test_arahan_umum_becomes_a_konsep_with_its_words_and_stays(inside, dinkes):
    standing = make.directive(
        "Jaga kebersihan", kind=Kind.STANDING, origin="Presiden", themes=[actions.put_theme(by=None, name="sampah")],
        group=Group.objects.get(rule="all_camat"), lead=[dinkes], on=MONDAY,
    )  # fmt: skip
    konsep = actions.make_measurable(by=inside.notulis, directive=standing)
    assert (konsep.text, konsep.kind, konsep.origin, konsep.replaces) == (
        "Jaga kebersihan", Kind.ONE_OFF, "Presiden", standing,
    )  # fmt: skip
    assert (konsep.is_draft, konsep.addressees.count(), konsep.themes.count()) == (True, 2, 1)
    assert actions.make_measurable(by=inside.notulis, directive=standing) == konsep


def test_only_an_issued_arahan_umum_is_made_measurable(inside):
    for directive in (make.directive(on=MONDAY), make.directive(kind=Kind.STANDING)):
        with pytest.raises(NotAllowed):
            actions.make_measurable(by=inside.notulis, directive=directive)


def test_a_unit_passes_its_work_on_while_it_is_open(inside, dinkes):
    work = make.assignment(unit=dinkes, on=MONDAY)
    assert actions.pass_on(by=inside.dinkes, assignment=work, pic=" Bidang  P2P ").pic == "Bidang P2P"
    work.status = "withdrawn"
    work.save()
    with pytest.raises(NotAllowed):
        actions.pass_on(by=inside.dinkes, assignment=work, pic="Bidang lain")
