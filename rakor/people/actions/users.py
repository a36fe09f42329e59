# Accounts, what they are in a government, and the links by which people set their own password or join.
# Nobody ever sets another's password.
from datetime import date, datetime, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from rakor.people import access, doors, scope
from rakor.people.access import Member, Role
from rakor.people.actions.checks import once, put, tidy
from rakor.people.models import Door, Government, Membership, Unit, UnitKind, User

SETUP_HOURS = 24
PASSWORD_HOURS = 72
JOIN_HOURS = 72
TAKEN = "NIP atau nama pengguna ini sudah dipakai. Bila orangnya sudah punya akun, beri ia tautan gabung."


@transaction.atomic
def create_user(
    *,
    by: Member | None,
    username: str,
    name: str,
    role: str,
    unit: Unit | None = None,
    email: str = "",
    since: date | None = None,
    **fields,
) -> User:
    """A new account with one role here, without a password until its owner sets one behind a link."""
    once(User.objects.all(), "username", username, TAKEN)
    made = User(home_id=scope.required(), **fields)
    made.set_unusable_password()
    put(made, username=username.strip(), name=tidy(name), email=email)
    grant(by=by, user=made, role=role, unit=unit, since=since)
    return made


@transaction.atomic
def update_user(*, by: Member | None, user: User, **fields) -> bool:
    """Username, name or e-mail of an account that belongs to this government alone."""
    if by and not access.hosts(by, user):
        raise PermissionDenied
    if "username" in fields:
        once(User.objects.all(), "username", fields["username"], TAKEN, but=user.pk)
    return put(user, **fields)


@transaction.atomic
def edit_user(*, by: Member, user: User, **fields) -> User:
    update_user(by=by, user=user, **fields)
    return user


@transaction.atomic
def give_role(*, by: Member, user: User, **fields) -> User:
    """Like grant, for somebody who already has a role here."""
    grant(by=by, user=user, **fields)
    return user


@transaction.atomic
def set_active(*, by: Member, user: User, is_active: bool, on: date) -> None:
    """Whether the account may sign in. Open sessions end at their next request."""
    if not access.hosts(by, user) or user.pk == by.user.pk:
        raise PermissionDenied
    if not is_active:
        _keep_an_admin(Membership.objects.filter(user=user, role=Role.ADMIN), on)
        doors.revoke(Door.Kind.PASSWORD, str(user.pk))
    user.is_active = is_active
    user.save(update_fields=["is_active"])


@transaction.atomic
def grant(
    *,
    by: Member | None,
    user: User,
    role: str,
    unit: Unit | None = None,
    since: date | None = None,
    until: date | None = None,
) -> bool:
    """The user is that in this government, for those days. A role given again after it ended begins anew.

    Answers whether anything changed. With a role that a Setda may not give, links handed out before are closed: whoever
    made them was not trusted with that much.
    """
    _may_give(by, role)
    if unit and unit.kind.category == UnitKind.Category.EXTERNAL:
        raise ValidationError({"unit": "Pihak luar tidak memiliki akun; Setda melapor atas namanya."})
    row = Membership.objects.filter(user=user, role=role, unit=unit).first() or Membership(user=user)
    changed = put(row, role=role, unit=unit, since=since, until=until)
    if changed and role not in access.GIVEN_BY_SETDA:
        doors.revoke(Door.Kind.PASSWORD, str(user.pk))
    return changed


@transaction.atomic
def end_membership(*, by: Member | None, membership: Membership, on: date) -> None:
    """The role is over as of `on`: its user loses it at the next request."""
    _may_give(by, membership.role)
    if membership.role == Role.ADMIN:
        _keep_an_admin(Membership.objects.filter(pk=membership.pk), on)
    if membership.since and membership.since >= on:
        membership.delete()
    else:
        put(membership, until=on - timedelta(days=1))


def _may_give(by: Member | None, role: str) -> None:
    if by and role not in access.grantable(by):
        raise PermissionDenied


def _keep_an_admin(leaving, on: date) -> None:
    """Raise when nobody would be left to look after the government."""
    admins = Membership.objects.on(on).filter(role=Role.ADMIN, user__is_active=True).select_for_update()
    if leaving.on(on).exists() and not admins.exclude(pk__in=leaving.values("pk")).exists():
        raise ValidationError("Ini admin terakhir. Tunjuk admin lain dahulu.")


@transaction.atomic
def hand_out_link(*, by: Member | None, user: User, at: datetime) -> str:
    """The token of a door behind which the user sets a password. Links handed out before are closed.

    A member may do so where access.hosts says so; without one it is the server's own command, for those whom no
    government hosts.
    """
    if (by and not access.hosts(by, user)) or not user.is_active:
        raise PermissionDenied
    doors.revoke(Door.Kind.PASSWORD, str(user.pk))
    return doors.open(
        kind=Door.Kind.PASSWORD, subject=str(user.pk), hours=PASSWORD_HOURS, at=at,
        government=by and by.government, made_by=by and by.user,
    )  # fmt: skip


def behind(door: Door) -> User | None:
    """Whose password this door sets, if it still may: the account must be at home where the link was made."""
    user = User.objects.filter(pk=door.subject, is_active=True).first()
    if user and door.government_id and (user.home_id != door.government_id or user.is_operator):
        return None
    return user


@transaction.atomic
def set_password(*, door: Door, password: str, at: datetime) -> User:
    """Set the password behind the door. Every other session of the user ends. Raises doors.Closed."""
    doors.use(door, at)
    user = behind(door)
    if user is None:
        raise doors.Closed
    user.set_password(password)
    user.save(update_fields=["password"])
    return user


@transaction.atomic
def invite(*, by: Member, role: str, unit: Unit | None, at: datetime) -> str:
    """The token of a door behind which somebody who already has an account joins this government."""
    _may_give(by, role)
    if role in (Role.OPD, Role.ASISTEN) and unit is None:
        raise ValidationError({"unit": "Peran ini perlu unit."})
    return doors.open(
        kind=Door.Kind.JOIN, subject=f"{role}:{unit.pk if unit else ''}", hours=JOIN_HOURS, at=at,
        government=by.government, made_by=by.user,
    )  # fmt: skip


def offered(door: Door) -> tuple[str, Unit | None]:
    """Role and unit behind an invitation. Runs in its government's scope."""
    role, _, unit = door.subject.partition(":")
    return role, Unit.objects.select_related("kind").filter(pk=unit).first() if unit else None


@transaction.atomic
def join(*, user: User, door: Door, at: datetime) -> Government:
    """The user accepts an invitation. Raises doors.Closed.

    From then on the account belongs to no government alone, so that no admin can hand out a link to it any more.
    """
    doors.use(door, at)
    government = door.government
    with scope.government(government.pk):
        role, unit = offered(door)
        grant(by=None, user=user, role=role, unit=unit, since=government.today(at))
    if user.home_id not in (None, government.pk):
        user.home = None
        user.save(update_fields=["home"])
        doors.revoke(Door.Kind.PASSWORD, str(user.pk))
    return government


@transaction.atomic
def open_setup(*, at: datetime) -> str:
    """The token of the operator's set-up door. An earlier one that nobody used is closed."""
    doors.revoke(Door.Kind.SETUP)
    return doors.open(kind=Door.Kind.SETUP, hours=SETUP_HOURS, at=at)


@transaction.atomic
def create_operator(*, door: Door, username: str, name: str, password: str, at: datetime) -> User:
    """The first account of a new system. Raises doors.Closed."""
    doors.use(door, at)
    once(User.objects.all(), "username", username, "Nama pengguna ini sudah dipakai.")
    user = User(is_operator=True)
    user.set_password(password)
    put(user, username=username.strip(), name=tidy(name))
    return user
