# The minutes as a document: what is known, what is not, in the order it was said.
import pytest

from meetings import actions
from rakor.files import Checked
from rakor.people.models import Unit
from tests import make
from tests.meetings.pages.conftest import AT, all_camat, attend


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/"


def test_it_reads_as_minutes(signed_in, meeting):
    attend(meeting, unit=Unit.objects.get(short_name="Dinkes"), presence="diwakili", represented_by="Sekretaris Dinas")
    attend(meeting, words="ratusan ASN")
    attend(meeting, group=all_camat())
    page = signed_in("dinkes").get(url(meeting))
    assert page.status_code == 200
    for words in (
        "Senin, 2 Februari 2026",
        "Sekretaris Daerah, Nama Sekda",
        "Pimpinan rapat dilanjutkan oleh Wakil Bupati",
        "ratusan ASN",
        "Seluruh camat",
        "Diwakili (1 unit): Dinas Kesehatan (oleh Sekretaris Dinas)",
        "10.00",
        "Kendala",
    ):
        assert words in page.text


def test_what_is_not_known_says_so(signed_in, inside):
    meeting = make.meeting("Rapat lama", held_on=None)
    assert signed_in("notulis").get(url(meeting)).text.count("<i>tidak tercatat</i>") == 6


def test_no_time_is_made_up_for_what_was_recorded_later(signed_in, inside):
    meeting = make.meeting(held_on=make.date(2025, 7, 1))
    actions.write_block(by=None, meeting=meeting, text="Dari dokumen.", at=AT)
    page = signed_in("notulis").get(url(meeting))
    assert [block.said_at for block in page.context["blocks"]] == [None]
    assert "<time>" not in page.text


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(f"/tetangga/rapat/{meeting.pk}/").status_code == 404
    assert signed_in("tetangga").get(url(meeting)).status_code == 404


def test_closed_minutes_are_for_those_invited(signed_in, closed):
    answers = {
        who: signed_in(who).get(url(closed)).status_code for who in ("dinkes", "dispupr", "sekda", "ajudan", "ppid")
    }
    assert answers == {"dinkes": 200, "dispupr": 404, "sekda": 200, "ajudan": 200, "ppid": 404}


def test_only_setda_is_offered_the_desk(signed_in, meeting):
    assert ["/meja/" in signed_in(who).get(url(meeting)).text for who in ("notulis", "sekda")] == [True, False]


def test_the_directives_come_by_themselves_or_by_a_link(signed_in, meeting):
    page = signed_in("notulis").get(url(meeting)).text
    assert (
        page.count(f'hx-get="/uji/rapat/{meeting.pk}/arahan/"')
        == page.count(f'href="/uji/rapat/{meeting.pk}/arahan/"')
        == 1
    )


def test_what_a_document_says_is_shown_and_its_contradiction_too(signed_in, inside):
    meeting = make.meeting(
        weekday="Selasa", time_text="pagi", topics=["Asta Cita", "MBG"], summary="Ringkas.", source_digest="a" * 64,
        source_url="https://contoh.invalid/berita", published_on=make.date(2026, 2, 3),
        other={"upstream_source": {"event": "Rakornas 2026"}},
    )  # fmt: skip
    for text, kind in (("Ego sektoral", "obstacle"), ("UU 23 Tahun 2014", "legal"), ("Semoga sepaham", "hope")):
        actions.write_block(by=None, meeting=meeting, text=text, at=AT, kind=kind)
    actions.put_figure(by=None, meeting=meeting, label="Peserta", text="ratusan ASN")
    attend(meeting, words="Sekda", is_accompanying=True)
    attend(meeting, words="Bupati", presence="tidak_hadir")
    attend(meeting, words="ASN", head_count=1200)
    page = " ".join(signed_in("dinkes").get(url(meeting)).text.split())
    for words in (
        "2 Februari 2026 adalah hari Senin",
        "“pagi”; jamnya <i>tidak tercatat</i>",
        '<span class="chip">Asta Cita</span>',
        "Ringkas.",
        'href="https://contoh.invalid/berita"',
        "diberitakan Selasa, 3 Februari 2026",
        "<h2>Kendala</h2>",
        "<h2>Dasar hukum</h2>",
        "<h2>Harapan</h2>",
        "“ratusan ASN”",
        "<dt>Didampingi</dt><dd> Sekda </dd>",
        "Tidak hadir: Bupati",
        "ASN (1.200 orang)",
        "<dt>Sumber arahan › Acara</dt><dd><p>Rakornas 2026</p></dd>",
    ):
        assert words in page
    assert "Jalannya rapat" not in page


def test_a_source_that_is_no_address_is_no_link(signed_in, inside):
    meeting = make.meeting(source_url="javascript:alert(1)")
    page = signed_in("dinkes").get(url(meeting)).text
    assert ("javascript:alert(1)" in page, 'href="javascript' in page) == (True, False)


def test_files_are_shown_where_they_can_be_opened(signed_in, inside, meeting, settings, tmp_path):
    settings.RAKOR_DATA = tmp_path
    (row,) = actions.attach(
        by=inside.notulis, meeting=meeting, checked=[Checked("undangan.txt", "txt", "text/plain", b"a")], at=AT
    )
    assert f'href="/uji/rapat/{meeting.pk}/lampiran/{row.pk}/"' in signed_in("dinkes").get(url(meeting)).text


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, meeting, django_assert_num_queries, count):
    for number in range(count):
        actions.write_block(by=None, meeting=meeting, text=f"Catatan {number}", at=AT)
        attend(meeting, words=f"Peserta {number}")
        block = actions.write_block(by=None, meeting=meeting, text="Laporan", at=AT, kind="report", group=all_camat())
        actions.tick_presenters(by=None, block=block, units=[Unit.objects.get(short_name="Camat Sangir")])
        actions.put_figure(by=None, meeting=meeting, label=f"Angka {number}", text="x")
    browser = signed_in("notulis")
    with django_assert_num_queries(17):
        assert browser.get(url(meeting)).status_code == 200
