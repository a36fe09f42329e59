# Bahan pimpinan: the page that offers the briefings, and each briefing as a PDF made when it is asked for.
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from directives.lists import Asked, number
from rakor.dashboard import access as dashboard_access
from rakor.dashboard.briefing.choices import choices
from rakor.dashboard.briefing.of_rakor import of_rakor
from rakor.dashboard.briefing.of_theme import of_theme
from rakor.dashboard.briefing.of_unit import of_unit
from rakor.dashboard.briefing.printing import printed
from rakor.people import access
from rakor.people.access import Member
from rakor.web.page import page


@require_safe
def briefings(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *access.SEES_ALL)
    return page(request, "dashboard/briefings.html", choices(member, member.government.today(timezone.now())))


@require_safe
def briefing(request: HttpRequest, government: str) -> HttpResponse:
    """One page before a rakor; `?asisten=` narrows it to the units one Asisten coordinates."""
    member = access.member(request, government)
    access.require(member, *access.SEES_ALL)
    at = timezone.now()
    of = Asked(coordinator=number(request.GET.get("asisten", "")))
    return _pdf("rakor", of_rakor(member, member.government.today(at), at, of), member, "bahan rakor")


@require_safe
def briefing_unit(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *access.SEES_ALL)
    unit, at = access.unit(member, pk), timezone.now()
    return _pdf("unit", of_unit(member, unit, member.government.today(at), at), member, f"bahan {unit.called}")


@require_safe
def briefing_pocket(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """Lembar saku, for a visit; a unit may have its own."""
    member = access.member(request, government)
    unit, at = dashboard_access.pocketed(member, pk), timezone.now()
    return _pdf("saku", of_unit(member, unit, member.government.today(at), at), member, f"lembar saku {unit.called}")


@require_safe
def briefing_theme(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *access.SEES_ALL)
    theme, at = dashboard_access.theme(member, pk), timezone.now()
    return _pdf("tema", of_theme(member, theme, member.government.today(at), at), member, f"bahan tema {theme}")


def _pdf(template: str, values: dict[str, Any], member: Member, name: str) -> HttpResponse:
    answer = HttpResponse(printed(template, values), content_type="application/pdf")
    file = slugify(f"{name[:80]} {member.government.slug} {values['made_on']}")
    answer["Content-Disposition"] = f'attachment; filename="{file}.pdf"'
    answer["Cache-Control"] = "no-store"
    return answer
