# desk_door:pulse — whether minutes have changed, without a session.
import re

import pytest
from django.core import signing
from django.test import Client
from django.utils import timezone

from meetings import actions
from meetings.models import Meeting
from tests.desk.pages.conftest import desk


def pulse(notulis, meeting):
    return re.search(r'data-pulse="([^"]+)"', notulis.get(desk(meeting)).text)[1]


def test_nothing_new_costs_three_statements_and_no_session(notulis, meeting, django_assert_num_queries):
    at = pulse(notulis, meeting)
    version = Meeting.objects.get(pk=meeting.pk).version
    with django_assert_num_queries(3):  # two of them begin and end the transaction
        answer = Client().get(at, {"versi": version})
    assert (answer.status_code, answer.content, answer.cookies) == (204, b"", {})
    actions.write_block(by=None, meeting=meeting, text="Baru", at=timezone.now())
    assert Client().get(at, {"versi": version}).json() == {"version": version + 1}


def test_asking_sets_no_cookie_even_with_a_session(notulis, meeting):
    assert notulis.get(pulse(notulis, meeting)).cookies == {}


@pytest.mark.parametrize("ticket", ["x", signing.dumps([1, 1], salt="lain")], ids=["nothing", "of_another_salt"])
def test_a_forged_ticket_opens_nothing(db, ticket):
    assert Client().get(f"/pintu/meja/{ticket}/").status_code == 404
