# A unit has been called and the leader has decided: the sentence in the minutes and what it decides, both or neither.
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from directives import actions, rights
from directives.actions import Decided
from directives.models import Assignment
from directives.states import DECISION_WORDS, Move, NotAllowed
from meetings import actions as meetings
from meetings.models import Block, Meeting
from rakor.people.access import Member
from rakor.people.models import Unit
from rakor.web.templatetags.rakor import tanggal_saja

FINAL = (
    "Notula rapat ini sudah final, jadi keputusan tidak lagi masuk ke sini. Catat keputusan dari halaman arahannya, "
    "atau buka notula untuk perbaikan."
)
LONGEST = 240  # letters of a directive that its decision repeats


@transaction.atomic
def record(
    *, by: Member, meeting: Meeting, work: Assignment, move: Move | None, decision: Decided, to: Unit | None,
    on: date, at: datetime, client_id: UUID,
) -> Block:  # fmt: skip
    """The block of the minutes. `move` None: another unit leads from now on, `to`.

    The same `client_id` again makes nothing new. Raises NotAllowed with the reason, and then nothing was written.
    """
    meeting = Meeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk)
    if meeting.status == Meeting.Status.FINAL:
        raise NotAllowed(FINAL)
    if refusal := rights.why_not(by, move or Move.CORRECT):
        raise NotAllowed(refusal)
    block = meetings.write_block(
        by=by, meeting=meeting, text=words(work, move, decision, to), at=at, client_id=client_id,
        agenda_item=_item(meeting, work),
    )  # fmt: skip
    decision = replace(decision, block=block)
    if move is None:
        _hand_over(by, work, to, decision, on, at, client_id)
    else:
        alone = not work.directive.assignments.given().exclude(pk=work.pk).exists()
        actions.decide(
            by=by, directive=work.directive, move=move, decision=decision, on=on, at=at, client_id=client_id,
            assignments=None if alone else [work],
        )  # fmt: skip
    return block


def words(work: Assignment, move: Move | None, decision: Decided, to: Unit | None) -> str:
    """As a minute-taker would put it: the unit, what it was about, what was decided, why."""
    about = (
        work.directive.text if len(work.directive.text) <= LONGEST else f"{work.directive.text[:LONGEST].rstrip()} …"
    )
    what = f"dialihkan ke {to}" if move is None else DECISION_WORDS[move].lower()
    if move == Move.EXTEND and decision.due_on:
        what += f" sampai {tanggal_saja(decision.due_on)}"
    why = f" {decision.reason.strip().rstrip('.')}." if decision.reason.strip() else ""
    return f"Keputusan tentang {work.unit}, arahan “{about.rstrip('.')}”: {what}.{why}"


def _item(meeting: Meeting, work: Assignment):
    """Under "Arahan belum tuntas" where it was taken up there, else under what is being discussed."""
    if meeting.carried.filter(directive=work.directive_id).exists():
        return meeting.agenda.filter(is_carried=True).first()
    last = meeting.blocks.order_by("-rank", "-id").select_related("agenda_item").first()
    return last.agenda_item if last else meeting.agenda.first()


def _hand_over(by, work, to, decision, on, at, client_id) -> None:
    """The unit is taken off and the other leads, as a ralat: the history shows both."""
    if to is None:
        raise NotAllowed("Pilih unit penerimanya.")
    if not decision.post and not decision.title:
        raise NotAllowed("Pilih jabatan yang memutuskan, atau tulis jabatannya.")
    who, block = decision.title or decision.post, decision.block
    note = f"Dialihkan oleh {who} dalam {block.meeting}. Dalam notula: “{block.text}”"
    actions.correct(
        by=by, directive=work.directive, on=on, at=at, take_off=[work.unit], lead=[to], note=note, client_id=client_id
    )
