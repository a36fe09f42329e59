# desk:paper_file — each paper in each format, as a draft and as issued.
from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook

from rakor.desk.papers.printing import FORMATS
from tests import make
from tests.desk.pages.conftest import paper_at

EVERY = [(kind.value, form) for kind, forms in FORMATS.items() for form in forms]
MAGIC = {"pdf": b"%PDF-", "docx": b"PK\x03\x04", "xlsx": b"PK\x03\x04"}


def file(client, meeting, kind, form, slug="uji"):
    return client.get(paper_at(meeting, kind, "berkas", form, slug=slug))


@pytest.mark.parametrize(("kind", "form"), EVERY)
def test_every_paper_can_be_had(notulis, meeting, kind, form):
    answer = file(notulis, meeting, kind, form)
    assert (answer.status_code, answer.content[:5].startswith(MAGIC[form])) == (200, True)
    assert answer["Content-Disposition"] == f'attachment; filename="{kind}-rakor-opd.{form}"'


@pytest.mark.parametrize(("kind", "form"), EVERY)
def test_a_meeting_of_which_nothing_is_known_has_its_papers_too(notulis, closed, kind, form):
    assert file(notulis, closed, kind, form).status_code == 200


def test_the_notula_says_what_was_said(notulis, meeting, block, cast):
    make.directive("Cek yayasan", meeting=meeting, block=block, on=make.today(cast), addressed_to="OPD terkait")
    found = Document(BytesIO(file(notulis, meeting, "notula", "docx").content))
    words = "\n".join(
        [line.text for line in found.paragraphs]
        + [cell.text for table in found.tables for row in table.rows for cell in row.cells]
    )
    for said in (
        "NOTULA",
        "DRAF",
        "PEMERINTAH KABUPATEN UJI",
        "1. Program MBG",
        "Cek 29 yayasan MBG.",
        "Cek yayasan",
        "OPD terkait",
        "Nama Sekda",
    ):
        assert said in words


def test_the_matrix_counts_what_was_issued_only(notulis, meeting, cast):
    make.directive("Konsep", meeting=meeting)
    make.directive("=Cek yayasan", meeting=meeting, on=make.today(cast))
    sheet = load_workbook(BytesIO(file(notulis, meeting, "matriks", "xlsx").content)).active
    assert [row[1].value for row in sheet.iter_rows(min_row=8)] == ["'=Cek yayasan"]


@pytest.mark.parametrize(
    ("kind", "form"), [("notula", "xlsx"), ("notula", "resmi"), ("surat", "pdf"), ("matriks", "docx")]
)
def test_what_there_is_not_is_missing(notulis, meeting, kind, form):
    assert file(notulis, meeting, kind, form).status_code == 404


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert file(signed_in("tetangga"), meeting, "matriks", "xlsx", slug="tetangga").status_code == 404


def test_units_have_no_papers_of_the_whole(signed_in, meeting):
    assert [file(signed_in(who), meeting, "matriks", "xlsx").status_code for who in ("dinkes", "sekda")] == [403, 200]
