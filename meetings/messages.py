# The words of every message this room sends, and whether it is still wanted when its turn comes.
from django.urls import reverse
from django.utils import timezone

from meetings.actions.circulating import TOLD
from meetings.actions.proposing import ANSWERED, MADE
from meetings.models import Copy, MeetingRelease, Proposal
from rakor.notify.models import Message
from rakor.notify.registry import Kind, Rendered, register
from rakor.people.access import Role
from rakor.people.models import Government, Membership
from rakor.web.templatetags.rakor import tanggal


def _copies(message: Message):
    """The copies of the units that the recipient signs in for today, those still to be read first."""
    today = Government.objects.get(pk=message.government_id).today(timezone.now())
    units = Membership.objects.on(today).filter(user=message.recipient_id, role=Role.OPD).values("unit")
    edition = int(message.subject.rpartition(":")[2])
    rows = Copy.objects.filter(edition=edition, unit__in=units)
    return rows.select_related("unit", "edition__meeting", "government").order_by("-read_at", "id")


def _circulated_still_wanted(message: Message) -> bool:
    return _copies(message).filter(read_at=None).exists()


def _render_circulated(message: Message) -> Rendered:
    copy = _copies(message).filter(read_at=None).first()
    edition, meeting = copy.edition, copy.edition.meeting
    held = f"{meeting}, {tanggal(meeting.held_on)}." if meeting.held_on else f"{meeting}."
    asked = (
        f"{copy.unit} tidak hadir sendiri dalam rapat ini. Mohon baca ringkasannya, lalu tekan “Sudah saya baca”."
        if copy.is_summary
        else f"Petikan untuk {copy.unit}: arahan dan bagian notula yang menyangkut unit Anda."
    )
    changed = f"Notula ini diperbaiki: {edition.reason}" if edition.reason else ""
    return Rendered(
        title=f"Notula rapat untuk {copy.unit}",
        body="\n".join(line for line in (held, asked, changed) if line),
        url=reverse("desk:copy", args=[copy.government.slug, meeting.pk, copy.pk]),
        reason=f"Anda tercatat sebagai pengguna {copy.unit}, yang mendapat edaran notula ini.",
    )


def _proposal(message: Message) -> Proposal:
    rows = Proposal.objects.select_related("meeting", "unit", "government")
    return rows.get(pk=int(message.subject.rpartition(":")[2]))


def _proposed_to_setda(message: Message) -> bool:
    return _proposal(message).verdict == Proposal.Verdict.WAITING


def _render_proposal(message: Message) -> Rendered:
    proposal = _proposal(message)
    return _about(
        proposal, f"{proposal.unit} mengusulkan acara rapat", proposal.reason and f"Alasan: {proposal.reason}",
        "Anda tercatat sebagai Setda, yang menjawab usul acara rapat.",
    )  # fmt: skip


def _render_answer(message: Message) -> Rendered:
    proposal = _proposal(message)
    taken_up = proposal.verdict == Proposal.Verdict.TAKEN_UP
    return _about(
        proposal, "Usul acara Anda masuk acara rapat" if taken_up else "Usul acara Anda tidak masuk acara rapat",
        proposal.answer, f"Anda mengusulkannya untuk {proposal.unit}.",
    )  # fmt: skip


def _about(proposal: Proposal, title: str, more: str, reason: str) -> Rendered:
    meeting = proposal.meeting
    held = f"{meeting}, {tanggal(meeting.held_on)}." if meeting.held_on else f"{meeting}."
    url = reverse("meetings:proposals", args=[proposal.government.slug, meeting.pk])
    return Rendered(title, "\n".join(line for line in (proposal.text, held, more) if line), url, reason)


def _release(message: Message) -> MeetingRelease:
    return MeetingRelease.objects.select_related("government").get(pk=int(message.subject.rpartition(":")[2]))


def _render_release_proposed(message: Message) -> Rendered:
    release = _release(message)
    return Rendered(
        title="Rapat menunggu persetujuan Anda untuk dibuka ke publik",
        body=f"{release.title}\n{release.summary}",
        url=reverse("meetings:release", args=[release.government.slug, release.meeting_id]),
        reason="Anda menyetujui apa yang dibuka untuk publik.",
    )


def _render_release_answered(message: Message) -> Rendered:
    release = _release(message)
    return Rendered(
        title=f"Usulan membuka rapat untuk publik: {release.get_state_display().lower()}",
        body="\n".join(line for line in (release.title, release.reason and f"Alasan: {release.reason}") if line),
        url=reverse("meetings:release", args=[release.government.slug, release.meeting_id]),
        reason="Anda tercatat sebagai PPID.",
    )


def register_all() -> None:
    register(Kind("meetingrelease_proposed", lambda message: _release(message).is_waiting, _render_release_proposed))
    register(Kind("meetingrelease_answered", lambda message: True, _render_release_answered))
    register(Kind(TOLD, _circulated_still_wanted, _render_circulated))
    register(Kind(MADE, _proposed_to_setda, _render_proposal, choice="Usul acara rapat dari unit"))
    register(Kind(ANSWERED, lambda message: True, _render_answer))
