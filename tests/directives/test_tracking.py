# Tercatat, mulai pantau, and units named later.
from datetime import date

import pytest

from directives import actions
from directives.models import Assignment, Directive
from directives.models.choices import Kind
from directives.states import NotAllowed
from rakor.people.models import Unit
from tests import make

MEETING_DAY = date(2026, 2, 2)
TODAY = date(2026, 2, 9)


@pytest.fixture
def recorded(inside):
    draft = make.directive(site_count=29, site_unit="yayasan")
    actions.record(by=None, directives=[draft], on=MEETING_DAY)
    draft.refresh_from_db()
    return draft


def name(recorded, who="Dinkes", on=TODAY):
    unit = Unit.objects.get(short_name=who)
    return actions.name_units(by=None, directive=recorded, on=on, at=make.moment(on), lead=[unit])


def test_recorded_without_units_is_unresolved_and_unassigned(recorded):
    assert list(Directive.objects.unassigned()) == list(Directive.objects.unresolved()) == [recorded]
    assert recorded.is_recorded


def test_naming_units_on_a_recorded_directive_starts_no_clock(recorded):
    [assignment] = name(recorded)
    assert assignment.report_due_on is None
    assert not Directive.objects.unassigned().exists()


def test_mulai_pantau_starts_the_clock_today(recorded):
    name(recorded)
    actions.start_tracking(by=None, directive=recorded, on=TODAY, at=make.moment(TODAY))
    assignment = Assignment.objects.get()
    assert (assignment.given_on, assignment.report_due_on) == (TODAY, date(2026, 2, 25))


def test_a_unit_named_later_gets_its_own_clock(recorded):
    actions.start_tracking(by=None, directive=recorded, on=TODAY, at=make.moment(TODAY))
    name(recorded, on=date(2026, 3, 2))
    assert Assignment.objects.get().given_on == date(2026, 3, 2)


def test_naming_a_unit_twice_keeps_one_assignment(recorded):
    name(recorded)
    assert name(recorded) == []
    assert Assignment.objects.count() == 1


def test_arahan_umum_is_not_tracked(inside):
    standing = make.directive(kind=Kind.STANDING, on=MEETING_DAY)
    with pytest.raises(NotAllowed):
        actions.start_tracking(by=None, directive=standing, on=TODAY, at=make.moment(TODAY))
