# Buka untuk publik, tarik kembali: of a final meeting here; the steps themselves serve the directives' releases too.
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from meetings import releasing
from meetings.models import Meeting, MeetingRelease
from meetings.models.releases import Release, ReleaseStep
from meetings.releasing import NotReleased
from rakor.notify import outbox
from rakor.people.access import Member
from rakor.people.models import User

Move = ReleaseStep.Move
State = Release.State


@transaction.atomic
def propose_meeting(
    *, by: Member, meeting: Meeting, summary: str, on: date, at: datetime, client_id: UUID | None = None
) -> MeetingRelease:
    """The PPID asks the Sekda to open a final meeting: its facts as they are now, and a summary in words for everybody.

    The same `client_id` again gives the proposal it made the first time. Raises NotReleased with the reason.
    """
    meeting = Meeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk)
    if client_id and (made := MeetingRelease.objects.filter(client_id=client_id).first()):
        return made
    refuse_proposal(by, summary, MeetingRelease.objects.waiting().filter(meeting=meeting))
    if refusal := why_not_meeting(meeting):
        raise NotReleased(refusal)
    made = MeetingRelease.objects.create(
        meeting=meeting, summary=summary.strip(), proposed_by=by.user, proposed_at=at, client_id=client_id,
        **shown_of(meeting),
    )  # fmt: skip
    asked(made, by=by, on=on, at=at)
    return made


def why_not_meeting(meeting: Meeting) -> str:
    """Why this meeting cannot be opened, in Indonesian; "" when it can."""
    if meeting.is_closed:
        return "Rapat tertutup tidak pernah dibuka untuk publik."
    if meeting.status != Meeting.Status.FINAL:
        return "Notulanya belum final. Rapat dibuka untuk publik setelah notulanya final."
    return ""


def shown_of(meeting: Meeting) -> dict:
    """The facts of a meeting that the public is shown, and no others."""
    return {
        "code": meeting.code, "title": meeting.title, "held_on": meeting.held_on, "starts_at": meeting.starts_at,
        "zone": meeting.zone, "place": meeting.place, "leaders": [str(turn) for turn in meeting.turns.all()],
        "agenda": [item.text for item in meeting.agenda.all()],
    }  # fmt: skip


def refuse_proposal(by: Member, summary: str, waiting) -> None:
    """Raises NotReleased."""
    if not by.has(*releasing.PROPOSES):
        raise NotReleased("Yang mengusulkan pembukaan untuk publik adalah PPID.")
    if not summary.strip():
        raise NotReleased("Tulis ringkasan untuk publik.")
    if waiting.exists():
        raise NotReleased("Usulan sebelumnya masih menunggu jawaban Sekda.")


def asked(release: Release, *, by: Member, on: date, at: datetime) -> None:
    """The trail of a new proposal, and the word to whoever answers it."""
    _step(release, Move.PROPOSE, by, at)
    _tell(release, "proposed", releasing.approvers(on), by, at)


@transaction.atomic
def answer_release(*, by: Member, release: Release, approve: bool, reason: str, on: date, at: datetime) -> Release:
    """The Sekda opens it, or gives it back with a reason. A wording that was open before makes room for the new one.

    Raises NotReleased.
    """
    release = _locked(release)
    if refusal := releasing.why_not_approve(by, on):
        raise NotReleased(refusal)
    if by.user.pk == release.proposed_by_id:
        raise NotReleased("Usulan sendiri disetujui orang lain.")
    if not release.is_waiting:
        raise NotReleased("Usulan ini sudah dijawab. Muat ulang halaman.")
    if not approve and not reason.strip():
        raise NotReleased("Tulis alasannya, agar PPID tahu apa yang perlu diubah.")
    if approve and isinstance(release, MeetingRelease) and (refusal := why_not_meeting(release.meeting)):
        raise NotReleased(refusal)
    if approve:
        for older in _others(release).released():
            _take_back(older, by, "Diganti ringkasan yang baru.", at)
    release.answered_by, release.answered_at = by.user, at
    release.state = State.RELEASED if approve else State.REFUSED
    release.opened_on, release.reason = (on, "") if approve else (None, reason.strip())
    release.save(update_fields=["answered_by", "answered_at", "state", "opened_on", "reason"])
    _step(release, Move.APPROVE if approve else Move.REFUSE, by, at, release.reason)
    _tell(release, "answered", releasing.proposers(on), by, at)
    return release


@transaction.atomic
def recall_release(*, by: Member, release: Release, reason: str, on: date, at: datetime) -> Release:
    """Tarik kembali, at once: what is open, or a proposal that still waits. Raises NotReleased."""
    release = _locked(release)
    if refusal := releasing.why_not_recall(by, on):
        raise NotReleased(refusal)
    if not (release.is_released or release.is_waiting):
        raise NotReleased("Ini sudah tidak terbuka untuk publik.")
    if not reason.strip():
        raise NotReleased("Tulis alasan penarikannya; alasan itu tercatat.")
    _take_back(release, by, reason.strip(), at)
    return release


def _locked(release: Release) -> Release:
    return type(release).objects.select_for_update(of=("self",)).get(pk=release.pk)


def _others(release: Release):
    """The other releases of the same meeting or directive."""
    key = release._meta.get_field(release.OF).attname
    return type(release).objects.filter(**{key: getattr(release, key)}).exclude(pk=release.pk)


def _take_back(release: Release, by: Member, reason: str, at: datetime) -> None:
    release.state, release.recalled_by, release.recalled_at, release.reason = State.RECALLED, by.user, at, reason
    release.save(update_fields=["state", "recalled_by", "recalled_at", "reason"])
    _step(release, Move.RECALL, by, at, reason)


def _step(release: Release, move: str, by: Member, at: datetime, reason: str = "") -> None:
    release.steps.create(move=move, by=by.user, at=at, reason=reason)


def _tell(release: Release, what: str, recipients: list[User], by: Member, at: datetime) -> None:
    kind = f"{release._meta.model_name}_{what}"
    outbox.post(by=by, kind=kind, subject=f"release:{release.pk}", recipients=recipients, at=at)
