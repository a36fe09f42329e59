# A konsep is thrown away; its block stays as a note.
import pytest

from directives.models import Directive
from tests.desk.pages.conftest import arahan, desk, swap


@pytest.fixture
def konsep(notulis, block):
    notulis.post(desk(block.meeting, "catatan", block.pk, "arahan"), arahan())
    return Directive.objects.get()


def url(konsep, **where):
    return desk(konsep.meeting, "konsep", konsep.pk, "hapus", **where)


def test_it_goes_and_the_block_is_a_note_again(notulis, konsep, block):
    answer = notulis.post(url(konsep), headers=swap())
    block.refresh_from_db()
    assert (answer.status_code, Directive.objects.count(), block.kind, block.version) == (200, 0, "text", 3)
    assert '"version": 3, "was": 2' in answer.headers["HX-Trigger"]


def test_it_hides_from_the_neighbour(signed_in, konsep):
    assert signed_in("tetangga").post(url(konsep, slug="tetangga")).status_code == 404


def test_only_setda_throws_away(signed_in, notulis, konsep):
    assert [signed_in(who).post(url(konsep)).status_code for who in ("dinkes", "sekda")] == [403] * 2
    assert notulis.get(url(konsep)).status_code == 405
