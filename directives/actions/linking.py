# The report link: made for one person, confirmed on one device, used for one assignment, taken back.
import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.crypto import constant_time_compare, salted_hmac

from directives.access import own_units
from directives.actions.tracking import people_of
from directives.models import Assignment, ReportLink
from directives.states import NotAllowed
from rakor.notify import outbox
from rakor.notify.models import Message
from rakor.people import doors
from rakor.people.access import Member, Role
from rakor.people.models import Door, User

DAYS = 7
CODE_HOURS = 24
TRIES = 5


@transaction.atomic
def make_link(
    *, by: Member, assignment: Assignment, person: User, at: datetime, mails: bool = False
) -> tuple[ReportLink, str]:
    """The link and its six-digit code, which exists nowhere else. An older link of the same person stops working.

    `mails`: the link, never the code, also goes out by e-mail. Raises NotAllowed.
    """
    on = by.government.today(at)
    if assignment.unit_id not in own_units(by) and not by.has(Role.SETDA):
        raise NotAllowed("Tautan lapor dibuat oleh Setda atau unitnya sendiri.")
    if person.pk not in {user.pk for user in people_of(assignment.unit_id, on)}:
        raise NotAllowed("Tautan lapor hanya untuk orang yang terdaftar pada unit ini.")
    if assignment.directive.tracked_from is None or not assignment.is_open:
        raise NotAllowed("Arahan ini tidak sedang menunggu laporan.")
    for older in assignment.links.select_for_update().filter(person=person, revoked_at=None):
        revoke_link(by=by, link=older, at=at)
    code = f"{secrets.randbelow(10**6):06d}"
    made = ReportLink.objects.create(
        assignment=assignment, person=person, made_by=by.user, made_at=at, expires_at=at + timedelta(days=DAYS),
        code_until=at + timedelta(hours=CODE_HOURS), code_hash="",
    )  # fmt: skip
    made.code_hash = _sum(made, code)
    made.save(update_fields=["code_hash"])
    doors.stand_open(
        kind=Door.Kind.REPORT, subject=str(made.pk), government=by.government, until=made.expires_at, made_by=by.user
    )
    if mails:
        told = {"kind": "report_link", "subject": f"link:{made.pk}", "recipients": [person]}
        outbox.post(by=by, at=at, channels=[Message.Channel.EMAIL], **told)
    return made, code


@transaction.atomic
def revoke_link(*, by: Member | None, link: ReportLink, at: datetime) -> None:
    """It opens nothing any more, on whatever device. Again changes nothing."""
    ReportLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=at)
    doors.revoke(Door.Kind.REPORT, str(link.pk))


@transaction.atomic
def confirm_device(*, link: ReportLink, code: str, at: datetime) -> str | None:
    """The secret that the device keeps; None for a code that is wrong or over, or once a device has been confirmed.

    The fifth wrong code ends the link.
    """
    link = ReportLink.objects.select_for_update().get(pk=link.pk)
    if not link.is_live(at) or link.device_hash or link.tries >= TRIES:
        return None
    link.tries += 1
    if link.code_until > at and constant_time_compare(link.code_hash, _sum(link, code)):
        secret = secrets.token_urlsafe(32)
        link.device_hash, link.confirmed_at = _hash(secret), at
        link.save(update_fields=["device_hash", "confirmed_at"])
        return secret
    link.save(update_fields=["tries"])
    if link.tries >= TRIES:
        revoke_link(by=None, link=link, at=at)
    return None


def is_device(link: ReportLink, secret: str) -> bool:
    """Whether this secret is the confirmed device's."""
    return bool(link.device_hash) and constant_time_compare(link.device_hash, _hash(secret))


def _sum(link: ReportLink, code: str) -> str:
    return salted_hmac("directives.links", f"{link.pk}:{code}", algorithm="sha256").hexdigest()


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
