# The weekly letter to leadership: on Monday from six, once a week and person, unless they do without it.
from datetime import date, timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command

from rakor.dashboard import messages, weekly
from rakor.dashboard.tasks import send_weekly
from rakor.notify import delivery, outbox, registry
from rakor.notify.models import Message
from rakor.people import scope
from rakor.people.models import Membership, Unit
from tests import make
from tests.directives.test_lists import MONDAY, world  # noqa: F401  (a fixture)
from tests.notify.conftest import sink, with_address  # noqa: F401  (a fixture)

WEEK = date(2026, 2, 23)
AT = make.moment(WEEK, 7)


def told(**fields):
    return Message.objects.filter(kind=weekly.KIND, **fields)


def at(moment):
    return time_machine.travel(moment, tick=False)


def rendered(member, moment=AT):
    with at(moment):
        message = told(recipient=member.user, channel="inbox").get()
        return registry.kind(weekly.KIND).still_wanted(message), messages._render(message)


def test_leaders_ajudan_and_asisten_get_it_once_a_week(world):  # noqa: F811
    counts = [weekly.send(at=AT + timedelta(hours=hour))[world.government] for hour in (0, 0, 5, 20)]
    assert counts == [4, 0, 0, 0]
    assert sorted(told(channel="inbox").values_list("recipient__username", flat=True)) == [
        "ajudan",
        "asisten",
        "bupati",
        "sekda",
    ]
    assert weekly.send(at=AT + timedelta(days=7))[world.government] == 4


@pytest.mark.parametrize(
    ("moment", "is_time"),
    [
        (make.moment(WEEK, 5), False), (make.moment(WEEK, 6), True), (make.moment(WEEK + timedelta(days=1), 17), True),
        (make.moment(WEEK + timedelta(days=1), 18), False), (make.moment(WEEK - timedelta(days=1), 12), False),
    ],
)  # fmt: skip
def test_its_hour_is_monday_at_six_there(world, moment, is_time):  # noqa: F811
    assert (world.government in weekly.send(at=moment)) is is_time


def test_the_clock_is_the_governments(world):  # noqa: F811
    world.government.zone = "Asia/Jayapura"
    world.government.save()
    assert world.government in weekly.send(at=make.moment(WEEK, 4))


def test_it_says_what_the_briefing_says(world):  # noqa: F811
    weekly.send(at=AT)
    wanted, words = rendered(world.bupati)
    assert (wanted, words.title, words.url) == (True, "Ringkasan pekan ini: 9 arahan belum tuntas", "/uji/bahan/")
    assert (
        "terbanyak: Dinas Pekerjaan Umum dan Penataan Ruang" in words.body or "terbanyak: Dinas Kesehatan" in words.body
    )
    assert (
        "4 menunggu keputusan, yang terlama:\n- tanpa unit (belum ada penanggung jawab, menunggu 21 hari)" in words.body
    )


def test_an_asisten_reads_of_the_units_coordinated(world):  # noqa: F811
    weekly.send(at=AT)
    assert rendered(world.asisten)[1].title == "Ringkasan pekan ini: 5 arahan belum tuntas"


def test_it_is_not_wanted_late_nor_by_whoever_has_left(world):  # noqa: F811
    weekly.send(at=AT)
    assert not rendered(world.bupati, AT + timedelta(days=7))[0]
    Membership.objects.filter(user=world.sekda.user).update(until=WEEK - timedelta(days=1))
    assert not rendered(world.sekda)[0]


def test_where_nothing_was_ordered_there_is_nothing_to_say(inside):
    weekly.send(at=AT)
    assert not rendered(inside.bupati)[0]


def test_a_closed_meeting_is_not_told_to_whoever_may_not_read_it(world):  # noqa: F811
    meeting = make.meeting("Rapat rahasia", held_on=MONDAY, is_closed=True)
    make.directive("dari rapat tertutup", meeting=meeting, on=MONDAY, lead=[Unit.objects.get(short_name="Dinas PUPR")])
    weekly.send(at=AT)
    assert ["Rapat rahasia" in rendered(who)[1].body for who in (world.bupati, world.asisten)] == [True, False]


def test_who_does_without_it_gets_no_letter(world, sink):  # noqa: F811
    for who in (world.bupati, world.sekda):
        with_address(who)
    outbox.choose(by=world.sekda, wanted=[name for name, _ in registry.choices() if name != weekly.KIND], chats={})
    weekly.send(at=AT)
    with at(AT):
        delivery.run(clock=lambda: AT)
    sent = dict(told(channel="email").values_list("recipient__username", "state"))
    assert sent == {"bupati": "sent", "sekda": "dropped"}
    assert told(recipient=world.sekda.user, channel="inbox").get().state == "sent"


def test_task_and_command_do_the_same(world):  # noqa: F811
    out = StringIO()
    with at(AT), scope.nothing():
        assert send_weekly() == 4
        call_command("send_weekly", government="uji", stdout=out)
    assert out.getvalue() == "Kabupaten Uji: 0 pesan\n"
    with at(make.moment(MONDAY + timedelta(days=3))), scope.nothing():
        call_command("send_weekly", stdout=out)
    assert "Belum waktunya" in out.getvalue()
    with pytest.raises(CommandError, match="Tidak ada"):
        call_command("send_weekly", government="entah")
