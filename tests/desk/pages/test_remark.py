# desk:remark — what is to be changed, in one block or in all of the minutes.
from meetings.models import Remark
from tests.desk.pages.conftest import review


def test_it_stands_with_its_block_and_is_sent_once(signed_in, meeting, block):
    sekda, sent = signed_in("sekda"), {"block": block.pk, "text": "Bukan 29", "client_id": "0" * 31 + "1"}
    assert [sekda.post(review(meeting, "catatan"), sent).url for _ in range(2)] == [
        f"{review(meeting)}#b{block.pk}"
    ] * 2
    assert [(one.block, one.text) for one in Remark.objects.all()] == [(block, "Bukan 29")]


def test_an_empty_remark_is_refused_where_it_was_typed(notulis, meeting, block):
    page = notulis.post(review(meeting, "catatan"), {"block": block.pk, "text": " "})
    assert (page.status_code, Remark.objects.count()) == (422, 0)
    assert page.text.count("Tulis apa yang perlu diperbaiki.") == 1
    assert notulis.post(review(meeting, "catatan"), {"block": "x", "text": "a"}).status_code == 422


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").post(review(meeting, "catatan", slug="tetangga"), {"text": "x"}).status_code == 404


def test_units_remark_nothing(signed_in, meeting):
    assert [
        signed_in(who).post(review(meeting, "catatan"), {"text": "x"}).status_code for who in ("dinkes", "ppid")
    ] == [403] * 2
    assert Remark.objects.count() == 0
