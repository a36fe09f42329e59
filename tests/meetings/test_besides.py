# Catatan lain as people read it: never JSON, never Python.
from meetings.besides import lines


def read(other):
    return [(line.label, line.values) for line in lines(other)]


def test_nested_names_are_joined():
    other = {"reference_content": {"visi": "Melayani", "misi": ["Satu", "Dua"]}}
    assert read(other) == [("Isi yang dirujuk › Visi", ["Melayani"]), ("Isi yang dirujuk › Misi", ["Satu", "Dua"])]


def test_what_the_source_leaves_open_reads_without_its_place_in_the_file():
    other = {"must_not_invent": [{"field": "time", "text": "jam rapat"}, "nama OPD", {"field": "place"}]}
    assert read(other) == [("Tidak disebut dalam sumber", ["jam rapat", "nama OPD", "place"])]


def test_rows_are_numbered():
    assert read({"tamu_undangan": [{"name": "A"}, {"name": None}]}) == [
        ("Tamu undangan › 1 › Nama", ["A"]),
        ("Tamu undangan › 2 › Nama", ["tidak tercatat"]),
    ]


def test_values_are_words():
    other = {"siaran": True, "tunda": False, "tahun": 2026, "rasio": 1.5, "kosong": [], "hampa": {}}
    assert read(other) == [("Siaran", ["ya"]), ("Tunda", ["tidak"]), ("Tahun", ["2026"]), ("Rasio", ["1,5"])]


def test_what_is_nested_too_deep_stops_the_page_nowhere():
    deep = value = {}
    for _ in range(5000):
        value["isi"] = value = {}
    value["isi"] = "dasar"
    assert read(deep)[0][1] == ["terlalu bertingkat untuk ditampilkan; utuh dalam ekspor"]


def test_words_kept_for_the_export_are_not_for_reading():
    assert read({"kata": {"lead": "Kadis"}, "kata_dokumen": {"region": "Kab. Solok"}, "bukan_unit": ["semua"]}) == []


def test_names_of_fields_are_read_in_indonesian_and_others_as_written():
    other = {"typos_in_source": ["Raoat"], "due_attaches_to": "rapat koordinasi", "hal_yang_lain": 1}
    assert [label for label, _ in read(other)] == [
        "Salah ketik dalam sumber", "Batas waktu berlaku untuk", "Hal yang lain",
    ]  # fmt: skip
