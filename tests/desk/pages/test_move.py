# A block goes one place up or down.
import pytest
from django.utils import timezone

from meetings import actions
from tests.desk.pages.conftest import bare, desk, swap


@pytest.fixture
def three(meeting):
    meeting.blocks.all().delete()
    return [actions.write_block(by=None, meeting=meeting, text=text, at=timezone.now()) for text in "abc"]


def url(block, **where):
    return desk(block.meeting, "catatan", block.pk, "pindah", **where)


@pytest.mark.parametrize(
    ("which", "to", "order"),
    [(1, "up", "bac"), (1, "down", "acb"), (0, "up", "abc"), (2, "down", "abc"), (2, "up", "acb"), (0, "down", "bac")],
)
def test_one_place(notulis, meeting, three, which, to, order):
    answer = notulis.post(url(three[which]), {"to": to}, headers=swap())
    assert (answer.status_code, "".join(block.text for block in meeting.blocks.all())) == (200, order)


def test_a_swap_is_what_a_reload_shows(notulis, meeting, three):
    answer = notulis.post(url(three[1]), {"to": "up"}, headers=swap())
    assert bare(answer.text) in bare(notulis.get(desk(meeting)).text)


def test_nowhere_is_refused(notulis, three):
    assert notulis.post(url(three[0]), {"to": "sideways"}, headers=swap()).status_code == 422


def test_it_hides_from_the_neighbour(signed_in, three):
    assert signed_in("tetangga").post(url(three[0], slug="tetangga"), {"to": "up"}).status_code == 404


def test_only_setda_moves(signed_in, three):
    assert signed_in("dinkes").post(url(three[0]), {"to": "up"}).status_code == 403
    assert signed_in("notulis").get(url(three[0])).status_code == 405
