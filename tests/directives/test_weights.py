# Milestones with weights: as lines, as a sum, and how far a directive is by them.
from datetime import date

import pytest

from directives import actions, weights
from directives.models import Report
from directives.states import NotAllowed
from directives.views.shown import by_weight, parts_with_progress
from rakor.people.models import Unit
from tests import make
from tests.directives.test_reporting import hand_in

TODAY = date(2026, 2, 9)


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("Pemetaan", {"text": "Pemetaan"}),
        ("Pemetaan | 40%", {"text": "Pemetaan", "kind": "milestone", "weight": 40}),
        ("Pemetaan|40 persen|", {"text": "Pemetaan", "kind": "milestone", "weight": 40}),
        ("Pemetaan | 30 Maret 2026", {"text": "Pemetaan", "kind": "milestone", "due_on": date(2026, 3, 30)}),
    ],
)
def test_a_line_is_a_part(line, part):
    assert weights.read(line, TODAY) == part


@pytest.mark.parametrize("line", ["| 40%", "Pemetaan | banyak", "Pemetaan | 30 Maret", "Pemetaan | 31/2/2026"])
def test_a_line_that_cannot_be_read_says_why(line):
    with pytest.raises(ValueError):
        weights.read(line, TODAY)


def test_what_is_written_is_read_again():
    line = weights.written("Pemetaan  lokasi", 40, date(2026, 3, 30))
    assert line == "Pemetaan lokasi | 40% | 30 Maret 2026"
    assert weights.written("A", None, None) == "A"
    assert weights.read(line, TODAY)["due_on"] == date(2026, 3, 30)


@pytest.mark.parametrize(
    ("given", "why"),
    [([], ""), ([None, None], ""), ([40, None, 60], ""), ([40, 40], "Jumlah bobot harus 100 persen; sekarang 80 persen."),
     ([0, 100], "Bobot paling kecil 1 persen. Kosongkan bobot tahap yang tidak dihitung.")],
)  # fmt: skip
def test_weights_make_a_hundred(given, why):
    assert weights.why_not(given) == why


def test_reached_is_the_mean_over_the_shares():
    assert weights.reached([(30, 1), (70, 2), (None, 2)], 2) == 85
    assert (weights.reached([(None, 1)], 1), weights.reached([(100, 0)], 0)) == (None, None)


def test_a_draft_refuses_weights_that_do_not_make_a_hundred(inside):
    with pytest.raises(NotAllowed, match="sekarang 40 persen"):
        actions.draft(by=inside.notulis, text="Program", parts=[{"text": "A", "weight": 40}])


def test_what_was_done_counts_until_it_is_returned(inside):
    unit = Unit.objects.get(short_name="Dinkes")
    work = make.assignment(
        "Program 100 hari", unit=unit, on=TODAY, parts=[{"text": "A", "weight": 40}, {"text": "B", "weight": 60}]
    )
    first = work.directive.parts.first()
    report = hand_in(work, inside.dinkes, parts=(first,))
    assert by_weight(parts_with_progress(work.directive, [work]), [work]) == 40
    Report.objects.filter(pk=report.pk).update(verdict=Report.Verdict.RETURNED)
    assert by_weight(parts_with_progress(work.directive, [work]), [work]) == 0
