# Signing in: allauth's page with the demo accounts beside it, and the one tap behind them.
import ipaddress
from itertools import groupby

from allauth.account.utils import perform_login
from allauth.account.views import LoginView
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from rakor.people.models import User


class SignIn(LoginView):
    """Invalid is 422, as everywhere."""

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if demo_is_open(self.request):
            context |= {"demo_accounts": _accounts(), "demo_url": reverse("people:demo_sign_in")}
        return context

    def form_invalid(self, form):
        response = super().form_invalid(form)
        response.status_code = 422
        return response


sign_in = SignIn.as_view()


@require_POST
def demo_sign_in(request: HttpRequest) -> HttpResponse:
    """Enter as one of the demo accounts, without a password. Anywhere but on this machine there is no such page."""
    if not demo_is_open(request):
        raise Http404
    user = get_object_or_404(_demo_users(), username=request.POST.get("username", ""))
    return perform_login(request, user, redirect_url=reverse("people:start"))


def demo_is_open(request: HttpRequest) -> bool:
    """Only by setting, only from this machine, and never through a proxy: it would make everybody look local."""
    if not settings.DEMO or any(name in request.headers for name in ("X-Forwarded-For", "Forwarded", "X-Real-Ip")):
        return False
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def _demo_users():
    return User.objects.filter(is_demo=True, is_active=True, is_operator=False).select_related("home")


def _accounts() -> list[dict]:
    users = _demo_users().exclude(home=None).order_by("home__name", "pk")
    return [
        {
            "government": government,
            "accounts": [{"username": user.username, "label": user.name, "note": ""} for user in group],
        }
        for government, group in groupby(users, key=lambda user: user.home)
    ]
