# One button for one person who entered their name: into the list, as they say, merged with their twin, or away.
import pytest

from meetings import actions
from rakor.people.models import Unit
from tests.meetings.pages.conftest import AT, attend


@pytest.fixture
def dinkes(inside):
    return Unit.objects.get(short_name="Dinkes")


def come(meeting, **fields):
    return actions.check_in(by=None, meeting=meeting, at=AT, name="Siti Aminah", **fields)


def settle(browser, row, do, slug="uji"):
    return browser.post(f"/{slug}/rapat/{row.meeting_id}/mendaftar/{row.pk}/tindak/", {"do": do})


def presences(meeting):
    return [row.presence for row in meeting.attendances.all()]


def test_a_walk_in_is_taken_up(signed_in, meeting, dinkes):
    assert settle(signed_in("notulis"), come(meeting, unit=dinkes), "take_up").status_code == 302
    assert presences(meeting) == ["hadir"]


def test_the_list_follows_whoever_came_late(signed_in, meeting, dinkes):
    attend(meeting, unit=dinkes, presence="diwakili", represented_by="Sekretaris")
    settle(signed_in("notulis"), come(meeting, unit=dinkes), "follow")
    assert [(row.presence, row.represented_by) for row in meeting.attendances.all()] == [("hadir", "")]


def test_twins_become_one(signed_in, meeting, dinkes):
    row, _ = come(meeting, unit=dinkes), come(meeting, unit=dinkes)
    settle(signed_in("notulis"), row, "merge")
    assert list(meeting.check_ins.all()) == [row]


def test_whoever_was_not_here_goes(signed_in, meeting, dinkes):
    attend(meeting, unit=dinkes)
    settle(signed_in("notulis"), come(meeting, unit=dinkes), "remove")
    assert (presences(meeting), meeting.check_ins.count()) == ([""], 0)


@pytest.mark.parametrize("do", ["", "apa saja", "follow"])
def test_anything_else_changes_nothing(signed_in, meeting, do):
    assert settle(signed_in("notulis"), come(meeting, words="Polres"), do).status_code == 302
    assert (presences(meeting), meeting.check_ins.count()) == ([], 1)


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert settle(signed_in("tetangga"), come(meeting, words="Polres"), "remove", "tetangga").status_code == 404


def test_only_setda_settles(signed_in, meeting):
    row = come(meeting, words="Polres")
    assert [settle(signed_in(who), row, "remove").status_code for who in ("dinkes", "sekda")] == [403] * 2
