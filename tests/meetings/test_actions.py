# What was said, written once and in order.
from datetime import date, datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, transaction

from meetings import actions
from meetings.models import Attendance, Block, Meeting
from rakor.people import scope
from rakor.people.models import Group, Unit
from tests import make

NOW = datetime(2026, 2, 2, 9, 0, tzinfo=ZoneInfo("Asia/Jakarta"))


@pytest.fixture
def meeting(inside):
    return make.meeting()


def write(meeting, text, **fields):
    return actions.write_block(by=None, meeting=meeting, text=text, at=NOW, **fields)


def texts(meeting):
    return list(meeting.blocks.values_list("text", flat=True))


def test_blocks_stand_in_the_order_they_were_written(meeting):
    for text in "abcdefghijkl":
        write(meeting, text)
    assert "".join(texts(meeting)) == "abcdefghijkl"


def test_a_block_goes_right_behind_another(meeting):
    first, _ = write(meeting, "satu"), write(meeting, "tiga")
    write(meeting, "dua", after=first)
    assert texts(meeting) == ["satu", "dua", "tiga"]


def test_moving_touches_one_row(meeting):
    blocks = [write(meeting, text) for text in ("satu", "dua", "tiga")]
    ranks = dict(meeting.blocks.values_list("pk", "rank"))
    actions.move_block(by=None, block=blocks[2], after=None)
    assert texts(meeting) == ["tiga", "satu", "dua"]
    changed = [pk for pk, rank in meeting.blocks.values_list("pk", "rank") if ranks[pk] != rank]
    assert changed == [blocks[2].pk]


def test_a_retry_makes_one_block(meeting):
    token = uuid4()
    assert write(meeting, "sekali", client_id=token) == write(meeting, "sekali", client_id=token)
    assert texts(meeting) == ["sekali"]


def test_an_older_version_conflicts_and_writes_nothing(meeting):
    block = write(meeting, "awal")
    actions.edit_block(by=None, block=block, version=1, text="dari notulis lain")
    with pytest.raises(actions.Conflict) as refused:
        actions.edit_block(by=None, block=block, version=1, text="dari saya")
    assert (refused.value.block.text, texts(meeting)) == ("dari notulis lain", ["dari notulis lain"])


def test_saving_the_same_text_again_is_no_conflict(meeting):
    block = write(meeting, "awal")
    actions.edit_block(by=None, block=block, version=1, text="baru")
    assert actions.edit_block(by=None, block=block, version=1, text="baru").version == 2


def test_every_change_counts_in_the_meetings_version(meeting):
    block = write(meeting, "a")
    actions.edit_block(by=None, block=block, version=1, text="b")
    assert Meeting.objects.get(pk=meeting.pk).version == 2


def test_a_block_knows_who_led_when_it_was_written(meeting):
    actions.add_turn(by=None, meeting=meeting, title="Sekretaris Daerah")
    first = write(meeting, "sebelum")
    actions.add_turn(by=None, meeting=meeting, title="Wakil Bupati", role="melanjutkan")
    second = write(meeting, "sesudah")
    assert (first.turn.title, second.turn.title) == ("Sekretaris Daerah", "Wakil Bupati")


def test_what_is_not_known_stays_empty(inside):
    meeting = make.meeting(held_on=None)
    assert (meeting.held_on, meeting.starts_at, meeting.place, meeting.mode) == (None, None, "", "")


def test_attendance_by_unit_is_replaced_by_words_it_is_added(meeting):
    unit = Unit.objects.get(short_name="Dinkes")
    actions.record_attendance(by=None, meeting=meeting, unit=unit, presence="tidak_hadir")
    actions.record_attendance(by=None, meeting=meeting, unit=unit, presence="diwakili", represented_by="Sekretaris")
    actions.record_attendance(by=None, meeting=meeting, words="ratusan ASN")
    actions.record_attendance(by=None, meeting=meeting, group=Group.objects.first())
    assert [str(row) for row in meeting.attendances.all()] == [
        "Dinas Kesehatan",
        "ratusan ASN",
        str(Group.objects.first()),
    ]
    assert Attendance.objects.get(unit=unit).presence == "diwakili"


def test_attendance_of_nobody_is_refused_by_the_database(meeting):
    with pytest.raises(IntegrityError), transaction.atomic():
        actions.record_attendance(by=None, meeting=meeting)


def test_a_closed_meeting_is_for_those_invited(inside):
    closed = make.meeting(is_closed=True)
    unit = Unit.objects.get(short_name="Dinkes")
    actions.record_attendance(by=None, meeting=closed, unit=unit)
    seen = {
        name: Meeting.objects.visible_to(getattr(inside, name)).exists()
        for name in ("dinkes", "dispupr", "notulis", "inspektorat")
    }
    assert seen == {"dinkes": True, "dispupr": False, "notulis": True, "inspektorat": False}


def test_latest_first_unknown_dates_last(inside):
    for title, day in (("lama", date(2025, 1, 6)), ("tanpa tanggal", None), ("baru", date(2026, 1, 5))):
        make.meeting(title, held_on=day)
    assert [meeting.title for meeting in Meeting.objects.listed()] == ["baru", "lama", "tanpa tanggal"]


def test_history_says_who_changed_a_block(meeting, inside):
    with scope.user(inside.notulis.user.pk, url="/uji/", address="127.0.0.1"):
        block = write(meeting, "a")
    event = Block.pgh_event_model.objects.get(pgh_obj=block)
    assert event.pgh_context["user"] == inside.notulis.user.pk


def test_a_type_is_made_once_whatever_the_case(inside):
    made = actions.put_type(by=None, name="Rakor bulanan")
    assert actions.put_type(by=None, name="RAKOR BULANAN") == made
    assert actions.put_series(by=None, name="Senin") == actions.put_series(by=None, name="senin")


def test_an_edited_block_keeps_the_time_it_was_said(meeting):
    block = write(meeting, "awal")
    assert actions.edit_block(by=None, block=block, version=1, text="akhir").written_at == NOW


def test_a_wrong_leader_is_corrected_in_place(meeting):
    turn = actions.add_turn(by=None, meeting=meeting, title="Sekda")
    actions.edit_turn(by=None, turn=turn, title="Wakil Bupati", name="Nama")
    assert [str(turn) for turn in meeting.turns.all()] == ["Wakil Bupati, Nama"]


def test_a_meeting_holds_what_its_document_says(inside):
    said = {
        "weekday": "Senin", "time_text": "pagi", "published_on": date(2026, 2, 3), "summary": "Ringkas", "topics": ["MBG"],
        "source_url": "https://contoh.invalid/1", "source_digest": "a" * 64, "other": {"sifat": "biasa"},
    }  # fmt: skip
    meeting = Meeting.objects.get(pk=make.meeting(**said).pk)
    assert {name: getattr(meeting, name) for name in said} == said
    actions.update_meeting(by=None, meeting=meeting, topics=["MBG", "stunting"])
    assert Meeting.objects.get(pk=meeting.pk).topics == ["MBG", "stunting"]


def test_a_name_without_a_post_may_lead(meeting):
    turn = actions.add_turn(by=None, meeting=meeting, name="Nama", words="memandu", is_external=True)
    turn.refresh_from_db()
    assert (str(turn), turn.title, turn.words, turn.is_external) == ("Nama", "", "memandu", True)


def test_a_block_keeps_its_speaker_group_and_what_else_is_said(meeting):
    group = Group.objects.first()
    block = write(meeting, "a", kind="report", speaker="Asisten I", group=group, other={"about": "x"})
    assert (block.speaker, block.group, block.other) == ("Asisten I", group, {"about": "x"})
    same = actions.edit_block(by=None, block=block, version=0, speaker="Asisten I", group=group)
    assert same.version == 1
    now = actions.edit_block(by=None, block=block, version=1, speaker="Asisten II", group=None)
    now.refresh_from_db()
    assert (now.text, now.speaker, now.group, now.version) == ("a", "Asisten II", None, 2)
    with pytest.raises(actions.Conflict):
        actions.edit_block(by=None, block=block, version=1, group=group)


def test_attendance_says_who_accompanied_and_how_many(meeting):
    row = actions.record_attendance(by=None, meeting=meeting, words="ASN", is_accompanying=True, head_count=120)
    row.refresh_from_db()
    assert (row.is_accompanying, row.head_count) == (True, 120)
