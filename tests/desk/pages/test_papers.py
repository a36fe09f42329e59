# desk:papers — the papers of a meeting and how far each is.
import pytest

from meetings import actions
from tests.desk.pages.conftest import paper_at


def test_each_kind_can_be_taken_along_as_a_draft(notulis, meeting):
    page = notulis.get(paper_at(meeting)).text
    for words in ("Undangan", "Daftar hadir", "Notula", "Matriks tindak lanjut", "XLSX (draf)", "Isi keterangan"):
        assert words in page
    assert "Notula diterbitkan setelah" in page


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(paper_at(meeting, slug="tetangga")).status_code == 404


def test_leaders_read_it_and_write_nothing(signed_in, meeting):
    page = signed_in("sekda").get(paper_at(meeting))
    assert (page.status_code, "Isi keterangan" in page.text) == (200, False)
    assert signed_in("dinkes").get(paper_at(meeting)).status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_its_statements_do_not_grow(notulis, meeting, count, django_assert_num_queries):
    for number in range(count):
        actions.add_agenda(by=None, meeting=meeting, text=f"Acara {number}")
    with django_assert_num_queries(8):
        notulis.get(paper_at(meeting))
