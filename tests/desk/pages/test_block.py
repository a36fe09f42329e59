# A block is changed over the version it was read at; two note-takers lose neither text.
from meetings import actions
from meetings.models import Block
from tests.desk.pages.conftest import bare, desk, swap


def url(block, **where):
    return desk(block.meeting, "catatan", block.pk, **where)


def now(block):
    return Block.objects.get(pk=block.pk)


def test_it_is_saved_with_its_kind(notulis, block):
    answer = notulis.post(url(block), {"text": "a\r\nb", "kind": "obstacle", "version": 1}, headers=swap())
    saved = now(block)
    assert (answer.status_code, saved.text, saved.kind, saved.version) == (200, "a\nb", "obstacle", 2)
    assert '"version": 2' in answer.headers["HX-Trigger"]


def test_a_swap_is_what_a_reload_shows(notulis, block):
    assert bare(notulis.get(url(block), headers=swap()).text) in bare(notulis.get(desk(block.meeting)).text)


def test_without_htmx_it_rolls_the_desk_to_it(notulis, block):
    assert notulis.get(url(block)).headers["Location"] == f"{desk(block.meeting)}#b{block.pk}"


def test_the_same_text_again_is_no_change(notulis, block):
    for _ in range(2):
        assert notulis.post(url(block), {"text": "baru", "version": 1}, headers=swap()).status_code == 200
    assert now(block).version == 2


def test_a_conflict_shows_both_texts_and_writes_nothing(notulis, block):
    actions.edit_block(by=None, block=block, version=1, text="dari rekan")
    answer = notulis.post(url(block), {"text": "dari saya", "version": 1}, headers=swap())
    assert (answer.status_code, now(block).text) == (409, "dari rekan")
    assert ("dari rekan" in answer.text, "dari saya" in answer.text) == (True, True)
    assert 'name="version" value="2"' in answer.text


def test_a_conflict_without_htmx_shows_the_whole_desk_with_both(notulis, block):
    actions.edit_block(by=None, block=block, version=1, text="dari rekan")
    answer = notulis.post(url(block), {"text": "dari saya", "version": 1})
    assert answer.status_code == 409
    assert ("<h1>Rakor OPD</h1>" in answer.text, "dari rekan" in answer.text, "dari saya" in answer.text) == (True,) * 3


def test_mine_over_theirs_after_having_seen_it(notulis, block):
    actions.edit_block(by=None, block=block, version=1, text="dari rekan")
    assert notulis.post(url(block), {"text": "dari saya", "version": 2}, headers=swap()).status_code == 200
    assert now(block).text == "dari saya"


def test_different_blocks_never_collide(notulis, meeting):
    for block in meeting.blocks.all():
        assert notulis.post(url(block), {"text": "baru", "version": 1}, headers=swap()).status_code == 200


def test_a_version_that_is_none_is_refused(notulis, block):
    answer = notulis.post(url(block), {"text": "baru", "version": "x"}, headers=swap())
    assert (answer.status_code, now(block).version) == (422, 1)


def test_it_hides_from_the_neighbour(signed_in, block):
    assert signed_in("tetangga").get(url(block, slug="tetangga")).status_code == 404


def test_only_setda_and_only_of_this_meeting(signed_in, notulis, block, closed):
    assert signed_in("dinkes").post(url(block), {"text": "x", "version": 1}).status_code == 403
    assert notulis.get(desk(closed, "catatan", block.pk)).status_code == 404
