# Reports, returns, verification by somebody else.
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from directives import actions
from directives.models import Directive, Report
from directives.models.choices import Source
from directives.states import NotAllowed, Status
from meetings.actions import write_block
from rakor.notify import registry
from rakor.notify.models import Message
from rakor.people.models import Holding, Unit
from tests import make

MONDAY, FRIDAY = date(2026, 2, 2), date(2026, 2, 6)


@pytest.fixture
def work(inside):
    return make.assignment(unit=Unit.objects.get(short_name="Dinkes"), on=MONDAY)


def hand_in(work, by, on=FRIDAY, files=(), source=Source.OWN, client_id=None, done="Sudah dicek", **fields):
    return actions.hand_in(
        by=by, assignment=work, report=actions.Handed(done=done, **fields), on=on, at=make.moment(on), files=files,
        source=source, client_id=client_id,
    )  # fmt: skip


def verify(report, by, on=FRIDAY):
    return actions.verify(by=by, report=report, on=on, at=make.moment(on, 15))


def send_back(report, by, reason="Foto titik 7 belum ada"):
    return actions.send_back(by=by, report=report, reason=reason, on=FRIDAY, at=make.moment(FRIDAY, 15))


def test_progress_is_accepted_at_once_and_restarts_the_clock(inside, work):
    report = hand_in(work, inside.dinkes, percent=40)
    work.refresh_from_db()
    assert (report.verdict, work.status, work.percent) == (Report.Verdict.ACCEPTED, Status.IN_PROGRESS, 40)
    assert work.report_due_on == date(2026, 2, 24)


def test_a_claim_waits_and_no_clock_runs(inside, work):
    hand_in(work, inside.dinkes, is_claim=True)
    work.refresh_from_db()
    assert (work.status, work.report_due_on) == (Status.AWAITING, None)


def test_verified_by_another_it_is_resolved(inside, work):
    verify(hand_in(work, inside.dinkes, is_claim=True), inside.notulis)
    work.refresh_from_db()
    assert (work.status, work.is_open) == (Status.DONE, False)
    assert not Directive.objects.unresolved().exists()


def test_whoever_entered_it_never_verifies_it(inside, work):
    claim = hand_in(work, inside.notulis, is_claim=True, source=Source.PHONE)
    with pytest.raises(NotAllowed, match="mengisinya"):
        verify(claim, inside.notulis)
    assert verify(claim, make.member("notulis2", "setda")).verdict == Report.Verdict.VERIFIED


def test_the_database_refuses_an_author_as_verifier(inside, work):
    claim = hand_in(work, inside.dinkes, is_claim=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Report.objects.filter(pk=claim.pk).update(verdict="verified", judged_by=inside.dinkes.user)


def test_the_unit_itself_never_verifies(inside, work):
    colleague = make.member("dinkes2", "opd", work.unit)
    with pytest.raises(NotAllowed):
        verify(hand_in(work, inside.dinkes, is_claim=True), colleague)


def test_an_asisten_verifies_only_for_the_units_coordinated(inside, work):
    pupr = make.assignment("Perbaiki jalan", unit=Unit.objects.get(short_name="Dinas PUPR"), on=MONDAY)
    assert verify(hand_in(pupr, inside.dispupr, is_claim=True), inside.asisten).verdict == Report.Verdict.VERIFIED
    with pytest.raises(NotAllowed):
        verify(hand_in(work, inside.dinkes, is_claim=True), inside.asisten)


def test_work_of_an_asisten_goes_to_the_inspektorat(inside):
    own = make.assignment("Susun laporan", unit=Unit.objects.get(short_name="Asisten II"), on=MONDAY)
    claim = hand_in(own, inside.asisten, is_claim=True)
    with pytest.raises(NotAllowed, match="Inspektorat"):
        verify(claim, inside.notulis)
    assert verify(claim, inside.inspektorat).verdict == Report.Verdict.VERIFIED


def test_returned_with_a_reason_it_is_the_units_turn_again(inside, work):
    returned = send_back(hand_in(work, inside.dinkes, is_claim=True), inside.notulis)
    work.refresh_from_db()
    assert (returned.reason, work.status) == ("Foto titik 7 belum ada", Status.RETURNED)
    assert work.report_due_on == date(2026, 2, 24)


def test_a_return_needs_a_reason(inside, work):
    with pytest.raises(NotAllowed):
        send_back(hand_in(work, inside.dinkes), inside.notulis, reason="  ")


def test_judging_twice_is_refused(inside, work):
    claim = hand_in(work, inside.dinkes, is_claim=True)
    verify(claim, inside.notulis)
    with pytest.raises(NotAllowed):
        send_back(claim, inside.notulis)


def test_one_client_id_makes_one_report(inside, work):
    token = "0c5d5e2a-77c5-4a5e-8a56-14d4a6a3a001"
    assert hand_in(work, inside.dinkes, client_id=token) == hand_in(work, inside.dinkes, client_id=token)
    assert work.reports.count() == 1


def test_every_step_is_kept_in_order(inside, work):
    send_back(hand_in(work, inside.dinkes, is_claim=True), inside.notulis)
    later = date(2026, 2, 9)
    verify(hand_in(work, inside.dinkes, on=later, is_claim=True), inside.notulis, on=later)
    moves = list(work.moves.values_list("from_status", "to_status"))
    assert moves == [
        ("not_started", "awaiting_verification"),
        ("awaiting_verification", "returned"),
        ("returned", "awaiting_verification"),
        ("awaiting_verification", "done"),
    ]


def test_so_many_of_so_many_gives_the_percent(inside, work):
    report = hand_in(work, inside.dinkes, done_count=12, total_count=29)
    work.refresh_from_db()
    assert (report.done_count, report.total_count, report.percent, work.percent) == (12, 29, None, 41)


def test_parts_are_ticked_in_a_report(inside):
    dinkes = Unit.objects.get(short_name="Dinkes")
    directive = make.directive(parts=[{"text": "Satu"}, {"text": "Dua"}], lead=[dinkes], on=MONDAY)
    report = hand_in(directive.assignments.get(), inside.dinkes, parts=(directive.parts.first(),))
    assert [row.part.text for row in report.parts_done.all()] == ["Satu"]


def test_only_an_oral_report_is_tied_to_the_minutes(inside, work):
    block = write_block(by=inside.notulis, meeting=make.meeting(), text="Sudah, Pak", at=make.moment(MONDAY))
    with pytest.raises(NotAllowed):
        hand_in(work, inside.notulis, source="whatsapp", block=block)
    assert hand_in(work, inside.notulis, source="oral", block=block).block == block


def head_of(unit, username, **fields):
    head = make.member(username, "opd", unit)
    post = make.post(f"Pimpinan {unit}", rank_kind="unit_head", unit=unit)
    Holding.objects.create(post=post, user=head.user, **fields)
    return head


def heads_told():
    return [row.recipient.username for row in Message.objects.filter(kind="unit_reported", channel="inbox")]


def test_the_head_is_told_what_the_operator_sent(inside, work):
    head_of(work.unit, "kadis", kind="Plt")
    hand_in(work, inside.dinkes)
    assert heads_told() == ["kadis"]
    words = registry.kind("unit_reported").render(Message.objects.filter(kind="unit_reported").first())
    assert ("Sudah dicek" in words.body, words.title) == (True, "Laporan terkirim: Dinas Kesehatan")


def test_nobody_is_told_of_what_they_sent_themselves_or_headed_before(inside, work):
    head = head_of(work.unit, "kadis")
    make.member("kadis.lama", "opd", work.unit)
    hand_in(work, head)
    Holding.objects.update(until=MONDAY - timedelta(days=1))
    hand_in(work, inside.dinkes)
    assert heads_told() == []
