# portal:directives_csv — the same for a spreadsheet: nothing in it runs.
import csv
import io

from tests.portal.opened import open_directive

URL = "/uji/publik/data/arahan.csv"


def rows(answer) -> list[dict]:
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_it_has_the_same_rows(opened, visit):
    [row] = rows(visit(URL))
    assert (row["ringkasan"], row["unit"], row["status"], row["rapat"]) == (
        "Dapur gizi dicek.", "Dinas Kesehatan", "belum", "Rakor OPD",
    )  # fmt: skip


def test_nothing_in_it_is_a_formula(inside, visit):
    open_directive(inside, "Arahan", '=HYPERLINK("http://jahat.invalid";"klik")')
    [row] = rows(visit(URL))
    assert row["ringkasan"].startswith("'=")


def test_the_next_page_is_in_a_header(inside, visit):
    for number in range(2):
        open_directive(inside, f"Arahan {number}")
    answer = visit(f"{URL}?per_halaman=1")
    assert answer.headers["Link"].endswith('halaman=2>; rel="next"')
    assert 'filename="arahan-uji.csv"' in answer.headers["Content-Disposition"]
