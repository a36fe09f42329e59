# desk:read — what the line being typed would say, as chips. Writes nothing.
import pytest
from django.utils import timezone

from directives.models import Directive
from meetings import actions
from tests.desk.pages.conftest import desk


def read(client, meeting, text, slug="uji"):
    return client.post(desk(meeting, "baca", slug=slug), {"text": text})


def test_it_shows_whom_when_and_about_what(notulis, meeting):
    page = read(notulis, meeting, "arahan Dinkes (+para camat) cek 29 yayasan paling lambat 27 Februari 2099 #MBG").text
    for words in ("Dinas Kesehatan", "Seluruh camat", "29 yayasan", "Jumat, 27 Februari 2099", "MBG", "Nama Sekda"):
        assert words in page
    assert 'data-due="2099-02-27"' in page
    assert Directive.objects.count() == 0


@pytest.mark.parametrize(("line", "words"), [
    ("arahan Dinas Antah cek posko", "“Dinas Antah” belum dikenal; tetap ditulis"),
    ("arahan Dinkes lapor 31 Juni 2099", "tidak ada tanggal 31 Juni 2099"),
    ("arahan Dinkes segera cek", "tanpa tanggal, “segera”"),
])  # fmt: skip
def test_what_is_not_understood_is_said(notulis, meeting, line, words):
    assert words in read(notulis, meeting, line).text


@pytest.mark.parametrize("line", ["", "Rapat dibuka", "x" * 50_000])
def test_a_plain_note_has_no_chips(notulis, meeting, line):
    page = read(notulis, meeting, line)
    assert (page.status_code, page.text.count('class="chip')) == (200, 1)


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert read(signed_in("tetangga"), meeting, "arahan x", slug="tetangga").status_code == 404


def test_only_setda_minutes(signed_in, meeting):
    assert read(signed_in("dinkes"), meeting, "arahan x").status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_its_statements_do_not_grow(notulis, meeting, count, django_assert_num_queries):
    for number in range(count):
        actions.write_block(by=None, meeting=meeting, text=f"Catatan {number}", at=timezone.now())
    with django_assert_num_queries(13):
        read(notulis, meeting, "arahan Dinkes cek posko besok #MBG")
