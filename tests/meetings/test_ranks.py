import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.ranks import between


def test_appending_a_thousand_blocks_stays_short():
    ranks = [between()]
    for _ in range(1000):
        ranks.append(between(ranks[-1]))
    assert ranks == sorted(set(ranks))
    assert max(map(len, ranks)) <= 40


@given(st.lists(st.integers(min_value=0, max_value=10**6), min_size=1, max_size=60))
def test_inserting_anywhere_keeps_the_order(places):
    ranks = []
    for place in places:
        at = place % (len(ranks) + 1)
        low = ranks[at - 1] if at else ""
        high = ranks[at] if at < len(ranks) else ""
        ranks.insert(at, between(low, high))
    assert ranks == sorted(set(ranks))


def test_the_wrong_order_is_refused():
    with pytest.raises(ValueError):
        between("b", "a")
