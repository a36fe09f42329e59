# script/campaign writers: twenty note-takers, two hundred changes each, on ten blocks of one meeting.
import time

from django.db import transaction

from rakor.people import scope
from tests import make
from tests.campaigns import quality
from tests.desk.together import together


def test_nothing_is_overwritten_in_silence(transactional_db):
    began = time.perf_counter()
    with scope.nothing(), transaction.atomic():
        cast = make.cast()
    apart = together(cast, writers=10, edits=100, blocks=10, seed=8, own=True)
    found = together(cast, writers=20, edits=200, blocks=10, seed=9)
    columns = [
        "writers × changes", "sent", "saved", "conflicts shown", "overwritten in silence", "false conflicts",
        "doubled by a retry", "acknowledged and not in the history", "other answers", "3/n",
    ]  # fmt: skip
    wrong = found.overwritten + found.false_conflicts + found.doubled + found.lost + sum(found.other.values())
    alone = ["10 × 100, each at a block of their own", apart.sent, apart.saved, apart.conflicts, apart.overwritten,
             apart.conflicts, apart.doubled, apart.lost, dict(apart.other) or 0, quality.bound(apart.sent, apart.conflicts)]  # fmt: skip
    row = [
        "20 × 200 on 10 blocks", found.sent, found.saved, found.conflicts, found.overwritten, found.false_conflicts, found.doubled,
        found.lost, dict(found.other) or 0, quality.bound(found.sent, wrong),
    ]  # fmt: skip
    quality.record("Writers at one desk", "script/campaign writers", columns, [row, alone], began)
    assert (wrong, apart.conflicts) == (0, 0)
