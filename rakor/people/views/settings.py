# A government's own settings and its days off.
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from rakor.people import access
from rakor.people.access import KEEPERS, Role
from rakor.people.actions import governments as actions
from rakor.people.forms.governments import DayOffForm, SettingsForm
from rakor.people.models import DayOff
from rakor.people.views.shared import invalid, paged, typed
from rakor.web.page import page


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, Role.ADMIN)
    home = member.government
    initial = {name: getattr(home, name) for name in SettingsForm.base_fields}
    form = SettingsForm(typed(request), initial=initial)
    if form.act(actions.update_settings, by=member, government=home):
        messages.success(request, "Pengaturan sudah disimpan.")
        return redirect("people:settings", government)
    return page(request, "people/settings.html", {"form": form}, status=invalid(form))


@require_http_methods(["GET", "HEAD", "POST"])
def days_off(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    form = DayOffForm(typed(request))
    if form.act(actions.set_day_off, by=member):
        messages.success(request, "Hari itu sudah dicatat. Batas waktu berikutnya dihitung dengannya.")
        return redirect("people:days_off", government)
    rows = paged(request, DayOff.objects.order_by("-on"))
    return page(request, "people/days_off.html", {"form": form, "rows": rows}, status=invalid(form))


@require_POST
def day_off_remove(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *KEEPERS)
    actions.remove_day_off(by=member, day=access.day_off(member, pk))
    messages.success(request, "Hari itu kembali mengikuti kalender nasional.")
    return redirect("people:days_off", government)
