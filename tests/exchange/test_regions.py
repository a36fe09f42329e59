# Documents of other regions and shapes: other posts and terms, acting heads, impossible dates, no meeting at all.
import json
from datetime import date, time

import pytest

from directives.models import Assignment, Directive, Site
from meetings.models import Attendance, Meeting
from rakor.exchange.arrive import MADE, REFUSED, THERE
from rakor.exchange.intake import given
from rakor.exchange.intake.bring import bring
from rakor.exchange.match import Names
from rakor.people import scope
from rakor.people.models import Government
from tests.exchange import governments
from tests.exchange.rich import RICH
from tests.exchange.test_seeds import bare

AT = governments.AT


@pytest.fixture
def place(db):
    """place("Kota Ambon", "kota"): inside that government."""
    entered = []

    def enter(name: str, level: str, **more) -> Government:
        made = governments.make(name, level, **more)
        entered.append(scope.government(made.pk))
        entered[-1].__enter__()
        return made

    with scope.nothing():
        yield enter
        for inside in reversed(entered):
            inside.__exit__(None, None, None)


def take(document: dict):
    return bring(by=None, name="x", content=json.dumps(document).encode(), on=AT.date(), at=AT)


def out(government: Government) -> dict:
    document = given.of_meeting(Meeting.objects.get(), government, Names(government))
    document.pop("code")
    return document


def test_a_rich_document_comes_out_as_it_came_in(place):
    government = place("Kota Ambon", "kota", kecamatan=("Sirimau", "Nusaniwe"))
    assert take(RICH).result == MADE
    found, wanted = bare(out(government)), bare(RICH)
    for name, value in found["expected"].items():
        assert value == wanted["expected"].get(name), name
    assert found == wanted
    assert take(RICH).result == THERE


def test_each_fact_has_its_place(place):
    place("Kota Ambon", "kota", kecamatan=("Sirimau", "Nusaniwe"))
    lines = take(RICH).lines
    meeting = Meeting.objects.get()
    assert (meeting.held_on, meeting.weekday, meeting.starts_at) == (date(2026, 3, 9), "Selasa", time(9, 30))
    assert (meeting.zone, meeting.mode, meeting.is_closed) == ("Asia/Jayapura", "hibrida", True)
    assert [(t.role, t.acting, t.title) for t in meeting.turns.all()] == [
        ("membuka", "", "Asisten II"),
        ("memimpin", "Plt", "Sekretaris Kota"),
        ("moderator", "", "Dandim 1504"),
    ]
    assert any("Selasa" in line for line in lines)
    assert any("31 Juni" in line or "2026-06-31" in line for line in lines)
    present = {row.words: (row.unit.short_name, row.presence) for row in Attendance.objects.exclude(unit=None)}
    assert present == {
        "Kadis Perhubungan": ("Dishub", "hadir"),
        "Kepala Dinas Lingkungan Hidup, Y": ("DLH", "hadir"),
        "Dinkes": ("Dinkes", "tidak_hadir"),
        "Dinas PUPR": ("Dinas PUPR", "diwakili"),
    }


def test_directives_reach_whom_the_words_mean(place):
    place("Kota Ambon", "kota", kecamatan=("Sirimau", "Nusaniwe"))
    take(RICH)
    one, two, three, four = Directive.objects.order_by("number")
    assert (one.due_on, one.due_text) == (None, "paling lambat 31 Juni")
    assert one.due_fault == "“2026-06-31” tidak ada dalam kalender"
    assert one.unmatched == ["Dinas Pangan", "Bulog Maluku"]
    assert {(a.unit.short_name, a.role) for a in one.assignments.all()} == {
        ("Dishub", "lead"),
        ("Dinkes", "supporting"),
    }
    assert (one.site_count, one.site_checked, Site.objects.count()) == (5, 2, 2)
    assert [(p.kind, p.due_on) for p in one.parts.all()] == [
        ("item", None), ("milestone", date(2026, 3, 16)), ("milestone", None),
    ]  # fmt: skip
    assert (two.kind, two.period, two.group.rule, two.assignments.count()) == ("periodic", "weekly", "all_units", 6)
    assert (three.period, three.period_text, three.group, three.assignments.count()) == ("", "saban malam", None, 0)
    assert (four.kind, four.group.rule, four.assignments.count(), four.addressees.count()) == (
        "standing",
        "all_units",
        0,
        6,
    )


def test_words_are_given_back_only_while_they_hold(place):
    government = place("Kota Ambon", "kota")
    take(RICH)
    meeting = Meeting.objects.get()
    meeting.held_on, meeting.mode = date(2026, 3, 10), "daring"
    meeting.save()
    document = out(government)["expected"]
    assert (document["date"], document["mode"], document["time"]) == ("2026-03-10", "daring", "09.30 WIT s.d. selesai")


@pytest.mark.parametrize(
    ("region", "level", "name", "chair", "rank"),
    [
        ("Kabupaten Jayapura, Papua", "kabupaten", "Kabupaten Jayapura", "Pj. Bupati Jayapura", "head"),
        ("Kota Ambon, Maluku", "kota", "Kota Ambon", "Walikota Ambon", "head"),
        ("Provinsi Aceh", "provinsi", "Provinsi Aceh", "Wakil Gubernur Aceh", "deputy"),
        ("Sumatera Barat", "provinsi", "Provinsi Sumatera Barat", "Plh Sekda Provinsi Sumatera Barat", "sekda"),
        ("Kab. Gowa, Sulawesi Selatan", None, "Kabupaten Gowa", "Sekretaris Daerah Kab. Gowa", "sekda"),
    ],
)
def test_other_regions_and_acting_heads(place, region, level, name, chair, rank):
    government = place(name, level or "kabupaten")
    said = {"title": "Rakor", "date": "2026-03-02", "chair_title": chair}
    document = {"region": region, "level": level, "expected": said}
    assert take(document).result == MADE
    turn = Meeting.objects.get().turns.get()
    assert (turn.post.rank_kind, turn.name) == (rank, "")
    assert turn.acting == (chair.split()[0].rstrip(".") if chair.startswith("P") else "")
    assert bare(out(government)) == bare(document)


def test_a_kecamatan_writes_into_its_kabupaten(place):
    place("Kabupaten Solok", "kabupaten")
    region = "Kecamatan Kubung, Kabupaten Solok, Sumatera Barat"
    assert take({"region": region, "level": "kecamatan", "expected": {"title": "Rakor kecamatan"}}).result == MADE
    other = {"region": "Kecamatan X, Kota Solok", "level": "kecamatan", "expected": {"title": "Rakor"}}
    assert take(other).result == REFUSED


def test_kabupaten_and_kota_of_one_name_are_two(place):
    place("Kota Solok", "kota")
    for region in ("Kabupaten Solok, Sumatera Barat", "Kabupaten Solok Selatan", "Kota Solok Selatan"):
        assert take({"region": region, "expected": {"title": "Rakor"}}).result == REFUSED
    assert take({"region": "Kota Solok, Sumatera Barat", "expected": {"title": "Rakor"}}).result == MADE


WRITTEN = {
    "region": "Kabupaten Solok, Sumatera Barat",
    "level": "kabupaten",
    "expected": {
        "title": None,
        "meeting_type": "Instruksi Bupati Nomor 3 Tahun 2026",
        "date": "2026-03-02",
        "chair": "Nama Bupati",
        "chair_title": "Bupati Solok",
        "sifat": "segera",
        "directives": [
            {
                "text": "Tutup tambang liar",
                "kind": "one-off",
                "assigned_to": ["Dinas PUPR"],
                "due_date": "2 April 2026",
            },
            {"text": "Lapor tiap bulan", "period": "bulanan", "assigned_to": ["Camat Kubung"]},
        ],
    },
}


def test_a_written_instruction_has_no_meeting(place):
    government = place("Kabupaten Solok", "kabupaten")
    assert (take(WRITTEN).result, take(WRITTEN).result) == (MADE, THERE)
    assert not Meeting.objects.exists()
    first, second = Directive.objects.order_by("pk")
    assert (first.basis, first.given_on) == ("Instruksi Bupati Nomor 3 Tahun 2026", date(2026, 3, 2))
    assert (first.issuer_title, first.issuer_name, first.issuer_post.title) == ("Bupati Solok", "Nama Bupati", "Bupati")
    assert (first.due_on, first.issued_on, first.tracked_from) == (date(2026, 4, 2), date(2026, 3, 2), None)
    assert Assignment.objects.get(directive=second).unit.name == "Kecamatan Kubung"
    document = given.without_meeting([first, second], government, Names(government))
    assert bare(document) == bare(WRITTEN)


def test_a_known_code_with_other_content_is_not_written_over(place):
    government = place("Kabupaten Solok", "kabupaten")
    take({"region": "Kabupaten Solok", "expected": {"title": "Rakor"}})
    document = given.of_meeting(Meeting.objects.get(), government, Names(government))
    document["expected"]["title"] = "Rakor lain"
    outcome = take(document)
    assert (outcome.result, Meeting.objects.get().title) == (REFUSED, "Rakor")
    assert outcome.lines[0].startswith("code: ")


def test_reserved_words_are_kept_too(place):
    government = place("Kabupaten Solok", "kabupaten")
    expected = {
        "title": "Rakor",
        "kata": "x",
        "dokumen": {"a": 1},
        "kata_": 2,
        "directives": [{"text": "A", "kata": "z"}],
    }
    document = {"region": "Kabupaten Solok", "kata_dokumen": [1], "expected": expected}
    assert take(document).result == MADE
    assert bare(out(government)) == bare(document)
