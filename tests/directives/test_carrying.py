# Arahan belum tuntas: which old directives a meeting takes up, once each, and that they stay the directives they were.
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from django.db import connection, transaction

from directives import actions
from directives.carried import findable, left, of_meeting, taken_up
from directives.models import Carried
from directives.states import Move, NotAllowed
from meetings.actions import add_agenda
from meetings.models import Block, Meeting
from rakor.people import scope
from rakor.people.models import Post, Unit
from tests import make
from tests.directives.test_reporting import hand_in, verify

FIRST = date(2026, 2, 2)
DUE = date(2026, 2, 13)


@pytest.fixture
def dinkes(inside):
    return Unit.objects.get(short_name="Dinkes")


@pytest.fixture
def mondays(inside):
    """Five meetings of one series, a week apart."""
    series = make.series("Rakor Senin")
    return [make.meeting(f"Rakor {n}", FIRST + timedelta(weeks=n), series=series) for n in range(5)]


def carry(meeting, **which):
    return actions.carry_over(by=None, meeting=meeting, at=make.moment(meeting.held_on), **which)


def texts(rows):
    return [row.directive.text for row in rows]


def test_unresolved_through_five_meetings_it_is_once_in_each(inside, mondays, dinkes):
    work = make.assignment("Cek posko", unit=dinkes, on=FIRST, meeting=mondays[0], due_on=DUE)
    for meeting in mondays[1:]:
        carry(meeting)
        assert carry(meeting) == []
    later = [Carried.objects.filter(meeting=meeting).values_list("directive", flat=True) for meeting in mondays]
    assert [list(found) for found in later] == [[], *[[work.directive_id]] * 4]
    assert [meeting.agenda.filter(is_carried=True).count() for meeting in mondays] == [0, 1, 1, 1, 1]
    assert taken_up(work.directive, inside.notulis) == mondays[1:]


def test_extended_on_the_way_it_keeps_its_first_date(inside, mondays, dinkes):
    work = make.assignment("Cek posko", unit=dinkes, on=FIRST, meeting=mondays[0], due_on=DUE)
    carry(mondays[1])
    said = actions.Decided(
        decided_on=mondays[1].held_on, post=Post.objects.get(rank_kind="sekda"), basis="lisan", due_on=date(2026, 3, 31)
    )
    actions.decide(
        by=inside.notulis, directive=work.directive, move=Move.EXTEND, decision=said, on=mondays[1].held_on,
        at=make.moment(mondays[1].held_on),
    )  # fmt: skip
    carry(mondays[4])
    (share,) = of_meeting(mondays[4], inside.notulis, mondays[4].held_on)
    assert (share.name, share.rows[0].first_on, share.rows[0].directive.due_on) == (
        "Dinas Kesehatan",
        DUE,
        date(2026, 3, 31),
    )


def test_gone_when_resolved(inside, mondays, dinkes):
    work = make.assignment("Cek posko", unit=dinkes, on=FIRST, meeting=mondays[0])
    carry(mondays[1])
    verify(hand_in(work, inside.dinkes, is_claim=True), inside.notulis)
    assert carry(mondays[2]) == []
    assert mondays[2].agenda.count() == 0
    (share,) = of_meeting(mondays[1], inside.notulis, FIRST)
    assert share.rows[0].is_resolved  # where it was taken up, it still stands, as tuntas


def test_one_that_a_meeting_left_out_comes_to_the_next(inside, mondays, dinkes):
    work = make.assignment("Cek posko", unit=dinkes, on=FIRST, meeting=mondays[0])
    (made,) = carry(mondays[1])
    actions.drop_carried(by=None, carried=made)
    assert mondays[1].agenda.count() == 0
    assert [row.directive_id for row in carry(mondays[2])] == [work.directive_id]


def test_the_agenda_item_stays_while_something_is_noted_under_it(inside, mondays, dinkes):
    make.assignment("Cek posko", unit=dinkes, on=FIRST, meeting=mondays[0])
    (made,) = carry(mondays[1])
    Block.objects.create(
        meeting=mondays[1],
        text="Sudah jalan",
        rank="V",
        written_at=make.moment(FIRST),
        agenda_item=mondays[1].agenda.get(),
    )
    actions.drop_carried(by=None, carried=made)
    assert mondays[1].agenda.count() == 1


def test_it_opens_the_meeting(inside, mondays, dinkes):
    make.assignment(unit=dinkes, on=FIRST, meeting=mondays[0])
    add_agenda(by=None, meeting=mondays[1], text="Laporan MBG")
    carry(mondays[1])
    assert [item.text for item in mondays[1].agenda.all()] == ["Arahan belum tuntas", "Laporan MBG"]


def test_of_another_series_nothing_comes_by_itself_but_by_hand(inside, mondays, dinkes):
    other = make.meeting("Rakor TPID", FIRST, series=make.series("TPID"))
    work = make.assignment("Pantau harga", unit=dinkes, on=FIRST, meeting=other)
    assert carry(mondays[1]) == []
    assert findable(mondays[1], "harga") == findable(mondays[1], "dinkes") == [work.directive]
    made = actions.pick(by=None, meeting=mondays[1], directive=work.directive, at=make.moment(FIRST))
    again = actions.pick(by=None, meeting=mondays[1], directive=work.directive, at=make.moment(FIRST))
    assert (made, findable(mondays[1], "harga")) == (again, [])
    assert texts(carry(mondays[2])) == ["Pantau harga"]  # what the series has taken up follows it


def test_an_item_older_than_rakor_comes_too(inside, mondays, dinkes):
    old = make.meeting("Rakor lama", date(2024, 5, 6), source_digest="a" * 64)
    kept = make.directive("Tata pasar", meeting=old, lead=[dinkes])
    actions.record(by=None, directives=[kept], on=FIRST)
    assert carry(mondays[1], with_recorded=False) == []
    assert texts(carry(mondays[1])) == ["Tata pasar"]


def test_without_a_meeting_only_when_asked_for(inside, mondays, dinkes):
    make.assignment("Instruksi tertulis", unit=dinkes, on=FIRST)
    assert carry(mondays[1]) == []
    assert texts(carry(mondays[1], with_loose=True)) == ["Instruksi tertulis"]


def test_of_a_closed_meeting_only_into_a_closed_one(inside, mondays, dinkes):
    Meeting.objects.filter(pk=mondays[0].pk).update(is_closed=True)
    make.assignment("Rahasia", unit=dinkes, on=FIRST, meeting=mondays[0])
    assert carry(mondays[1]) == []
    Meeting.objects.filter(pk=mondays[2].pk).update(is_closed=True)
    mondays[2].refresh_from_db()
    assert texts(carry(mondays[2])) == ["Rahasia"]
    assert not left(mondays[3], mondays[3].held_on).exists()  # the closed one in between opens no way


def test_konsep_standing_and_the_meetings_own_never_come(inside, mondays, dinkes):
    make.directive("Konsep", meeting=mondays[0], lead=[dinkes])
    make.directive("Umum", meeting=mondays[0], lead=[dinkes], kind="standing", on=FIRST)
    own = make.assignment("Baru", unit=dinkes, on=mondays[1].held_on, meeting=mondays[1]).directive
    assert carry(mondays[1]) == []
    with pytest.raises(NotAllowed):
        actions.pick(by=None, meeting=mondays[1], directive=own, at=make.moment(FIRST))


def test_a_final_meeting_takes_up_nothing(inside, mondays, dinkes):
    make.assignment(unit=dinkes, on=FIRST, meeting=mondays[0])
    Meeting.objects.filter(pk=mondays[1].pk).update(status="final")
    with pytest.raises(NotAllowed, match="final"):
        carry(mondays[1])


def test_grouped_by_unit_what_concerns_several_first_nobodys_last(inside, mondays, dinkes):
    pupr = Unit.objects.get(short_name="Dinas PUPR")
    make.directive("Tak bertuan", meeting=mondays[0], on=FIRST)
    make.assignment("Satu", unit=dinkes, on=FIRST, meeting=mondays[0])
    make.assignment("Jalan", unit=pupr, on=FIRST, meeting=mondays[0])
    make.directive("Semua", meeting=mondays[0], lead=[dinkes, pupr], on=FIRST)
    carry(mondays[1])
    shares = of_meeting(mondays[1], inside.notulis, FIRST)
    assert [(share.name, *texts(share.rows)) for share in shares] == [
        ("Beberapa unit sekaligus", "Semua"), (dinkes.name, "Satu"), (pupr.name, "Jalan"),
        ("Belum ada penanggung jawab", "Tak bertuan"),
    ]  # fmt: skip
    own = of_meeting(mondays[1], inside.dispupr, FIRST)
    assert [text for share in own for text in texts(share.rows)] == ["Semua", "Jalan"]


def test_the_two_clocks_are_told_apart(inside, mondays, dinkes):
    make.assignment(unit=dinkes, on=FIRST, meeting=mondays[0], due_on=DUE)
    make.assignment("Tanpa tanggal", unit=dinkes, on=FIRST, meeting=mondays[0])
    carry(mondays[4])
    told = {}
    for on in (FIRST, date(2026, 3, 2)):
        (share,) = of_meeting(mondays[4], inside.notulis, on)
        told[on] = [(row.is_overdue, row.is_unreported) for row in share.rows]
    assert told == {FIRST: [(False, False)] * 2, date(2026, 3, 2): [(True, True), (False, True)]}


@pytest.mark.django_db(transaction=True)
def test_pressed_by_two_at_once_it_is_once_on_the_agenda():
    with scope.nothing(), transaction.atomic():
        cast = make.cast()
    with scope.government(cast.government.pk), transaction.atomic():
        for number in range(5):
            make.directive(f"Arahan {number}", on=FIRST, meeting=make.meeting("Lalu", FIRST))
        meeting = make.meeting("Rakor", FIRST + timedelta(7))

    def press(_):
        with scope.government(cast.government.pk), transaction.atomic():
            made = len(carry(meeting))
        connection.close()
        return made

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(press, range(2))) == [0, 5]
    with scope.government(cast.government.pk), transaction.atomic():
        assert (meeting.carried.count(), meeting.agenda.count()) == (5, 1)
