# What the pages are measured against, behind the same middleware, sign-in and scope: a view that does nothing, one hand-
# written statement as JSON, that statement feeding the dashboard's own template, and a dashboard in the naive way.
from contextlib import contextmanager
from datetime import date
from unittest import mock

from django.db import connection
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from benchmarks.rivals.statements import STATEMENTS
from directives.ages import spans
from directives.models import Assignment, Theme
from directives.states import ENDING
from rakor.dashboard import views as dashboard
from rakor.people import access
from rakor.people.calendars import calendar_of
from rakor.people.models import Unit
from rakor.web.page import page


def bare(request: HttpRequest, government: str) -> HttpResponse:
    access.member(request, government)
    return HttpResponse("ok")


def raw(request: HttpRequest, government: str, page: str) -> HttpResponse:
    """`?pk=` of the row that the page is about, `?q=` what is looked for."""
    member = access.member(request, government)
    return HttpResponse(_asked(member, page, request.GET), content_type="application/json")


def fed(request: HttpRequest, government: str) -> HttpResponse:
    """The dashboard's template, with what it shows taken from memory and one hand-written statement asked all the same.

    Of building the template's words out of the statement's rows nothing is charged: the comparison is the stricter one.
    """
    member = access.member(request, government)
    access.require(member, *access.SEES_ALL)
    _asked(member, "dashboard", request.GET)
    if not KEPT:
        with _listening():
            dashboard.index(request, government)
    return page(request, *KEPT[0])


KEPT: list[tuple[str, dict]] = []


@contextmanager
def _listening():
    """Keeps template and context of the dashboard's next answer, every query of it answered."""

    def keep(request, template, context, **options):
        KEPT.append((template, {name: _settled(value) for name, value in context.items()}))
        return page(request, template, context)

    with mock.patch.object(dashboard, "page", keep):
        yield


def _settled(value):
    return list(value) if isinstance(value, QuerySet) else value


def _asked(member: access.Member, name: str, told) -> str:
    on = member.government.today(timezone.now())
    asked = {
        "government": member.government.pk, "on": on, "pk": told.get("pk") or None, "units": sorted(member.units),
        "words": " & ".join(f"{word}:*" for word in told.get("q", "").split()), "ending": sorted(ENDING), **_ages(member, on),
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(STATEMENTS[name], asked)
        return cursor.fetchone()[0]


def _ages(member: access.Member, on: date) -> dict[str, date]:
    """The first days of the spans of delay, read once: nobody is charged for the calendar."""
    if not AGES:
        first = [span[0] for span in spans(calendar_of(member.government), on).values()]
        AGES.update({f"age_{n}": day for n, day in enumerate(first, 1)})
    return AGES


AGES: dict[str, date] = {}


def naive(request: HttpRequest, government: str) -> HttpResponse:
    """A loop over units and themes, counts for each, and their work looked at row by row."""
    member = access.member(request, government)
    on = member.government.today(timezone.now())
    rows, late = [], []
    for unit in Unit.objects.all():
        work = Assignment.objects.filter(unit=unit, is_open=True)
        rows.append(
            (unit.name, work.count(), work.filter(report_due_on__lt=on).count(), work.filter(due_on__lt=on).count())
        )
        for one in work:
            if one.report_due_on and one.report_due_on < on:
                report = one.reports.last()
                late.append((one.directive.text, one.directive.meeting, unit.name, report and report.obstacle))
    for theme in Theme.objects.all():
        of_theme = [one for one in theme.directives.all() if any(work.is_open for work in one.assignments.all())]
        rows.append((theme.name, len(of_theme), 0, 0))
    return render(request, "rivals/naive.html", {"rows": rows, "late": late})
