# The life of an assignment as pure rules: which state may follow which, by which move, made by whom.
# No database, no time, no request.
from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    BLOCKED = "blocked"
    AWAITING = "awaiting_verification"
    RETURNED = "returned"
    NOT_OURS = "not_ours"
    REOPENED = "reopened"
    DONE = "done"
    INFEASIBLE = "infeasible"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"


WORDS = {
    Status.NOT_STARTED: "Belum ditindaklanjuti",
    Status.IN_PROGRESS: "Dalam proses",
    Status.BLOCKED: "Terkendala",
    Status.AWAITING: "Menunggu verifikasi",
    Status.RETURNED: "Perlu dilengkapi",
    Status.NOT_OURS: "Bukan kewenangan unit kami",
    Status.REOPENED: "Dibuka kembali",
    Status.DONE: "Selesai",
    Status.INFEASIBLE: "Tidak dapat ditindaklanjuti",
    Status.WITHDRAWN: "Dicabut",
    Status.SUPERSEDED: "Diganti arahan baru",
}
END_STATES = frozenset({Status.DONE, Status.INFEASIBLE, Status.WITHDRAWN, Status.SUPERSEDED})
OPEN_STATES = frozenset(Status) - END_STATES
# Where the unit's next step is to report; while a claim waits, it is Setda's turn.
UNITS_TURN = OPEN_STATES - {Status.AWAITING, Status.NOT_OURS}


class Move(StrEnum):
    REPORT = "report"
    REPORT_OBSTACLE = "report_obstacle"
    CLAIM = "claim"
    VERIFY = "verify"
    RETURN = "return"
    DISOWN = "disown"
    KEEP = "keep"
    ASK_TIME = "ask_time"
    REFUSE_TIME = "refuse_time"
    EXTEND = "extend"
    GIVE_UP = "give_up"
    WITHDRAW = "withdraw"
    END = "end"
    SUPERSEDE = "supersede"
    CORRECT = "correct"
    REOPEN = "reopen"
    HAND_OVER = "hand_over"
    JOIN = "join"
    ACKNOWLEDGE = "acknowledge"


# What a leader decides; each such move has a Decision beside it, made by the post itself or recorded atas perintah.
DECIDED = (Move.EXTEND, Move.VERIFY, Move.GIVE_UP, Move.WITHDRAW, Move.END, Move.REFUSE_TIME)
# What a step is called in the timeline people read.
MOVE_WORDS = {
    Move.REPORT: "Laporan",
    Move.REPORT_OBSTACLE: "Laporan dengan kendala",
    Move.CLAIM: "Dilaporkan selesai, menunggu verifikasi",
    Move.VERIFY: "Diverifikasi, selesai",
    Move.RETURN: "Perlu dilengkapi",
    Move.DISOWN: "Bukan kewenangan unit kami",
    Move.KEEP: "Tetap menjadi tugas unit",
    Move.ASK_TIME: "Minta perpanjangan",
    Move.REFUSE_TIME: "Perpanjangan tidak disetujui",
    Move.EXTEND: "Batas waktu diperpanjang",
    Move.GIVE_UP: "Tidak dapat ditindaklanjuti",
    Move.WITHDRAW: "Dicabut",
    Move.END: "Arahan berkala diakhiri",
    Move.SUPERSEDE: "Diganti arahan baru",
    Move.CORRECT: "Tidak lagi untuk unit ini, ditarik dengan ralat",
    Move.REOPEN: "Dibuka kembali",
    Move.HAND_OVER: "Dialihkan antarunit",
    Move.JOIN: "Digabung dengan arahan unit penerima",
    Move.ACKNOWLEDGE: "Arahan sudah dibaca unit",
}
ENDING = (Move.GIVE_UP, Move.WITHDRAW, Move.END)
DECISION_WORDS = {
    Move.EXTEND: "Batas waktu diperpanjang",
    Move.VERIFY: "Laporan selesai diterima",
    Move.GIVE_UP: "Tidak dapat ditindaklanjuti",
    Move.WITHDRAW: "Dicabut",
    Move.END: "Arahan berkala diakhiri",
    Move.REFUSE_TIME: "Perpanjangan tidak disetujui",
}


@dataclass(frozen=True)
class Rule:
    """`to` None: the state stays as it is."""

    froms: frozenset[Status]
    to: Status | None


RULES: dict[Move, Rule] = {
    Move.REPORT: Rule(OPEN_STATES - {Status.AWAITING}, Status.IN_PROGRESS),
    Move.REPORT_OBSTACLE: Rule(OPEN_STATES - {Status.AWAITING}, Status.BLOCKED),
    Move.CLAIM: Rule(OPEN_STATES - {Status.AWAITING}, Status.AWAITING),
    Move.VERIFY: Rule(frozenset({Status.AWAITING}), Status.DONE),
    Move.RETURN: Rule(frozenset({Status.AWAITING, Status.IN_PROGRESS, Status.BLOCKED}), Status.RETURNED),
    Move.DISOWN: Rule(OPEN_STATES - {Status.AWAITING, Status.NOT_OURS}, Status.NOT_OURS),
    Move.KEEP: Rule(frozenset({Status.NOT_OURS}), Status.NOT_STARTED),
    Move.ASK_TIME: Rule(UNITS_TURN, None),
    Move.REFUSE_TIME: Rule(OPEN_STATES, None),
    Move.EXTEND: Rule(OPEN_STATES, None),
    Move.GIVE_UP: Rule(OPEN_STATES, Status.INFEASIBLE),
    Move.WITHDRAW: Rule(OPEN_STATES, Status.WITHDRAWN),
    Move.END: Rule(OPEN_STATES, Status.DONE),
    Move.SUPERSEDE: Rule(OPEN_STATES, Status.SUPERSEDED),
    Move.CORRECT: Rule(OPEN_STATES, Status.WITHDRAWN),
    Move.REOPEN: Rule(END_STATES, Status.REOPENED),
    Move.HAND_OVER: Rule(OPEN_STATES, None),
    Move.JOIN: Rule(OPEN_STATES, Status.WITHDRAWN),
    Move.ACKNOWLEDGE: Rule(UNITS_TURN, None),
}


class NotAllowed(Exception):
    """A move that this state does not permit; the message says so in Indonesian."""


def after(status: str, move: Move) -> Status:
    """The state after a move. Raises NotAllowed with a message for the user."""
    now, rule = Status(status), RULES[move]
    if now not in rule.froms:
        raise NotAllowed(f"Langkah ini tidak dapat dilakukan karena statusnya “{WORDS[now]}”.")
    return rule.to or now
