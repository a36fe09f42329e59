# Belum lapor and melewati batas waktu are told once each, and not after the work is done. Laws: test_alarms.py.
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from directives.actions import record
from directives.escalation import climb, scan
from directives.ladder import Rung
from directives.models import Assignment, LadderStep, Period
from directives.models.report import reported_late
from meetings.models import Meeting
from rakor.notify.models import Message
from rakor.people import scope
from rakor.people.models import DayOff, Government, Unit
from tests import make
from tests.directives.test_reporting import hand_in, send_back

MONDAY, DUE, AFTER = date(2026, 2, 2), date(2026, 2, 18), date(2026, 2, 19)


@pytest.fixture
def work(inside):
    return make.assignment(unit=Unit.objects.get(short_name="Dinkes"), on=MONDAY)


def reminders():
    return Message.objects.filter(kind="report_missing", channel="inbox")


def test_on_the_due_day_nobody_is_late(work):
    assert rings(DUE) == 0
    assert not Assignment.objects.unreported(DUE).exists()


def test_the_day_after_it_is_belum_lapor_and_reminded_once(inside, work):
    assert list(Assignment.objects.unreported(AFTER)) == [work]
    assert [rings(AFTER) for _ in range(3)] == [1, 0, 0]
    assert [m.recipient for m in reminders()] == [inside.dinkes.user]


def test_a_week_without_the_beat_is_caught_up(work):
    late = date(2026, 2, 26)
    assert rings(late) == 1


def test_whoever_has_reported_is_not_reminded(inside, work):
    hand_in(work, inside.dinkes, on=date(2026, 2, 16))
    assert rings(AFTER) == 0


def test_a_recorded_directive_has_no_clock(inside):
    draft = make.directive(lead=[Unit.objects.get(short_name="Dinkes")])
    record(by=None, directives=[draft], on=MONDAY)
    assert climb(on=date(2027, 1, 4), at=make.moment(date(2027, 1, 4))) == 0


def rings(on: date) -> int:
    """How often a unit is told on that day that it is late."""
    late = LadderStep.objects.filter(rung=Rung.UNIT)
    before = late.count()
    climb(on=on, at=make.moment(on))
    return late.count() - before


def posted(kind="report_missing") -> list[str]:
    """The days on which a report or a target was due, of what was told by the app."""
    rows = Message.objects.filter(kind=kind, channel="inbox").order_by("period")
    return list(rows.values_list("period", flat=True))


def given(**fields) -> Assignment:
    return make.assignment(unit=Unit.objects.get(short_name="Dinkes"), on=MONDAY, **fields)


def test_a_passed_target_is_told_on_the_working_day_after_it(inside):
    given(due_on=date(2026, 2, 13))
    assert [rings(date(2026, 2, day)) for day in (13, 14, 16, 17, 18, 18)] == [0, 0, 0, 0, 1, 0]
    assert (posted("target_passed"), posted()) == (["2026-02-13"], [])


def test_the_two_clocks_ring_apart(inside):
    given(due_on=date(2026, 2, 13))
    assert [rings(date(2026, 2, 18)), rings(AFTER)] == [1, 1]
    assert (posted("target_passed"), posted()) == (["2026-02-13"], ["2026-02-18"])


def test_a_claim_silences_the_target_until_it_is_returned(inside):
    work = given(due_on=date(2026, 2, 4))
    claim = hand_in(work, inside.dinkes, on=date(2026, 2, 4), is_claim=True)
    assert rings(date(2026, 2, 6)) == 0
    send_back(claim, inside.notulis)
    assert rings(date(2026, 2, 9)) == 1
    assert posted("target_passed") == ["2026-02-04"]


def test_a_recorded_target_is_never_told(inside):
    draft = make.directive(lead=[Unit.objects.get(short_name="Dinkes")], due_on=date(2026, 2, 4))
    record(by=None, directives=[draft], on=MONDAY)
    assert rings(date(2027, 1, 4)) == 0


def test_what_a_ralat_took_off_rings_no_more(inside):
    work = given(due_on=date(2026, 2, 4))
    Assignment.objects.filter(pk=work.pk).update(status="withdrawn", taken_off_on=MONDAY)
    assert rings(date(2027, 1, 4)) == 0


def test_every_missed_month_is_told_and_counted(inside):
    given(kind="periodic", period="monthly")
    assert rings(date(2026, 4, 6)) == 2
    assert posted() == ["2026-02-27", "2026-03-31"]
    assert [row.missing for row in Assignment.objects.with_missing(date(2026, 4, 6))] == [2]
    assert Assignment.objects.get().report_due_on == date(2026, 2, 27)


def test_there_are_rows_for_the_current_period_and_the_next(inside):
    given(kind="periodic", period="monthly")
    rings(date(2026, 2, 3))
    rings(date(2026, 2, 20))
    assert list(Period.objects.values_list("starts_on", flat=True)) == [date(2026, 2, 1), date(2026, 3, 1)]


def test_a_late_report_answers_all_that_ran_out_and_the_current_month_stays_due(inside):
    work = given(kind="periodic", period="monthly")
    rings(date(2026, 4, 6))
    report = hand_in(work, inside.dinkes, on=date(2026, 4, 7))
    work.refresh_from_db()
    assert (report.period.starts_on, report.period.is_late) == (date(2026, 3, 1), True)
    assert work.report_due_on == date(2026, 4, 30)
    assert list(Assignment.objects.filter(reported_late())) == [work]


def test_the_next_report_in_time_ends_terlambat_lapor(inside):
    work = given(kind="periodic", period="monthly")
    rings(date(2026, 4, 6))
    for day in (7, 8):
        hand_in(work, inside.dinkes, on=date(2026, 4, day))
    assert not Assignment.objects.filter(reported_late()).exists()


def test_the_end_of_a_periodic_directive_ends_its_clock(inside):
    work = given(kind="periodic", period="monthly", ends_on=date(2026, 3, 15))
    hand_in(work, inside.dinkes, on=date(2026, 2, 20))
    hand_in(work, inside.dinkes, on=date(2026, 3, 10))
    work.refresh_from_db()
    assert (work.report_due_on, work.is_open, rings(date(2026, 9, 1))) == (None, True, 0)


def test_a_rakor_that_is_planned_brings_the_report_forward(inside):
    series = make.series("Rakor Senin")
    work = given(meeting=make.meeting(series=series))
    coming = make.meeting(held_on=date(2026, 2, 9), series=series)
    rings(date(2026, 2, 3))
    assert due(work) == date(2026, 2, 6)
    Meeting.objects.filter(pk=coming.pk).update(held_on=date(2026, 2, 12))
    rings(date(2026, 2, 4))
    assert due(work) == date(2026, 2, 11)


def test_a_rakor_tomorrow_asks_for_the_report_tomorrow_and_not_for_yesterday(inside):
    series = make.series("Rakor Senin")
    work = given(meeting=make.meeting(series=series))
    make.meeting(held_on=date(2026, 2, 5), series=series)
    assert rings(date(2026, 2, 4)) == 0
    assert due(work) == date(2026, 2, 5)


def test_before_every_rakor_one_report(inside):
    series = make.series("Rakor Senin")
    days = [date(2026, 2, day) for day in (2, 9, 23)]
    meetings = [make.meeting(held_on=day, series=series) for day in days]
    given(meeting=meetings[0], kind="periodic", period="before_rakor")
    assert rings(date(2026, 2, 24)) == 2
    assert posted() == ["2026-02-06", "2026-02-20"]


def test_who_has_reported_for_a_rakor_is_asked_for_the_one_after(inside):
    series = make.series("Rakor Senin")
    days = [date(2026, 2, day) for day in (2, 9, 23)]
    meetings = [make.meeting(held_on=day, series=series) for day in days]
    work = given(meeting=meetings[0], kind="periodic", period="before_rakor")
    hand_in(work, inside.dinkes, on=date(2026, 2, 4))
    assert (due(work), rings(date(2026, 2, 10))) == (date(2026, 2, 20), 0)
    Meeting.objects.filter(pk=meetings[2].pk).delete()
    hand_in(work, inside.dinkes, on=date(2026, 2, 11))
    assert due(work) == date(2026, 2, 27)  # no further rakor is known: ten working days


def test_a_new_day_off_moves_what_has_not_run_out(inside):
    work = given()
    DayOff.objects.create(on=DUE, name="Hari jadi")
    assert [rings(date(2026, 2, 13)), rings(AFTER)] == [0, 0]
    assert due(work) == AFTER


def test_a_day_off_that_is_taken_back_on_the_very_day_loses_nothing(inside):
    day_off = DayOff.objects.create(on=AFTER, name="Hari jadi")
    given()
    day_off.delete()
    assert rings(AFTER) == 1


def due(work: Assignment) -> date:
    work.refresh_from_db()
    return work.report_due_on


@pytest.mark.parametrize("many", [1, 3])
def test_one_statement_finds_that_nothing_is_due(inside, many):
    for _ in range(many):
        given()
    with CaptureQueriesContext(connection) as statements:
        assert climb(on=date(2026, 2, 3), at=make.moment(date(2026, 2, 3))) == 0
    assert len(statements) == 6  # a savepoint and its end, the government, its ladder, its days off, the work


def test_the_command_does_what_the_beat_does(inside, capsys):
    given()
    call_command("send_reminders", "--on", "2026-02-19", "--government", "uji")
    assert capsys.readouterr().out == "Kabupaten Uji: 3 pengingat\n"  # before, on the day and after it
    assert (posted(), rings(AFTER)) == (["2026-02-18"], 0)


def test_the_command_knows_no_other_government(cast):
    with pytest.raises(CommandError, match="tidak-ada"):
        call_command("send_reminders", "--government", "tidak-ada")


def test_each_government_has_its_own_today(cast):
    """22.30 WIB on the 18th is the 19th in WIT."""
    Government.objects.filter(pk=cast.neighbour.pk).update(zone="Asia/Jayapura")
    for pk in (cast.government.pk, cast.neighbour.pk):
        with scope.government(pk):
            unit = make.unit("Dinas Uji")
            make.member(f"uji.{pk}", "opd", unit)
            make.assignment(unit=unit, on=MONDAY)
    assert {one.slug: count for one, count in scan(at=make.moment(DUE, 22)).items()} == {"uji": 2, "tetangga": 3}


def test_two_scans_at_once_ring_once(transactional_db):
    with scope.nothing(), transaction.atomic():
        cast = make.cast()
        with scope.government(cast.government.pk):
            for number in range(20):
                make.assignment(f"Arahan {number}", unit=Unit.objects.get(short_name="Dinkes"), on=MONDAY)
    start = Barrier(2)

    def run(_) -> int:
        start.wait()
        try:
            return sum(scan(at=make.moment(AFTER)).values())
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        assert sum(pool.map(run, range(2))) == 60
    with scope.government(cast.government.pk), transaction.atomic():
        assert reminders().count() == 20
