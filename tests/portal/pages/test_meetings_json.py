# portal:meetings_json — the open meetings for programs.
def test_a_row_has_exactly_these_fields(opened, visit):
    [row] = visit("/uji/publik/data/rapat.json").json()["data"]
    assert row == {
        "kode": opened[1].code, "nama": "Rakor OPD", "tanggal": "2026-02-09", "tempat": "Aula",
        "dipimpin": ["Sekretaris Daerah, Nama Sekda"], "acara": ["Harga pangan"],
        "ringkasan": "Rapat membahas harga pangan.", "dibuka_pada": "2026-02-09", "jumlah_arahan": 1,
        "tautan": f"http://127.0.0.1:8000/uji/publik/rapat/{opened[1].code}/",
    }  # fmt: skip
