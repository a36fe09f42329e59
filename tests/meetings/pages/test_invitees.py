# Who is invited: added by group, unit, post and in words.
import pytest

from meetings import actions
from meetings.habits import Guests
from meetings.models import Meeting
from rakor.people.models import Group, Post, Unit


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/diundang/"


def test_all_four_ways(signed_in, meeting):
    sent = {
        "groups": [Group.objects.get(rule="all_camat").pk], "units": [Unit.objects.get(short_name="Dinkes").pk],
        "posts": [Post.objects.get(rank_kind="sekda").pk], "words": "Kapolres\nKajari\n",
    }  # fmt: skip
    assert signed_in("notulis").post(url(meeting), sent).headers["Location"] == url(meeting)
    assert meeting.attendances.filter(is_invited=True, presence="").count() == 5
    page = signed_in("notulis").get(url(meeting)).text
    assert "Seluruh camat <small" in page


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(url(meeting).replace("uji", "tetangga")).status_code == 404


def test_only_setda_invites(signed_in, meeting):
    assert [signed_in(who).get(url(meeting)).status_code for who in ("dinkes", "sekda")] == [403] * 2


@pytest.mark.parametrize("wrong", [{"units": "x"}, {"groups": "9" * 30}, {"words": "x" * 301}])
def test_nonsense_invites_nobody(signed_in, meeting, wrong):
    assert signed_in("notulis").post(url(meeting), wrong).status_code == 422
    assert meeting.attendances.count() == 0


def test_final_minutes_invite_nobody(signed_in, meeting):
    Meeting.objects.filter(pk=meeting.pk).update(status="final")
    assert signed_in("notulis").post(url(meeting), {"words": "Kapolres"}).status_code == 422


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, meeting, django_assert_num_queries, count):
    units = tuple(Unit.objects.order_by("pk")[:count])
    actions.invite(by=None, meeting=meeting, guests=Guests(units=units), on=meeting.held_on)
    browser = signed_in("notulis")
    with django_assert_num_queries(12):
        assert browser.get(url(meeting)).status_code == 200
