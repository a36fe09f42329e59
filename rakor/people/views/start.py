# The front door, and where somebody goes after signing in. What is inside a government belongs to its own pages.
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from rakor.people.access import SignInFirst
from rakor.people.models import Membership, User
from rakor.web import nav
from rakor.web.page import page


@require_safe
def landing(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return redirect("people:start")
    return page(request, "landing.html", {"is_new": not User.objects.exists()})


@never_cache
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """One government: into it. Several: a choice. None: an operator registers one, anybody else learns whom to ask."""
    if not request.user.is_authenticated:
        raise SignInFirst
    homes = _homes()
    if len(homes) == 1 and "pilih" not in request.GET:
        return redirect(homes[0]["url"])
    if not homes and request.user.is_operator:
        return redirect("people:government_new")
    return page(request, "people/start.html", {"homes": homes})


def _homes() -> list[dict]:
    """The governments of the acting user, each with their roles there and the page to begin with."""
    roles: dict = {}
    now = timezone.now()
    for row in Membership.mine.select_related("government").order_by("government__name"):
        if row.is_on(row.government.today(now)):
            roles.setdefault(row.government, []).append(row)
    return [
        {
            "government": government,
            "roles": [row.get_role_display() for row in rows],
            "url": _first_page({row.role for row in rows}, government.slug),
        }
        for government, rows in roles.items()
    ]


def _first_page(roles: set[str], slug: str) -> str:
    for entry in (*nav.ENTRIES, nav.INBOX):
        if (not entry.roles or entry.roles & roles) and (url := nav.address(entry, slug)):
            return url
    return f"/{slug}/"


@require_safe
def forgotten(request: HttpRequest) -> HttpResponse:
    """Whom to ask for a new password. None is reset by mail: an address that somebody else typed in proves nothing."""
    return page(request, "people/forgotten.html")
