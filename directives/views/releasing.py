# Buka untuk publik: the list of directives for it, and one of them. What the public then sees is rakor.portal's.
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from directives import access, actions, public
from directives.models import Directive, DirectiveRelease
from meetings import releasing
from meetings.forms.releasing import SummaryForm
from meetings.releasing import NotReleased
from meetings.views.releasing import ACTS, LISTS, PER_PAGE, about, asked, settle, standing, wording
from rakor.people import access as people_access
from rakor.web.page import page


@require_safe
def releases(request: HttpRequest, government: str) -> HttpResponse:
    member = people_access.member(request, government)
    people_access.require(member, *releasing.TAKES_PART)
    which, words = asked(request)
    found = DirectiveRelease.objects.filter(state__in=LISTS[which], directive__in=Directive.objects.releasable())
    if which == "belum":
        live = DirectiveRelease.objects.live().filter(directive=OuterRef("pk"))
        rows = Directive.objects.releasable().filter(~Exists(live), text__icontains=words)
        rows = rows.select_related("meeting").order_by("-issued_on", "-pk")
    else:
        rows = found.filter(Q(summary__icontains=words) | Q(directive__text__icontains=words))
        rows = rows.select_related("directive__meeting", "proposed_by")
    context = {"rows": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")), "which": which, "q": words}
    return page(request, "directives/releases.html", context | standing(member))


@require_http_methods(["GET", "HEAD", "POST"])
def release(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    directive = access.releasable(member, pk)
    at = timezone.now()
    on = member.government.today(at)
    if request.method == "POST" and request.POST.get("act") in ACTS:
        return settle(request, member, directive.releases, on)
    form = SummaryForm(request.POST if request.method == "POST" else None, initial=wording(directive.releases))
    if form.is_valid() and request.POST.get("act") == "usulkan":
        try:
            actions.propose_release(by=member, directive=directive, on=on, at=at, **form.cleaned_data)
            messages.success(request, "Usulan sudah disampaikan kepada Sekda.")
            return redirect("directives:release", government, pk)
        except NotReleased as refusal:
            form.add_error(None, str(refusal))
    context = {
        "directive": directive,
        "form": form,
        "preview": public.preview(directive, form["summary"].value() or ""),
    } | about(member, directive.releases, on)
    return page(request, "directives/release.html", context, status=422 if form.errors else 200)
