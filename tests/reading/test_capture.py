# A line of capture: the table of lines, reports and decisions of carried items, and that no word is ever lost.
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rakor.reading.capture import read_capture
from tests.reading.here import vocabulary
from tests.reading.lines import SEEDS, TABLE

ON = date(2026, 2, 2)
HERE = vocabulary()
BODY = re.compile(r"\s*arahan:?\s*", re.IGNORECASE)
PARTS = st.lists(st.sampled_from([
    "arahan", "lapor", "putus:", "Dinkes", "(+Disdik,", "para camat)", "Camat Sangir", "Dinas Antah", "kepada", "bersama", "didukung",
    "dan", ",", ":", "(", ")", "(+", "#MBG", "#", "#\"Pasar", "29 yayasan", "cek", "besok", "31 Juni", "misalnya", "meminta", "wajib",
    "OPD terkait",
    "s.d.", "27 Februari", "karena", "Sekda", "12 dari 29", "60%", "alihkan ke", "perpanjang", "TNI", ".",
])).map(" ".join)  # fmt: skip


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


@pytest.mark.parametrize(("line", "more"), TABLE)
def test_a_line_says_what_it_says(line, more):
    read = read_capture(line, ON, HERE)
    is_whole = line.casefold().startswith("arahan")
    wanted = {
        "kind": more.get("kind", "arahan"),
        "verb": more.get("verb"),
        "text": more.get("text", BODY.sub("", line, count=1) if is_whole else line),
        "sites": more.get("sites"),
        "due": more.get("due"),
        "start": more.get("start"),
        "time": more.get("time"),
        "period": more.get("period"),
        "fault": more.get("fault"),
        "issuer": more.get("issuer"),
        "to": more.get("to", ""),
    } | {key: more.get(key, []) for key in ("lead", "supporting", "groups", "external", "themes", "unread")}
    said = read.as_json()
    due = said["deadline"]
    assert {
        **{
            key: said[key]
            for key in ("kind", "verb", "text", "lead", "supporting", "groups", "external", "themes", "unread")
        },
        **{
            "due": due["due_on"],
            "start": due["start_on"],
            "time": due["due_time"],
            "period": due["period"],
            "fault": due["fault"],
        },
        "sites": (read.sites.count, read.sites.unit) if read.sites else None,
        "issuer": read.issuer.name if read.issuer else None,
        "to": read.addressed_to,
    } == wanted
    if "words" in more:
        assert read.deadline.words == more["words"]


def test_the_table_is_long_enough():
    assert len(TABLE) >= 60
    assert len(SEEDS) >= 24


def test_no_seed_has_a_date_or_a_lead():
    read = [read_capture(line, ON, HERE) for line, _ in SEEDS]
    assert [capture.deadline.due_on for capture in read] == [None] * len(read)
    assert [capture.lead for capture in read] == [[]] * len(read)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), PARTS))
def test_no_word_is_lost(line):
    read = read_capture(line, ON, HERE)
    shown = " ".join([read.text, *(line[span.start : span.end] for span in read.spans)])
    linking = set(
        words(
            "kepada ke untuk utk buat bagi yth agar supaya segera dan serta beserta maupun oleh dengan bersama sama didukung dukungan"
        )
    )
    assert set(words(line)) - linking <= set(words(shown)) | {""}


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), PARTS))
def test_spans_stand_within_the_line(line):
    read = read_capture(line, ON, HERE)
    assert all(0 <= span.start < span.end <= len(line) for span in read.spans)


def test_spans_are_chips_in_order():
    line = "arahan Dinkes cek 29 yayasan besok #MBG"
    chips = [(span.kind, line[span.start : span.end]) for span in read_capture(line, ON, HERE).spans]
    assert chips == [
        ("kind", "arahan"),
        ("lead", "Dinkes"),
        ("sites", "29 yayasan"),
        ("deadline", "besok"),
        ("theme", "#MBG"),
    ]


def test_an_illustration_is_kept_apart():
    read = read_capture("arahan kerjakan bersama, misalnya PUPR dan 12 titik besok. Laporkan lusa", ON, HERE)
    assert (read.illustration, read.sites, read.deadline.due_on) == (
        "misalnya PUPR dan 12 titik besok.",
        None,
        date(2026, 2, 4),
    )


@pytest.mark.parametrize(
    ("line", "percent", "share", "is_done", "obstacle"),
    [
        ("lapor sudah selesai, Pak", None, (None, None), True, ""),
        (
            "lapor Dinkes: 12 dari 29 yayasan sudah dicek, kendala: listrik belum ada",
            None,
            (12, 29),
            False,
            "listrik belum ada",
        ),
        ("lapor progres 60 persen, belum selesai karena cuaca", 60, (None, None), False, ""),
        ("lapor 100% tuntas", 100, (None, None), True, ""),
        ("lapor sebagian sudah selesai", None, (None, None), False, ""),
        ("lapor akan selesai pekan depan", None, (None, None), False, ""),
        ("lapor 75,5 % fisik; terkendala pembebasan lahan", 75, (None, None), False, "pembebasan lahan"),
        ("lapor tidak ada kendala, sudah selesai", None, (None, None), True, ""),
        ("lapor 29 dari 29 sudah selesai", None, (29, 29), True, ""),
    ],
)
def test_a_report_says_how_far_it_is(line, percent, share, is_done, obstacle):
    report = read_capture(line, ON, HERE).report
    assert (report.percent, (report.count, report.total), report.is_done, report.obstacle) == (
        percent,
        share,
        is_done,
        obstacle,
    )


@pytest.mark.parametrize(
    ("line", "kind", "due", "lead", "reason"),
    [
        ("putus: selesai", "selesai", None, [], ""),
        ("putus: perpanjang s.d. 27 Februari karena longsor", "perpanjang", date(2026, 2, 27), [], "longsor"),
        ("putus perpanjang sampai akhir bulan depan", "perpanjang", date(2026, 3, 31), [], ""),
        ("putus: diperpanjang dua minggu", "perpanjang", date(2026, 2, 16), [], ""),
        ("putus: alihkan ke Dinas PUPR", "alihkan", None, ["Dinas Pekerjaan Umum dan Penataan Ruang"], ""),
        ("putus alihkan ke DLH paling lambat Jumat ini", "alihkan", date(2026, 2, 6), ["Dinas Lingkungan Hidup"], ""),
        ("putus: cabut karena program berakhir", "cabut", None, [], "program berakhir"),
        ("putus: tidak dapat ditindaklanjuti karena bukan kewenangan", "tidak_dapat", None, [], "bukan kewenangan"),
        ("putus: perpanjang s.d. 31 Juni", "perpanjang", None, [], ""),
        ("putus: lanjutkan saja", "", None, [], ""),
    ],
)
def test_a_decision_says_what_was_decided(line, kind, due, lead, reason):
    read = read_capture(line, ON, HERE)
    assert (read.decision.kind, read.deadline.due_on, read.lead, read.decision.reason) == (kind, due, lead, reason)
