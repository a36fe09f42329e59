# Tokens: what is kept of them, when they open, how they are read from paper.
from datetime import UTC, datetime, timedelta

import pytest

from rakor.people import doors
from rakor.people.models import Door

AT = datetime(2026, 2, 9, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def token(db):
    return doors.open(kind="setup", hours=2, at=AT)


def test_only_the_hash_is_kept(token):
    kept = Door.objects.values().get()
    assert len(kept["token_hash"]) == 64
    assert token not in str(kept)


def test_no_token_comes_twice(db):
    assert len({doors.open(kind="setup", hours=1, at=AT) for _ in range(50)}) == 50


@pytest.mark.parametrize(
    ("after", "opens"), [(0 * HOUR, True), (1.9 * HOUR, True), (2 * HOUR, False), (9 * HOUR, False)]
)
def test_it_opens_until_its_time_is_over(token, after, opens):
    assert (doors.find(token, AT + after) is not None) == opens


def test_finding_does_not_use_it_up(token):
    assert doors.find(token, AT) == doors.find(token, AT)


def test_it_is_used_once(token):
    door = doors.find(token, AT)
    doors.use(door, AT)
    assert doors.find(token, AT) is None
    with pytest.raises(doors.Closed):
        doors.use(door, AT)


def test_it_is_not_used_when_late(token):
    door = doors.find(token, AT)
    with pytest.raises(doors.Closed):
        doors.use(door, AT + 3 * HOUR)


def test_revoking_closes_those_of_the_kind_and_subject(db):
    mine, other = (doors.open(kind="password", subject=subject, hours=1, at=AT) for subject in ("1", "2"))
    doors.revoke("password", "1")
    assert [doors.find(token, AT) is None for token in (mine, other)] == [True, False]


def test_the_code_on_paper_is_the_token(token):
    written = doors.written(token)
    assert [len(group) for group in written.split("-")] == [5, 5, 5, 5, 5, 1]
    assert doors.find(written, AT) == doors.find(token, AT)


@pytest.mark.parametrize("text", ["", "x", "a" * 500, "' OR 1=1 --", "\x00", "é"])
def test_nonsense_opens_nothing(token, text):
    assert doors.find(text, AT) is None


def test_a_token_with_more_behind_it_is_another(token):
    assert doors.find(token + "0", AT) is None
