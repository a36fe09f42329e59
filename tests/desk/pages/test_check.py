# paper_door:check — what a printed code leads to: who issued it, and nothing of what it says.
import pytest
from django.test import Client
from django.utils import timezone

from meetings.models import Paper
from rakor.people import doors
from rakor.people.models import Door
from tests.desk.pages.conftest import paper_at


@pytest.mark.parametrize("token", ["x", "0" * 26, "%00", "a" * 4000])
def test_nobody_guesses_one(db, token):
    assert Client().get(f"/periksa/{token}/").status_code == 404


def test_the_doors_of_others_are_none(cast):
    token = doors.open(
        kind=Door.Kind.PASSWORD, hours=1, at=timezone.now(), subject="user:1", government=cast.government
    )
    assert Client().get(f"/periksa/{token}/").status_code == 404


def test_of_a_closed_meeting_not_even_the_name_is_told(notulis, closed):
    notulis.post(paper_at(closed, "undangan", "terbitkan"))
    paper = Paper.objects.get()
    door = doors.standing(Door.Kind.PAPER, f"paper:{paper.pk}", paper.government, timezone.now())
    page = Client().get(f"/periksa/{doors.token_of(door)}/")
    assert (page.status_code, paper.code in page.text, "Rapat terbatas" in page.text) == (200, True, False)
