# desk:edition — the minutes as they were made final, and what a later edition says otherwise.
import pytest

from meetings import actions
from meetings.models import Edition
from tests.desk.pages.conftest import review


def test_a_correction_becomes_an_edition_that_says_what_changed(notulis, signed_in, final):
    assert notulis.post(review(final, "perbaikan"), {"reason": ""}).status_code == 422
    notulis.post(review(final, "perbaikan"), {"reason": "Jumlah keliru"})
    block = final.blocks.last()
    actions.edit_block(by=None, block=block, version=block.version, text="Cek 30 yayasan MBG.")
    notulis.post(review(final, "kirim"))
    signed_in("sekda").post(review(final, "sahkan"))
    page = notulis.get(f"/uji/rapat/{final.pk}/edisi/{Edition.objects.get(number=2).pk}/").text
    assert "Alasan perbaikan: Jumlah keliru" in page
    assert "<del>Catatan: Cek 29 yayasan MBG.</del>" in page
    assert "<ins>Catatan: Cek 30 yayasan MBG.</ins>" in page
    old = notulis.get(f"/uji/rapat/{final.pk}/edisi/{Edition.objects.get(number=1).pk}/").text
    assert "Cek 29 yayasan MBG." in old
    assert "Cek 30" not in old


def at(edition, slug="uji"):
    return f"/{slug}/rapat/{edition.meeting_id}/edisi/{edition.pk}/"


def test_whoever_may_read_the_meeting_reads_its_editions(signed_in, final):
    pages = {who: signed_in(who).get(at(Edition.objects.get())) for who in ("dinkes", "sekda", "pemantau")}
    assert {who: page.status_code for who, page in pages.items()} == dict.fromkeys(pages, 200)
    assert "Sidik isi" in pages["dinkes"].text


def test_it_hides_from_the_neighbour(signed_in, final):
    assert signed_in("tetangga").get(at(Edition.objects.get(), slug="tetangga")).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_its_statements_do_not_grow(notulis, meeting, signed_in, count, django_assert_num_queries):
    for number in range(count):
        actions.add_agenda(by=None, meeting=meeting, text=f"Acara {number}")
    notulis.post(review(meeting, "kirim"))
    signed_in("sekda").post(review(meeting, "sahkan"))
    edition = Edition.objects.get()
    with django_assert_num_queries(10):
        notulis.get(at(edition))
