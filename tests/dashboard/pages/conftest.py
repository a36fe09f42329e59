# The lists' small world, asked on the day it was made for.
import pytest
import time_machine

from tests import make
from tests.directives.test_lists import LATE, world  # noqa: F401  (a fixture)


@pytest.fixture
def ask(signed_in):
    """ask("bupati", url) on 19 February 2026."""

    def fetch(who, url):
        with time_machine.travel(make.moment(LATE), tick=False):
            return signed_in(who).get(url)

    return fetch
