# How far single directives are: those that have been open longest, and those that many units or sites work off.
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min, Q
from django.urls import reverse

from directives.lists import Asked
from directives.models import Assignment, Directive, Site
from directives.states import Status
from rakor.dashboard.figures import nobodys, work_of
from rakor.people.access import Member

OLDEST = 3
BROAD = 5


@dataclass(frozen=True)
class Broad:
    """A directive with its units and sites counted: `sites` is what is listed, `said` what the minutes say there are."""

    directive: Directive
    url: str
    units: int
    done: int
    waiting: int
    late: int
    sites: int
    checked: int
    said: int | None

    @property
    def rest(self) -> int:
        return self.units - self.done - self.waiting - self.late

    @property
    def unchecked(self) -> int:
        return max(self.said or 0, self.sites) - self.checked


def oldest(member: Member, on: date, of: Asked | None = None) -> list[Directive]:
    """The open directives that were given first, with `since` and `concerned`, their open work. Three statements."""
    given = work_of(member, on, of).unresolved().order_by().values("directive").annotate(since=Min("given_on"))
    since = {row["directive"]: row["since"] for row in given.order_by("since", "directive")[:OLDEST]}
    rows = Directive.objects.visible_to(member).select_related("meeting").in_bulk(since)
    work: dict[int, list[Assignment]] = {}
    for one in work_of(member, on, of).unresolved().filter(directive__in=since).select_related("unit").order_by("pk"):
        work.setdefault(one.directive_id, []).append(one)
    for pk, row in rows.items():
        row.since, row.concerned = since[pk], work[pk]
    return [rows[pk] for pk in since]


def broad(member: Member, on: date, of: Asked | None = None, alone: list[dict] | None = None) -> list[Broad]:
    """The newest open directives to a group, or with sites to be looked at. At most four statements.

    `alone` is what figures.nobodys() found, if it was asked.
    """
    wide = Q(group__isnull=False) | Q(site_count__isnull=False) | ~Q(site_object="")
    alone = nobodys(member, on, of) if alone is None else alone
    open_ = Q(pk__in=work_of(member, on, of).unresolved().values("directive"))
    rows = Directive.objects.visible_to(member).filter(open_ | Q(pk__in=[row["pk"] for row in alone]), wide)
    found = {row.pk: row for row in rows.order_by("-issued_on", "-pk")[:BROAD]}
    if not found:
        return []
    units = {pk: {"units": 0, "done": 0, "waiting": 0, "late": 0} for pk in found}
    for work in Assignment.objects.given().filter(directive__in=found):
        counts = units[work.directive_id]
        counts["units"] += 1
        counts["done"] += not work.is_open
        counts["waiting"] += work.status == Status.AWAITING
        counts["late"] += work.is_unreported(on)
    sites = Site.objects.filter(directive__in=found).order_by().values("directive")
    listed = {row["directive"]: row for row in sites.annotate(sites=Count("pk"), checked=Count("checked_on"))}
    none = {"sites": 0, "checked": 0}
    return [
        Broad(
            directive=row, url=reverse("directives:show", args=[member.government.slug, pk]), said=row.site_count,
            **units[pk], **{name: listed.get(pk, none)[name] for name in none},
        )
        for pk, row in found.items()
    ]  # fmt: skip
