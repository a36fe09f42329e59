# Single directives on the front page: the oldest, and how far the broad ones are.
from datetime import date

from directives.models import Directive, Site
from rakor.dashboard import standing
from rakor.dashboard.now import read
from rakor.people.models import Unit
from tests import make
from tests.directives.test_reporting import hand_in, verify

ON = date(2026, 2, 19)


def test_the_oldest_open_ones_with_whom_they_wait_for(inside):
    dinkes, pupr = Unit.objects.get(short_name="Dinkes"), Unit.objects.get(short_name="Dinas PUPR")
    make.directive("muda", lead=[dinkes], on=date(2026, 2, 16))
    make.directive("tertua", lead=[dinkes, pupr], on=date(2025, 12, 1))
    done = make.assignment("sudah", unit=dinkes, on=date(2025, 11, 3))
    verify(hand_in(done, inside.dinkes, is_claim=True), inside.notulis)
    first, second = standing.oldest(read(inside.bupati, ON))
    assert (first.text, first.since, len(first.concerned)) == ("tertua", date(2025, 12, 1), 2)
    assert second.text == "muda"


def test_a_broad_directive_is_counted_by_units_and_sites(inside):
    dinkes, pupr = Unit.objects.get(short_name="Dinkes"), Unit.objects.get(short_name="Dinas PUPR")
    one = make.directive("Cek 29 dapur", lead=[dinkes, pupr, make.unit("Dinas Sosial")], on=date(2026, 1, 5))
    Directive.objects.filter(pk=one.pk).update(site_count=29, site_object="dapur")
    for number in range(4):
        Site.objects.create(
            directive=one, name=f"Dapur {number}", checked_on=ON if number < 3 else None,
            checked_by=inside.dinkes.user if number < 3 else None,
        )  # fmt: skip
    verify(hand_in(one.assignments.get(unit=dinkes), inside.dinkes, is_claim=True), inside.notulis)
    hand_in(one.assignments.get(unit=pupr), inside.dispupr, is_claim=True)
    make.directive("biasa", lead=[dinkes], on=date(2026, 1, 5))
    [found] = standing.broad(read(inside.bupati, ON))
    assert (found.units, found.done, found.waiting, found.late, found.rest) == (3, 1, 1, 1, 0)
    assert (found.checked, found.sites, found.said, found.unchecked) == (3, 4, 29, 26)


def test_with_sites_but_nobody_to_look_it_is_shown_all_the_same(inside):
    one = make.directive("Cek dapur", on=date(2026, 1, 5))
    Directive.objects.filter(pk=one.pk).update(site_count=7)
    [found] = standing.broad(read(inside.bupati, ON))
    assert (found.units, found.checked, found.unchecked) == (0, 0, 7)
