# desk:review and what is pressed there: sent, remarked, settled, final, reopened; and what final minutes answer elsewhere.
import pytest
from django.utils import timezone

from meetings import actions
from meetings.models import Attendance, Edition, Remark
from tests.desk.pages.conftest import desk, review, swap, typed


def test_the_whole_way(notulis, signed_in, meeting, block):
    sekda = signed_in("sekda")
    assert "Kirim untuk diperiksa" in notulis.get(review(meeting)).text
    notulis.post(review(meeting, "kirim"))
    answer = sekda.post(review(meeting, "catatan"), {"block": block.pk, "text": "Bukan 29"}, follow=True)
    assert "Bukan 29" in answer.text
    assert "Sahkan notula" in answer.text
    remark = Remark.objects.get()
    assert (remark.block, answer.redirect_chain[0][0]) == (
        block, f"{review(meeting)}#b{block.pk}",
    )  # fmt: skip
    assert "1 catatan pemeriksaan yang belum" in sekda.post(review(meeting, "sahkan"), follow=True).text
    notulis.post(review(meeting, "catatan", remark.pk, "selesai"))
    assert "final sebagai Edisi 1" in sekda.post(review(meeting, "sahkan"), follow=True).text
    assert [one["text"] for one in Edition.objects.get().snapshot["blocks"]] == ["Sekda membuka rapat.", block.text]


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(review(meeting, slug="tetangga")).status_code == 404


def test_units_do_not_read_over(signed_in, meeting, closed):
    assert [signed_in(who).get(review(meeting)).status_code for who in ("dinkes", "ppid", "ajudan")] == [403, 403, 200]
    assert [signed_in(who).post(review(meeting, "sahkan")).status_code for who in ("ajudan", "dinkes")] == [403, 403]


@pytest.mark.parametrize("count", [1, 3])
def test_its_statements_do_not_grow(notulis, meeting, cast, count, django_assert_num_queries):
    for number in range(count):
        block = actions.write_block(by=None, meeting=meeting, text=f"Catatan {number}", at=timezone.now())
        actions.remark(by=cast.sekda, meeting=meeting, block=block, text="x", at=timezone.now())
    with django_assert_num_queries(14):
        notulis.get(review(meeting))


def test_the_desk_of_final_minutes_leads_to_their_review(notulis, final):
    assert notulis.get(desk(final)).url == review(final)


def test_whatever_is_sent_to_final_minutes_is_refused_in_words(notulis, final, block):
    here = f"/uji/rapat/{final.pk}/"
    sent = {
        desk(final, "catat"): typed(), desk(final, "acara"): {"text": "Lagi"},
        desk(final, "pimpinan"): {"title": "Sekda", "role": "memimpin"},
        desk(final, "catatan", block.pk): typed(text="Lain", version=block.version),
        desk(final, "catatan", block.pk, "hapus"): {}, desk(final, "catatan", block.pk, "pindah"): {"to": "up"},
        f"{here}acara/": {"text": "Lagi"},
    }  # fmt: skip
    answers = {url: notulis.post(url, data) for url, data in sent.items()}
    assert {url: answer.status_code for url, answer in answers.items()} == dict.fromkeys(sent, 409)
    assert all("sudah final" in answer.text for answer in answers.values())
    assert "sudah final" in notulis.post(desk(final, "catat"), typed(), headers=swap()).text
    assert (final.blocks.count(), final.agenda.count(), Attendance.objects.count()) == (2, 1, 0)
