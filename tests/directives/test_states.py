# The rules of an assignment's life, without a database.
import pytest
from hypothesis import given
from hypothesis import strategies as st

from directives.states import END_STATES, MOVE_WORDS, RULES, WORDS, Move, NotAllowed, Status, after


def test_the_ordinary_way_to_the_end():
    status = Status.NOT_STARTED
    for move in (Move.REPORT, Move.CLAIM, Move.RETURN, Move.CLAIM, Move.VERIFY):
        status = after(status, move)
    assert status == Status.DONE


def test_nothing_is_done_without_a_claim():
    refused = [status for status in Status if status not in RULES[Move.VERIFY].froms]
    assert refused == [status for status in Status if status != Status.AWAITING]


@pytest.mark.parametrize("status", sorted(END_STATES))
def test_what_has_ended_can_only_be_reopened(status):
    assert [move for move in Move if status in RULES[move].froms] == [Move.REOPEN]


def test_a_refusal_names_the_state_in_words():
    with pytest.raises(NotAllowed, match=WORDS[Status.DONE]):
        after(Status.DONE, Move.REPORT)


# Every state × every move: the state after it; None where it is refused. Written out, not derived from RULES.
OPEN = ("not_started", "in_progress", "blocked", "awaiting_verification", "returned", "not_ours", "reopened")
TURN = tuple(state for state in OPEN if state not in ("awaiting_verification", "not_ours"))
TABLE = {
    "report": {state: "in_progress" for state in OPEN if state != "awaiting_verification"},
    "report_obstacle": {state: "blocked" for state in OPEN if state != "awaiting_verification"},
    "claim": {state: "awaiting_verification" for state in OPEN if state != "awaiting_verification"},
    "verify": {"awaiting_verification": "done"},
    "return": dict.fromkeys(("awaiting_verification", "in_progress", "blocked"), "returned"),
    "disown": dict.fromkeys(TURN, "not_ours"),
    "keep": {"not_ours": "not_started"},
    "ask_time": {state: state for state in TURN},
    "refuse_time": {state: state for state in OPEN},
    "extend": {state: state for state in OPEN},
    "give_up": dict.fromkeys(OPEN, "infeasible"),
    "withdraw": dict.fromkeys(OPEN, "withdrawn"),
    "end": dict.fromkeys(OPEN, "done"),
    "supersede": dict.fromkeys(OPEN, "superseded"),
    "correct": dict.fromkeys(OPEN, "withdrawn"),
    "reopen": dict.fromkeys(("done", "infeasible", "withdrawn", "superseded"), "reopened"),
    "hand_over": {status: status for status in OPEN},
    "acknowledge": {state: state for state in TURN},
    "join": dict.fromkeys(OPEN, "withdrawn"),
}


def test_the_table_names_every_move():
    assert TABLE.keys() == {move.value for move in Move} == {move.value for move in MOVE_WORDS}


@pytest.mark.parametrize("move", Move)
def test_every_state_answers_a_move_as_the_table_says(move):
    found = {}
    for status in Status:
        try:
            found[status.value] = after(status, move).value
        except NotAllowed:
            continue
    assert found == TABLE[move]


@given(st.lists(st.sampled_from(sorted(Move)), max_size=30))
def test_no_history_reaches_done_without_verification_or_a_decision(moves):
    status, verified = Status.NOT_STARTED, False
    for move in moves:
        try:
            status = after(status, move)
        except NotAllowed:
            continue
        verified = move in (Move.VERIFY, Move.END) or (verified and move != Move.REOPEN)
        assert (status == Status.DONE) == verified or status in END_STATES - {Status.DONE}
