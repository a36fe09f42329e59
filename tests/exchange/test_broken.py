# Documents that can't be read: every fault by its path, nothing written, never an exception.
import json
import random

import pytest
from django.db import connection

from directives.models import Directive
from meetings.models import Meeting, MeetingType
from rakor.exchange.arrive import REFUSED
from rakor.exchange.documents import Unreadable, faults, load, parse
from rakor.exchange.intake.bring import bring
from rakor.people import scope
from rakor.people.models import Government
from tests.exchange import broken, governments
from tests.seeds import SEEDS

AT = governments.AT
SEED_FILES = [SEEDS / f"{number:02}.json" for number in range(5)]
FIELDS = [
    (f"{path.stem} {fault}", document, fault)
    for path in SEED_FILES
    for document, fault in broken.wrong_fields(json.loads(path.read_text()))
]
BYTES = [
    (f"{path.stem} {what}", content)
    for path in SEED_FILES
    for what, content in broken.wrong_bytes(path.read_bytes(), random.Random(path.stem))
]


@pytest.fixture
def solok(db):
    with scope.nothing():
        made = governments.make("Kabupaten Solok", "kabupaten")
        with scope.government(made.pk):
            yield made


def rows() -> int:
    """Rows in every table there is."""
    with connection.cursor() as cursor:
        names = list(connection.introspection.table_names(cursor))
        cursor.execute(" UNION ALL ".join(f'SELECT count(*) FROM "{name}"' for name in names))
        return sum(count for (count,) in cursor.fetchall())


def test_there_are_enough_of_them():
    assert len(FIELDS) > 200
    assert len(BYTES) > 100


def test_a_wrong_field_is_named_by_its_path():
    missed = [(what, paths) for what, document, path in FIELDS if not _names(path, paths := _paths(document))]
    assert missed == []


def _paths(document: dict) -> list[str]:
    """Where the faults are, read as a file would be."""
    try:
        parse(load(json.dumps(document).encode()))
    except Unreadable as refusal:
        return [one.path for one in refusal.faults]
    return []


def _names(path: str, paths: list[str]) -> bool:
    return any(found and (found.startswith(path) or path.startswith(found)) for found in paths)


def test_a_wrong_field_writes_nothing(solok):
    before = rows()
    for what, document, _ in FIELDS[:: len(FIELDS) // 110]:
        outcome = bring(by=None, name=what, content=json.dumps(document).encode(), on=AT.date(), at=AT)
        assert (outcome.result, bool(outcome.lines)) == (REFUSED, True), what
    assert rows() == before


@pytest.mark.parametrize("number", range(5))
def test_a_broken_file_writes_nothing(solok, number):
    before = rows()
    for what, content in [one for one in BYTES if one[0].startswith(f"{number:02}")]:
        outcome = bring(by=None, name=what, content=content, on=AT.date(), at=AT)
        assert (outcome.result, bool(outcome.lines)) == (REFUSED, True), what
    assert rows() == before


def test_all_faults_are_told_at_once():
    document = json.loads(SEED_FILES[0].read_text())
    document["expected"] |= {"title": 5, "date": "kemarin", "time": "25.00"}
    document["expected"]["directives"][3]["due_date"] = "31 Juni"
    assert sorted(str(one) for one in faults(document)) == [
        'expected.date: tanggal seperti 2026-02-09, bukan "kemarin"',
        'expected.directives[3].due_date: tanggal seperti 2026-02-09, bukan "31 Juni"',
        'expected.time: waktu seperti 09.00, bukan "25.00"',
        "expected.title: teks, bukan 5",
    ]


def test_a_byte_order_mark_is_no_fault(solok):
    content = b"\xef\xbb\xbf" + SEED_FILES[0].read_bytes()
    assert bring(by=None, name="x", content=content, on=AT.date(), at=AT).result == "masuk"


def test_a_document_of_another_government_is_refused(solok):
    for number in (3, 4):
        outcome = bring(by=None, name="x", content=SEED_FILES[number].read_bytes(), on=AT.date(), at=AT)
        assert outcome.result == REFUSED
        assert outcome.lines[0].startswith("region: Kabupaten Solok; dokumen ini tentang K")
    assert (Meeting.objects.count(), Directive.objects.count(), MeetingType.objects.count()) == (0, 0, 0)


def test_a_refused_document_registers_no_government(db):
    document = json.loads(SEED_FILES[0].read_text())
    document["expected"]["date"] = "kemarin"
    with pytest.raises(Unreadable):
        parse(document)
    assert not Government.objects.exists()
