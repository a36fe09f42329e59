# From konsep to the units.
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from directives import actions
from directives.models import Assignment, Directive
from directives.models.choices import Kind
from directives.states import NotAllowed
from meetings.actions import add_turn
from rakor.people.models import Group, Unit
from tests import make

MONDAY = date(2026, 2, 2)


def test_a_draft_is_unknown_to_the_unit(inside):
    make.directive(lead=[Unit.objects.get(short_name="Dinkes")])
    assert Assignment.objects.count() == 0
    assert not Directive.objects.visible_to(inside.dinkes).exists()


def test_a_group_becomes_one_assignment_per_unit_of_that_day(inside):
    make.unit("Dinas Baru", since=date(2026, 3, 1))
    directive = make.directive(group=Group.objects.get(rule="all_opd"), on=MONDAY)
    names = directive.assignments.order_by("unit__name").values_list("unit__short_name", flat=True)
    assert list(names) == ["Dinkes", "Dinas PUPR", "Inspektorat"]
    assert directive.resolved_on == MONDAY


def test_a_named_supporting_unit_is_not_also_in_the_lead_by_its_group(inside):
    dinkes = Unit.objects.get(short_name="Dinkes")
    draft = make.directive(group=Group.objects.get(rule="all_opd"), supporting=[dinkes])
    reached = actions.recipients(draft, MONDAY)
    assert [unit.short_name for unit in reached.lead] == ["Dinas PUPR", "Inspektorat"]
    assert reached.supporting == (dinkes,)


def test_arahan_umum_never_gets_an_assignment(inside):
    directive = make.directive(kind=Kind.STANDING, group=Group.objects.get(rule="all_opd"), on=MONDAY)
    assert (directive.assignments.count(), directive.addressees.count()) == (0, 3)
    assert directive.tracked_from is None
    assert not Directive.objects.unresolved().exists()


def test_the_database_refuses_an_assignment_of_arahan_umum(inside):
    directive = make.directive(kind=Kind.STANDING, on=MONDAY)
    with pytest.raises(IntegrityError), transaction.atomic():
        Assignment.objects.create(
            directive=directive, kind=Kind.ONE_OFF, unit=Unit.objects.first(), given_on=MONDAY
        )  # fmt: skip
        connection.check_constraints()


def test_issuing_twice_changes_nothing(inside):
    draft = make.directive(lead=[Unit.objects.get(short_name="Dinkes")])
    first = actions.issue(by=inside.notulis, directives=[draft], on=MONDAY, at=make.moment(MONDAY))
    again = actions.issue(by=inside.notulis, directives=[draft], on=date(2026, 2, 3), at=make.moment(MONDAY))
    assert (len(first), len(again)) == (1, 0)
    assert Assignment.objects.get().given_on == MONDAY


def test_the_default_clock_starts_without_any_date(inside):
    assignment = make.assignment(unit=Unit.objects.get(short_name="Dinkes"), on=MONDAY)
    assert (assignment.due_on, assignment.report_due_on) == (None, date(2026, 2, 18))


def test_whoever_leads_is_stamped_on_the_directive(inside):
    meeting = make.meeting()
    add_turn(by=None, meeting=meeting, title="Sekretaris Daerah", name="Nama Sekda")
    add_turn(by=None, meeting=meeting, title="Wakil Bupati", role="melanjutkan")
    directive = make.directive(meeting=meeting)
    assert (directive.issuer_title, directive.issuer_name) == ("Wakil Bupati", "")


def test_an_issued_directive_is_no_longer_edited(inside):
    directive = make.directive(on=MONDAY)
    with pytest.raises(NotAllowed):
        actions.edit_draft(by=inside.notulis, directive=directive, text="lain")


def test_one_client_id_makes_one_directive(inside):
    token = "7b1ad0a4-4d4e-4b57-9f0e-2f3f8a3f9f10"
    first, second = make.directive(client_id=token), make.directive("lain", client_id=token)
    assert (first.pk, Directive.objects.count()) == (second.pk, 1)


def test_who_leads_in_a_kecamatan_gets_work_in_the_lead(inside):
    dinkes, pupr = Unit.objects.get(short_name="Dinkes"), Unit.objects.get(short_name="Dinas PUPR")
    areas = {Unit.objects.get(short_name="Camat Sangir"): pupr, make.unit("Kecamatan Baru", "kecamatan"): pupr}
    directive = make.directive(lead=[dinkes], supporting=[pupr], area_leads=areas, on=MONDAY)
    assert set(directive.assignments.values_list("unit", "role")) == {(dinkes.pk, "lead"), (pupr.pk, "lead")}
    assert directive.area_leads.count() == 2


def test_parts_stand_in_their_order_and_are_changed_with_the_konsep(inside):
    draft = make.directive(parts=[{"text": "Tahap satu", "kind": "milestone", "due_on": MONDAY}, {"text": "Dua"}])
    assert list(draft.parts.values_list("order", "text", "kind")) == [
        (1, "Tahap satu", "milestone"),
        (2, "Dua", "item"),
    ]
    actions.edit_draft(by=None, directive=draft, parts=[{"text": "Hanya ini"}])
    actions.edit_draft(by=None, directive=draft, condition="bila hujan")
    assert [part.text for part in draft.parts.all()] == ["Hanya ini"]


def test_everything_that_was_said_is_kept(inside):
    said = {
        "scope": "all_opd", "is_subset": True, "condition": "OPD yang realisasinya rendah", "consequence": "dievaluasi",
        "depends_on": "DPA", "external": ["Polres"], "unmatched": ["Dinas X"], "illustration": {"text": "misalnya PUPR"},
        "speaker": "Sekda", "strength": "tegas", "origin": "Presiden", "basis": "Instruksi Bupati No 1",
        "given_on": MONDAY, "starts_on": MONDAY, "due_rule": "dari tanggal rakor", "due_note": "n", "ends_on": MONDAY,
        "due_fault": "31 Juni tidak ada dalam kalender", "period_text": "secara berkala", "site_object": "dapur",
        "site_checked": 3, "site_states": ["Siap"], "other": {"nada": "x"},
    }  # fmt: skip
    draft = make.directive(**said)
    draft.refresh_from_db()
    assert {name: getattr(draft, name) for name in said} == said


@pytest.mark.parametrize("wrong", [{"titel": "x"}, {"parts": [{"txt": "x"}]}])
def test_an_unknown_field_is_refused(inside, wrong):
    with pytest.raises(TypeError):
        make.directive(**wrong)
    with pytest.raises(TypeError):
        actions.edit_draft(by=None, directive=make.directive(), **wrong)


@pytest.mark.parametrize(
    ("fields", "day"),
    [({}, date(2026, 3, 1)), ({"given_on": date(2025, 5, 5)}, date(2025, 5, 5)), ({"meeting": True}, MONDAY)],
)
def test_an_old_directive_counts_from_its_own_day(inside, fields, day):
    if "meeting" in fields:
        fields = {"meeting": make.meeting(held_on=MONDAY)}
    directive = make.directive(**fields)
    actions.record(by=None, directives=[directive], on=date(2026, 3, 1))
    directive.refresh_from_db()
    assert (directive.issued_on, directive.tracked_from) == (day, None)
