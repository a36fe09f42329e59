# What came of it: periods, reports, their evidence, moves, decisions, requests for more time, messages.
from benchmarks import pattern
from benchmarks.house import House, numbers
from benchmarks.orders import OVER, PARTS, directive, ended, place
from benchmarks.people import NAMES
from directives.models import (
    Assignment,
    Decision,
    Evidence,
    Extension,
    LadderStep,
    Move,
    Part,
    PartDone,
    Period,
    Report,
)
from rakor.notify.models import Message
from rakor.people.models import Post, User

# How a state is reached that no report leads to: the move, and whether leadership decides it.
ENDS = (
    ("done", "verify", "FALSE"), ("returned", "return", "FALSE"), ("not_ours", "disown", "FALSE"),
    ("reopened", "reopen", "TRUE"), ("infeasible", "give_up", "TRUE"), ("withdrawn", "withdraw", "TRUE"),
    ("superseded", "supersede", "TRUE"),
)  # fmt: skip
ENDED = f"(VALUES {', '.join(f'({status!r}, {move!r}, {decided})' for status, move, decided in ENDS)}) e(status, move, decided)"
SAID = "FROM {meetings}, said s JOIN work w ON w.number = s.work"
DONE = "repeat('Sudah dilaksanakan bersama kecamatan, dokumentasi terlampir. ', 2)"


def fill(house: House, meetings: str) -> None:
    _reports(house, meetings)
    _decisions(house, meetings)
    _moves(house, meetings)
    _messages(house, meetings)


def assignment(house: House, number: str) -> str:
    return house.id(Assignment, f"(m - 1) * {sum(house.size.fans)} + {number}")


def _account(house: House) -> str:
    """The account of the unit that work w is given to."""
    return house.id(User, f"{len(NAMES)} + {place('w.directive', 'w.place', house)}")


def _moment(house: House) -> str:
    """When report s came: evenly from the meeting until now, or over the 100 days after it."""
    held = house.held("m")
    began = f"{held} + interval '10 hours'"
    return f"({began} + least({house.now} - ({began}), interval '100 days') * s.turn / (s.turns + 1))"


def _reports(house: House, meetings: str) -> None:
    size, held, source = house.size, house.held("m"), SAID.format(meetings=meetings)
    number = f"(m - 1) * {sum(size.fans) * size.reports} + s.number"
    house.insert(
        Period, source, id=number, assignment_id=assignment(house, "s.work"), starts_on=f"{held} + 7 * (s.turn - 1)",
        due_on=f"{held} + 7 * s.turn - CASE w.directive WHEN {pattern.LATE} THEN 7 ELSE 0 END", reported_on=f"({_moment(house)})::date",
    )  # fmt: skip
    _said(house, meetings, source, number)


def finish(house: House) -> None:
    """What is asked of work now: its next report, and the reminders that have gone out."""
    reports = sum(house.size.fans) * house.size.reports
    waits = f"FROM directives_assignment a WHERE a.government_id = {house.government} AND a.report_due_on IS NOT NULL"
    first = house.size.meetings * reports
    house.insert(
        Period, waits, id=f"{first} + row_number() OVER (ORDER BY a.id)", assignment_id="a.id",
        starts_on="a.given_on + 7 * 13", due_on="greatest(a.report_due_on, a.given_on + 7 * 13)",
    )  # fmt: skip
    late = f"{waits} AND a.report_due_on < date '{house.today}'".replace(
        " a WHERE", " a, generate_series(-1, 4) rung WHERE"
    )
    house.insert(
        LadderStep, late, id="row_number() OVER (ORDER BY a.id, rung)", assignment_id="a.id", clock="'report'",
        due_on="a.report_due_on", rung="rung", taken_at=f"date '{house.today}'",
    )  # fmt: skip


def _said(house: House, meetings: str, source: str, number: str) -> None:
    reports = sum(house.size.fans) * house.size.reports
    judged = "s.verdict IN ('verified', 'returned')"
    house.insert(
        Report, source, id=number, assignment_id=assignment(house, "s.work"), period_id=house.id(Period, number),
        done=DONE, percent="least(100, 20 * s.turn)", is_claim="s.verdict IN ('verified', 'waiting')",
        obstacle="CASE WHEN w.status = 'blocked' AND s.turn = s.turns THEN 'Anggaran belum tersedia' ELSE '' END",
        help_asked="CASE WHEN w.status = 'blocked' AND s.turn = s.turns THEN 'Mohon tambahan alat' ELSE '' END",
        entered_by_id=_account(house), entered_at=_moment(house), verdict="s.verdict",
        judged_by_id=f"CASE WHEN {judged} THEN {house.id(User, '1')} END",
        judged_at=f"CASE WHEN {judged} THEN {_moment(house)} + interval '30 minutes' END",
        reason="CASE s.verdict WHEN 'returned' THEN 'Mohon lengkapi foto' ELSE '' END",
    )  # fmt: skip
    house.insert(
        Evidence, f"{source} WHERE mod(s.number, 2) = 1", id=f"(m - 1) * {reports} + s.number", name="'foto.jpg'",
        report_id=house.id(Report, number), media_type="'image/jpeg'", size="1", sha256="repeat('0', 64)",
        path=f"'ukur/' || md5('bukti' || {house.id(Report, number)}) || '.jpg'",
    )  # fmt: skip
    house.insert(
        PartDone, f"{source} WHERE w.directive = {pattern.PARTS} AND s.turn = 1", id=number,
        report_id=house.id(Report, number), part_id=house.id(Part, f"(m - 1) * {PARTS} + 1"),
    )  # fmt: skip


def _decisions(house: House, meetings: str) -> None:
    """One for each state that leadership decided, of all work in it; one for each directive that ended while nobody had it;
    and in every meeting one who was given more time."""
    works, at = sum(house.size.fans), f"{house.held('m')} + interval '1 day'"
    signed = {
        "post_id": house.id(Post, "1"), "title": "'Bupati'", "decided_on": at, "basis": "'lisan'", "is_by_order": "TRUE",
        "reason": "'Sesuai hasil rapat'", "entered_by_id": house.id(User, "1"), "entered_at": at,
    }  # fmt: skip
    house.insert(
        Decision, f"FROM {meetings}, work w JOIN {ENDED} ON e.status = w.status AND e.decided",
        id=f"(m - 1) * {works} * 2 + w.number", directive_id=directive(house, "w.directive"),
        assignment_id=assignment(house, "w.number"), move="e.move", **signed,
    )  # fmt: skip
    settled = f"(SELECT issued FROM given WHERE number = {pattern.KONSEP})"
    house.insert(
        Decision, f"FROM {meetings}, given g WHERE g.fan = 0 AND g.tracked AND {settled}", id=f"(m - 1) * {works} * 2 + {works} + g.number",
        directive_id=directive(house, "g.number"), move="'withdraw'", **signed,
    )  # fmt: skip
    asks = (
        "(SELECT w.*, row_number() OVER (ORDER BY number) n FROM work w WHERE status IN ('in_progress', 'blocked')) w"
    )
    number = f"(m - 1) * {works} * 2 + {works} + w.number"
    house.insert(
        Decision, f"FROM {meetings}, {asks} WHERE w.n = 1", id=number, directive_id=directive(house, "w.directive"),
        assignment_id=assignment(house, "w.number"), move="'extend'", due_on=f"{house.held('m')} + 60", **signed,
    )  # fmt: skip
    house.insert(
        Extension, f"FROM {meetings}, {asks} WHERE w.n < 3", id=f"(m - 1) * {works} + w.number", until=f"{house.held('m')} + 60",
        assignment_id=assignment(house, "w.number"), reason="'Menunggu anggaran'", asked_by_id=house.id(User, f"{len(NAMES) + 1}"),
        asked_at=at, verdict="CASE w.n WHEN 1 THEN 'granted' ELSE 'waiting' END",
        decision_id=f"CASE w.n WHEN 1 THEN {house.id(Decision, number)} END",
    )  # fmt: skip


def _moves(house: House, meetings: str) -> None:
    """One for every report, and then the one that led to the state where no report did."""
    size, source = house.size, SAID.format(meetings=meetings)
    reports, works = sum(size.fans) * size.reports, sum(size.fans)
    claims, blocked = "s.verdict IN ('verified', 'waiting')", "w.status = 'blocked' AND s.turn = s.turns"
    house.insert(
        Move, source, id=f"(m - 1) * {reports + works} + s.number", assignment_id=assignment(house, "s.work"),
        report_id=house.id(Report, f"(m - 1) * {reports} + s.number"), by_id=_account(house), at=_moment(house),
        move=f"CASE WHEN {claims} THEN 'claim' WHEN {blocked} THEN 'report_obstacle' ELSE 'report' END",
        to_status=f"CASE WHEN {claims} THEN 'awaiting_verification' WHEN {blocked} THEN 'blocked' ELSE 'in_progress' END",
        from_status="CASE s.turn WHEN 1 THEN 'not_started' ELSE 'in_progress' END",
    )  # fmt: skip
    decision = house.id(Decision, f"(m - 1) * {works} * 2 + w.number")
    house.insert(
        Move, f"FROM {meetings}, work w JOIN {ENDED} ON e.status = w.status", to_status="w.status", from_status="'in_progress'",
        id=f"(m - 1) * {reports + works} + {reports} + w.number", assignment_id=assignment(house, "w.number"), move="e.move",
        by_id=house.id(User, "1"), at=f"CASE WHEN w.status IN ({OVER}) THEN {ended(house)} + time '10:00' ELSE {house.now} END",
        reason="CASE e.move WHEN 'return' THEN 'Mohon lengkapi foto' ELSE '' END",
        decision_id=f"CASE WHEN e.decided THEN {decision} END",
    )  # fmt: skip


def _messages(house: House, meetings: str) -> None:
    """Of each assignment one in the inbox and one mail to the unit's account; of blocked work one to Setda."""
    works, held = sum(house.size.fans), house.held("m")
    to = f"CASE c WHEN 3 THEN {house.id(User, '1')} ELSE {_account(house)} END"
    house.insert(
        Message, f"FROM {meetings}, work w, {numbers(3, 'c')} WHERE w.tracked AND (c < 3 OR w.status = 'blocked')",
        id=f"((m - 1) * {works} + w.number - 1) * 3 + c", recipient_id=to,
        kind="CASE c WHEN 3 THEN 'report_missing' ELSE 'directive_issued' END",
        subject=f"CASE c WHEN 3 THEN 'assignment:' || {assignment(house, 'w.number')} "
        f"ELSE 'directive:' || {directive(house, 'w.directive')} END", channel="CASE c WHEN 2 THEN 'email' ELSE 'inbox' END",
        state="'sent'", title="'Arahan baru dari rapat koordinasi ke-' || m", body="'Mohon ditindaklanjuti.'",
        url=f"'/{house.slug}/'", not_before=f"{held} + interval '10 hours'", created_at=f"{held} + interval '10 hours'",
        settled_at=f"{held} + interval '11 hours'",
        read_at=f"CASE WHEN {held} < date '{house.today}' - 30 THEN {held} + interval '2 days' END",
    )  # fmt: skip
