# The sites of a directive: the list, and each site, checked by the units that work on it. Lists on their way in: site_lists.
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from directives import access, actions
from directives.models import Directive
from directives.models.content import SITE_STATES
from directives.site_forms import CheckForm, SiteForm, StatesForm
from directives.states import NotAllowed
from rakor.people import access as people_access
from rakor.people.access import Member, Role
from rakor.people.models import Unit
from rakor.web.page import page

PER_PAGE = 50


@require_safe
def sites(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """`?keadaan=` a state, "belum" for those nobody has checked; `?kecamatan=` a unit, or "lain" for the unmatched."""
    member = people_access.member(request, government)
    directive = access.directive(member, pk)
    state, area = request.GET.get("keadaan", "")[:60], request.GET.get("kecamatan", "")
    q = " ".join(request.GET.get("q", "").split())[:100]
    rows = directive.sites.select_related("area", "unit", "checked_by").prefetch_related("photos")
    if state:
        rows = rows.filter(checked_on=None) if state == "belum" else rows.filter(state=state)
    if area:
        rows = rows.filter(area=int(area) if area.isdecimal() and len(area) < 19 else None)
    if q:
        rows = rows.filter(Q(name__icontains=q) | Q(area_text__icontains=q))
    used = directive.sites.exclude(state="").order_by("state").values_list("state", flat=True).distinct()
    context = {
        "directive": directive,
        "rows": Paginator(rows.order_by("name", "pk"), PER_PAGE).get_page(request.GET.get("page")),
        "states": list(dict.fromkeys([*actions.states_of(directive), *used])),
        "areas": Unit.objects.filter(pk__in=directive.sites.values("area")),
        "state": state, "area": area, "q": q, "unchecked": SITE_STATES[0],
        "listed": directive.sites.count(), "checked": directive.sites.checked().count(),
        "may_check": access.checks_sites(member, directive), "may_keep": member.has(Role.SETDA),
    }  # fmt: skip
    return page(request, "directives/sites.html", context, fragments=("rows",))


@require_http_methods(["GET", "HEAD", "POST"])
def site_edit(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    site = access.kept_site(member, pk)
    on = member.government.today(timezone.now())
    form = SiteForm(request.POST if request.method == "POST" else None, site=site, on=on)
    if form.is_valid():
        try:
            actions.edit_site(by=member, site=site, **form.cleaned_data)
            messages.success(request, f"{site} sudah diubah.")
            return redirect("directives:sites", government, site.directive_id)
        except NotAllowed as refusal:
            form.add_error("name", str(refusal))
    context = {"site": site, "directive": site.directive, "form": form}
    return page(request, "directives/site_edit.html", context, status=422 if form.errors else 200)


@require_POST
def site_remove(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    site = access.kept_site(member, pk)
    try:
        actions.remove_site(by=member, site=site)
        messages.success(request, f"{site.name} dikeluarkan dari daftar titik.")
    except NotAllowed as refusal:
        messages.error(request, str(refusal))
    return redirect("directives:sites", government, site.directive_id)


@require_http_methods(["GET", "HEAD", "POST"])
def site_check(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    site = access.checkable_site(member, pk)
    on = member.government.today(timezone.now())
    given = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = CheckForm(*given, site=site, units=_entered_for(member, site.directive), on=on)
    if form.is_valid():
        try:
            actions.check_site(by=member, site=site, **form.cleaned_data)
            messages.success(request, f"Hasil pengecekan {site} tersimpan.")
            return redirect("directives:sites", government, site.directive_id)
        except NotAllowed as refusal:
            form.add_error("state", str(refusal))
    context = {"site": site, "directive": site.directive, "form": form}
    return page(request, "directives/site_check.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def site_states(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """The words for the state of this directive's sites. Setda only."""
    member = people_access.member(request, government)
    directive = access.directive(member, pk)
    people_access.require(member, Role.SETDA)
    initial = {"states": "\n".join(actions.states_of(directive))}
    form = StatesForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid():
        try:
            actions.set_site_states(by=member, directive=directive, states=form.cleaned_data["states"])
            messages.success(request, "Kata keadaan titik tersimpan.")
            return redirect("directives:sites", government, pk)
        except NotAllowed as refusal:
            form.add_error("states", str(refusal))
    context = {"directive": directive, "form": form}
    return page(request, "directives/site_states.html", context, status=422 if form.errors else 200)


def _entered_for(member: Member, directive: Directive) -> list[Unit]:
    """The units in whose name this member says what was found: their own on this directive; for Setda any on it."""
    working = Unit.objects.filter(assignments__directive=directive, assignments__taken_off_on=None)
    own = list(working.filter(pk__in=access.own_units(member)))
    return own or (list(working) if member.has(Role.SETDA) else [])
