# Decisions of leadership: made by themselves, recorded atas perintah; and reopening.
from datetime import date

import pytest

from directives import actions
from directives.models import Decision, Directive, Evidence, Report
from directives.models.choices import Kind
from directives.states import Move, NotAllowed, Status
from rakor.files import Checked
from rakor.notify.models import Message
from rakor.people.models import Holding, Post, Unit
from tests import make
from tests.directives.test_reporting import hand_in

MONDAY, TODAY, LATER = date(2026, 2, 2), date(2026, 2, 9), date(2026, 3, 2)
DUE = date(2026, 2, 13)


@pytest.fixture
def shared(inside):
    """Dinkes leads, Dinas PUPR supports; due on Friday 13 February."""
    dinkes, pupr = Unit.objects.get(short_name="Dinkes"), Unit.objects.get(short_name="Dinas PUPR")
    return make.directive(lead=[dinkes], supporting=[pupr], on=MONDAY, due_on=DUE)


def sekda():
    return Post.objects.get(rank_kind="sekda")


def decide(directive, move, by, works=None, files=(), client_id=None, **said):
    said = {"post": sekda(), "decided_on": TODAY, "basis": "lisan", "reason": "Anggaran dialihkan"} | said
    return actions.decide(
        by=by, directive=directive, move=move, decision=actions.Decided(**said), assignments=works, on=TODAY,
        at=make.moment(TODAY), checked=files, client_id=client_id,
    )  # fmt: skip


def states(directive):
    rows = directive.assignments.order_by("role")
    return [(row.status, row.due_on, row.report_due_on) for row in rows]


def test_withdrawn_everything_ends_with_its_clocks(inside, shared):
    made = decide(shared, Move.WITHDRAW, inside.notulis)
    assert states(shared) == [(Status.WITHDRAWN, DUE, None)] * 2
    assert not Directive.objects.unresolved().exists()
    assert set(made.moves.values_list("move", "reason")) == {("withdraw", "Anggaran dialihkan")}


def test_one_units_share_ends_alone(inside, shared):
    work = shared.assignments.get(role="supporting")
    made = decide(shared, Move.GIVE_UP, inside.ajudan, [work])
    assert [status for status, *_ in states(shared)] == [Status.NOT_STARTED, Status.INFEASIBLE]
    assert made.assignment == work


def test_a_decision_recorded_says_whose_it_is_and_who_wrote_it_down(inside, shared):
    Holding.objects.create(post=sekda(), name="Nama Pejabat", kind="Plh", since=MONDAY)
    made = decide(shared, Move.WITHDRAW, inside.ajudan)
    assert (made.title, made.name) == ("Plh Sekretaris Daerah", "Nama Pejabat")
    assert (made.is_by_order, made.entered_by) == (True, inside.ajudan.user)


def test_a_pimpinan_decides_without_a_basis(inside, shared):
    assert not decide(shared, Move.WITHDRAW, inside.sekda, basis="").is_by_order


def test_in_another_posts_name_a_pimpinan_records_too(inside, shared):
    Holding.objects.create(post=sekda(), user=inside.sekda.user)
    bupati = Post.objects.get(rank_kind="head")
    with pytest.raises(NotAllowed, match="atas perintah"):
        decide(shared, Move.WITHDRAW, inside.sekda, post=bupati, basis="")
    assert decide(shared, Move.WITHDRAW, inside.sekda, post=bupati).is_by_order


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"basis": ""}, "pilih dasarnya"),
        ({"post": None}, "jabatan"),
        ({"reason": " "}, "alasan"),
        ({"decided_on": date(2026, 2, 10)}, "belum tiba"),
    ],
)
def test_what_is_missing_is_said_and_nothing_changes(inside, shared, wrong, why):
    with pytest.raises(NotAllowed, match=why):
        decide(shared, Move.WITHDRAW, inside.notulis, **wrong)
    assert Decision.objects.count() == 0


@pytest.mark.parametrize("who", ["dinkes", "asisten", "inspektorat", "pemantau", "ppid", "admin"])
@pytest.mark.parametrize("move", [Move.EXTEND, Move.WITHDRAW, Move.GIVE_UP, Move.END, Move.VERIFY])
def test_nobody_else_decides(inside, shared, who, move):
    with pytest.raises(NotAllowed, match="milik pimpinan"):
        decide(shared, move, getattr(inside, who), due_on=LATER)


def test_only_who_leads_is_named(inside, shared):
    with pytest.raises(NotAllowed, match="bukan pimpinan"):
        decide(shared, Move.WITHDRAW, inside.notulis, post=Post.objects.get(rank_kind="unit_head"))


def test_extended_the_first_date_stays(inside, shared):
    decide(shared, Move.EXTEND, inside.notulis, due_on=LATER, reason="")
    shared.refresh_from_db()
    assert (shared.due_on, shared.first_due_on) == (LATER, DUE)
    assert set(shared.assignments.values_list("due_on", "first_due_on")) == {(LATER, DUE)}


def test_extended_for_one_unit_the_directives_date_stays(inside, shared):
    decide(shared, Move.EXTEND, inside.notulis, [shared.assignments.get(role="lead")], due_on=LATER)
    shared.refresh_from_db()
    assert (shared.due_on, shared.first_due_on) == (DUE, None)


def test_an_extension_never_shortens_and_changes_nobody(inside, shared):
    decide(shared, Move.EXTEND, inside.notulis, [shared.assignments.get(role="supporting")], due_on=LATER)
    with pytest.raises(NotAllowed, match="lebih lama"):
        decide(shared, Move.EXTEND, inside.notulis, due_on=date(2026, 2, 20))
    assert [row[1] for row in states(shared)] == [DUE, LATER]


def test_a_periodic_one_is_ended(inside):
    work = make.assignment(unit=Unit.objects.get(short_name="Dinkes"), on=MONDAY, kind=Kind.PERIODIC, period="weekly")
    decide(work.directive, Move.END, inside.bupati, post=Post.objects.get(rank_kind="head"), basis="")
    assert states(work.directive) == [(Status.DONE, None, None)]


def test_a_one_off_is_not_ended(inside, shared):
    with pytest.raises(NotAllowed, match="Hanya arahan berkala"):
        decide(shared, Move.END, inside.notulis)


def test_a_claim_is_accepted_in_a_posts_name_also_by_who_entered_it(inside, shared):
    work = shared.assignments.get(role="lead")
    report = hand_in(work, inside.notulis, is_claim=True, source="oral")
    made = decide(shared, Move.VERIFY, inside.notulis, reason="")
    report.refresh_from_db()
    assert (report.verdict, report.decision, report.judged_by) == ("verified", made, inside.notulis.user)
    assert [status for status, *_ in states(shared)] == [Status.DONE, Status.NOT_STARTED]


def test_never_the_work_of_the_posts_own_unit(inside):
    unit = Unit.objects.get(short_name="Asisten II")
    Post.objects.filter(rank_kind="sekda").update(unit=unit)
    work = make.assignment(unit=unit, on=MONDAY)
    hand_in(work, inside.asisten, is_claim=True)
    with pytest.raises(NotAllowed, match="unitnya sendiri"):
        decide(work.directive, Move.VERIFY, inside.notulis)
    assert decide(work.directive, Move.VERIFY, inside.notulis, post=Post.objects.get(rank_kind="head"))


def test_a_claim_is_accepted_only_in_a_posts_name(inside, shared):
    hand_in(shared.assignments.get(role="lead"), inside.dinkes, is_claim=True)
    with pytest.raises(NotAllowed, match="atas nama sebuah jabatan"):
        decide(shared, Move.VERIFY, inside.notulis, post=None, title="Sekda")


def test_a_claim_that_waits_when_the_work_ends_waits_for_nobody(inside, shared):
    hand_in(shared.assignments.get(role="lead"), inside.dinkes, is_claim=True)
    decide(shared, Move.WITHDRAW, inside.notulis)
    assert not Report.objects.filter(verdict="waiting").exists()


def test_twice_is_once_and_keeps_one_file(inside, shared):
    token = "7b1ad0a4-4d4e-4b57-9f0e-2f3f8a3f9f11"
    paper = Checked("disposisi.txt", "txt", "text/plain", b"disposisi")
    first, second = (decide(shared, Move.WITHDRAW, inside.notulis, files=[paper], client_id=token) for _ in range(2))
    assert first == second
    assert [file.decision for file in Evidence.objects.all()] == [first]


def test_what_nobody_has_is_closed_as_a_whole(inside):
    directive = make.directive(on=MONDAY)
    decide(directive, Move.WITHDRAW, inside.notulis)
    assert not Directive.objects.unresolved().exists()
    assert not Directive.objects.unassigned().exists()
    assert list(Directive.objects.resolved()) == [directive]


def test_named_later_it_is_unresolved_again(inside):
    directive = make.directive(on=MONDAY)
    decide(directive, Move.WITHDRAW, inside.notulis)
    actions.name_units(
        by=inside.notulis, directive=directive, on=TODAY, at=make.moment(TODAY), lead=Unit.objects.all()[:1]
    )
    assert list(Directive.objects.unresolved()) == [directive]


def test_nothing_open_leaves_nothing_to_decide(inside, shared):
    decide(shared, Move.WITHDRAW, inside.notulis)
    with pytest.raises(NotAllowed, match="tidak ada unit"):
        decide(shared, Move.GIVE_UP, inside.notulis)


def reopen(work, by, reason="Jalan masih berlubang", on=TODAY):
    return actions.reopen(by=by, assignment=work, reason=reason, on=on, at=make.moment(on, 16))


@pytest.mark.parametrize("who", ["notulis", "asisten", "inspektorat", "bupati"])
def test_reopened_its_clock_runs_again(inside, shared, who):
    decide(shared, Move.WITHDRAW, inside.notulis)
    work = reopen(shared.assignments.get(role="lead"), getattr(inside, who))
    assert (work.status, work.is_unreported(TODAY)) == (Status.REOPENED, False)
    assert work.report_due_on == date(2026, 2, 25)


@pytest.mark.parametrize("who", ["dinkes", "ajudan", "pemantau", "admin"])
def test_nobody_else_reopens(inside, shared, who):
    decide(shared, Move.WITHDRAW, inside.notulis)
    with pytest.raises(NotAllowed, match="membuka kembali"):
        reopen(shared.assignments.get(role="lead"), getattr(inside, who))


def test_what_is_only_recorded_is_told_to_nobody_and_gets_no_clock(inside):
    old = make.directive(lead=[Unit.objects.get(short_name="Dinkes")])
    actions.record(by=None, directives=[old], on=MONDAY)
    decide(old, Move.WITHDRAW, inside.notulis)
    work = reopen(old.assignments.get(), inside.notulis)
    assert (work.status, work.report_due_on) == (Status.REOPENED, None)
    assert not Message.objects.exists()
