# Sets whose rows a request may touch: the user from the session, the government from the URL. In the public portal nobody
# is a user: there is no session, and PostgreSQL gives what was released alone.
# Whether this user may enter that government is decided by access.member, the view's first line.

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.db import IntegrityError

from rakor.people import access, scope
from rakor.people.models import Government
from rakor.web import errors

PORTAL = "portal"  # the namespace of the addresses that are for everybody


class ScopeMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with scope.nothing():
            return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        slug = kwargs.get("government")
        if PORTAL in request.resolver_match.namespaces:
            request.session = {}  # nobody's: not read, not written, and no answer depends on a cookie
            request.META.pop("CSRF_COOKIE_NEEDS_UPDATE", None)
            request.government = Government.objects.filter(slug=slug).first()
            if request.government:
                scope.enter_public(request.government.pk)
            return
        if request.user.is_authenticated:
            scope.enter_user(request.user.pk, url=request.path, address=request.META.get("REMOTE_ADDR", ""))
        request.government = Government.objects.filter(slug=slug).first() if slug else None
        if request.government:
            scope.enter_government(request.government.pk)

    def process_exception(self, request, exception):
        if isinstance(exception, IntegrityError):
            return errors.refused_by_database(request, exception)
        if not isinstance(exception, access.SignInFirst):
            return None
        if request.htmx or request.method != "GET":
            return errors.signed_out(request)  # keeps what was typed; a redirect would lose it
        return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)
