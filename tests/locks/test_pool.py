# 50 threads over 8 pooled connections; the long form is script/campaign pool.
import pytest

from rakor.people.postgresql import base
from tests.locks import pool


@pytest.fixture
def owners(transactional_db):
    return pool.governments(10)


def test_no_thread_sees_another_governments_rows(owners):
    with pool.pooled(8):
        tally = pool.hammer(threads=50, queries=2_000, owners=owners, seed=1)
    assert (tally.wrong, tally.queries >= 2_000) == (0, True)
    assert {act.__name__ for act in pool.ACTS[3:]} <= tally.faults.keys()


def test_a_scope_that_outlives_its_transaction_is_noticed(owners, monkeypatch):
    monkeypatch.setattr(base, "TELL", base.TELL.replace("true", "false"))
    with pool.pooled(4):
        assert pool.hammer(threads=10, queries=300, owners=owners, seed=1).wrong > 0


def test_a_wrapper_that_forgets_to_forget_is_noticed(owners, monkeypatch):
    monkeypatch.delattr(base.DatabaseWrapper, "_savepoint_rollback")
    with pool.pooled(4):
        assert pool.hammer(threads=10, queries=300, owners=owners, seed=1).wrong > 0
