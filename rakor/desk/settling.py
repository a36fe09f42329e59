# An old item in the room: "lapor …" is its unit's report, told aloud; "putus: …" is the decision of whoever leads.
from datetime import date, datetime

from directives import actions
from directives.actions import Decided, Handed
from directives.models import Assignment, Carried, Directive
from directives.models.choices import Basis, Kind, Source
from directives.states import Move, NotAllowed
from meetings.models import Block
from rakor.people.access import Member
from rakor.people.models import Unit
from rakor.reading.capture import Capture

WHICH = "Pilih dahulu arahan lama yang sedang dibahas (F8), lalu ketik lagi."
NOBODY_LEADS = "Catat dahulu siapa yang memimpin rapat (F6): keputusan adalah keputusan pimpinan rapat."
WHAT = "Keputusannya belum terbaca. Tulis: selesai, perpanjang s.d. …, alihkan ke …, atau cabut karena …."
UNSEEN = "Tanggalnya belum tampil waktu baris ini dikirim, jadi belum diputuskan. Ketik lagi dan periksa tanggalnya."


def settle(
    said: Capture, *, by: Member, block: Block, on: date, at: datetime, carried: Carried | None, seen: str
) -> str:
    """Does what the line says; gives the reason in words where it cannot be done, and then nothing was."""
    if block.reports.exists() or block.decisions.exists():
        return ""  # sent again
    unit = next((one.pk for one in said.named if one.kind == "unit"), None)
    directive = _directive(block, carried, unit if said.kind == "lapor" else None)
    if directive is None:
        return WHICH
    try:
        if said.kind == "lapor":
            return _report(said, directive, unit, by=by, block=block, on=on, at=at)
        return _decide(said, directive, by=by, block=block, on=on, at=at, seen=seen)
    except NotAllowed as refusal:
        return str(refusal)


def _directive(block: Block, carried: Carried | None, unit: int | None) -> Directive | None:
    """The item in hand; without one, the only item here that this unit still works on."""
    if carried:
        return carried.directive
    rows = Carried.objects.filter(meeting=block.meeting_id).select_related("directive")
    theirs = Assignment.objects.unresolved().filter(unit=unit).values("directive") if unit else []
    found = list(rows.filter(directive__in=theirs)[:2]) if unit else []
    return found[0].directive if len(found) == 1 else None


def _report(said: Capture, directive: Directive, unit: int | None, **told) -> str:
    works = list(directive.assignments.given().filter(is_open=True).select_related("unit").order_by("role", "pk"))
    works = [work for work in works if unit in (None, work.unit_id)]
    if len(works) != 1:
        names = ", ".join(str(work.unit) for work in works)
        return f"Sebut unit yang melapor: {names}." if works else "Unit itu tidak mengerjakan arahan ini."
    report = said.report
    handed = Handed(
        done=report.text, percent=report.percent, done_count=report.count, total_count=report.total,
        obstacle=report.obstacle, is_claim=report.is_done, block=told["block"],
    )  # fmt: skip
    actions.hand_in(by=told["by"], assignment=works[0], report=handed, on=told["on"], at=told["at"], source=Source.ORAL)
    return ""


def _decide(said: Capture, directive: Directive, *, by: Member, block: Block, on: date, at: datetime, seen: str) -> str:
    if block.turn is None:
        return NOBODY_LEADS
    decided = said.decision
    if decided.kind == "alihkan":
        return _hand_over(said, directive, by=by, block=block, on=on, at=at)
    if decided.kind == "perpanjang" and said.deadline.due_on and said.deadline.due_on.isoformat() != seen:
        return UNSEEN
    if decided.kind == "perpanjang" and said.deadline.due_on is None:
        return said.deadline.fault or "Tulis sampai kapan: perpanjang s.d. 30 November 2026."
    claims = directive.assignments.given().awaiting_verification().exists()
    moves = {
        "selesai": Move.VERIFY if claims else Move.END if directive.kind == Kind.PERIODIC else None,
        "perpanjang": Move.EXTEND, "cabut": Move.WITHDRAW, "tidak_dapat": Move.GIVE_UP,
    }  # fmt: skip
    if decided.kind not in moves:
        return WHAT
    if moves[decided.kind] is None:
        return "Belum ada laporan selesai yang dapat diterima. Catat dahulu laporannya dengan lapor …."
    turn = block.turn
    actions.decide(
        by=by, directive=directive, move=moves[decided.kind], on=on, at=at,
        decision=Decided(
            decided_on=block.meeting.held_on if block.meeting.held_on and block.meeting.held_on <= on else on,
            post=turn.post, title=" ".join(word for word in (turn.acting, turn.title) if word) or str(turn),
            name=turn.name, basis=Basis.ORAL, reason=decided.reason or decided.text, due_on=said.deadline.due_on, block=block,
        ),
    )  # fmt: skip
    return ""


def _hand_over(said: Capture, directive: Directive, *, by: Member, block: Block, on: date, at: datetime) -> str:
    """Another unit leads from now on; those who led are taken off, and the history shows both."""
    wanted = Unit.objects.in_bulk([one.pk for one in said.named if one.kind == "unit"])
    if not wanted:
        return "Unit tujuannya belum dikenal. Tulis: alihkan ke nama perangkat daerah."
    leading = directive.assignments.given().filter(is_open=True, role="lead").exclude(unit__in=wanted)
    actions.correct(
        by=by, directive=directive, on=on, at=at, take_off=[work.unit for work in leading.select_related("unit")],
        lead=wanted.values(), client_id=block.client_id,
        note=f"Dialihkan oleh {block.turn} dalam {block.meeting}. Dalam notula: “{block.text}”",
    )  # fmt: skip
    return ""
