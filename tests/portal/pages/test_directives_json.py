# portal:directives_json — the open directives for programs: exactly these fields, page by page, so many a minute.
import pytest

from rakor.portal.data import A_MINUTE
from tests.portal.opened import open_directive

URL = "/uji/publik/data/arahan.json"


def test_a_row_has_exactly_these_fields(opened, visit):
    [row] = visit(URL).json()["data"]
    assert row == {
        "kode": opened[0].directive.code, "ringkasan": "Dapur gizi dicek.", "status": "belum",
        "status_kata": "Belum ditindaklanjuti", "pemberi_arahan": "Sekretaris Daerah", "tanggal_arahan": "2026-02-09",
        "dibuka_pada": "2026-02-09", "unit_selesai": 0, "tema": [],
        "unit": [{"nama": "Dinas Kesehatan", "peran": "Penanggung jawab", "selesai": False}],
        "rapat": {"kode": opened[1].code, "nama": "Rakor OPD", "tanggal": "2026-02-09"},
        "tautan": f"http://127.0.0.1:8000/uji/publik/arahan/{opened[0].directive.code}/",
    }  # fmt: skip


def test_it_goes_page_by_page(inside, visit):
    for number in range(3):
        open_directive(inside, f"Arahan {number}")
    first = visit(f"{URL}?per_halaman=2&status=belum").json()
    assert (first["jumlah"], first["jumlah_halaman"], len(first["data"])) == (3, 2, 2)
    second = visit(first["berikutnya"].removeprefix("http://127.0.0.1:8000")).json()
    assert (second["halaman"], len(second["data"]), second["berikutnya"]) == (2, 1, None)


@pytest.mark.parametrize("query", ["status=aneh", "halaman=0", "per_halaman=501", "sejak=kemarin"])
def test_what_it_does_not_understand_it_says_in_indonesian(cast, visit, query):
    answer = visit(f"{URL}?{query}")
    said = f"Isi parameter ini tidak dikenal: {query.partition('=')[0]}."
    assert (answer.status_code, answer.json()["pesan"]) == (422, said)


def test_too_many_are_told_when_to_come_back(cast, visit):
    answers = [visit(URL) for _ in range(int(A_MINUTE.partition("/")[0]) + 1)]
    assert {answer.status_code for answer in answers[:-1]} == {200}
    last = answers[-1]
    assert (last.status_code, last.headers["Retry-After"].isdecimal(), last.headers["Cache-Control"]) == (
        429, True, "no-store",
    )  # fmt: skip
    assert last.json()["pesan"].startswith("Terlalu banyak permintaan.")
