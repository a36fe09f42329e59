# Minutes on their way to final: read over, remarked, made final as an edition that never changes, corrected with a reason.
# What an edition holds is composed above (rakor/desk/papers); that final minutes take no row is the database's work.
import hashlib
import json
from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from meetings.actions.meetings import touch
from meetings.models import Block, Edition, Meeting, Remark
from rakor.people.access import Member

Status = Meeting.Status


_composers: list[Callable[[Meeting, Member, date], dict]] = []


def compose_with(composer: Callable[[Meeting, Member, date], dict]) -> None:
    """The room that knows what an edition holds registers it in its apps.py, so that rooms beside it need not know it."""
    _composers[:] = [composer]


def composed(meeting: Meeting, member: Member, on: date) -> dict:
    """What an edition of this meeting would hold, as the registered room says."""
    return _composers[0](meeting, member, on)


class NotNow(Exception):
    """What is asked does not fit how far the minutes have come. The message is for the user, in Indonesian."""


@transaction.atomic
def send_for_review(*, by: Member | None, meeting: Meeting) -> Meeting:
    """The draft goes to whoever led. Raises NotNow when there is nothing to read, or once it is final."""
    meeting = _locked(meeting)
    if meeting.status == Status.FINAL:
        raise NotNow("Notula ini sudah final.")
    if not meeting.blocks.exists() and not meeting.directives.exists():
        raise NotNow("Notula masih kosong. Catat dahulu jalannya rapat di meja notula.")
    return _move(meeting, Status.REVIEW)


@transaction.atomic
def take_back(*, by: Member | None, meeting: Meeting) -> Meeting:
    """Back to being a draft before it is final. Its remarks stay."""
    meeting = _locked(meeting)
    if meeting.status == Status.FINAL:
        raise NotNow("Notula ini sudah final. Buka perbaikan dengan alasan bila ada yang harus diubah.")
    return _move(meeting, Status.DRAFT)


@transaction.atomic
def remark(
    *, by: Member, meeting: Meeting, text: str, at: datetime, block: Block | None = None, client_id: UUID | None = None
) -> Remark:
    """A remark on one block, or on all. The same `client_id` again gives the remark it made the first time."""
    if client_id and (made := Remark.objects.filter(client_id=client_id, meeting=meeting).first()):
        return made
    if _locked(meeting).status == Status.FINAL:
        raise NotNow("Notula ini sudah final, sehingga tidak menerima catatan pemeriksaan lagi.")
    made = Remark.objects.create(meeting=meeting, block=block, text=text, by=by.user, at=at, client_id=client_id)
    touch(meeting)
    return made


@transaction.atomic
def settle_remark(*, by: Member, remark: Remark, at: datetime) -> Remark:
    """Done with; whoever did it first stays."""
    if remark.settled_at is None:
        Remark.objects.filter(pk=remark.pk, settled_at=None).update(settled_by=by.user, settled_at=at)
        touch(remark.meeting)
        remark.refresh_from_db()
    return remark


@transaction.atomic
def finalise(*, by: Member, meeting: Meeting, compose: Callable[[Meeting], dict], at: datetime) -> Edition:
    """The minutes as they stand become the next edition and are locked. Raises NotNow unless they have been read over.

    `compose` gives the whole content as plain JSON values; it is asked while nobody else can write these minutes.
    """
    meeting = _locked(meeting)
    if meeting.status != Status.REVIEW:
        raise NotNow(
            "Notula ini sudah final." if meeting.status == Status.FINAL else "Kirim dahulu notula untuk diperiksa."
        )
    if waiting := meeting.remarks.filter(settled_at=None).count():
        raise NotNow(f"Masih ada {waiting} catatan pemeriksaan yang belum diselesaikan.")
    snapshot = compose(meeting)
    last = meeting.editions.last()
    edition = Edition.objects.create(
        meeting=meeting, number=last.number + 1 if last else 1, reason=meeting.reopened_for if last else "",
        snapshot=snapshot, sha256=digest(snapshot), made_by=by.user, made_at=at,
    )  # fmt: skip
    Meeting.objects.filter(pk=meeting.pk).update(status=Status.FINAL, reopened_for="", version=meeting.version + 1)
    return edition


@transaction.atomic
def reopen(*, by: Member, meeting: Meeting, reason: str) -> Meeting:
    """Final minutes become a draft again; what comes of it is a new edition that bears the reason."""
    meeting = _locked(meeting)
    if meeting.status != Status.FINAL:
        raise NotNow("Notula ini belum final; perbaiki langsung di meja notula.")
    meeting.reopened_for = reason
    return _move(meeting, Status.DRAFT)


def digest(snapshot: dict) -> str:
    """SHA-256 of the content, whatever order its keys come in."""
    return hashlib.sha256(json.dumps(snapshot, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _locked(meeting: Meeting) -> Meeting:
    return Meeting.objects.select_for_update(of=("self",)).select_related("government").get(pk=meeting.pk)


def _move(meeting: Meeting, status: str) -> Meeting:
    meeting.status = status
    meeting.version += 1
    meeting.save(update_fields=["status", "reopened_for", "version"])
    return meeting
