# Who leads in which kecamatan, changed later.
from datetime import date

import pytest

from directives import actions
from directives.models import AreaLead, Assignment
from directives.models.choices import Kind
from directives.states import NotAllowed
from rakor.notify.models import Message
from rakor.people.models import Unit
from tests import make

MONDAY = date(2026, 2, 2)
TODAY = date(2026, 2, 9)


@pytest.fixture
def camat(inside):
    return Unit.objects.get(short_name="Camat Sangir")


@pytest.fixture
def dinkes(inside):
    return Unit.objects.get(short_name="Dinkes")


@pytest.fixture
def pupr(inside):
    return Unit.objects.get(short_name="Dinas PUPR")


def lead(directive, leads):
    return actions.set_area_leads(by=None, directive=directive, leads=leads, on=TODAY, at=make.moment(TODAY))


def rows():
    return list(AreaLead.objects.order_by("area__name").values_list("area__name", "unit__short_name"))


def test_a_konsep_holds_exactly_these_and_nobody_is_told(camat, dinkes, pupr):
    other = make.unit("Kecamatan Pauh Duo", "kecamatan")
    draft = make.directive(lead=[dinkes], area_leads={other: pupr})
    assert lead(draft, {camat: pupr}) == []
    assert (rows(), Assignment.objects.count()) == ([("Kecamatan Sangir", "Dinas PUPR")], 0)


def test_who_newly_leads_gets_work_a_clock_and_a_message(camat, dinkes, pupr):
    directive = make.directive(lead=[dinkes], on=MONDAY)
    told = Message.objects.count()
    [work] = lead(directive, {camat: pupr})
    work.refresh_from_db()
    assert (work.unit, work.role, work.given_on, work.report_due_on > TODAY) == (pupr, "lead", TODAY, True)
    assert {m.recipient.username for m in Message.objects.order_by("pk")[told:]} == {"dispupr"}


def test_who_no_longer_leads_keeps_the_work(camat, dinkes, pupr):
    directive = make.directive(lead=[dinkes], area_leads={camat: pupr}, on=MONDAY)
    assert lead(directive, {}) == []
    assert (rows(), directive.assignments.filter(taken_off_on=None).count()) == ([], 2)


def test_the_same_again_changes_nothing(camat, dinkes):
    directive = make.directive(lead=[dinkes], on=MONDAY)
    before = directive.assignments.values().get()
    assert (lead(directive, {camat: dinkes}), lead(directive, {camat: dinkes})) == ([], [])
    assert (rows(), directive.assignments.values().get()) == ([("Kecamatan Sangir", "Dinkes")], before)


def test_on_a_recorded_directive_no_clock_starts(camat, pupr):
    directive = make.directive()
    actions.record(by=None, directives=[directive], on=MONDAY)
    [work] = lead(directive, {camat: pupr})
    assert (work.report_due_on, Message.objects.count()) == (None, 0)


def test_whom_a_ralat_took_off_leads_nowhere(camat, dinkes, pupr):
    directive = make.directive(lead=[dinkes, pupr], on=MONDAY)
    actions.correct(by=None, directive=directive, on=TODAY, at=make.moment(TODAY), take_off=[pupr])
    with pytest.raises(NotAllowed, match="Dinas Pekerjaan Umum dan Penataan Ruang sudah dilepas"):
        lead(directive, {camat: pupr})
    assert rows() == []


def test_arahan_umum_has_none(camat, pupr):
    with pytest.raises(NotAllowed):
        lead(make.directive(kind=Kind.STANDING, on=MONDAY), {camat: pupr})
