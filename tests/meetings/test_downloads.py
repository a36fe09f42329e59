# "Unduh XLSX" of the list of meetings: its rows for its filters, and no closed meeting for whoever may not know of it.
from datetime import date, datetime

import pytest

from meetings import actions
from tests import make, worksheets


@pytest.fixture
def sheet(inside, signed_in):
    first = make.meeting("Rakor Januari", held_on=date(2026, 1, 5), place="Aula")
    actions.add_turn(by=None, meeting=first, title="Sekda")
    make.meeting("Rapat tertutup", held_on=date(2026, 2, 2), is_closed=True)
    make.meeting("Apel lama", held_on=date(2025, 12, 1))
    return lambda who, query="": worksheets.read(signed_in(who).get(f"/uji/rapat/?unduh=xlsx&{query}").content)


def test_it_has_the_rows_of_the_list(sheet):
    assert sheet("notulis").column("Rapat") == ["Rapat tertutup", "Rakor Januari", "Apel lama"]
    assert sheet("notulis", "tahun=2026").column("Rapat") == ["Rapat tertutup", "Rakor Januari"]
    found = sheet("notulis", "q=aula")
    assert (found.column("Tanggal"), found.column("Dipimpin oleh")) == ([datetime(2026, 1, 5)], ["Sekda"])
    assert (found.column("Arahan"), found.above[2:]) == ([0], ["Kata: aula"])


@pytest.mark.parametrize("who", ["dinkes", "pemantau"])
def test_a_closed_meeting_stays_unknown(sheet, who):
    assert sheet(who).column("Rapat") == ["Rakor Januari", "Apel lama"]


def test_who_sees_no_konsep_has_no_column_of_them(sheet):
    headers = [sheet(who).header[-2:] for who in ("notulis", "pemantau", "dinkes")]
    assert headers == [["Arahan", "Konsep arahan"], ["Tertutup", "Arahan"], ["Dipimpin oleh", "Tertutup"]]
