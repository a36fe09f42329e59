# Many sites at once: pasted or uploaded, looked through, taken over.
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directives.models import Site
from tests.directives.pages.sited import sited
from tests.files.hostile import zip_bomb
from tests.people.xlsx import packed

LIST = "Nama;Kecamatan;Keadaan\nYayasan Harapan;Sangir;\nDapur Baru;Kec. Sangir;berjalan\nDapur Jauh;Entah Berantah;\n"


@pytest.fixture
def place(scene):
    return sited(scene)


def hidden(answer):
    """What the preview carries, and what it guessed, to be sent again."""
    page = answer.content.decode()
    found = dict(re.findall(r'name="(site_token|seen)" value="([^"]*)"', page))
    for name, inside in re.findall(r'<select name="([^"]+)"[^>]*>(.*?)</select>', page, re.DOTALL):
        found[name] = "".join(re.findall(r'<option value="([^"]*)" selected', inside))
    return found


@pytest.fixture
def paste(place, browse):
    """What the page says of a pasted list, or of a file."""

    def ask(text="", file=None, who="notulis"):
        return browse(who, f"{place.url}tambah/", {"lines": text} | ({"berkas": file} if file else {}))

    return ask


@pytest.mark.parametrize("who", ["notulis", "dinkes"])
def test_it_works(place, browse, paste, who):
    assert browse(who, f"{place.url}tambah/").status_code == 200
    preview = paste(LIST, who=who)
    assert "1 titik baru, 0 dilengkapi, 1 sudah sama, 1 salah." in preview.content.decode()
    assert ("Kecamatan “Entah Berantah” tidak dikenali." in preview.content.decode(), Site.objects.count()) == (True, 2)
    assert browse(who, f"{place.url}tambah/", hidden(preview) | {"simpan": ""}).status_code == 302
    assert list(place.directive.sites.values_list("name", "area_text", "state")) == [
        ("Dapur Baru", "Kec. Sangir", "Berjalan"), ("Yayasan Harapan", "Sangir", "Terkendala"),
        ("Yayasan Kasih", "Pauh Duo", ""),
    ]  # fmt: skip


def test_it_hides_from_the_neighbour(place, browse):
    assert browse("tetangga", f"{place.url}tambah/").status_code == 404


@pytest.mark.parametrize("who", ["bupati", "inspektorat", "asisten"])
def test_it_refuses_the_wrong_role(place, browse, who):
    assert browse(who, f"{place.url}tambah/", {"lines": "Baru"}).status_code == 403
    assert Site.objects.count() == 2


def test_what_was_not_looked_through_is_not_taken_over(place, browse, paste):
    sent = hidden(paste("Satu;Dua\nTiga;Sangir")) | {"kolom-0": "area", "kolom-1": "name", "simpan": ""}
    again = browse("notulis", f"{place.url}tambah/", sent)
    assert (again.status_code, Site.objects.count()) == (200, 2)
    assert "Kecamatan “Satu” tidak dikenali." in again.content.decode()


def test_a_first_line_may_be_a_heading_or_a_site(place, browse, paste):
    sent = hidden(paste("Rumah Gizi\nDapur A"))
    assert "1 titik baru" in browse("notulis", f"{place.url}tambah/", sent | {"head": "ya"}).content.decode()
    assert "2 titik baru" in browse("notulis", f"{place.url}tambah/", sent | {"head": "tidak"}).content.decode()


@pytest.mark.parametrize(
    ("columns", "why"),
    [
        ({"kolom-0": ""}, "Pilih kolom yang berisi nama titik."),
        ({"kolom-1": "name"}, "Dua kolom berarti Nama titik."),
        ({"kolom-1": "aneh"}, "Pilih arti kolom dari daftarnya."),
    ],
)
def test_columns_that_make_no_list_say_why(place, browse, paste, columns, why):
    answer = browse("notulis", f"{place.url}tambah/", hidden(paste("A;Sangir")) | columns | {"simpan": ""})
    assert (answer.status_code, why in answer.content.decode(), Site.objects.count()) == (422, True, 2)


def test_a_preview_is_of_its_own_page_and_person(place, browse, paste):
    sent = hidden(paste("Dapur A")) | {"simpan": ""}
    for who, token in (("dinkes", sent["site_token"]), ("notulis", sent["site_token"] + "x"), ("notulis", "")):
        answer = browse(who, f"{place.url}tambah/", sent | {"site_token": token})
        assert (answer.status_code, "Pratinjau sudah tidak berlaku" in answer.content.decode()) == (422, True)
    assert Site.objects.count() == 2


def upload(name, content):
    return SimpleUploadedFile(name, content)


def test_a_workbook_is_looked_through_too(paste):
    raw = packed(["No", "Nama Dapur", "Kecamatan"], [1, "Dapur A", "Sangir"], [2, "=1+1", "Sangir"])
    page = paste(file=upload("daftar.xlsx", raw)).content.decode()
    assert ("1 titik baru" in page, "Nama titik: berisi rumus" in page) == (True, True)


def test_older_programs_write_csv_in_their_own_way(paste):
    page = paste(file=upload("daftar.csv", "Nama;Kecamatan\nDapur “Mawar”;Sangir".encode("cp1252"))).content.decode()
    assert "Dapur “Mawar”" in page
    assert "1 titik baru" in paste(file=upload("a.csv", b"\xef\xbb\xbfNama,Kecamatan\r\nDapur,Sangir")).content.decode()


HOSTILE = {
    "kosong.xlsx": (b"", "kosong"),
    "besar.csv": (b"x" * (5 * 1024 * 1024), "lebih besar dari 2 MB"),
    "palsu.xlsx": (b"bukan arsip", "bukan XLSX"),
    "gambar.png": (b"\x89PNG\r\n\x1a\n", "Di sini berkas .png tidak diterima"),
    "lama.xls": (b"\xd0\xcf\x11\xe0", "format lama"),
    "program.exe": (b"MZ", "tidak diterima"),
    "nul.csv": (b"Nama\nDapur\x00A", "bukan teks biasa"),
    "utf16.csv": ("Nama\nDapur".encode("utf-16"), "bukan teks biasa"),
    "rumus.csv": (b"Nama\n=cmd()", "Baris 2 berisi rumus"),
    "panjang.csv": (b"Nama\n" + b"Dapur\n" * 20_000, "Lebih dari 500 baris"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_no_list_says_why(paste, name):
    content, why = HOSTILE[name]
    answer = paste(file=upload(name, content))
    assert (answer.status_code, why in answer.content.decode()) == (422, True), answer.content


def test_a_bomb_is_refused(paste):
    answer = paste(file=upload("bom.xlsx", zip_bomb("xlsx")))
    assert (answer.status_code, "terlalu besar saat dibuka" in answer.content.decode()) == (422, True)


def test_one_list_at_a_time(place, browse, paste):
    assert paste("").status_code == 422
    assert paste("Dapur", upload("a.csv", b"Nama\nDapur")).status_code == 422
    nul = browse("notulis", f"{place.url}tambah/", {"lines": "Dapur\0A"})
    assert (nul.status_code, Site.objects.count()) == (422, 2)


@pytest.mark.parametrize("many", [1, 30])
def test_its_statements_do_not_grow(place, signed_in, many):
    browser = signed_in("notulis")
    with CaptureQueriesContext(connection) as statements:
        answer = browser.post(f"{place.url}tambah/", {"lines": "\n".join(f"Dapur {n};Sangir" for n in range(many))})
    assert (answer.status_code, len(statements)) == (200, 10)
