# What a member is offered to decide, answer and put right about a directive: what decisions.html shows. No writing.
from directives import rights
from directives.models import Assignment, Correction, Decision, Directive, Extension
from directives.states import ENDING, RULES, UNITS_TURN, Move, Status
from rakor.people.access import Member, Role


def of_directive(member: Member, directive: Directive, work: list[Assignment]) -> dict:
    """`work`: the shares this member sees, without those a ralat took off."""
    decides = not rights.why_not(member, Move.EXTEND) and not directive.is_draft and directive.kind != "standing"
    manages = not rights.why_not(member, Move.CORRECT) and not directive.is_draft
    waiting = Extension.objects.waiting().filter(assignment__in=[row.pk for row in work])
    return {
        "may_decide": decides and (not work or any(row.is_open for row in work)),
        "may_correct": manages,
        "may_replace": directive.is_draft and not rights.why_not(member, Move.SUPERSEDE),
        "disowned": [row for row in work if row.status == Status.NOT_OURS] if manages else (),
        "extensions": waiting.select_related("assignment__unit", "asked_by") if decides and work else (),
        "corrections": corrections(directive),
        "ended_by": _ended_by(directive) if not work and not directive.is_draft else (),
        "newer": directive.replaced_by.filter(issued_on__isnull=False).first(),
    }


def of_assignment(member: Member, work: Assignment, *, speaks: bool) -> dict:
    """`speaks`: this member is the unit's own."""
    tracked = work.directive.tracked_from is not None
    asked = work.extensions.waiting().first() if work.is_open else None
    return {
        "may_acknowledge": speaks and tracked and work.is_new and not work.taken_off_on,
        "may_disown": speaks and tracked and work.status in RULES[Move.DISOWN].froms,
        "may_ask": speaks and tracked and asked is None and work.status in RULES[Move.ASK_TIME].froms,
        "asked": asked,
        "may_answer": asked is not None and not rights.why_not(member, Move.EXTEND),
        "may_remind": tracked and work.status in UNITS_TURN and not work.taken_off_on and member.has(*rights.REMINDS),
        "may_link": tracked and work.is_open and not work.taken_off_on and (speaks or member.has(Role.SETDA)),
        "may_note": not rights.why_not_note(member, speaks=speaks, contacted=False),
        "may_call": tracked and work.is_open and not rights.why_not_note(member, speaks=speaks, contacted=True),
        "may_keep": work.status == Status.NOT_OURS and not rights.why_not(member, Move.KEEP),
        "may_decide": work.is_open and not rights.why_not(member, Move.EXTEND),
        "may_reopen": not work.is_open and not work.taken_off_on and not rights.why_not(member, Move.REOPEN),
        "corrections": corrections(work.directive),
    }


def corrections(directive: Directive):
    return Correction.objects.filter(directive=directive).select_related("by")


def _ended_by(directive: Directive):
    """Decisions on the whole that ended it while nobody had it: no unit's timeline tells of them."""
    rows = Decision.objects.filter(directive=directive, assignment=None, move__in=ENDING, moves=None)
    return rows.select_related("entered_by", "block__meeting").prefetch_related("papers")
