# A world small enough to know by heart: Dinkes has a claim waiting, Dinas PUPR an ordinary assignment.
from datetime import date
from types import SimpleNamespace

import pytest
import time_machine

from rakor.people.models import Unit
from tests import make
from tests.directives.test_reporting import hand_in

MONDAY = date(2026, 2, 2)
TODAY = date(2026, 2, 9)


@pytest.fixture
def scene(inside):
    dinkes, pupr = Unit.objects.get(short_name="Dinkes"), Unit.objects.get(short_name="Dinas PUPR")
    meeting = make.meeting("Rakor Senin", held_on=MONDAY)
    claimed = make.assignment("Cek posko", unit=dinkes, on=MONDAY, meeting=meeting, issuer_title="Sekda")
    plain = make.assignment("Perbaiki jalan", unit=pupr, on=MONDAY, meeting=meeting)
    claim = hand_in(claimed, inside.dinkes, is_claim=True)
    claimed.refresh_from_db()
    return SimpleNamespace(
        cast=inside, meeting=meeting, dinkes=dinkes, pupr=pupr, claimed=claimed, plain=plain, claim=claim
    )


@pytest.fixture
def browse(signed_in):
    """browse("notulis", url) on Monday 9 February 2026; with `data` it posts."""

    def ask(who, url, data=None, **headers):
        with time_machine.travel(make.moment(TODAY), tick=False):
            browser = signed_in(who)
            return browser.get(url, headers=headers) if data is None else browser.post(url, data, headers=headers)

    return ask
