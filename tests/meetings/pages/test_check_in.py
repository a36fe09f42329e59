# The phone at the door: no account, this meeting and its hours only, one entry for one phone, and no word of anybody else.
import re
from datetime import time, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from meetings import actions
from meetings.models import CheckIn, Meeting
from rakor.people import doors
from rakor.people.models import Government, Unit
from tests import make
from tests.meetings.pages.conftest import AT, attend

DRAWN = "12,80 13,82 20,90 30,100;40,20 41,20 50,30 60,40"


@pytest.fixture(autouse=True)
def _during_the_meeting(db):
    cache.clear()
    with time_machine.travel(AT, tick=False):
        yield


@pytest.fixture
def dinkes(inside):
    return Unit.objects.get(short_name="Dinkes")


@pytest.fixture
def path(inside, meeting):
    """The address in the code of a meeting that began an hour ago."""
    Meeting.objects.filter(pk=meeting.pk).update(starts_at=time(9))
    meeting.refresh_from_db()
    return f"/pintu/hadir/{doors.token_of(actions.open_door(by=inside.notulis, meeting=meeting, at=AT))}/"


def typed(**fields):
    return {"name": "Siti Aminah", "title": "Kepala Dinas", "part": "memimpin", "client_id": str(uuid4())} | fields


def test_a_phone_enters_its_owner(client, path, meeting, dinkes):
    attend(meeting, unit=dinkes)
    answer = client.post(path, typed(unit=dinkes.pk, part="mewakili"))
    assert (answer.status_code, answer.headers["Location"]) == (302, path)
    row = meeting.check_ins.get()
    assert (row.name, row.title, row.unit, row.entered_by) == (
        "Siti Aminah",
        "Kepala Dinas, mewakili pimpinan",
        dinkes,
        None,
    )
    assert meeting.attendances.get().presence == "diwakili"


def test_it_finds_its_own_name_and_may_help_another(client, path, meeting, dinkes):
    client.post(path, typed(unit=dinkes.pk))
    assert client.get(path).context["here"] == meeting.check_ins.get()
    assert "form" in client.get(f"{path}?lain=1").context
    assert "form" in Client().get(path).context


def test_sent_twice_is_entered_once(client, path, meeting, dinkes):
    sent = typed(unit=dinkes.pk)
    assert [client.post(path, sent).status_code for _ in range(2)] == [302, 302]
    assert meeting.check_ins.count() == 1


def test_somebody_from_outside_names_the_institution(client, path, meeting):
    client.post(path, typed(unit="", words="Polres", part="mewakili"))
    row = meeting.check_ins.get()
    assert (row.unit, row.words, row.title) == (None, "Polres", "Kepala Dinas")


@pytest.mark.parametrize(
    "sent",
    [
        {"unit": ""}, {"unit": "987654321", "words": "Polres"}, {"unit": "x"}, {"words": "Polres", "name": ""},
        {"words": "Polres", "name": "x" * 161}, {"words": "Polres", "client_id": "bukan"}, {"words": "a\x00b"},
        {"words": "x" * 201},
    ],
)  # fmt: skip
def test_what_is_missing_or_wrong_is_said(client, path, meeting, sent):
    answer = client.post(path, typed(**sent))
    assert (answer.status_code, "Belum terkirim." in answer.content.decode(), meeting.check_ins.count()) == (
        422,
        True,
        0,
    )


def test_whoever_comes_from_a_unit_says_as_what(client, path, meeting, dinkes):
    assert client.post(path, typed(unit=dinkes.pk, part="")).status_code == 422
    assert client.post(path, typed(words="Polres", part="")).status_code == 302


def test_a_unit_next_door_is_no_choice(client, path, meeting, cast):
    with make.scope.government(cast.neighbour.pk):
        theirs = Unit.objects.get()
    assert client.post(path, typed(unit=theirs.pk)).status_code == 422


def test_it_says_nothing_of_anybody_else(client, path, meeting, dinkes):
    attend(meeting, unit=dinkes, represented_by="Nama Rahasia", presence="diwakili")
    actions.check_in(by=None, meeting=meeting, at=AT, name="Nama Rahasia", unit=dinkes)
    text = client.get(path).content.decode()
    assert ("Dinas Kesehatan" in text, "Nama Rahasia" in text, "Nama Sekda" in text) == (True, False, False)


def test_a_signature_where_the_government_wants_one(client, path, meeting, cast):
    Government.objects.filter(pk=cast.government.pk).update(asks_signature=True)
    assert [client.post(path, typed(words="Polres", signature=bad)).status_code for bad in ("", "<svg>")] == [422] * 2
    client.post(path, typed(words="Polres", signature=DRAWN))
    client.post(path, typed(words="Polres", on_paper="on"))
    assert [row.signature for row in meeting.check_ins.all()] == [DRAWN, ""]


def test_nobody_is_asked_for_one_otherwise(client, path, meeting):
    assert "canvas" not in client.get(path).content.decode()
    client.post(path, typed(words="Polres", signature=DRAWN))
    assert meeting.check_ins.get().signature == ""


@pytest.mark.parametrize(("hours", "statuses"), [(-3, (200, 409)), (8, (404, 404))])
def test_only_in_the_hours_of_the_meeting(client, path, meeting, hours, statuses):
    with time_machine.travel(AT + timedelta(hours=hours)):
        assert (client.get(path).status_code, client.post(path, typed(words="Polres")).status_code) == statuses
    assert meeting.check_ins.count() == 0


def test_final_minutes_take_nobody(client, path, meeting):
    Meeting.objects.filter(pk=meeting.pk).update(status="final")
    assert client.post(path, typed(words="Polres")).status_code == 404


def test_other_tokens_lead_nowhere(client, inside):
    password = doors.open(kind="password", hours=1, at=AT, subject=str(inside.dinkes.user.pk))
    assert [client.get(f"/pintu/hadir/{token}/").status_code for token in ("tidak-ada", password)] == [404] * 2


def test_its_token_opens_no_other_door(client, path):
    assert client.get(path.replace("/hadir/", "/")).status_code == 404


def test_whoever_is_signed_in_enters_as_anybody_else(signed_in, path, meeting):
    signed_in("tetangga").post(path, typed(words="Kota Tetangga"))
    assert meeting.check_ins.get().entered_by is None


def test_the_token_goes_nowhere(client, path, caplog):
    answer = client.get(path)
    assert answer.headers["Referrer-Policy"] == "strict-origin"
    assert answer.headers["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"
    assert re.findall(r'(?:href|src|action)="([^"]*pintu[^"]*)"', answer.content.decode()) == []


def test_guessing_is_slowed_down(client, db):
    statuses = [client.post("/pintu/hadir/salah/").status_code for _ in range(31)]
    assert (statuses[0], statuses[-1]) == (404, 429)


def test_a_flood_is_slowed_down(client, path, meeting, settings):
    settings.ACCOUNT_RATE_LIMITS = {"check_in": "2/m/ip"}
    statuses = [client.post(path, typed(words="Polres")).status_code for _ in range(3)]
    assert (statuses, CheckIn.objects.count()) == ([302, 302, 429], 2)


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(client, path, django_assert_num_queries, count):
    for number in range(count):
        make.unit(f"Dinas {number}")
    with django_assert_num_queries(5):
        assert client.get(path).status_code == 200
