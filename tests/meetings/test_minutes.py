# Reading order: where an item begins, where the chair changes, and when a thing was said.
from datetime import time

from meetings import actions
from meetings.minutes import arranged, in_order, introduced, marked, numbered
from tests import make
from tests.make import date


def written(meeting, text, at=None, item=None, kind="text"):
    at = at or make.moment(meeting.held_on or date(2026, 2, 2), 9)
    return actions.write_block(by=None, meeting=meeting, text=text, at=at, agenda_item=item, kind=kind)


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


def test_who_opens_does_not_yet_lead(inside):
    meeting = make.meeting()
    for title, role in (("Bupati", "membuka"), ("Kabag", "moderator"), ("Sekda", "memimpin"), ("Wabup", "memimpin")):
        actions.add_turn(by=None, meeting=meeting, title=title, role=role)
    assert [turn.intro for turn in introduced(meeting.turns.all())] == [
        "Dibuka oleh", "Moderator", "Dipimpin oleh", "Pimpinan rapat dilanjutkan oleh",
    ]  # fmt: skip


def arranged_kinds(meeting):
    flow, sections = arranged(in_order(meeting, numbered(meeting), "Asia/Jakarta"), meeting)
    return [block.text for block in flow], [(head, [block.text for block in found]) for head, _, found in sections]


def test_what_was_typed_live_stays_where_it_was_said(inside):
    meeting = make.meeting()
    for text, kind in (("a", "obstacle"), ("b", "text"), ("c", "report"), ("d", "mission"), ("e", "vision")):
        written(meeting, text, kind=kind)
    assert arranged_kinds(meeting) == (["a", "b", "c"], [("Visi dan misi", ["e", "d"])])


def test_of_a_document_each_kind_has_its_section_and_each_block_one_place(inside):
    meeting = make.meeting(source_digest="a" * 64)
    item = actions.add_agenda(by=None, meeting=meeting, text="MBG")
    for text, kind in (("a", "hope"), ("b", "text"), ("c", "report"), ("d", "obstacle"), ("e", "carried")):
        written(meeting, text, kind=kind)
    written(meeting, "f", kind="obstacle", item=item)
    assert arranged_kinds(meeting) == (
        ["b", "f"],
        [
            ("Dari rapat sebelumnya", ["e"]), ("Laporan yang disampaikan", ["c"]), ("Kendala", ["d"]),
            ("Harapan", ["a"]),
        ],
    )  # fmt: skip
