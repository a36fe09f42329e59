# desk:versions — every text a block has had; an older one stands again as the newest.
import pytest

from meetings import actions
from meetings.models import Block
from tests.desk.pages.conftest import desk


def url(block, **where):
    return desk(block.meeting, "catatan", block.pk, "riwayat", **where)


def rewrite(block, *texts):
    for text in texts:
        block = actions.edit_block(by=None, block=block, version=block.version, text=text)
    return block


def shown(answer):
    return [one.text for one in answer.context["versions"]]


def test_it_shows_each_text_once_the_newest_first_and_who_wrote_it(notulis, block):
    notulis.post(desk(block.meeting, "catatan", block.pk), {"text": "kedua", "version": 1})
    actions.move_block(by=None, block=block, after=None)
    answer = notulis.get(url(block))
    assert shown(answer) == ["kedua", "Cek 29 yayasan MBG."]
    assert [one.who for one in answer.context["versions"]] == ["notulis", ""]


def test_an_older_text_stands_again_and_the_newer_is_kept(notulis, block):
    rewrite(block, "salah")
    older = notulis.get(url(block)).context["versions"][-1]
    notulis.post(url(block), {"versi": older.pk})
    assert (Block.objects.get(pk=block.pk).text, Block.objects.get(pk=block.pk).version) == ("Cek 29 yayasan MBG.", 3)
    assert shown(notulis.get(url(block))) == ["Cek 29 yayasan MBG.", "salah", "Cek 29 yayasan MBG."]


@pytest.mark.parametrize("versi", ["", "x", "0", "99999999999999999999"])
def test_a_version_that_is_none_of_its_own_changes_nothing(notulis, block, versi):
    assert notulis.post(url(block), {"versi": versi}).status_code == 404
    assert Block.objects.get(pk=block.pk).version == 1


def test_final_minutes_keep_their_text(notulis, final):
    block = final.blocks.last()
    older = notulis.get(url(block)).context["versions"][-1]
    rows = Block.objects.filter(pk=block.pk).values_list("text", "version")
    before = list(rows)
    notulis.post(url(block), {"versi": older.pk})
    assert list(rows) == before


def test_it_hides_from_the_neighbour(signed_in, block):
    assert signed_in("tetangga").get(url(block, slug="tetangga")).status_code == 404


def test_only_setda_reads_it(signed_in, block):
    assert [signed_in(who).get(url(block)).status_code for who in ("dinkes", "sekda")] == [403] * 2


@pytest.mark.parametrize("count", [1, 3])
def test_its_statements_do_not_grow(notulis, block, count, django_assert_num_queries):
    rewrite(block, *(f"teks {number}" for number in range(count)))
    with django_assert_num_queries(9):
        notulis.get(url(block))
