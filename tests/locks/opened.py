# The first lock taken away: each access function and each visible_to() replaced by one that lets everybody through.
# Whatever is imported under the old function's name anywhere is replaced with it.
import inspect
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import ModuleType
from unittest import mock

from django.apps import apps
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from directives import access as directives_access
from directives.models import Assignment, Carried, Directive, Evidence, Extension, Prepared, Report, ReportLink, Site
from directives.models.assignment import AssignmentQuerySet
from directives.models.directive import DirectiveQuerySet
from meetings import access as meetings_access
from meetings.models import Attendance, Copy, Edition, Meeting, Remark, Series
from meetings.models.meeting import MeetingQuerySet
from rakor.dashboard import access as dashboard_access
from rakor.notify.models import MessageQuerySet
from rakor.people import access
from rakor.people.access import Member
from rakor.people.models import Membership, Unit, User
from tests.house import PROJECT
from tests.locks.mutants import Mutant
from tests.matrix.runner import Runner


def _stranger(request, government):
    """Whoever has signed in is a member, also without a membership."""
    if not request.user.is_authenticated:
        raise access.SignInFirst
    if request.government is None or request.government.slug != government:
        raise Http404
    rows = Membership.objects.on(request.government.today(timezone.now())).filter(user=request.user)
    roles, units = frozenset(row.role for row in rows), frozenset(row.unit_id for row in rows if row.unit_id)
    request.member = Member(user=request.user, government=request.government, roles=roles, units=units)
    return request.member


def _former(request, government):
    """A membership that is over still counts."""
    member = _stranger(request, government)
    rows = list(Membership.objects.filter(user=request.user))
    if not rows:
        raise Http404
    roles, units = frozenset(row.role for row in rows), frozenset(row.unit_id for row in rows if row.unit_id)
    request.member = Member(user=request.user, government=member.government, roles=roles, units=units)
    return request.member


def anybody(request, government):
    """Whoever has signed in is a member, in whatever role they had last."""
    member = _stranger(request, government)
    rows = list(Membership.objects.filter(user=request.user))
    roles, units = frozenset(row.role for row in rows), frozenset(row.unit_id for row in rows if row.unit_id)
    request.member = Member(user=request.user, government=member.government, roles=roles, units=units)
    return request.member


def _operator(request):
    if not request.user.is_authenticated:
        raise access.SignInFirst
    return request.user


def _any(model) -> Callable:
    return lambda member, pk: get_object_or_404(model.objects.all(), pk=pk)


def _any_of_theirs(model: type):
    """Of those that may look at all, one of any kind: also a closed meeting's, also a konsep."""

    def find(member: Member, pk: int):
        access.require(member, access.Role.PPID, access.Role.PIMPINAN)
        return get_object_or_404(model.objects.all(), pk=pk)

    return find


# Function → what it becomes; the address whose cells must then fail.
FUNCTIONS: dict[Callable, list[tuple[Callable, str]]] = {
    access.member: [(_stranger, "meetings:index"), (_former, "meetings:index")],
    access.require: [(lambda who, *roles: None, "people:settings"), (lambda who, *roles: None, "directives:index")],
    access.operator: [(_operator, "people:government_new")],
    access.grantable: [(lambda who: frozenset(Membership.Role.values), "people:membership_end")],
    access.reaches: [(lambda who, user: True, "people:hand_out_link")],
    access.hosts: [(lambda who, user: True, "people:user_edit")],
    access.colleague: [(lambda who, pk: get_object_or_404(User, pk=pk), "people:user_edit")],
    meetings_access.meeting: [(_any(Meeting), "meetings:show")],
    meetings_access.minuted: [(meetings_access.meeting, "desk:show"), (meetings_access.meeting, "meetings:edit")],
    meetings_access.invited: [
        (lambda member, meeting_pk, pk: get_object_or_404(Attendance.objects.all(), pk=pk), "meetings:substitute")
    ],
    meetings_access.proposed_to: [
        (lambda member, pk: (get_object_or_404(Meeting, pk=pk), member.units), "meetings:proposals")
    ],
    meetings_access.speaks_for: [(lambda member, unit_pk: True, "meetings:substitute")],
    meetings_access.series: [(_any(Series), "meetings:series_edit")],
    meetings_access.reviewed: [(meetings_access.meeting, "desk:review")],
    meetings_access.finalised: [(meetings_access.meeting, "desk:finalise")],
    meetings_access.edition: [
        (lambda member, meeting_pk, pk: get_object_or_404(Edition.objects.all(), pk=pk), "desk:edition")
    ],
    meetings_access.copy: [(lambda member, meeting_pk, pk: get_object_or_404(Copy.objects.all(), pk=pk), "desk:copy")],
    meetings_access.received: [(meetings_access.copy, "desk:copy_read")],
    meetings_access.releasable: [
        (meetings_access.meeting, "meetings:release"),
        (_any(Meeting), "meetings:release"),
        (_any_of_theirs(Meeting), "meetings:release"),
    ],
    meetings_access.remark: [
        (lambda member, meeting_pk, pk: get_object_or_404(Remark.objects.all(), pk=pk), "desk:remark_settle")
    ],
    meetings_access.part: [
        (lambda member, model, pk, meeting_pk: get_object_or_404(model.objects.all(), pk=pk), "desk:block")
    ],
    directives_access.directive: [(_any(Directive), "directives:show")],
    directives_access.releasable: [
        (_any(Directive), "directives:release"),
        (_any_of_theirs(Directive), "directives:release"),
    ],
    directives_access.managed: [(directives_access.directive, "directives:name_units")],
    directives_access.assignment: [(_any(Assignment), "directives:assignment")],
    directives_access.reportable: [(directives_access.assignment, "directives:report")],
    directives_access.report: [(_any(Report), "directives:judge")],
    directives_access.own: [(directives_access.assignment, "directives:disown")],
    directives_access.decidable: [(directives_access.directive, "directives:decide")],
    directives_access.replacing: [(directives_access.directive, "directives:replaces")],
    directives_access.answerable: [(_any(Extension), "directives:answer_extension")],
    directives_access.disowned: [(directives_access.assignment, "directives:disowned")],
    directives_access.remindable: [(directives_access.assignment, "directives:remind")],
    directives_access.notable: [(directives_access.assignment, "directives:comment")],
    directives_access.prepared: [
        (
            lambda member, pk: get_object_or_404(Prepared.objects.select_related("assignment__unit"), pk=pk),
            "directives:approve",
        )
    ],
    directives_access.unit_handed_over: [(lambda member, pk: get_object_or_404(Unit, pk=pk), "directives:hand_over")],
    directives_access.report_link: [
        (
            lambda member, pk: get_object_or_404(ReportLink.objects.select_related("person"), pk=pk),
            "directives:report_link_revoke",
        )
    ],
    directives_access.reopenable: [(directives_access.assignment, "directives:reopen")],
    directives_access.why_not_for_unit: [(lambda member, work: "", "directives:disown")],
    directives_access.verifiable: [(directives_access.report, "directives:judge")],
    directives_access.carried: [
        (lambda member, meeting_pk, pk: get_object_or_404(Carried.objects.all(), pk=pk), "directives:carried_drop")
    ],
    directives_access.evidence: [(_any(Evidence), "directives:evidence")],
    directives_access.site: [(_any(Site), "directives:site_check")],
    directives_access.kept_site: [(directives_access.site, "directives:site_edit")],
    directives_access.checkable_site: [(directives_access.site, "directives:site_check")],
    directives_access.sited: [(directives_access.directive, "directives:site_new")],
    directives_access.checks_sites: [(lambda member, directive: True, "directives:site_new")],
    directives_access.why_not_verify: [(lambda member, report: "", "directives:judge")],
    directives_access.reads_meeting: [(lambda member, directive: directive.meeting is not None, "directives:show")],
    dashboard_access.pocketed: [(access.unit, "dashboard:briefing_pocket")],
    directives_access.own_units: [(lambda member: member.units, "directives:report")],
}
STATES = {directives_access.why_not_report}  # of the work, not of the member: tests/directives hold it
# These fetch what every keeper of a government may see: the manager is their lock, and who may come in is require()'s.
FETCH_ONLY = {
    access.unit,
    access.kind,
    access.post,
    access.holding,
    access.group,
    access.day_off,
    access.membership,
    dashboard_access.theme,
}

# Lets everybody in: what they then see is for PostgreSQL to say, see tests/portal/test_locks.py.
PUBLIC = {access.visitor}

QUERYSETS = {
    (MeetingQuerySet, "visible_to"): "meetings:show",
    (DirectiveQuerySet, "visible_to"): "directives:show",
    (AssignmentQuerySet, "visible_to"): "directives:assignment",
    (MessageQuerySet, "inbox"): "notify:read",
}


def of_access() -> Iterator[Mutant]:
    for function, ways in FUNCTIONS.items():
        for number, (opened, address) in enumerate(ways, 1):
            name = f"{function.__module__}.{function.__name__}"
            yield Mutant(f"{name} ({number})", "access", _replaced(function, opened), _cells(address))
    for (queryset, method), address in QUERYSETS.items():
        yield Mutant(f"{queryset.__name__}.{method}", "access", _unfiltered(queryset, method), _cells(address))


def _cells(address: str) -> Callable:
    def notice(world):
        runner = Runner(world, thorough=True)
        return runner.cells(address) or runner.neighbours(address) or runner.links(address)

    return notice


def _replaced(function: Callable, opened: Callable):
    @contextmanager
    def without() -> Iterator[None]:
        with ExitStack() as patches:
            for module in _ours():
                for name, value in list(vars(module).items()):
                    if value is function:
                        patches.enter_context(mock.patch.object(module, name, opened))
            yield

    return without


def _unfiltered(queryset: type, method: str):
    return lambda: mock.patch.object(queryset, method, lambda rows, member: rows)


def _ours() -> list[ModuleType]:
    return [module for name, module in list(sys.modules.items()) if name.split(".")[0] in PROJECT]


def unopened() -> list[str]:
    """Access functions and visible_to() methods that no mutant takes away."""
    functions = {
        value
        for module in _ours()
        if module.__name__.rpartition(".")[2] == "access"
        for name, value in vars(module).items()
        if inspect.isfunction(value) and value.__module__ == module.__name__ and not name.startswith("_")
    }
    known = FUNCTIONS.keys() | FETCH_ONLY | STATES | PUBLIC
    tried = {getattr(queryset, method) for queryset, method in QUERYSETS}
    querysets = {
        type(model._meta.default_manager)._queryset_class.visible_to
        for model in apps.get_models()
        if hasattr(getattr(type(model._meta.default_manager), "_queryset_class", None), "visible_to")
    }
    return sorted(one.__qualname__ for one in (functions - known) | (querysets - tried))
