# Who may open to the public, and whose word it takes: the PPID proposes, the Sekda approves. Fetching is access.py's.
from datetime import date

from rakor.people.access import Member, Role
from rakor.people.models import Holding, Membership, Post, User

PROPOSES = (Role.PPID,)
TAKES_PART = (Role.PPID, Role.PIMPINAN)


class NotReleased(Exception):
    """Opening to the public, or taking back, that the rules do not allow; with its reason in Indonesian."""


def sekda(on: date) -> frozenset[int]:
    """The users who hold the Sekda's post that day, acting or not. One statement."""
    rows = Holding.objects.on(on).filter(post__rank_kind=Post.Rank.SEKDA, user__isnull=False)
    return frozenset(rows.values_list("user", flat=True))


def why_not_approve(member: Member, on: date) -> str:
    """Why this member does not answer proposals, in Indonesian; "" when they do.

    Where no account is recorded as the Sekda's, whoever leads answers: the post cannot be told from the role then.
    """
    if not member.has(Role.PIMPINAN):
        return "Yang menyetujui pembukaan untuk publik adalah Sekda."
    holders = sekda(on)
    if holders and member.user.pk not in holders:
        return "Persetujuan ini milik Sekda; jabatan Sekda dipegang akun lain."
    return ""


def why_not_recall(member: Member, on: date) -> str:
    """PPID or Sekda, each alone: what should not be public is taken back at once."""
    return "" if member.has(*PROPOSES) or not why_not_approve(member, on) else "Yang menarik kembali PPID atau Sekda."


def approvers(on: date) -> list[User]:
    leaders = _with(Role.PIMPINAN, on)
    holders = sekda(on)
    return [user for user in leaders if user.pk in holders] or leaders


def proposers(on: date) -> list[User]:
    return _with(Role.PPID, on)


def _with(role: str, on: date) -> list[User]:
    return list(User.objects.filter(pk__in=Membership.objects.on(on).filter(role=role).values("user"), is_active=True))
