# A block is taken out, unless a directive came from it.
from tests import make
from tests.desk.pages.conftest import desk, swap


def url(block, **where):
    return desk(block.meeting, "catatan", block.pk, "hapus", **where)


def test_it_goes(notulis, meeting, block):
    answer = notulis.post(url(block), headers=swap())
    assert (answer.status_code, answer.content, meeting.blocks.count()) == (200, b"", 1)
    assert notulis.post(url(meeting.blocks.get())).headers["Location"] == desk(meeting)


def test_what_a_directive_came_from_stays(notulis, meeting, block):
    make.directive(meeting=meeting, block=block)
    answer = notulis.post(url(block), headers=swap())
    assert (answer.status_code, meeting.blocks.count()) == (422, 2)
    assert "Hapus dahulu konsep arahannya." in answer.text


def test_it_hides_from_the_neighbour(signed_in, block):
    assert signed_in("tetangga").post(url(block, slug="tetangga")).status_code == 404


def test_only_setda_takes_it_out(signed_in, block):
    assert signed_in("dinkes").post(url(block)).status_code == 403
    assert signed_in("notulis").get(url(block)).status_code == 405
