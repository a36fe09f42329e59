# Bahan satu OPD and lembar saku: a unit's open work with what it last said of each, and what lies in its kecamatan.
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse

from directives.lists import Asked
from directives.models import Assignment, Directive, Extension, Report, Site
from directives.states import WORDS, Status
from rakor.dashboard.briefing.of_rakor import rakor_around
from rakor.dashboard.briefing.words import NAME, clip, day, given_by, head, target
from rakor.dashboard.figures import work_of
from rakor.people.access import Member
from rakor.people.models import Holding, Unit
from rakor.web.templatetags.rakor import tanggal, tanggal_pendek

MOST = 60  # rows of one briefing
AREAS = 12


def of_unit(member: Member, unit: Unit, on: date, at: datetime) -> dict[str, Any]:
    """The values of papers/unit.typ and papers/saku.typ. As many statements for any size."""
    rows = work_of(member, on, Asked(unit=unit.pk)).unresolved()
    count = rows.count()
    works = list(rows.select_related("directive").with_missing(on).with_returned_for().for_desk()[:MOST])
    newest, asking, sites = _newest(works), _asking(works), _sites(works)
    coming, _ = rakor_around(member, on)
    government = member.government
    path = f"{reverse('directives:index', args=[government.slug])}?unit={unit.pk}" if member.sees_all else ""
    return head(government, on, at, "Bahan unit", path) | {
        "unit": clip(unit.name, 160),
        "head": [
            _holder(one) for one in Holding.objects.on(on).heading().filter(post__unit=unit).select_related("post")
        ],
        "phone": unit.phone,
        "coming": f"Rakor berikutnya: {tanggal(coming.held_on)}" if coming else "",
        "count": count,
        "late": sum(one.is_unreported(on) for one in works),
        "overdue": sum(one.is_overdue(on) for one in works),
        "blocked": sum(one.status == Status.BLOCKED for one in works),
        "rows": [
            _row(one, newest.get(one.pk), asking.get(one.pk), sites.get(one.directive_id), on, member) for one in works
        ],
        "areas": _areas(member, unit),
    }


def _row(
    work: Assignment, report: Report | None, until: date | None, sites: tuple[int, int] | None, on: date, member: Member
) -> dict[str, Any]:
    directive = work.directive
    said = clip(report.done, 240) if report else ""
    return {
        "text": clip(directive.text, 320),
        "given": given_by(directive),
        "role": work.get_role_display(),
        "state": WORDS[Status(work.status)],
        "is_late": work.is_unreported(on) or work.is_overdue(on),
        "target": target(work, on),
        "target_late": work.is_overdue(on),
        "report_due": day(work.report_due_on, on),
        "report_late": work.is_unreported(on),
        "missing": work.missing,
        "asks": tanggal_pendek(until) if until else "",
        "returned": clip(work.returned_for or "", 160) if work.status == Status.RETURNED else "",
        "reported_on": tanggal_pendek(report.entered_at, member.government.zone) if report else "",
        "said": said,
        "percent": work.percent,
        "obstacle": clip(report.obstacle, 200) if report else "",
        "help": clip(report.help_asked, 200) if report else "",
        "photos": report.photos if report else 0,
        "sites": _count(sites, directive),
    }


def _count(found: tuple[int, int] | None, directive: Directive) -> str:
    """Sites looked at, of how many listed; and how many were said, where that is known."""
    listed, checked = found or (0, 0)
    unit = directive.site_unit or "titik"
    if listed:
        said = f" ({directive.site_count} disebut)" if directive.site_count not in (None, listed) else ""
        return f"{checked} dari {listed} {unit} dicek{said}"
    return f"{directive.site_count} {unit} disebut, belum terdata" if directive.site_count else ""


def _newest(works: list[Assignment]) -> dict[int, Report]:
    """The newest report of each, with `photos`. One statement."""
    pictures = Count("evidence", filter=Q(evidence__media_type__startswith="image/"))
    rows = Report.objects.filter(assignment__in=[one.pk for one in works]).order_by(
        "assignment_id", "-entered_at", "-pk"
    )
    newest = rows.distinct("assignment_id").values("pk")
    return {row.assignment_id: row for row in Report.objects.filter(pk__in=newest).annotate(photos=pictures)}


def _asking(works: list[Assignment]) -> dict[int, date]:
    rows = Extension.objects.waiting().filter(assignment__in=[one.pk for one in works])
    return dict(rows.values_list("assignment", "until"))


def _sites(works: list[Assignment]) -> dict[int, tuple[int, int]]:
    """How many sites each of their directives has, and how many of them were checked. One statement."""
    rows = Site.objects.filter(directive__in={one.directive_id for one in works}).order_by().values_list("directive")
    return {pk: (listed, checked) for pk, listed, checked in rows.annotate(Count("pk"), Count("checked_on"))}


def _areas(member: Member, unit: Unit) -> list[dict[str, str]]:
    """Unresolved directives with sites in this kecamatan, whoever works on them, as far as this member may see them."""
    here = Q(sites__area=unit)
    rows = Directive.objects.visible_to(member).unresolved().filter(here).annotate(
        listed=Count("sites", filter=here), checked=Count("sites__checked_on", filter=here)
    ).order_by("-listed", "pk")[:AREAS]  # fmt: skip
    return [
        {"text": clip(row.text, 140), "sites": f"{row.checked} dari {row.listed} {row.site_unit or 'titik'} dicek"}
        for row in rows
    ]


def _holder(holding: Holding) -> dict[str, str]:
    acting = "" if holding.kind == Holding.Kind.DEFINITIVE else f"{holding.kind} "
    return {"post": clip(acting + holding.post.title, NAME), "name": clip(holding.name, NAME) or "nama belum dicatat"}
