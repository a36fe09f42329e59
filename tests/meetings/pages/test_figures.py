# Figures of a meeting: written down by Setda.
import pytest

from meetings import actions


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/angka/"


def test_a_figure_is_written_down(signed_in, meeting):
    data = {
        "label": "Yayasan MBG",
        "value": "1.250,5",
        "unit": "yayasan",
        "as_of": "2026-02-02",
        "qualifier": "sementara",
    }
    assert signed_in("notulis").post(url(meeting), data).status_code == 302
    page = signed_in("notulis").get(url(meeting)).text
    for words in ("Yayasan MBG", "1.250,5 yayasan", "2 Februari 2026", "sementara"):
        assert words in page


def test_an_empty_page_says_what_to_do(signed_in, meeting):
    assert "Belum ada angka" in signed_in("notulis").get(url(meeting)).text


def test_what_is_no_number_comes_back_as_typed(signed_in, meeting):
    answer = signed_in("notulis").post(url(meeting), {"label": "Peserta", "value": "ratusan"})
    assert (answer.status_code, meeting.figures.count()) == (422, 0)
    assert answer.context["form"]["value"].value() == "ratusan"
    assert "Tulis angka saja, misalnya 1.250 atau 12,5." in answer.text


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(url(meeting).replace("uji", "tetangga")).status_code == 404


def test_only_setda_writes_them(signed_in, meeting, closed):
    assert [signed_in(who).post(url(meeting), {}).status_code for who in ("dinkes", "sekda")] == [403] * 2
    assert signed_in("dispupr").get(url(closed)).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, meeting, django_assert_num_queries, count):
    for number in range(count):
        actions.put_figure(by=None, meeting=meeting, label=f"Angka {number}", text="x")
    browser = signed_in("notulis")
    with django_assert_num_queries(8):
        assert browser.get(url(meeting)).status_code == 200
