# Lists of sites as people paste them.
from directives.sites import MAX_LINES, Line, area_called, read_lines, rollup


def test_a_line_is_a_name_and_a_kecamatan():
    lines, faults = read_lines("Yayasan  Harapan; Kec. Sangir\n\nDapur 2\tPauh Duo\nDapur 3\n")
    assert lines == [Line("Yayasan Harapan", "Kec. Sangir"), Line("Dapur 2", "Pauh Duo"), Line("Dapur 3", "")]
    assert faults == []


def test_the_same_line_twice_is_one_site():
    assert read_lines("Dapur; Sangir\nDapur ;Sangir")[0] == [Line("Dapur", "Sangir")]


def test_a_line_without_a_name_and_one_too_long_are_named():
    assert read_lines(f"; Sangir\n{'x' * 201}")[1] == [
        "Baris 1: nama titik belum ditulis.",
        "Baris 2: nama titik dan kecamatan masing-masing paling panjang 200 huruf.",
    ]


def test_too_many_lines_are_refused():
    assert read_lines("\n".join(f"Titik {n}" for n in range(MAX_LINES + 1)))[1] == [
        "Sekali simpan paling banyak 500 titik; yang Anda tempel 501."
    ]


def test_a_kecamatan_goes_by_its_bare_name():
    assert {area_called(word) for word in ("Kecamatan Sangir", "Kec. SANGIR", "Camat Sangir", " sangir")} == {"sangir"}
    assert area_called("Kecamatan Sangir Jujuan") == "sangir jujuan"


def test_the_rollup_keeps_the_order_of_the_words_and_names_a_word_of_old():
    rows = ["Berjalan", "", "Lama", "Berjalan", ""]
    assert rollup(rows, ["Berjalan", "Terkendala"], "Belum dicek") == [("Belum dicek", 2), ("Berjalan", 2), ("Lama", 1)]
