# Three of the real meetings live on: people do what people do over virtual months, with real actions, until every
# directive has come to its end. Units, dates and milestones that the source does not name are the test's.
from datetime import date, timedelta

import pytest

from directives import actions
from directives.models import Assignment, Directive, Extension, LadderStep, Part
from directives.sites import Line
from directives.states import Move, NotAllowed, Status
from rakor.calendar import Calendar
from rakor.notify.models import Message
from rakor.people import scope
from rakor.people.models import Unit
from tests.exchange.seed_life import Town

WHOLE = [-1, 0, 1, 2, 3, 4]


@pytest.fixture
def town(db):
    """town(seed, name, level, first day); its scope holds until the end of the test."""
    towns = []

    def begin(*what) -> Town:
        towns.append(Town(*what))
        return towns[-1]

    with scope.nothing():
        yield begin
        towns[-1].leave()


def nothing_follows(town):
    """Two months later nobody has been told anything more; nobody ever was on a day off, in no Lebaran and no week-end."""
    told_on = {town.home.today(step.taken_at) for step in LadderStep.objects.all()}
    assert [day for day in told_on if not Calendar(5).is_working(day)] == []
    before = LadderStep.objects.count(), Message.objects.count()
    town.live(town.on + timedelta(days=60), each_day=lambda work: None, every=30)
    assert (LadderStep.objects.count(), Message.objects.count()) == before
    assert not Assignment.objects.unresolved().tracked().exists()
    assert not Assignment.objects.tracked().filter(report_due_on__isnull=False).exists()


def test_the_29_yayasan_of_seed_00(town):
    here = town(0, "Kabupaten Solok", "kabupaten", date(2026, 2, 3))
    mbg = Directive.objects.get(site_count=29)
    units = [Unit.objects.get(short_name=name) for name in ("Dinkes", "DLH")]
    here.look()
    actions.name_units(by=here.notulis, directive=mbg, lead=units, **here.when)
    actions.put_sites(by=here.notulis, directive=mbg, lines=[Line(f"Yayasan {n}", "Kubung") for n in range(1, 30)])
    actions.correct(by=here.notulis, directive=mbg, due_on=date(2026, 3, 13), **here.when)
    actions.start_tracking(by=here.notulis, directive=mbg, **here.when)
    sites = list(mbg.sites.order_by("pk"))
    done = {"asked": False}

    def each_day(work):
        if work.unit.short_name == "Dinkes" and work.report_due_on == here.on and sites:
            some = [sites.pop() for _ in range(min(8, len(sites)))]
            for site in some:
                actions.check_site(by=here.speaks["Dinkes"], site=site, state="Berjalan", checked_on=here.on)
            here.report(work, done_count=29 - len(sites), total_count=29)
        elif work.unit.short_name == "Dinkes" and not sites and work.status == Status.IN_PROGRESS:
            here.report(work, "29 yayasan sudah dicek", is_claim=True)
        elif work.status == Status.AWAITING and work.reports.last().entered_at < here.at - timedelta(days=2):
            here.verify(work)
        elif work.unit.short_name == "DLH" and here.on_the_heads_list() and not done["asked"]:
            done["asked"] = True
            assert here.on_the_heads_list() == [mbg]
            here.report(work, obstacle="Limbah dapur belum ditangani", help_asked="Anggaran")
            actions.ask_extension(
                by=here.speaks["DLH"], assignment=work, until=date(2026, 5, 29), reason="Lelang", **here.when
            )  # fmt: skip

    here.live(date(2026, 4, 20), each_day=each_day)
    dlh = Assignment.objects.get(unit__short_name="DLH")
    assert here.climbed("DLH", "report")[0] == WHOLE
    assert {"report_missing"} <= here.told("asisten") & here.told("sekda") & here.told("dlh")
    actions.answer_extension(
        by=here.notulis, extension=Extension.objects.get(), granted=True, decision=here.said(due_on=date(2026, 5, 29)),
        **here.when,
    )  # fmt: skip
    dlh.refresh_from_db()
    assert (dlh.first_due_on, dlh.due_on) == (date(2026, 3, 13), date(2026, 5, 29))
    claim = here.report(dlh, "Selesai ditangani", is_claim=True)
    actions.send_back(by=here.checker, report=claim, reason="Foto titik 7 belum ada", **here.when)
    here.live(date(2026, 4, 28), each_day=lambda work: None)
    here.report(dlh, "Selesai, dengan foto", is_claim=True)
    here.look()
    here.verify(dlh)
    assert mbg.sites.checked().count() == 29
    assert set(Assignment.objects.values_list("status", flat=True)) == {"done"}
    assert not Directive.objects.unresolved().exists()
    here.look()
    nothing_follows(here)


def test_the_100_days_of_seed_02(town):
    here = town(2, "Kabupaten Solok", "kabupaten", date(2025, 2, 25))
    programme = Directive.objects.get(parts__text="Perbaikan layanan publik")
    vision = Directive.objects.measurable().exclude(pk=programme.pk).get()
    last = here.on + timedelta(days=100)
    for number, (text, days) in enumerate([("Rencana", 30), ("Berjalan", 60), ("Hasil", 100)], start=4):
        Part.objects.create(
            directive=programme, kind="milestone", order=number, text=text, due_on=here.on + timedelta(days=days)
        )
    for one in (programme, vision):
        actions.correct(by=here.notulis, directive=one, due_on=last, **here.when)
        actions.start_tracking(by=here.notulis, directive=one, **here.when)
    parts = list(programme.parts.filter(kind="milestone"))

    def each_day(work):
        unit, report_due_on = work.unit.short_name, work.report_due_on
        if work.status == Status.AWAITING:
            with pytest.raises(NotAllowed):
                actions.verify(by=here.speaks[unit], report=work.reports.last(), **here.when)
            here.verify(work)
        elif work.directive_id == programme.pk and unit == "Dinas PUPR":
            pass  # never
        elif here.on >= last - timedelta(days=5) and unit != "DLH":
            here.report(
                work, "Selesai", is_claim=True, parts=() if work.directive_id == vision.pk else tuple(parts[-1:])
            )
        elif report_due_on == here.on and unit in ("Dinkes", "Dishub"):
            reached = tuple(part for part in parts if part.due_on <= here.on)
            here.report(work, parts=reached[-1:] if work.directive_id == programme.pk else ())
        elif report_due_on and report_due_on + timedelta(days=6) == here.on:
            here.report(work, obstacle="Menunggu anggaran" if unit == "DLH" else "")

    here.live(last + timedelta(days=40), each_day=each_day)
    assert {tuple(rungs) for rungs in here.climbed("Dinkes", "report")} == {(-1, 0)}
    of_programme = {"assignment__directive": programme}
    assert here.climbed("Dinas PUPR", "report", **of_programme) == [WHOLE]
    assert here.climbed("Dinas PUPR", "target", **of_programme) == [WHOLE]
    assert set(here.on_the_heads_list()) == {programme, vision}
    assert here.told("sekda") == {"report_missing", "target_passed"}
    late = Assignment.objects.get(unit__short_name="DLH", directive=vision)
    here.decide(vision, Move.EXTEND, [late], due_on=here.on + timedelta(days=14))
    here.look()
    here.live(here.on + timedelta(days=7), each_day=lambda work: None, every=1)
    for work in Assignment.objects.unresolved().filter(unit__short_name="DLH").select_related("unit", "directive"):
        here.report(work, "Selesai", is_claim=True)
        here.verify(work)
    never = Assignment.objects.unresolved().get()
    assert (never.unit.short_name, never.reports.count()) == ("Dinas PUPR", 0)
    here.decide(programme, Move.GIVE_UP, [never], reason="Digabung ke program tahun depan")
    assert not Directive.objects.unresolved().exists()
    here.look()
    nothing_follows(here)


def test_the_periodic_reports_of_seed_04(town):
    here = town(4, "Kota Prabumulih", "kota", date(2026, 1, 5))
    directive = Directive.objects.get(kind="periodic")
    actions.start_tracking(by=here.notulis, directive=directive, **here.when)
    actions.set_period(by=here.notulis, directive=directive, period="monthly", on=here.on, ends_on=date(2026, 6, 30))
    calendar = Calendar(5)

    def each_day(work):
        unit, due_on = work.unit.short_name, work.report_due_on
        if due_on is None:
            return
        late = calendar.working_days_between(due_on, here.on)
        if (unit == "Dinkes" and due_on == here.on) or (unit == "Dishub" and late == 5):
            here.report(work)
        elif unit == "DLH" and due_on == here.on:
            report = here.report(work, is_unchanged=True)
            if here.on.month == 3:
                actions.send_back(by=here.notulis, report=report, reason="Angkanya belum ada", **here.when)
        elif unit == "DLH" and work.status == Status.RETURNED:
            here.report(work, "Dengan angka")

    here.live(date(2026, 7, 31), each_day=each_day)
    months = [
        date(2026, 1, 30),
        date(2026, 2, 27),
        date(2026, 3, 31),
        date(2026, 4, 30),
        date(2026, 5, 29),
        date(2026, 6, 30),
    ]
    for unit in ("Dinkes", "Dishub", "Dinas PUPR"):
        periods = Assignment.objects.get(unit__short_name=unit).periods.order_by("starts_on")
        assert list(periods.values_list("due_on", flat=True)) == months
    assert here.climbed("Dinkes", "report") == [[-1, 0]] * 6
    assert here.climbed("Dishub", "report") == [[-1, 0, 1, 2]] * 6
    assert here.climbed("Dinas PUPR", "report") == [WHOLE] * 6
    assert here.on_the_heads_list() == [directive]
    assert here.told("sekda") == {"report_missing"}
    here.look()
    here.decide(directive, Move.END)
    assert set(Assignment.objects.values_list("status", flat=True)) == {"done"}
    assert not Directive.objects.unresolved().exists()
    here.look()
    nothing_follows(here)
