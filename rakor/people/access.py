# Who may enter: the member behind a request, and what their roles allow. The first line of every view.
from dataclasses import dataclass
from functools import cached_property

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.utils import timezone

from rakor.people.models import Coordination, Government, Membership, User

Role = Membership.Role

# Roles whose holders see the whole government's directives; an OPD sees its own units', an Asisten all
# (they read the whole dashboard) but verifies for the units coordinated.
SEES_ALL = frozenset({Role.SETDA, Role.PIMPINAN, Role.AJUDAN, Role.ASISTEN, Role.INSPEKTORAT, Role.PEMANTAU})


class SignInFirst(Exception):
    """Raised for a visitor who is not signed in; the middleware answers with the sign-in page."""


@dataclass(frozen=True)
class Member:
    """A user inside one government today, all memberships merged."""

    user: User
    government: Government
    roles: frozenset[str]
    units: frozenset[int]

    def has(self, *roles: str) -> bool:
        return not self.roles.isdisjoint(roles)

    @property
    def sees_all(self) -> bool:
        return not self.roles.isdisjoint(SEES_ALL)

    @cached_property
    def coordinated(self) -> frozenset[int]:
        """Units that this Asisten coordinates today. One statement, for an Asisten only."""
        if not self.has(Role.ASISTEN):
            return frozenset()
        today = self.government.today(timezone.now())
        return frozenset(
            Coordination.objects.on(today).filter(asisten__in=self.units).values_list("unit_id", flat=True)
        )


def member(request: HttpRequest, government: str) -> Member:
    """The member behind this request in the government of that slug.

    Raises SignInFirst for a visitor; Http404 alike for a stranger and for a government that does not exist.
    """
    if not request.user.is_authenticated:
        raise SignInFirst
    found = request.government
    if found is None or found.slug != government:
        raise Http404
    today = found.today(timezone.now())
    rows = list(Membership.objects.on(today).filter(user=request.user).values_list("role", "unit_id"))
    if not rows:
        raise Http404
    request.member = Member(
        user=request.user,
        government=found,
        roles=frozenset(role for role, _ in rows),
        units=frozenset(unit for _, unit in rows if unit),
    )
    return request.member


def require(who: Member, *roles: str) -> None:
    """Raise PermissionDenied unless the member has one of the roles."""
    if not who.has(*roles):
        raise PermissionDenied


def operator(request: HttpRequest) -> User:
    """The operator behind this request. Raises SignInFirst, or Http404 for anyone else."""
    if not request.user.is_authenticated:
        raise SignInFirst
    if not request.user.is_operator:
        raise Http404
    return request.user


def sign_in(request: HttpRequest):
    """The answer to SignInFirst. A form that was typed is kept by the error page, so only GET comes back to its page."""
    return redirect_to_login(request.get_full_path() if request.method == "GET" else "/", "/masuk/")
