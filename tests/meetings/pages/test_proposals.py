# Usul acara: a unit proposes and sees its own, Setda sees all.
from datetime import timedelta
from uuid import uuid4

import pytest

from meetings import actions
from meetings.models import Proposal
from rakor.people.models import Unit
from tests import make


@pytest.fixture
def coming(inside):
    return make.meeting("Rakor berikut", make.today(inside) + timedelta(3))


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/usul/"


def own(member):
    return next(iter(member.units))


def put(member, meeting, text="Kesiapan posko"):
    unit = Unit.objects.get(pk=own(member))
    return actions.propose(by=member, meeting=meeting, unit=unit, text=text, reason="", at=make.timezone.now())


def test_a_unit_proposes_once(signed_in, inside, coming):
    sent = {"text": "Posko banjir", "unit": own(inside.dinkes), "client_id": str(uuid4())}
    browser = signed_in("dinkes")
    assert [browser.post(url(coming), sent).status_code for _ in range(2)] == [302] * 2
    assert [str(row) for row in Proposal.objects.all()] == ["Posko banjir"]
    assert "Menunggu jawaban Setda" in browser.get(url(coming)).text


def test_a_unit_sees_its_own_setda_all(signed_in, inside, coming):
    put(inside.dinkes, coming, "Usul Dinkes")
    put(inside.dispupr, coming, "Usul PUPR")
    pages = [signed_in(who).get(url(coming)).text for who in ("dinkes", "notulis")]
    assert [[word in page for word in ("Usul Dinkes", "Usul PUPR")] for page in pages] == [[True, False], [True, True]]


def test_it_hides_from_the_neighbour(signed_in, coming):
    assert signed_in("tetangga").get(url(coming).replace("uji", "tetangga")).status_code == 404


def test_who_speaks_for_no_unit_proposes_nothing(signed_in, coming):
    assert [signed_in(who).get(url(coming)).status_code for who in ("sekda", "pemantau", "inspektorat")] == [403] * 3
    assert signed_in("notulis").post(url(coming), {"text": "X"}).status_code == 403


def test_not_in_the_name_of_another_unit(signed_in, inside, coming):
    sent = {"text": "X", "unit": own(inside.dispupr), "client_id": str(uuid4())}
    assert signed_in("dinkes").post(url(coming), sent).status_code == 422


@pytest.mark.parametrize("wrong", [{"text": ""}, {"text": "x" * 401}, {"unit": "x"}, {"client_id": "x"}])
def test_nonsense_is_refused(signed_in, inside, coming, wrong):
    sent = {"text": "X", "unit": own(inside.dinkes), "client_id": str(uuid4())} | wrong
    assert signed_in("dinkes").post(url(coming), sent).status_code == 422


def test_after_the_meeting_it_says_so(signed_in, inside):
    past = make.meeting("Lampau", make.today(inside) - timedelta(1))
    sent = {"text": "X", "unit": own(inside.dinkes), "client_id": str(uuid4())}
    answer = signed_in("dinkes").post(url(past), sent)
    assert (answer.status_code, "sudah lewat" in answer.text, Proposal.objects.count()) == (422, True, 0)


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, inside, coming, django_assert_num_queries, count):
    for number in range(count):
        put(inside.dinkes, coming, f"Usul {number}")
    browser = signed_in("notulis")
    with django_assert_num_queries(8):
        assert browser.get(url(coming)).status_code == 200
