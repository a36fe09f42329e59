# The ladder of reminders, set by whoever keeps the government's lists.
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from directives import actions
from directives.ladder_forms import LadderForm
from directives.models import Ladder
from rakor.people import access
from rakor.web.page import page


@require_http_methods(["GET", "HEAD", "POST"])
def ladder(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *access.KEEPERS)
    own = Ladder.objects.first()
    if request.method == "POST" and "umum" in request.POST:
        actions.drop_ladder(by=member)
        messages.success(request, "Tangga pengingat mengikuti ketentuan umum lagi.")
        return redirect("directives:ladder", government)
    form = LadderForm(request.POST if request.method == "POST" else None, instance=own or Ladder())
    if request.method == "POST" and form.is_valid():
        actions.set_ladder(by=member, **form.cleaned_data)
        messages.success(request, "Tangga pengingat sudah disimpan dan berlaku mulai pengingat berikutnya.")
        return redirect("directives:ladder", government)
    context = {"form": form, "is_own": own is not None}
    return page(request, "directives/ladder.html", context, status=422 if form.errors else 200)
