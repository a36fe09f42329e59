# The figures of every unit as a worksheet: each is the number of rows in that unit's list.
from datetime import date, datetime

import pytest

from directives.lists import STATES, directives
from rakor.dashboard.briefing.unit_figures import COUNTED
from rakor.people.models import Unit
from tests import worksheets
from tests.directives.test_lists import LATE

URL = "/uji/bahan/unit.xlsx"


def test_every_figure_is_its_list(world, ask):
    found = worksheets.read(ask("bupati", URL).content)
    units = {unit.name: unit.pk for unit in Unit.objects.all()}
    assert found.column("Unit") == ["Dinas Kesehatan", "Dinas Pekerjaan Umum dan Penataan Ruang"]
    for row in found.rows:
        counts = [directives(world.bupati, LATE, state, units[row[0]]).count() for state in COUNTED]
        assert row[1:-1] == counts
    assert found.header[1:-1] == [STATES[state].word for state in COUNTED]
    oldest = found.rows[0][-1]
    assert (isinstance(oldest, datetime), oldest.date() < date(2026, 2, 19), found.rows[1][-1]) == (True, True, None)


def test_it_hides_from_the_neighbour(cast, ask):
    assert ask("tetangga", URL).status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "admin", "ppid"])
def test_it_refuses_the_wrong_role(cast, ask, who):
    assert ask(who, URL).status_code == 403
