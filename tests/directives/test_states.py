# The rules of an assignment's life, without a database.
import pytest
from hypothesis import given
from hypothesis import strategies as st

from directives.states import END_STATES, RULES, WORDS, Move, NotAllowed, Status, after


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


@given(st.lists(st.sampled_from(sorted(Move)), max_size=30))
def test_no_history_reaches_done_without_verification(moves):
    status, verified = Status.NOT_STARTED, False
    for move in moves:
        try:
            status = after(status, move)
        except NotAllowed:
            continue
        verified = move == Move.VERIFY or (verified and move != Move.REOPEN)
        assert (status == Status.DONE) == verified or status in END_STATES - {Status.DONE}
