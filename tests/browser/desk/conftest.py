# The desk of one meeting, open for its notulis, and what the tests do at it.
import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from meetings import actions
from meetings.models import Block
from tests import make

SOON = 3000  # ms in which a failed save must be seen
SAVED = re.compile(r"Tersimpan pukul \d\d\.\d\d\.\d\d")


@pytest.fixture
def meeting(inside):
    with inside():
        made = make.meeting("Rakor OPD", held_on=timezone.localdate())
        actions.add_turn(by=None, meeting=made, title="Sekretaris Daerah", name="Nama Sekda")
        return made


@pytest.fixture
def desk(page, sign_in, cast, meeting):
    """The desk of Rakor OPD, open for the notulis."""
    sign_in(page, cast.notulis).goto(f"/uji/rapat/{meeting.pk}/meja/")
    return page


@pytest.fixture
def texts(inside, meeting):
    """What the server has, in order."""

    def read():
        with inside():
            return list(Block.objects.filter(meeting=meeting).values_list("text", flat=True))

    return read


def say(desk, *lines):
    for line in lines:
        desk.locator("#catat_text").fill(line)
        desk.locator("#catat_text").press("Enter")


def saved(desk):
    expect(desk.locator("#saved")).to_have_text(SAVED)
    expect(desk.locator(".block.pending")).to_have_count(0)


def boxes(desk):
    return desk.locator("article[data-block] form.text textarea")


def lost(desk):
    """The line to the server is cut; what Chromium logs about it is expected."""
    desk.expected.append("ERR_INTERNET_DISCONNECTED|ERR_FAILED")
    desk.context.set_offline(True)
