# The minutes as a document: what is known, what is not, in the order it was said.
import pytest

from meetings import actions
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


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, meeting, django_assert_num_queries, count):
    for number in range(count):
        actions.write_block(by=None, meeting=meeting, text=f"Catatan {number}", at=AT)
        attend(meeting, words=f"Peserta {number}")
    browser = signed_in("notulis")
    with django_assert_num_queries(11):
        assert browser.get(url(meeting)).status_code == 200
