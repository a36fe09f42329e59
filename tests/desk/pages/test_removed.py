# desk:removed — what was taken out of the minutes can be brought back, once.
import pytest
from django.utils import timezone

from meetings import actions
from tests.desk.pages.conftest import desk


def url(meeting, **where):
    return desk(meeting, "dihapus", **where)


@pytest.fixture
def gone(notulis, meeting):
    """Two blocks fewer, the second taken out last."""
    for block in list(meeting.blocks.all()):
        notulis.post(desk(meeting, "catatan", block.pk, "hapus"))
    return notulis.get(url(meeting)).context["versions"]


def test_it_lists_what_was_taken_out_the_last_first(gone):
    assert [(one.text, one.who) for one in gone] == [
        ("Cek 29 yayasan MBG.", "notulis"),
        ("Sekda membuka rapat.", "notulis"),
    ]


def test_it_comes_back_once(notulis, meeting, gone):
    for _ in range(2):
        notulis.post(url(meeting), {"versi": gone[0].pk})
    assert [block.text for block in meeting.blocks.all()] == ["Cek 29 yayasan MBG."]
    assert [one.text for one in notulis.get(url(meeting)).context["versions"]] == ["Sekda membuka rapat."]


def test_of_another_meeting_it_does_not(notulis, closed, gone):
    assert notulis.post(url(closed), {"versi": gone[0].pk}).status_code == 404
    assert closed.blocks.count() == 0


def test_nothing_taken_out_says_so(notulis, meeting):
    assert "Tidak ada catatan yang dihapus" in notulis.get(url(meeting)).text


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(url(meeting, slug="tetangga")).status_code == 404


def test_only_setda_reads_it(signed_in, meeting):
    assert [signed_in(who).get(url(meeting)).status_code for who in ("dinkes", "sekda")] == [403] * 2


@pytest.mark.parametrize("count", [1, 3])
def test_its_statements_do_not_grow(notulis, meeting, count, django_assert_num_queries):
    for number in range(count):
        made = actions.write_block(by=None, meeting=meeting, text=f"{number}", at=timezone.now())
        notulis.post(desk(meeting, "catatan", made.pk, "hapus"))
    with django_assert_num_queries(10):
        notulis.get(url(meeting))
