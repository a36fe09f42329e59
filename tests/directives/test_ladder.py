# Who is told at which step, in which order, and what ends it.
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directives import lists
from directives.escalation import climb, scan
from directives.ladder import DEFAULT, Clock, Policy, Rung, steps
from directives.models import Ladder, LadderStep
from rakor.calendar import Calendar
from rakor.notify import registry
from rakor.notify.models import Message
from rakor.people.models import DayOff, Holding, Post, Unit
from tests import make
from tests.directives.test_reporting import hand_in, send_back

MONDAY, TARGET = date(2026, 2, 2), date(2026, 3, 2)
WEEK = timedelta(days=7)


@pytest.fixture
def work(inside):
    """Dinas PUPR, which Asisten II coordinates; the Sekda holds his post with an account."""
    Holding.objects.create(post=Post.objects.get(rank_kind="sekda"), name="Nama Sekda", user=inside.sekda.user)
    return make.assignment(unit=Unit.objects.get(short_name="Dinas PUPR"), on=MONDAY, due_on=TARGET, kind="one_off")


def at(day):
    return climb(on=day, at=make.moment(day))


def each_day(until, begin=MONDAY):
    day = begin
    while day <= until:
        at(day)
        day += timedelta(days=1)


def told(clock="target"):
    """(step, who, the day on which it was posted) of everything in the app about that clock."""
    rows = Message.objects.filter(channel="inbox", kind__startswith=clock).order_by("pk").select_related("recipient")
    return [(Rung(row.step).name, row.recipient.username, row.not_before.date().isoformat()) for row in rows]


def test_each_step_reaches_its_own_on_its_own_working_day(work):
    each_day(date(2026, 4, 30))
    assert told() == [
        ("BEFORE", "dispupr", "2026-02-25"), ("DAY", "dispupr", "2026-03-02"), ("UNIT", "dispupr", "2026-03-03"),
        ("ASISTEN", "asisten", "2026-03-05"), ("SEKDA", "sekda", "2026-03-11"),
    ]  # fmt: skip
    taken = LadderStep.objects.filter(clock="target").values_list("rung", flat=True)
    assert list(taken) == list(Rung)  # the last one is the head of region's list: nobody is told


def test_the_head_of_regions_list_holds_it_until_the_unit_reports(inside, work):
    listed = lambda day: list(lists.directives(inside.bupati, day, "daftar-kepala-daerah"))  # noqa: E731
    before, after = date(2026, 3, 30), date(2026, 4, 3)
    each_day(after)
    LadderStep.objects.filter(clock="report").delete()
    step = LadderStep.objects.get(rung=Rung.REGION)
    assert listed(after) == [work.directive]
    step.delete()
    assert listed(before) == []
    LadderStep.objects.create(assignment=work, clock="target", due_on=TARGET, rung=Rung.REGION, taken_at=step.taken_at)
    hand_in(work, inside.dispupr, on=after, is_claim=True)
    assert listed(after) == []


def test_the_report_clock_climbs_by_itself(work):
    each_day(date(2026, 4, 30))
    assert [(step, who) for step, who, _ in told("report")] == [
        ("BEFORE", "dispupr"), ("DAY", "dispupr"), ("UNIT", "dispupr"), ("ASISTEN", "asisten"), ("SEKDA", "sekda"),
    ]  # fmt: skip


def test_after_seven_days_without_the_beat_nothing_is_skipped(work):
    each_day(TARGET)
    at(TARGET + WEEK)
    assert [step for step, _, _ in told()] == ["BEFORE", "DAY", "UNIT", "ASISTEN"]
    each_day(date(2026, 4, 30), TARGET + WEEK)
    assert list(LadderStep.objects.filter(clock="target").values_list("rung", flat=True)) == list(Rung)


def test_a_claim_stops_it_and_its_return_goes_on_where_it_stood(inside, work):
    each_day(date(2026, 3, 3))
    claim = hand_in(work, inside.dispupr, on=date(2026, 3, 3), is_claim=True)
    each_day(date(2026, 3, 20), date(2026, 3, 4))
    assert [step for step, _, _ in told()] == ["BEFORE", "DAY", "UNIT"]
    send_back(claim, inside.notulis)
    at(date(2026, 3, 23))
    assert [step for step, _, _ in told()][3:] == ["ASISTEN", "SEKDA"]


def test_work_that_was_given_after_its_date_is_counted_from_there(inside):
    make.assignment(unit=Unit.objects.get(short_name="Dinas PUPR"), on=date(2026, 3, 9), due_on=TARGET)
    each_day(date(2026, 3, 11), date(2026, 3, 9))
    assert told() == [("UNIT", "dispupr", "2026-03-10")]


def test_the_reader_says_who_they_are_and_how_late_it_is(work):
    each_day(date(2026, 3, 11))
    for who, words in (
        ("asisten", "Anda mengoordinasikan Dinas Pekerjaan Umum"),
        ("sekda", "Anda menjabat Sekretaris"),
    ):
        message = Message.objects.get(recipient__username=who, kind="target_passed", channel="inbox")
        rendered = registry.kind(message.kind).render(message)
        assert rendered.reason.startswith(words)
        assert "Sudah lewat" in rendered.body
        assert rendered.url == f"/uji/arahan-unit/{work.pk}/"


def test_whoever_no_longer_holds_the_post_is_not_told(work):
    each_day(date(2026, 3, 11))
    message = Message.objects.get(recipient__username="sekda", kind="target_passed", channel="inbox")
    assert registry.kind(message.kind).still_wanted(message)
    Holding.objects.all().delete()
    assert not registry.kind(message.kind).still_wanted(message)


def test_a_government_has_its_own_ladder_and_a_change_repeats_nothing(work):
    Ladder.objects.create(before_days=None, on_day=False, unit_days=2, asisten_days=4, sekda_days=5, region_days=6)
    each_day(date(2026, 3, 6))
    assert told() == [("UNIT", "dispupr", "2026-03-04"), ("ASISTEN", "asisten", "2026-03-06")]
    Ladder.objects.update(unit_days=3, asisten_days=6, sekda_days=8, region_days=20)
    each_day(date(2026, 3, 31), date(2026, 3, 7))
    assert [step for step, _, _ in told()] == ["UNIT", "ASISTEN", "SEKDA"]


def test_a_reminder_that_is_switched_on_later_is_none_for_work_that_is_late_already(work):
    Ladder.objects.create(before_days=None, on_day=False)
    each_day(date(2026, 3, 4))
    Ladder.objects.update(before_days=5, on_day=True)
    each_day(date(2026, 3, 5), date(2026, 3, 5))
    assert [step for step, _, _ in told()] == ["UNIT", "ASISTEN"]


@pytest.mark.parametrize("many", [1, 3])
def test_a_scan_costs_the_same_for_few_and_many(inside, work, many):
    for number in range(many - 1):
        make.assignment(f"Arahan {number}", unit=work.unit, on=MONDAY, due_on=TARGET)
    at(MONDAY)
    with CaptureQueriesContext(connection) as seen:
        assert at(date(2026, 3, 20)) == many * 11
    assert len(seen) == 14


@pytest.mark.parametrize("zone", ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"])
def test_four_hundred_days_without_a_day_too_early_or_too_late(inside, zone):
    """By the government's own date, whatever the hour: each step falls on the day that the rules name."""
    inside.government.zone = zone
    inside.government.save()
    DayOff.objects.create(on=date(2026, 6, 8), name="Hari jadi")
    calendar = Calendar(5, {off.on: off for off in DayOff.objects.all()})
    due = [MONDAY + timedelta(days=17 * number) for number in range(1, 23)]
    works = {
        make.assignment(f"Arahan {day}", unit=Unit.objects.get(short_name="Dinkes"), on=MONDAY, due_on=day).pk: day
        for day in due
    }
    taken = {}
    for number in range(400):
        day = MONDAY + timedelta(days=number)
        before = set(LadderStep.objects.filter(clock="target").values_list("pk", flat=True))
        scan(at=datetime.combine(day, time(0, 30), ZoneInfo(zone)), government="uji")  # yesterday still in UTC
        for row in LadderStep.objects.filter(clock="target").exclude(pk__in=before):
            taken[row.assignment_id, row.rung] = day
    expected = {
        (pk, rung): when
        for pk, target in works.items()
        for (_, _, rung), when in steps(Clock.TARGET, target, MONDAY, DEFAULT, calendar).items()
    }
    assert taken == expected


def test_steps_of_a_policy_without_reminders_before():
    only = Policy({Rung.UNIT: 1})
    assert steps(Clock.REPORT, date(2026, 2, 6), MONDAY, only, Calendar(5)) == {
        (Clock.REPORT, date(2026, 2, 6), Rung.UNIT): date(2026, 2, 9)
    }
