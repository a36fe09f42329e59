# Bahan pimpinan: the page that offers the briefings, and each briefing as a PDF made when it is asked for.
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
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
from rakor.dashboard.briefing.unit_figures import COLUMNS, unit_rows
from rakor.people import access, downloads
from rakor.people.access import Member
from rakor.web.page import page


@require_safe
def briefings(request: HttpRequest, government: str) -> HttpResponse:
    """`?unit=` (with `lembar=saku` for a visit) or `?tema=`, as its forms send them, leads to that briefing."""
    member = access.member(request, government)
    access.require(member, *access.SEES_ALL)
    offered = choices(member, member.government.today(timezone.now()))
    unit, theme = (number(request.GET.get(name, "")) for name in ("unit", "tema"))
    if any(unit == pk for pk, *_ in offered["units"]):
        name = "briefing_pocket" if request.GET.get("lembar") == "saku" else "briefing_unit"
        return redirect(f"dashboard:{name}", government, unit)
    if any(theme == pk for pk, *_ in offered["themes"]):
        return redirect("dashboard:briefing_theme", government, theme)
    return page(request, "dashboard/briefings.html", offered)


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


@require_safe
def unit_figures(request: HttpRequest, government: str) -> HttpResponse:
    """The figures of every unit with open work, as a worksheet."""
    member = access.member(request, government)
    access.require(member, *access.SEES_ALL)
    rows = unit_rows(member, member.government.today(timezone.now()))
    return downloads.xlsx(member, "Angka per unit", COLUMNS, rows)


def _pdf(template: str, values: dict[str, Any], member: Member, name: str) -> HttpResponse:
    answer = HttpResponse(printed(template, values), content_type="application/pdf")
    file = slugify(f"{name[:80]} {member.government.slug} {values['made_on']}")
    answer["Content-Disposition"] = f'attachment; filename="{file}.pdf"'
    answer["Cache-Control"] = "no-store"
    return answer
