# Reading order: where an item begins, where the chair changes, and when a thing was said.
from datetime import time

from meetings import actions
from meetings.minutes import in_order, marked, numbered
from tests import make
from tests.make import date


def written(meeting, text, at=None, item=None):
    at = at or make.moment(meeting.held_on or date(2026, 2, 2), 9)
    return actions.write_block(by=None, meeting=meeting, text=text, at=at, agenda_item=item)


def starts(meeting):
    blocks = in_order(meeting, numbered(meeting), "Asia/Jakarta")
    return [(block.text, block.item and block.item.number, block.starts_item, block.starts_turn) for block in blocks]


def test_items_and_turns_begin_once(inside):
    meeting = make.meeting()
    actions.add_turn(by=None, meeting=meeting, title="Sekda")
    first, second = (actions.add_agenda(by=None, meeting=meeting, text=text) for text in ("satu", "dua"))
    written(meeting, "a", item=first)
    written(meeting, "b", item=first)
    actions.add_turn(by=None, meeting=meeting, title="Wakil Bupati")
    written(meeting, "c", item=second)
    written(meeting, "d")
    written(meeting, "e", item=second)
    assert starts(meeting) == [
        ("a", 1, True, False), ("b", 1, False, False), ("c", 2, True, True), ("d", None, False, False),
        ("e", 2, True, False),
    ]  # fmt: skip


def test_the_time_is_the_governments_and_only_of_that_day(inside):
    meeting = make.meeting(held_on=date(2026, 2, 2))
    same_day, later = make.moment(date(2026, 2, 2), 9), make.moment(date(2026, 2, 3), 9)
    blocks = [written(meeting, "saat rapat", same_day), written(meeting, "sesudahnya", later)]
    found = marked(blocks, [], meeting=meeting, zone="Asia/Makassar")
    assert [block.said_at for block in found] == [time(10), None]
