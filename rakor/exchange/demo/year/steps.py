# The year written in steps, each a transaction of its own: what is there is left, what is missing is written.
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from django.db import transaction

from directives import actions
from directives.actions.tracking import notify_issued
from directives.escalation import climb
from directives.models import Directive, Report, Theme
from directives.models.choices import Kind
from meetings.actions import add_agenda, create_meeting, put_series, put_type
from meetings.models import Meeting
from rakor.exchange.demo.year import days, everybody, place, plan
from rakor.exchange.demo.year.days import SORTS, Day
from rakor.exchange.demo.year.minutes import Hall
from rakor.exchange.demo.year.opened import open_to_public
from rakor.exchange.demo.year.plan import Plan
from rakor.exchange.demo.year.tasks import TASKS
from rakor.exchange.demo.year.words import Words
from rakor.notify import outbox
from rakor.people.calendars import calendar_of
from rakor.people.models import Coordination, Government, Group, Membership, User

AT_ONCE = 8  # meetings in one step
TOLD = timedelta(days=14)  # directives of the last days still lie in their units' inboxes
NEXT = days.key("rapat berikutnya")


def load_year(*, government: Government, at: datetime, scale: float, say: Callable[[str], None]) -> None:
    """Write what is missing of the year before the day on which this government was begun.

    Half a year is continued: a step is written whole or not at all, and known by its meetings. The coming rakor is the
    last step, so with it the year is complete.
    """
    with transaction.atomic():
        there = set(Meeting.objects.exclude(client_id=None).values_list("client_id", flat=True))
        if NEXT in there:
            open_to_public(government, _accounts(), begun_on())
        if NEXT in there or (not there and Meeting.objects.exists()):
            return
        today = begun_on()
        calendar = calendar_of(government)
        found = days.days(today, calendar, scale)
        themes = _themes()
        planned = _plan(today, found, calendar, themes)
    for start in range(0, len(found), AT_ONCE):
        chunk = [day for day in found[start : start + AT_ONCE] if day.key not in there]
        if chunk:
            with transaction.atomic():
                _write(government, planned, chunk, at)
            say(f"{government.name}: rapat {chunk[-1].number} dari {len(found)}")
    with transaction.atomic():
        _last_step(today, at)
        open_to_public(government, _accounts(), today)
    say(f"{government.name}: lengkap")


def begin_on(today: date) -> date:
    """The first day of the year that ends today; kept as the day since when the Asisten coordinate."""
    return today - days.LENGTH


def begun_on() -> date:
    return Coordination.objects.order_by("since").values_list("since", flat=True)[0] + days.LENGTH


def _themes() -> dict[str, Theme]:
    names = {task.theme for task in TASKS}
    for rows in (everybody.ALL_OPD, everybody.ALL_CAMAT, everybody.ALL_UNITS):
        names |= {theme for _, _, theme in rows}
    for rows in (everybody.PERIODIC, everybody.PERIODIC_OF_CAMAT, everybody.PERIODIC_OF_OPD):
        names |= {row[-2] for row in rows}
    return {name: actions.put_theme(by=None, name=name) for name in sorted(names)}


def _plan(today: date, found: list[Day], calendar, themes: dict[str, Theme]) -> Plan:
    units = plan.units()
    regional = [unit for unit in units.values() if unit.kind.category in ("opd", "kecamatan")]
    hall = Hall(
        plan.posts(), units, regional, {s.type: put_type(by=None, name=s.type) for s in SORTS.values()},
        {s.series: put_series(by=None, name=s.series) for s in SORTS.values() if s.series}, Words(),
    )  # fmt: skip
    users = _accounts()
    of_unit = {
        row.unit_id: row.user
        for row in Membership.objects.filter(unit__isnull=False, role__in=["opd", "asisten", "setda"]).select_related(
            "user"
        )
    }
    coordinated = frozenset(Coordination.objects.filter(asisten=units["Asisten II"]).values_list("unit_id", flat=True))
    groups = {group.rule: group for group in Group.objects.filter(rule__in=["all_opd", "all_camat", "all_units"])}
    return Plan(today, found, calendar, hall, users, of_unit, coordinated, groups, themes)


def _accounts() -> dict[str, User]:
    """By the last part of their names to sign in by."""
    accounts = User.objects.filter(pk__in=Membership.objects.values("user"), is_demo=True)
    return {user.username.rpartition("-")[2]: user for user in accounts}


def _write(government: Government, planned: Plan, chunk: list[Day], at: datetime) -> None:
    for day in chunk:
        rows = planned.rows[day]
        rows.write(government.pk)
        for report in rows.of[Report]:
            if report.verdict == Report.Verdict.RETURNED:
                told = [planned.of_unit[report.assignment.unit_id]]
                outbox.post(kind="report_returned", subject=f"report:{report.pk}", recipients=told, at=report.judged_at)
        if planned.today - day.on <= TOLD:
            for directive in rows.of[Directive]:
                if directive.issued_on and directive.kind != Kind.STANDING:
                    notify_issued(directive=directive, on=directive.issued_on, at=days.moment(directive.issued_on, 14))


def _last_step(today: date, at: datetime) -> None:
    """Whoever is late has been reminded, each step on its day where that is not long ago; the coming rakor is prepared."""
    for back in range(TOLD.days, 0, -1):
        climb(on=today - timedelta(days=back), at=days.moment(today - timedelta(days=back), 6))
    climb(on=today, at=at)
    on = days.coming(today)
    meeting = create_meeting(
        by=None, title=f"Rakor Senin {days.said(on)}", held_on=on, starts_at=time(9), zone=days.ZONE,
        mode="tatap_muka", place=place.HALL, type=put_type(by=None, name="Rakor rutin"),
        series=put_series(by=None, name="Rakor Senin"), client_id=NEXT,
    )  # fmt: skip
    for text in ("Arahan yang belum tuntas", "Harga pangan", "Kesiapan musim hujan", "Layanan publik", "Lain-lain"):
        add_agenda(by=None, meeting=meeting, text=text)
