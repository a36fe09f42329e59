# Unresolved directives by theme, Asisten, issuer and meeting: each number is its list.
from dataclasses import replace

import pytest

from directives.lists import Asked, asked
from directives.models import Directive, Theme
from directives.models.choices import Kind
from rakor.dashboard.groups import GROUPINGS, grouped
from rakor.dashboard.now import read
from rakor.people.models import Unit
from tests import make
from tests.directives.test_lists import LATE, MONDAY, world  # noqa: F401  (a fixture)


@pytest.fixture
def sorted_out(world):  # noqa: F811
    theme = Theme.objects.create(name="MBG")
    meeting = make.meeting("Rakor", held_on=MONDAY)
    made = [
        make.directive("bertema", lead=[Unit.objects.get(short_name="Dinkes")], on=MONDAY, themes=[theme]),
        make.directive("bertema tanpa unit", on=MONDAY, themes=[theme]),
        make.directive("umum", kind=Kind.STANDING, on=MONDAY, themes=[theme]),
    ]
    make.directive("untuk camat", lead=[Unit.objects.get(pk__in=world.camat.units)], on=MONDAY)
    rows = Directive.objects.filter(pk__in=[one.pk for one in made])
    rows.update(issuer_title="Bupati", meeting=meeting)
    return world


@pytest.mark.parametrize("by", GROUPINGS)
def test_every_number_is_its_list(sorted_out, by):
    rows, part = grouped(read(sorted_out.bupati, LATE), by), GROUPINGS[by].part
    assert rows
    keys = {"theme": Theme, "coordinator": Unit, "unit": Unit}.get(part)
    for row in rows:
        key = keys.objects.get(name=row.name).pk if keys else row.name
        if part == "meeting":
            key = Directive.objects.filter(meeting__isnull=False).first().meeting_id
        for figure in row.figures:
            what = replace(Asked(state=figure.state), **{part: key})
            assert (figure.count, what.query in figure.url) == (asked(sorted_out.bupati, LATE, what).count(), True)


def test_what_nobody_has_is_unresolved_too_and_arahan_umum_is_not(sorted_out):
    [row] = grouped(read(sorted_out.bupati, LATE), "tema")
    assert (row.name, [figure.count for figure in row.figures]) == ("MBG", [2, 1, 0])
    [issuer] = [row for row in grouped(read(sorted_out.bupati, LATE), "pemberi") if row.name == "Bupati"]
    assert [figure.count for figure in issuer.figures] == [2, 1, 0]
    [meeting] = [row for row in grouped(read(sorted_out.bupati, LATE), "rapat") if row.name.startswith("Rakor")]
    assert meeting.name == "Rakor, 2 Feb 2026"


def test_of_an_asisten_only_the_units_coordinated_are_grouped(sorted_out):
    asisten = Unit.objects.get(short_name="Asisten II").pk
    assert grouped(read(sorted_out.asisten, LATE, Asked(coordinator=asisten).looked_up(LATE)), "tema") == []
