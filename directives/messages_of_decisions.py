# The words of messages about decisions, questions of units and ralat; and whether they are still wanted when sent.
from django.utils import timezone

from directives.messages import due_words, pk_of, units_of, url_of, works_for
from directives.models import Assignment, Correction, Decision, Directive, Extension, Move
from directives.states import DECISION_WORDS, UNITS_TURN, Status
from directives.states import Move as Step
from rakor.notify.models import Message
from rakor.notify.registry import Kind, Rendered, register
from rakor.people.access import Role
from rakor.people.models import Government, Membership
from rakor.web.templatetags.rakor import tanggal


def in_words(decision: Decision) -> str:
    """ "Sekretaris Daerah, lisan, Senin, 9 Februari 2026": whose decision it was, how it came, when."""
    parts = [str(decision), decision.get_basis_display().lower(), tanggal(decision.decided_on)]
    said = ", ".join(part for part in parts if part)
    return f"Atas perintah {said}" if decision.is_by_order else f"Keputusan {said}"


def _works_in_setda(message: Message) -> bool:
    today = Government.objects.get(pk=message.government_id).today(timezone.now())
    return Membership.objects.on(today).filter(user=message.recipient_id, role=Role.SETDA).exists()


def _move(message: Message) -> Move:
    return Move.objects.select_related("assignment__directive", "assignment__unit", "by").get(pk=pk_of(message))


def _disowned_still_wanted(message: Message) -> bool:
    return _move(message).assignment.status == Status.NOT_OURS and _works_in_setda(message)


def _render_disowned(message: Message) -> Rendered:
    move = _move(message)
    return Rendered(
        title=f"{move.assignment.unit}: bukan kewenangan unit kami",
        body=f"{move.assignment.directive.text}\nAlasan: {move.reason}\nMohon tetapkan siapa yang menindaklanjuti.",
        url=url_of("directives:disowned", message, move.assignment_id),
        reason="Anda bertugas di Setda, dan unit ini menunggu jawaban.",
    )


def _unit_still_has_it(message: Message) -> bool:
    work = _move(message).assignment
    return work.status in UNITS_TURN and works_for(message, work.unit_id)


def _render_kept(message: Message) -> Rendered:
    return _to_unit(message, "Arahan ini tetap tugas {unit}")


def _render_reopened(message: Message) -> Rendered:
    return _to_unit(message, "Dibuka kembali: pekerjaan {unit} belum selesai")


def _to_unit(message: Message, title: str) -> Rendered:
    move = _move(message)
    work = move.assignment
    return Rendered(
        title=title.format(unit=work.unit),
        body="\n".join(line for line in (work.directive.text, f"Alasan: {move.reason}", due_words(work)) if line),
        url=url_of("directives:assignment", message, work.pk),
        reason=f"Anda tercatat sebagai pengguna {work.unit}, yang menindaklanjuti arahan ini.",
    )


def _extension(message: Message) -> Extension:
    rows = Extension.objects.select_related("assignment__directive", "assignment__unit", "decision")
    return rows.get(pk=pk_of(message))


def _asked_still_wanted(message: Message) -> bool:
    return Extension.objects.waiting().filter(pk=pk_of(message)).exists() and _works_in_setda(message)


def _render_asked(message: Message) -> Rendered:
    asked = _extension(message)
    work = asked.assignment
    now = f"Batas waktu sekarang: {tanggal(work.due_on)}.\n" if work.due_on else ""
    return Rendered(
        title=f"{work.unit} minta perpanjangan sampai {tanggal(asked.until)}",
        body=f"{work.directive.text}\n{now}Alasan: {asked.reason}",
        url=url_of("directives:answer_extension", message, asked.pk),
        reason="Anda bertugas di Setda, dan permintaan ini menunggu keputusan pimpinan.",
    )


def _answered_still_wanted(message: Message) -> bool:
    asked = _extension(message)
    return asked.verdict != "waiting" and asked.assignment.is_open and works_for(message, asked.assignment.unit_id)


def _render_answered(message: Message) -> Rendered:
    asked = _extension(message)
    work, decision = asked.assignment, asked.decision
    granted = asked.verdict == Extension.Verdict.GRANTED
    lines = [
        work.directive.text,
        f"{in_words(decision)}.",
        f"Alasan: {decision.reason}" if decision.reason else "",
        due_words(work),
    ]
    return Rendered(
        title=f"Perpanjangan disetujui sampai {tanggal(decision.due_on)}"
        if granted
        else "Perpanjangan tidak disetujui",
        body="\n".join(line for line in lines if line),
        url=url_of("directives:assignment", message, work.pk),
        reason=f"Anda tercatat sebagai pengguna {work.unit}, yang meminta perpanjangan.",
    )


def _decided_moves(message: Message):
    """The steps of this decision that the recipient's units still stand at."""
    theirs = Move.objects.filter(decision=pk_of(message), assignment__unit__in=units_of(message))
    return theirs.select_related("assignment__directive", "assignment__unit", "decision").order_by("assignment__role")


def _decided_still_wanted(message: Message) -> bool:
    for move in _decided_moves(message):
        moved_on = move.move != Step.EXTEND and move.assignment.status != move.to_status
        extended = move.move != Step.EXTEND or move.assignment.due_on == move.decision.due_on
        if not moved_on and extended:
            return True
    return False


def _render_decided(message: Message) -> Rendered:
    move = _decided_moves(message).first()
    work, decision = move.assignment, move.decision
    until = f" sampai {tanggal(decision.due_on)}" if decision.due_on else ""
    lines = [
        work.directive.text,
        f"{in_words(decision)}.",
        f"Alasan: {decision.reason}" if decision.reason else "",
        due_words(work),
    ]
    return Rendered(
        title=f"{DECISION_WORDS[Step(move.move)]}{until}: {work.unit}",
        body="\n".join(line for line in lines if line),
        url=url_of("directives:assignment", message, work.pk),
        reason=f"Anda tercatat sebagai pengguna {work.unit}, yang menindaklanjuti arahan ini.",
    )


def _superseded(message: Message):
    return Assignment.objects.filter(
        directive__replaced_by=pk_of(message), status=Status.SUPERSEDED, unit__in=units_of(message)
    )


def _superseded_still_wanted(message: Message) -> bool:
    return _superseded(message).exists()


def _render_superseded(message: Message) -> Rendered:
    newer = Directive.objects.get(pk=pk_of(message))
    work = _superseded(message).select_related("unit", "directive").order_by("role").first()
    return Rendered(
        title=f"Diganti arahan baru: {work.unit}",
        body=f"Arahan lama: {work.directive.text}\nArahan baru: {newer.text}\nArahan lama tidak perlu dilaporkan lagi.",
        url=url_of("directives:assignment", message, work.pk),
        reason=f"Anda tercatat sebagai pengguna {work.unit}, yang menindaklanjuti arahan lama.",
    )


def _corrected(message: Message, **which):
    """The recipient's units' shares of the corrected directive."""
    directive = Correction.objects.values_list("directive", flat=True).get(pk=pk_of(message))
    return Assignment.objects.filter(directive=directive, unit__in=units_of(message), **which)


def _corrected_still_wanted(message: Message) -> bool:
    return _corrected(message, is_open=True).exists()


def _render_corrected(message: Message) -> Rendered:
    made = Correction.objects.select_related("directive").get(pk=pk_of(message))
    work = _corrected(message, is_open=True).select_related("unit", "directive").order_by("role").first()
    changes = [_changed(name, was, now) for name, (was, now) in made.changes.items()]
    lines = [made.directive.text, *changes, f"Keterangan: {made.note}" if made.note else "", due_words(work)]
    return Rendered(
        title=f"Ralat {made.number} atas arahan untuk {work.unit}",
        body="\n".join(line for line in lines if line),
        url=url_of("directives:assignment", message, work.pk),
        reason=f"Anda tercatat sebagai pengguna {work.unit}, yang mendapat arahan ini.",
    )


def _changed(name: str, was: str, now: str) -> str:
    if not was or not now:
        return f"{name}: {was or now}."
    return f"{name}: semula “{was}”, menjadi “{now}”."


def _taken_off_still_wanted(message: Message) -> bool:
    return _corrected(message, taken_off_on__isnull=False).exists()


def _render_taken_off(message: Message) -> Rendered:
    made = Correction.objects.select_related("directive").get(pk=pk_of(message))
    work = _corrected(message, taken_off_on__isnull=False).select_related("unit").first()
    note = f"\nKeterangan: {made.note}" if made.note else ""
    return Rendered(
        title=f"Arahan ini tidak lagi untuk {work.unit}",
        body=f"{made.directive.text}\nDengan ralat {made.number}, unit Anda tidak perlu menindaklanjutinya.{note}",
        url=url_of("directives:assignment", message, work.pk),
        reason=f"Anda tercatat sebagai pengguna {work.unit}, yang semula mendapat arahan ini.",
    )


def register_decisions() -> None:
    register(Kind("disowned", _disowned_still_wanted, _render_disowned))
    register(Kind("kept", _unit_still_has_it, _render_kept))
    register(Kind("extension_asked", _asked_still_wanted, _render_asked))
    register(Kind("extension_answered", _answered_still_wanted, _render_answered))
    register(Kind("decided", _decided_still_wanted, _render_decided))
    register(Kind("superseded", _superseded_still_wanted, _render_superseded))
    register(Kind("reopened", _unit_still_has_it, _render_reopened))
    register(Kind("corrected", _corrected_still_wanted, _render_corrected))
    register(Kind("taken_off", _taken_off_still_wanted, _render_taken_off))
