# What is found by which words, who finds it, and what a snippet shows.
import pytest
from django.db import connection, transaction

from meetings import actions as meetings
from rakor.dashboard import finding
from rakor.people import scope
from rakor.people.models import Unit
from tests import make
from tests.directives.test_reporting import hand_in

MONDAY = make.date(2026, 2, 2)


def dinkes():
    return Unit.objects.get(short_name="Dinkes")


@pytest.fixture
def town(inside):
    """One directive for Dinkes, its report, and a note in the minutes."""
    meeting = make.meeting("Rakor Februari")
    meetings.write_block(
        by=None, meeting=meeting, text="Stok beras di gudang dilaporkan aman.", at=make.moment(MONDAY), speaker="Bulog"
    )
    work = make.assignment("Melaporkan penyaluran makanan bergizi ke sekolah", unit=dinkes(), on=MONDAY)
    hand_in(work, inside.dinkes, done="Dapur di Sangir selesai dibangun", obstacle="Air bersih belum mengalir")
    return inside


def found(kind, member, typed):
    return [str(getattr(row, "text", "") or getattr(row, "done", "") or row) for row in
            finding.KINDS[kind].rows(member, finding.words_of(typed))]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("arahan", "penyaluran"), ("arahan", "salurkan"), ("arahan", "LAPORKAN makan"), ("arahan", "sekola"),
        ("arahan", "penyaluran yang bergizi"), ("notula", "beras gudang"), ("notula", "bulog"), ("notula", "gud"),
        ("laporan", "dapur sangir"), ("laporan", "air bersih"), ("rapat", "rakor feb"),
    ],
)  # fmt: skip
def test_a_stem_or_a_beginning_finds_it(town, kind, typed):
    typed = typed.replace(" yang", "")
    assert len(found(kind, town.notulis, typed)) == 1


@pytest.mark.parametrize("typed", ["penyaluran jembatan", "apotek", "aluran", "pemda1"])
def test_every_word_must_be_there(town, typed):
    assert [found(kind, town.notulis, typed) for kind in finding.KINDS] == [[]] * 4


@pytest.mark.parametrize(
    "typed", ["", "a", "  ", "&|!:*", "' OR 1=1 --", "²", "(((", "\0", "🙂", "<b>", "'" * 300, "a " * 400, "ー"]
)
def test_whatever_is_typed_is_no_fault(town, typed):
    assert [found(kind, town.notulis, typed) for kind in finding.KINDS if finding.words_of(typed)] in (
        [[]] * 4, [],
    )  # fmt: skip


def test_a_unit_finds_its_own_alone(town):
    assert [found("arahan", who, "bergizi") != [] for who in (town.dinkes, town.dispupr)] == [True, False]
    assert [found("laporan", who, "dapur") != [] for who in (town.dinkes, town.dispupr)] == [True, False]


def test_closed_minutes_are_found_by_nobody_else(town):
    closed = make.meeting("Rapat tertutup", is_closed=True)
    meetings.write_block(by=None, meeting=closed, text="Rahasia jabatan", at=make.moment(MONDAY))
    assert [found("notula", who, "rahasia") != [] for who in (town.notulis, town.dinkes)] == [True, False]
    assert [found("rapat", who, "tertutup") != [] for who in (town.notulis, town.dinkes)] == [True, False]


def test_a_konsep_is_found_by_no_unit(town):
    make.directive("Konsep rahasia", lead=[])
    assert [found("arahan", who, "konsep") != [] for who in (town.notulis, town.inspektorat)] == [True, False]


@pytest.mark.parametrize("table", ["directives_directive", "directives_report", "meetings_block", "meetings_meeting"])
def test_the_function_knows_the_set_government_alone(cast, table):
    def ids():
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM {table}_found(to_tsquery('simple', 'rakor | arahan | catatan'))")
            return cursor.fetchone()[0]

    with scope.government(cast.government.pk), transaction.atomic():
        meeting = make.meeting("Rakor")
        meetings.write_block(by=None, meeting=meeting, text="catatan", at=make.moment(MONDAY))
        hand_in(make.assignment("arahan", unit=dinkes(), on=MONDAY), cast.dinkes, done="arahan")
        assert ids() == 1
    with scope.government(cast.neighbour.pk), transaction.atomic():
        assert ids() == 0
    with scope.nothing(), transaction.atomic():
        assert ids() == 0


@pytest.mark.parametrize("table", ["directives_directive", "directives_report", "meetings_block", "meetings_meeting"])
def test_an_empty_question_finds_nothing(inside, table):
    make.meeting("Rakor")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}_found(''::tsquery)")
        assert cursor.fetchone()[0] == 0


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("dinkes", "Dinas Kesehatan"), ("kesehatan", "Dinas Kesehatan"), ("dpupr", "Dinas Pekerjaan Umum dan Penataan Ruang"),
        ("kesehatn", "Dinas Kesehatan"), ("Dinas Kesehtan", "Dinas Kesehatan"), ("sangir", "Kecamatan Sangir"),
    ],
)  # fmt: skip
def test_a_unit_by_name_abbreviation_alias_or_a_slip(inside, typed, name):
    assert name in [str(unit) for unit in finding.units(typed)]


@pytest.mark.parametrize("typed", ["", "posko", "x", "banjir bandang"])
def test_no_unit_is_called_so(inside, typed):
    assert finding.units(typed) == []


def test_a_snippet_shows_where_it_stands():
    text = "Awal kalimat yang panjang. " * 10 + "Posko <banjir> dibuka. " + "Akhir kalimat. " * 20
    shown = finding.snippet(text, ["posko", "banjir"])
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "<mark>Posko</mark> &lt;<mark>banjir</mark>&gt; dibuka." in shown
    assert len(shown) < 300


def test_a_snippet_without_the_word_is_the_beginning():
    assert finding.snippet("Melaporkan hasil", ["lapor"]) == "Melaporkan hasil"
    assert finding.snippet("", ["lapor"]) == ""
    assert finding.snippet("x" * 999, ["lapor"]) == "x" * 180 + " …"
