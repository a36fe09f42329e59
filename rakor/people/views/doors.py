# What a token opens: the operator's first account, a new password, joining a government. GET shows, POST does.
from allauth.account.utils import perform_login
from allauth.core.ratelimit import consume_or_429
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from rakor.people import doors, scope
from rakor.people.actions import users
from rakor.people.forms.users import OperatorForm, PasswordForm
from rakor.people.models import Door, Membership, User
from rakor.people.views.shared import invalid, typed
from rakor.web.page import page


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def door_code(request: HttpRequest) -> HttpResponse:
    """Where the code of a printed sheet is typed in."""
    if request.method != "POST":
        return page(request, "people/door_code.html")
    return redirect("people:door", doors.read(request.POST.get("kode", "")) or "-")


@never_cache
@sensitive_post_parameters("password", "again")
@require_http_methods(["GET", "HEAD", "POST"])
def door(request: HttpRequest, token: str) -> HttpResponse:
    """One answer for whatever cannot be opened: never made, used, expired or no longer allowed."""
    if limited := consume_or_429(request, action="door"):
        return limited
    found = doors.find(token, timezone.now())
    behind = {Door.Kind.SETUP: _setup, Door.Kind.PASSWORD: _password, Door.Kind.JOIN: _join}
    try:
        return behind[found.kind](request, found) if found and found.kind in behind else _closed(request)
    except doors.Closed:
        return _closed(request)


def _closed(request: HttpRequest) -> HttpResponse:
    return page(request, "people/door_closed.html", status=404)


def _setup(request: HttpRequest, door: Door) -> HttpResponse:
    if User.objects.filter(is_operator=True).exists():
        raise doors.Closed
    form = OperatorForm(typed(request))
    if user := form.act(users.create_operator, door=door, at=timezone.now()):
        messages.success(request, "Akun operator sudah dibuat. Sekarang daftarkan pemerintah daerah yang pertama.")
        return perform_login(request, user, redirect_url=reverse("people:government_new"))
    return page(request, "people/door_setup.html", {"form": form}, status=invalid(form))


def _password(request: HttpRequest, door: Door) -> HttpResponse:
    user = users.behind(door)
    if user is None:
        raise doors.Closed
    form = PasswordForm(typed(request), user=user)
    if form.is_valid():
        user = users.set_password(door=door, password=form.cleaned_data["password"], at=timezone.now())
        messages.success(request, "Kata sandi sudah disimpan. Lain kali masuklah dengan kata sandi itu.")
        return perform_login(request, user, redirect_url=reverse("people:start"))
    return page(request, "people/door_password.html", {"form": form, "whose": user, "door": door}, status=invalid(form))


def _join(request: HttpRequest, door: Door) -> HttpResponse:
    if request.method == "POST" and request.user.is_authenticated:
        government = users.join(user=request.user, door=door, at=timezone.now())
        messages.success(request, f"Anda sudah bergabung dengan {government}.")
        return redirect("people:start")
    with scope.government(door.government_id):
        role, unit = users.offered(door)
    offer = {"door": door, "role": Membership.Role(role).label, "unit": unit}
    return page(request, "people/door_join.html", offer, status=200 if request.method != "POST" else 403)
