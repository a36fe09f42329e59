# Who may enter: the member behind a request, and what their roles allow. The first line of every view.
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone

from rakor.people import scope
from rakor.people.models import Coordination, DayOff, Government, Group, Holding, Membership, Post, Unit, UnitKind, User

Role = Membership.Role

# Roles whose holders see the whole government's directives; an OPD sees its own units', an Asisten all
# (they read the whole dashboard) but verifies for the units coordinated.
SEES_ALL = frozenset({Role.SETDA, Role.PIMPINAN, Role.AJUDAN, Role.ASISTEN, Role.INSPEKTORAT, Role.PEMANTAU})

# Who keeps the lists of units, posts, groups and users.
KEEPERS = (Role.ADMIN, Role.SETDA)

# The roles a Setda without the admin role may give, take away and hand a password link for. The other roles decide,
# verify or release: whoever could enter as them could verify their own report.
GIVEN_BY_SETDA = frozenset({Role.OPD, Role.PEMANTAU})


class SignInFirst(Exception):
    """Raised for a visitor who is not signed in; the middleware answers with the sign-in page."""


@dataclass(frozen=True)
class Member:
    """A user inside one government today, all memberships merged."""

    user: User
    government: Government
    roles: frozenset[str]
    units: frozenset[int]

    @classmethod
    def of(cls, user: User, government: Government, on: date) -> "Member":
        """As of that day; without a membership a member without roles. One statement."""
        rows = list(Membership.objects.on(on).filter(user=user).values_list("role", "unit_id"))
        roles, units = frozenset(role for role, _ in rows), frozenset(unit for _, unit in rows if unit)
        return cls(user=user, government=government, roles=roles, units=units)

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
    here = Member.of(request.user, found, found.today(timezone.now()))
    if not here.roles:
        raise Http404
    request.member = here
    return here


def visitor(request: HttpRequest, government: str) -> Government:
    """The government whose public portal anybody reads. Raises Http404 for one that does not exist.

    Refuses to go on where PostgreSQL would show more than what was released.
    """
    found = request.government
    if found is None or found.slug != government:
        raise Http404
    if scope.current() != scope.Scope(government=found.pk, public=True):
        raise scope.NoScope("Halaman publik dibuka di luar scope.public(pk).")
    return found


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


def grantable(who: Member) -> frozenset[str]:
    """The roles this member may give and take away."""
    if who.has(Role.ADMIN):
        return frozenset(Role.values)
    return GIVEN_BY_SETDA if who.has(Role.SETDA) else frozenset()


def reaches(who: Member, user: User) -> bool:
    """Whether every role that user has here, now or later, is one this member may give."""
    held = Membership.objects.filter(user=user).not_over(who.government.today(timezone.now()))
    return grantable(who).issuperset(held.values_list("role", flat=True))


def hosts(who: Member, user: User) -> bool:
    """Whether this member may change the account itself: its name, its password link, whether it is active.

    Only where the account belongs to this government alone. One who has joined another government, and an operator,
    has no home: else an admin here could enter there.
    """
    return user.home_id == who.government.pk and not user.is_operator and reaches(who, user)


def unit(who: Member, pk: int) -> Unit:
    return get_object_or_404(Unit.objects.select_related("kind", "parent"), pk=pk)


def kind(who: Member, pk: int) -> UnitKind:
    return get_object_or_404(UnitKind.objects.all(), pk=pk)


def post(who: Member, pk: int) -> Post:
    return get_object_or_404(Post.objects.select_related("unit"), pk=pk)


def holding(who: Member, pk: int) -> Holding:
    return get_object_or_404(Holding.objects.select_related("post", "user"), pk=pk)


def group(who: Member, pk: int) -> Group:
    return get_object_or_404(Group.objects.all(), pk=pk)


def day_off(who: Member, pk: int) -> DayOff:
    return get_object_or_404(DayOff.objects.all(), pk=pk)


def membership(who: Member, pk: int) -> Membership:
    return get_object_or_404(Membership.objects.select_related("user", "unit"), pk=pk)


def colleague(who: Member, pk: int) -> User:
    """A user with a membership in this government, also one that is over. Anyone else is as good as missing."""
    return get_object_or_404(User.objects.filter(pk__in=Membership.objects.values("user")), pk=pk)
