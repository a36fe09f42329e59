# The feed that a calendar programme reads without signing in.
from datetime import timedelta

import pytest
from django.test import Client
from icalendar import Calendar

from meetings import actions
from meetings.habits import Guests
from rakor.people import doors, scope
from rakor.people.models import Door, Membership, Unit, User
from tests import make

AT = make.timezone.now()


@pytest.fixture
def year(inside):
    """Dinkes is invited to the first and to the closed one."""
    on = make.today(inside) + timedelta(3)
    rows = [make.meeting("Rakor OPD", on), make.meeting("Rakor lain", on), make.meeting("Rahasia", on, is_closed=True)]
    for meeting in (rows[0], rows[2]):
        actions.add_agenda(by=None, meeting=meeting, text="Acara rahasia")
        guests = Guests(units=(Unit.objects.get(short_name="Dinkes"),))
        actions.invite(by=None, meeting=meeting, guests=guests, on=on)
    return rows


def url(member):
    return f"/pintu/kalender/{doors.token_of(actions.subscribe(by=member, at=AT))}.ics"


def names(address):
    answer = Client().get(address)
    return sorted(str(event["summary"]) for event in Calendar.from_ical(answer.content).walk("VEVENT"))


def test_a_unit_gets_what_it_is_invited_to(inside, year):
    assert names(url(inside.dinkes)) == ["Rakor OPD", "Rapat tertutup"]
    assert names(url(inside.dispupr)) == []


def test_who_reads_all_gets_all_and_of_closed_ones_the_time_only(inside, year):
    address = url(inside.sekda)
    assert names(address) == ["Rakor OPD", "Rakor lain", "Rapat tertutup"]
    assert "Rahasia" not in Client().get(address).text
    assert names(url(inside.pemantau)) == ["Rakor OPD", "Rakor lain"]


def test_nothing_is_written_by_reading(inside, year):
    address = url(inside.dinkes)
    before = Door.objects.values().get()
    Client().get(address)
    assert Door.objects.values().get() == before


@pytest.mark.parametrize("gone", ["membership", "account"])
def test_whoever_has_left_reads_nothing(inside, year, gone):
    address = url(inside.dinkes)
    if gone == "account":
        User.objects.filter(pk=inside.dinkes.user.pk).update(is_active=False)
    else:
        Membership.objects.filter(user=inside.dinkes.user).update(until=make.today(inside) - timedelta(1))
    assert Client().get(address).status_code == 404


def test_the_token_of_another_door_opens_nothing(inside, year):
    door = actions.open_door(by=inside.notulis, meeting=year[0], at=AT)
    assert Client().get(f"/pintu/kalender/{doors.token_of(door)}.ics").status_code == 404


def test_a_neighbours_feed_has_the_neighbours_meetings(inside, year):
    with scope.government(inside.neighbour.pk):
        make.meeting("Rapat tetangga", make.today(inside))
        address = url(inside.tetangga)
    assert names(address) == ["Rapat tetangga"]


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(inside, year, django_assert_num_queries, count):
    for number in range(count):
        actions.add_agenda(by=None, meeting=make.meeting(f"R{number}", make.today(inside)), text="Acara")
    address = url(inside.sekda)
    with django_assert_num_queries(7):
        assert Client().get(address).status_code == 200
