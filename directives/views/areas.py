# Who leads in which kecamatan, on a page of its own.
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from directives import access, actions
from directives.area_forms import AreaLeadsForm
from directives.models.choices import Kind
from directives.states import NotAllowed
from rakor.people import access as people_access
from rakor.web.page import page


@require_http_methods(["GET", "HEAD", "POST"])
def area_leads(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    directive = access.managed(member, pk)
    at = timezone.now()
    on = member.government.today(at)
    form = AreaLeadsForm(request.POST if request.method == "POST" else None, directive=directive, on=on)
    if form.is_valid():
        try:
            made = actions.set_area_leads(by=member, directive=directive, leads=form.chosen(), on=on, at=at)
            messages.success(request, _said(len(made), directive.tracked_from is not None))
            return redirect("directives:show", government, pk)
        except NotAllowed as refusal:
            form.add_error(None, str(refusal))
    general = directive.addressees.filter(role="lead").select_related("unit").order_by("unit__name")
    context = {
        "directive": directive,
        "form": form,
        "rows": list(form.rows()),
        "general": [row.unit for row in general],
        "is_standing": directive.kind == Kind.STANDING,
    }
    return page(request, "directives/area_leads.html", context, status=422 if form.errors else 200)


def _said(made: int, is_tracked: bool) -> str:
    text = "Penanggung jawab tiap kecamatan tersimpan."
    if made:
        text += f" {made} unit baru mendapat arahan ini" + (" dan diberi tahu." if is_tracked else ".")
    return text
