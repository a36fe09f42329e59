# n of N: counted on reading, from the group as it was on the day.
from datetime import date

import pytest

from meetings import actions
from meetings.presenting import told
from rakor.people.models import Group, GroupMember, Unit
from tests import make

NOW = make.moment(date(2026, 2, 2))


def report(meeting, group=None, units=(), text="Laporan"):
    block = actions.write_block(by=None, meeting=meeting, text=text, at=NOW, kind="report", group=group)
    actions.tick_presenters(by=None, block=block, units=[Unit.objects.get(short_name=name) for name in units])
    return block


def names(units):
    return [str(unit) for unit in units]


def reports(meeting):
    return list(meeting.blocks.select_related("group"))


def test_n_of_the_group_and_who_is_outside_it(inside):
    meeting = make.meeting()
    report(meeting, Group.objects.get(rule="all_opd"), ["Dinkes", "Camat Sangir"])
    (block,) = reports(meeting)
    told([block], meeting.held_on)
    assert names(block.told.presented) == ["Dinas Kesehatan"]
    assert block.told.missing == ["Dinas Pekerjaan Umum dan Penataan Ruang", "Inspektorat Daerah"]
    assert (names(block.told.besides), block.told.expected) == (["Kecamatan Sangir"], 3)


def test_the_group_is_that_of_the_day(inside):
    group, dinkes = make.group("Satgas"), Unit.objects.get(short_name="Dinkes")
    GroupMember.objects.create(group=group, unit=dinkes, since=date(2026, 3, 1))
    meeting = make.meeting()
    report(meeting, group)
    for day, size in ((date(2026, 2, 2), 0), (date(2026, 3, 1), 1)):
        (block,) = reports(meeting)
        told([block], day)
        assert block.told.expected == size


def test_without_a_group_there_is_only_who_presented(inside):
    meeting = make.meeting()
    report(meeting, units=["Dinkes"])
    (block,) = reports(meeting)
    told([block], meeting.held_on)
    assert (block.told.expected, names(block.told.besides)) == (0, ["Dinas Kesehatan"])


def test_only_reports_are_told_of(inside):
    meeting = make.meeting()
    block = actions.write_block(by=None, meeting=meeting, text="Kendala", at=NOW, kind="obstacle")
    told([block], meeting.held_on)
    assert not hasattr(block, "told")


@pytest.mark.parametrize("count", [1, 3])
def test_two_statements_for_all_of_them(inside, django_assert_num_queries, count):
    meeting = make.meeting()
    for group in list(Group.objects.all())[:2] * count:
        report(meeting, group, ["Dinkes"])
    blocks = reports(meeting)
    with django_assert_num_queries(2):
        told(blocks, meeting.held_on)


def test_ticking_sets_exactly_these(inside):
    meeting = make.meeting()
    block = report(meeting, units=["Dinkes", "Camat Sangir"])
    version = block.version
    group, pupr = Group.objects.get(rule="all_opd"), Unit.objects.get(short_name="Dinas PUPR")
    actions.tick_presenters(by=None, block=block, units=[pupr, Unit.objects.get(short_name="Dinkes")], group=group)
    block.refresh_from_db()
    ticked = sorted(block.presenters.values_list("unit__short_name", flat=True))
    assert (ticked, block.group, block.version) == (["Dinas PUPR", "Dinkes"], group, version)
