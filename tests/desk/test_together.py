# Several note-takers at once; the long form is script/campaign writers.
from django.db import transaction

from rakor.people import scope
from tests import make
from tests.desk.together import together


def test_nobody_overwrites_anybody(transactional_db):
    with scope.nothing(), transaction.atomic():
        cast = make.cast()
    found = together(cast, writers=6, edits=25, blocks=4, seed=1)
    assert (found.overwritten, found.false_conflicts, found.doubled, found.lost, dict(found.other)) == (0, 0, 0, 0, {})
    assert found.conflicts > 0 < found.saved


def test_everybody_at_a_block_of_their_own_meets_no_conflict(transactional_db):
    with scope.nothing(), transaction.atomic():
        cast = make.cast()
    assert together(cast, writers=5, edits=12, blocks=5, seed=2, own=True).conflicts == 0
