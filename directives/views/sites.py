# The sites of a directive: the list, and each site, checked by the units that work on it. Lists on their way in: site_lists.
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from directives import access, actions
from directives.downloads import SITES
from directives.lists import number
from directives.models import Directive, Site
from directives.models.content import SITE_STATES
from directives.site_asked import SitesAsked, spread
from directives.site_forms import CheckForm, MarkForm, SiteForm, StatesForm
from directives.states import NotAllowed
from directives.views.trying import done
from rakor.people import access as people_access
from rakor.people import downloads
from rakor.people.access import Member, Role
from rakor.people.models import Unit
from rakor.web.page import page

PER_PAGE = 50
MOST_TICKED = 1_000


@require_http_methods(["GET", "HEAD", "POST"])
def sites(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """What is asked is SitesAsked's; `?tampil=sebaran` shows the spread. A POST marks the sites that were ticked."""
    member = people_access.member(request, government)
    is_marking = request.method == "POST"
    directive = access.sited(member, pk) if is_marking else access.directive(member, pk)
    asked = SitesAsked.read(request.GET)
    if downloads.is_wanted(request):
        return downloads.xlsx(member, "Titik", SITES, _rows(directive, asked), narrowed=[directive.text[:300]])
    may_check = is_marking or access.checks_sites(member, directive)
    form = _mark_form(request.POST if is_marking else None, member, directive) if may_check else None
    if is_marking and form.is_valid():
        try:
            count = actions.mark_sites(
                by=member, directive=directive, sites=_ticked(request, asked.of(directive)), **form.cleaned_data
            )
            messages.success(request, f"{count} titik diperbarui.")
            return redirect(f"{request.path}?{asked.query}")
        except NotAllowed as refusal:
            form.add_error(None, str(refusal))
    context = _listed(request, directive, asked) | {
        "form": form, "may_check": may_check, "may_keep": member.has(Role.SETDA), "ticked": request.POST.getlist("titik"),
    }  # fmt: skip
    status = 422 if form and form.errors else 200
    return page(request, "directives/sites.html", context, fragments=("rows",), status=status)


def _rows(directive: Directive, asked: SitesAsked) -> QuerySet[Site]:
    rows = asked.of(directive).select_related("area", "unit", "checked_by").prefetch_related("photos")
    return rows.order_by("name", "pk")


def _listed(request: HttpRequest, directive: Directive, asked: SitesAsked) -> dict:
    words = actions.states_of(directive)
    found = spread(directive, words)
    shown = request.GET.get("tampil") == "sebaran"
    return {
        "directive": directive,
        "rows": [] if shown else Paginator(_rows(directive, asked), PER_PAGE).get_page(request.GET.get("page")),
        "spread": found,
        "is_spread": shown and bool(found.listed),
        "states": [word for word, shade in found.words if shade != "rest"],
        "asked": asked,
        "unchecked": SITE_STATES[0],
    }


def _mark_form(data, member: Member, directive: Directive) -> MarkForm:
    on = member.government.today(timezone.now())
    return MarkForm(data, words=actions.states_of(directive), units=_entered_for(member, directive), on=on)


def _ticked(request: HttpRequest, rows: QuerySet[Site]) -> list[int]:
    """The sites that were ticked, or all that the list shows. Raises NotAllowed for none."""
    keys = [key for typed in request.POST.getlist("titik")[:MOST_TICKED] if (key := number(typed))]
    found = list(rows.values_list("pk", flat=True) if "semua" in request.POST else keys)
    if not found:
        raise NotAllowed("Tandai dahulu titiknya.")
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def site_edit(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    site = access.kept_site(member, pk)
    on = member.government.today(timezone.now())
    form = SiteForm(request.POST if request.method == "POST" else None, site=site, on=on)
    if done(form, lambda: actions.edit_site(by=member, site=site, **form.cleaned_data), field="name"):
        messages.success(request, f"{site} sudah diubah.")
        return redirect("directives:sites", government, site.directive_id)
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
    if done(form, lambda: actions.check_site(by=member, site=site, **form.cleaned_data), field="state"):
        messages.success(request, f"Hasil pengecekan {site} tersimpan.")
        return redirect("directives:sites", government, site.directive_id)
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
    if done(form, lambda: actions.set_site_states(by=member, directive=directive, **form.cleaned_data), field="states"):
        messages.success(request, "Kata keadaan titik tersimpan.")
        return redirect("directives:sites", government, pk)
    context = {"directive": directive, "form": form}
    return page(request, "directives/site_states.html", context, status=422 if form.errors else 200)


def _entered_for(member: Member, directive: Directive) -> list[Unit]:
    """The units in whose name this member says what was found: their own on this directive; for Setda any on it."""
    working = Unit.objects.filter(assignments__directive=directive, assignments__taken_off_on=None)
    own = list(working.filter(pk__in=access.own_units(member)))
    return own or (list(working) if member.has(Role.SETDA) else [])
