# read_deadline and read_capture as they are called from a shell, and the vocabulary they read with.
import io
import json
from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directives import actions
from rakor.desk.vocabulary import vocabulary
from rakor.people.models import DayOff
from tests import make

KEYS = ["due_on", "start_on", "due_time", "period", "words", "rule", "fault"]


def run(*args, given="", monkeypatch=None, **options) -> list[dict]:
    out = io.StringIO()
    if monkeypatch:
        monkeypatch.setattr("sys.stdin", io.StringIO(given))
    call_command(*args, stdout=out, **options)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_deadline_is_one_object():
    (read,) = run("read_deadline", "besok pukul 10.00", on="2026-02-02")
    assert list(read) == KEYS
    assert (read["due_on"], read["due_time"], read["fault"]) == ("2026-02-03", "10:00", None)


def test_each_line_is_answered_also_an_empty_one(monkeypatch):
    read = run("read_deadline", "-", on="2026-02-02", given="besok\n\n31 Juni\n", monkeypatch=monkeypatch)
    assert [one["due_on"] for one in read] == ["2026-02-03", None, None]
    assert read[1]["words"] == ""


def test_letters_stay_letters():
    out = io.StringIO()
    call_command("read_deadline", "1–15 Juni", on="2026-02-02", stdout=out)
    assert "1–15 Juni" in out.getvalue()


def test_a_governments_own_calendar(inside):
    DayOff.objects.create(on=date(2026, 2, 3), name="HUT daerah")
    assert run("read_deadline", "satu hari kerja", on="2026-02-02", government="uji")[0]["due_on"] == "2026-02-04"
    assert run("read_deadline", "satu hari kerja", on="2026-02-02")[0]["due_on"] == "2026-02-03"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["read_deadline", "besok", "--on", "2026-13-02"], "Tanggal “2026-13-02” tidak dapat dibaca."),
        (["read_deadline", "besok", "--government", "tiada"], "Pemerintah daerah “tiada” tidak ada."),
        (["read_capture", "arahan x", "--government", "tiada"], "Pemerintah daerah “tiada” tidak ada."),
        (["read_capture", "arahan x"], "Sebutkan pemerintah daerahnya"),
    ],
)
def test_a_wrong_option_is_one_line_and_two(db, args, said):
    error = io.StringIO()
    with pytest.raises(SystemExit) as stopped:
        call_command(*args, stderr=error)
    assert stopped.value.code == 2
    assert error.getvalue().startswith(said)
    assert len(error.getvalue().strip().splitlines()) == 1


def test_a_line_is_read_with_the_names_of_its_government(cast):
    line = "arahan Dinkes (+dpupr, para camat) cek 29 yayasan paling lambat Jumat depan #makan-bergizi-gratis"
    (read,) = run("read_capture", line, on="2026-02-02", government="uji")
    assert list(read) == [
        "kind", "verb", "text", "lead", "supporting", "groups", "external", "sites", "themes", "deadline", "unread",
    ]  # fmt: skip
    assert list(read["deadline"]) == KEYS
    assert (read["lead"], read["supporting"], read["groups"], read["themes"]) == (
        ["Dinas Kesehatan"],
        ["Dinas Pekerjaan Umum dan Penataan Ruang"],
        ["Seluruh camat"],
        ["MBG"],
    )
    assert read["sites"] == {"count": 29, "unit": "yayasan"}


def test_the_neighbours_names_mean_nothing_here(cast):
    (read,) = run("read_capture", "arahan Camat Sangir cek posko", on="2026-02-02", government="tetangga")
    assert (read["lead"], read["unread"]) == ([], ["Camat Sangir"])


def test_lines_from_standard_input(cast, monkeypatch):
    read = run(
        "read_capture", "-", on="2026-02-02", government="uji", given="catatan a\n\nlapor b\n", monkeypatch=monkeypatch
    )
    assert [one["kind"] for one in read] == ["catatan", "catatan", "lapor"]


def test_the_vocabulary_costs_the_same_for_few_and_many(inside):
    def statements() -> int:
        with CaptureQueriesContext(connection) as seen:
            vocabulary(inside.government, date(2026, 2, 2))
        return len(seen)

    before = statements()
    for number in range(3):
        make.unit(f"Dinas Tambahan {number}")
        actions.put_theme(by=None, name=f"Tema {number}")
    assert (before, statements()) == (4, 4)


def test_a_unit_that_is_no_more_is_not_named(inside):
    make.unit("Dinas Lama", short_name="Dinla", until=date(2025, 12, 31))
    assert not vocabulary(inside.government, date(2026, 2, 2)).exactly("Dinla")
    assert vocabulary(inside.government, date(2025, 2, 2)).exactly("Dinla")
