# A directive that comes from no meeting: written, changed, issued or recorded on its own page. And jadikan terukur.
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from directives import access, actions
from directives.konsep_forms import KonsepForm
from directives.models import Directive
from directives.models.choices import Kind
from directives.states import NotAllowed
from rakor.people import access as people_access
from rakor.people.access import Member, Role
from rakor.web.page import page

CHANGED = "Penerimanya berubah sejak halaman ini dibuka. Belum diterbitkan; periksa lagi."


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, government: str) -> HttpResponse:
    member = people_access.member(request, government)
    people_access.require(member, Role.SETDA, Role.PIMPINAN)
    form = KonsepForm(request.POST if request.method == "POST" else None, on=_today(member))
    if not form.is_valid():
        return page(request, "directives/new.html", {"form": form}, status=422 if form.errors else 200)
    made = actions.draft(
        by=member, client_id=form.cleaned_data["client_id"], themes=_themes(form, member),
        parts=form.cleaned_data["parts"], **form.units, **form.plain,
    )  # fmt: skip
    return redirect("directives:issue_one", government, made.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    directive = _draft(member, pk)
    form = KonsepForm(request.POST if request.method == "POST" else None, on=_today(member), directive=directive)
    if form.is_valid():
        try:
            actions.edit_draft(
                by=member, directive=directive, themes=_themes(form, member), parts=form.cleaned_data["parts"],
                **form.units, **form.plain,
            )  # fmt: skip
            return redirect("directives:issue_one", government, pk)
        except NotAllowed as refusal:
            form.add_error(None, str(refusal))
    context = {"form": form, "directive": directive}
    return page(request, "directives/edit.html", context, status=422 if form.errors else 200)


@require_POST
def draft_remove(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    directive = _draft(member, pk)
    actions.remove_draft(by=member, directive=directive)
    messages.success(request, "Konsep arahan dihapus.")
    return redirect("directives:index", government)


@require_http_methods(["GET", "HEAD", "POST"])
def issue_one(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """Number and names of the units first. `cara=catat` records an old directive without telling anybody.

    A POST must say whom the page said it reaches (`seen`); where that has changed, nothing is issued: 409.
    """
    member = people_access.member(request, government)
    directive = access.managed(member, pk)
    if not directive.is_draft:
        messages.info(request, "Arahan ini sudah diterbitkan.")
        return redirect("directives:show", government, pk)
    asked = request.POST if request.method == "POST" else request.GET
    is_old = asked.get("cara") == "catat"
    on = (actions.recorded_on(directive) if is_old else None) or _today(member)
    reach = actions.recipients(directive, on)
    seen = actions.seen(directive, reach)
    status, fault = 200, ""
    if request.method == "POST":
        status, fault = 409, CHANGED
        if asked.get("seen") == seen:
            try:
                return _send(request, member, directive, on, is_old, len(reach.all))
            except NotAllowed as refusal:
                status, fault = 422, str(refusal)
    context = {
        "directive": directive, "reach": reach, "seen": seen, "is_old": is_old, "on": on, "fault": fault,
        "may_edit": directive.block_id is None,
    }  # fmt: skip
    return page(request, "directives/issue_one.html", context, status=status)


@require_POST
def make_measurable(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """A konsep with the words of an arahan umum, opened to be completed."""
    member = people_access.member(request, government)
    directive = access.managed(member, pk)
    kind = request.POST.get("kind") or Kind.ONE_OFF
    try:
        konsep = actions.make_measurable(by=member, directive=directive, kind=_kind(kind))
    except NotAllowed as refusal:
        messages.error(request, str(refusal))
        return redirect("directives:show", government, pk)
    return redirect("directives:edit", government, konsep.pk)


def _draft(member: Member, pk: int) -> Directive:
    """A konsep that no sentence of the minutes holds: one that does is changed at the desk. Raises Http404 otherwise."""
    directive = access.managed(member, pk)
    if not directive.is_draft or directive.block_id is not None:
        raise Http404
    return directive


def _kind(typed: str) -> str:
    return typed if typed in (Kind.ONE_OFF, Kind.PERIODIC) else Kind.ONE_OFF


def _send(
    request: HttpRequest, member: Member, directive: Directive, on: date, is_old: bool, units: int
) -> HttpResponse:
    if is_old:
        actions.record(by=member, directives=[directive], on=on)
        messages.success(request, "Arahan sudah tercatat. Tidak ada unit yang diberi tahu.")
    else:
        actions.issue(by=member, directives=[directive], on=on, at=timezone.now())
        is_standing = directive.kind == Kind.STANDING
        said = "Arahan umum sudah diterbitkan." if is_standing else f"Arahan sudah diterbitkan ke {units} unit."
        messages.success(request, said)
    return redirect("directives:show", member.government.slug, directive.pk)


def _today(member: Member) -> date:
    return member.government.today(timezone.now())


def _themes(form: KonsepForm, member: Member) -> list:
    new_ones = [actions.put_theme(by=member, name=name) for name in form.cleaned_data["new_themes"]]
    return list({theme.pk: theme for theme in [*form.cleaned_data["themes"], *new_ones]}.values())
