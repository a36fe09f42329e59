# Deadlines in words: the table of phrases, what never happens, and what the screen is told.
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rakor.calendar import Calendar, Override
from rakor.reading.deadlines import read_deadline
from rakor.reading.sentences import in_sentence
from tests.reading import fresh, phrases

ON = date(2026, 2, 2)
VOCABULARY = st.lists(st.sampled_from([
    "besok", "lusa", "Jumat", "Minggu", "depan", "ini", "minggu", "bulan", "akhir", "awal", "tanggal", "31", "15", "Juni", "Februari",
    "2026", "sebelum", "setelah", "sampai", "setiap", "tiga", "hari", "kerja", "jam", "pukul", "25.99", "H+3", "H-7", "Lebaran", "x",
    "3x24", "triwulan", "IV", "tahun", "9999", "dan", "-", ",", "(", "rakor", "paling", "lambat", "seratus", "ribu", "ke-9", "0",
    "99/99/9999",
])).map(" ".join)  # fmt: skip


TABLE = phrases.TABLE + fresh.TABLE


@pytest.mark.parametrize(("phrase", "on", "due", "more"), TABLE)
def test_a_phrase_means_its_date(phrase, on, due, more):
    read = read_deadline(phrase, date.fromisoformat(on)).as_json()
    wanted = {"due_on": due, "start_on": more.get("start"), "due_time": more.get("time"), "period": more.get("period")}
    assert {key: read[key] for key in wanted} | {"fault": read["fault"]} == wanted | {"fault": more.get("fault")}
    assert read["words"] == phrase.strip()
    assert read["rule"]


def test_the_table_is_long_enough():
    assert len({row[0] for row in TABLE}) >= 120


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(max_size=80), VOCABULARY), st.dates())
def test_any_text_is_read(text, on):
    read = read_deadline(text, on)
    assert read.words == text.strip()
    assert read.due_on is None or read.start_on is None or read.start_on <= read.due_on


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=80), VOCABULARY), st.dates())
def test_what_stands_in_a_sentence_stands_there(text, on):
    read, where = in_sentence(text, on)
    assert all(0 <= start < end <= len(text) for start, end in where)
    assert bool(read) == bool(where)


def test_working_days_are_the_governments_own():
    calendar = Calendar(6, {date(2026, 2, 5): Override("HUT daerah")})
    assert read_deadline("dalam 4 hari kerja", ON, calendar).due_on == date(2026, 2, 7)
    assert read_deadline("minggu ini", ON, calendar).due_on == date(2026, 2, 7)


def test_what_is_likely_is_said_to_be_so():
    assert read_deadline("Jumat depan", ON).rule == (
        "Jumat depan dibaca hari Jumat pada pekan berikutnya; bila maksudnya Jumat, 6 Februari 2026, perbaiki → Jumat, 13 Februari 2026"
    )


def test_an_estimated_feast_says_so():
    assert "perkiraan" in read_deadline("sebelum Lebaran", date(2027, 1, 4)).rule


def test_a_day_off_is_said_and_not_moved():
    read = read_deadline("akhir bulan", ON)
    assert read.due_on == date(2026, 2, 28)
    assert read.rule.endswith("(libur: Sabtu; tanggal tidak digeser)")


def test_berkala_is_periodic_without_a_period():
    assert [read_deadline(words, ON).is_periodic for words in ("secara berkala", "setiap Senin", "besok")] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    "line",
    [
        "rekap realisasi triwulan I 2026",
        "susun program kerja 100 hari pertama",
        "siagakan posko 24 jam",
        "bandingkan data tiga bulan terakhir",
        "evaluasi APBD 2026 dan rencana tahun 2027",
        "lanjutkan koordinasi dengan Dinas Kesehatan",
    ],
)
def test_a_mention_is_no_deadline(line):
    assert in_sentence(line, ON)[0].due_on is None
