# portal:meetings_csv — the open meetings for a spreadsheet.
from tests.portal.pages.test_directives_csv import rows


def test_it_has_the_same_rows(opened, visit):
    [row] = rows(visit("/uji/publik/data/rapat.csv"))
    assert (row["nama"], row["dipimpin"], row["jumlah_arahan"]) == ("Rakor OPD", "Sekretaris Daerah, Nama Sekda", "1")
