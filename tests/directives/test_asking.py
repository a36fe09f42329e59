# A unit says it is not theirs, or needs time; and the answers.
from datetime import date

import pytest

from directives import actions
from directives.models import Extension
from directives.states import NotAllowed, Status
from rakor.notify.models import Message
from rakor.people.models import Post, Unit
from tests import make
from tests.directives.test_reporting import hand_in

MONDAY, TODAY, LATER = date(2026, 2, 2), date(2026, 2, 9), date(2026, 3, 2)
DUE = date(2026, 2, 13)


@pytest.fixture
def work(inside):
    return make.assignment(unit=Unit.objects.get(short_name="Dinkes"), on=MONDAY, due_on=DUE)


def disown(work, by, reason="Wewenang provinsi", hour=9):
    return actions.disown(by=by, assignment=work, reason=reason, on=TODAY, at=make.moment(TODAY, hour))


def keep(work, by, reason="Sesuai Perbup", hour=10):
    return actions.keep(by=by, assignment=work, reason=reason, on=TODAY, at=make.moment(TODAY, hour))


def ask(work, by, until=LATER, reason="Menunggu lelang", client_id=None):
    return actions.ask_extension(
        by=by, assignment=work, until=until, reason=reason, on=TODAY, at=make.moment(TODAY), client_id=client_id
    )


def answer(asked, by, granted, client_id=None, **said):
    said = {"post": Post.objects.get(rank_kind="sekda"), "decided_on": TODAY, "basis": "disposisi"} | said
    return actions.answer_extension(
        by=by, extension=asked, granted=granted, decision=actions.Decided(**said), on=TODAY, at=make.moment(TODAY, 11),
        client_id=client_id,
    )  # fmt: skip


def told(kind):
    return {message.recipient for message in Message.objects.filter(kind=kind)}


def test_disowned_no_report_is_due_and_setda_is_told(inside, work):
    work = disown(work, inside.dinkes)
    assert (work.status, work.report_due_on) == (Status.NOT_OURS, None)
    assert told("disowned") == {inside.notulis.user}


@pytest.mark.parametrize("who", ["dispupr", "notulis", "bupati", "inspektorat"])
def test_only_the_unit_itself_disowns_and_asks(inside, work, who):
    for said in (disown, ask):
        with pytest.raises(NotAllowed, match="Hanya Dinas Kesehatan sendiri"):
            said(work, getattr(inside, who))


def test_sent_twice_it_is_disowned_once(inside, work):
    disown(work, inside.dinkes)
    disown(work, inside.dinkes)
    assert work.moves.count() == 1


def test_kept_it_is_the_units_turn_again(inside, work):
    work = keep(disown(work, inside.dinkes), inside.notulis)
    assert (work.status, work.report_due_on) == (Status.NOT_STARTED, date(2026, 2, 25))
    assert told("kept") == {inside.dinkes.user}


@pytest.mark.parametrize("who", ["dinkes", "ajudan", "asisten"])
def test_nobody_else_answers_what_was_disowned(inside, work, who):
    with pytest.raises(NotAllowed, match="Setda atau pimpinan"):
        keep(disown(work, inside.dinkes), getattr(inside, who))


def test_nobody_disowns_what_waits_to_be_verified(inside, work):
    hand_in(work, inside.dinkes, is_claim=True)
    with pytest.raises(NotAllowed, match="Menunggu verifikasi"):
        disown(work, inside.dinkes)


def test_asked_nothing_moves_before_the_answer(inside, work):
    ask(work, inside.dinkes)
    work.refresh_from_db()
    assert (work.status, work.due_on, work.report_due_on) == (Status.NOT_STARTED, DUE, date(2026, 2, 18))
    assert told("extension_asked") == {inside.notulis.user}


def test_one_question_at_a_time_and_the_same_one_once(inside, work):
    token = "7b1ad0a4-4d4e-4b57-9f0e-2f3f8a3f9f12"
    assert ask(work, inside.dinkes, client_id=token) == ask(work, inside.dinkes, client_id=token)
    with pytest.raises(NotAllowed, match="masih menunggu"):
        ask(work, inside.dinkes)


@pytest.mark.parametrize("until", [TODAY, DUE])
def test_more_time_is_more_time(inside, work, until):
    with pytest.raises(NotAllowed):
        ask(work, inside.dinkes, until=until)


def test_granted_the_date_moves_and_the_first_stays(inside, work):
    asked = ask(work, inside.dinkes)
    made = answer(asked, inside.ajudan, True, due_on=date(2026, 2, 27))
    work.refresh_from_db()
    asked.refresh_from_db()
    assert (work.due_on, work.first_due_on) == (date(2026, 2, 27), DUE)
    assert (asked.verdict, asked.decision, made.is_by_order) == ("granted", made, True)
    assert told("extension_answered") == {inside.dinkes.user}
    assert told("decided") == set()


def test_refused_nothing_moves(inside, work):
    asked = ask(work, inside.dinkes)
    made = answer(asked, inside.bupati, False, basis="", reason="Sudah cukup lama")
    work.refresh_from_db()
    assert (work.due_on, made.move, made.due_on) == (DUE, "refuse_time", None)
    assert not Extension.objects.waiting().exists()


def test_refused_without_a_reason_it_still_waits(inside, work):
    asked = ask(work, inside.dinkes)
    with pytest.raises(NotAllowed, match="alasan"):
        answer(asked, inside.notulis, False)
    assert list(Extension.objects.waiting()) == [asked]


def test_an_answer_is_given_once(inside, work):
    asked, token = ask(work, inside.dinkes), "7b1ad0a4-4d4e-4b57-9f0e-2f3f8a3f9f13"
    first = answer(asked, inside.notulis, True, due_on=LATER, client_id=token)
    assert answer(asked, inside.notulis, True, due_on=LATER, client_id=token) == first
    with pytest.raises(NotAllowed, match="sudah dijawab"):
        answer(asked, inside.notulis, False, reason="Tidak")


@pytest.mark.parametrize("who", ["dinkes", "asisten", "inspektorat"])
def test_nobody_else_answers(inside, work, who):
    with pytest.raises(NotAllowed, match="milik pimpinan"):
        answer(ask(work, inside.dinkes), getattr(inside, who), True, due_on=LATER)
