# How far single directives are: those that have been open longest, and those that many units or sites work off.
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q
from django.urls import reverse

from directives.models import Assignment, Directive, Site
from directives.models.assignment import standing_at, unreported
from directives.states import Status
from rakor.dashboard.figures import work_of
from rakor.dashboard.now import Now
from rakor.people.models import Unit

OLDEST = 3
SITED, GROUPED = 2, 4  # of each the newest
NOBODY = {"units": 0, "done": 0, "waiting": 0, "late": 0}


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


def oldest(now: Now) -> list[Directive]:
    """The open directives that were given first, with `since` and the units it waits for (`concerned`). Two statements."""
    since: dict[int, date] = {}
    for row in now.work:
        since[row.directive] = min(row.given_on, since.get(row.directive, row.given_on))
    first = sorted(since, key=lambda pk: (since[pk], pk))[:OLDEST]
    rows = Directive.objects.visible_to(now.member).select_related("meeting")
    rows = rows.only("text", "meeting__title").in_bulk(first)
    concerned = [row for row in sorted(now.work) if row.directive in rows]
    units = Unit.objects.in_bulk({row.unit for row in concerned})
    for pk, row in rows.items():
        row.since, row.concerned = since[pk], [units[one.unit] for one in concerned if one.directive == pk]
    return [rows[pk] for pk in first]


def broad(now: Now) -> list[Broad]:
    """The newest open directives with sites to be looked at, and those to a group. At most three statements."""
    sited = Q(site_count__isnull=False) | ~Q(site_object="")
    open_ = Q(pk__in=work_of(now.member, now.on, now.of).unresolved().values("directive"))
    alone = Q(pk__in=[row.pk for row in now.alone])
    rows = Directive.objects.visible_to(now.member).filter(open_ | alone).order_by("-issued_on", "-pk")
    rows = rows.only("text", "site_count", "site_unit")
    to_groups = rows.filter(group__isnull=False).exclude(sited)
    found = {row.pk: row for row in rows.filter(sited)[:SITED].union(to_groups[:GROUPED], all=True)}
    if not found:
        return []
    work = Assignment.objects.given().filter(directive__in=found).order_by().values("directive")
    work = work.annotate(
        units=Count("pk"), done=Count("pk", filter=Q(is_open=False)), late=Count("pk", filter=unreported(now.on)),
        waiting=Count("pk", filter=standing_at(Status.AWAITING)),
    )  # fmt: skip
    units = {row.pop("directive"): row for row in work}
    sites = Site.objects.filter(directive__in=found).order_by().values("directive")
    listed = {row["directive"]: row for row in sites.annotate(sites=Count("pk"), checked=Count("checked_on"))}
    none = {"sites": 0, "checked": 0}
    return [
        Broad(
            directive=row, url=reverse("directives:show", args=[now.member.government.slug, pk]), said=row.site_count,
            **units.get(pk, NOBODY), **{name: listed.get(pk, none)[name] for name in none},
        )
        for pk, row in found.items()
    ]  # fmt: skip
