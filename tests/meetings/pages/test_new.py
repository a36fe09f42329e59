# A new meeting: only its name is needed, and sending twice makes one.
from uuid import uuid4

from meetings.models import Meeting, MeetingType
from rakor.people import scope
from rakor.people.models import Holding, Post
from tests import make
from tests.make import date

URL = "/uji/rapat/baru/"


def typed(**more):
    return {"title": "Rakor perdana", "client_id": str(uuid4()), "leader-role": "memimpin"} | more


def test_only_the_name_is_needed(signed_in, inside):
    response = signed_in("notulis").post(URL, typed())
    made = Meeting.objects.get()
    assert (response.status_code, response.headers["Location"]) == (302, f"/uji/rapat/{made.pk}/meja/")
    assert (made.title, made.held_on, made.place, made.turns.count()) == ("Rakor perdana", None, "", 0)


def test_the_page_opens(signed_in):
    assert signed_in("notulis").get(URL).status_code == 200


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_only_setda_calls_meetings(signed_in):
    assert [signed_in(who).get(URL).status_code for who in ("dinkes", "sekda", "admin")] == [403] * 3


def test_sending_twice_makes_one(signed_in, inside):
    twice = typed(**{"leader-title": "Sekda"})
    browser = signed_in("notulis")
    assert browser.post(URL, twice).headers["Location"] == browser.post(URL, twice).headers["Location"]
    assert [meeting.turns.count() for meeting in Meeting.objects.all()] == [1]


def test_a_typed_type_is_new_or_the_known_one(signed_in, inside):
    for name in ("Rakor TPID", "rakor tpid"):
        signed_in("notulis").post(URL, typed(type=name))
    assert [kind.name for kind in MeetingType.objects.all()] == ["Rakor TPID"]
    assert Meeting.objects.filter(type__isnull=False).count() == 2


def test_the_holder_of_that_day_leads(signed_in, inside):
    sekda = Post.objects.get(short_title="Sekda")
    Holding.objects.create(post=sekda, name="Pejabat Lama", until=date(2025, 12, 31))
    Holding.objects.create(post=sekda, name="Pejabat Baru", kind="Plt", since=date(2026, 1, 1))
    for day in ("2025-06-02", "2026-02-02"):
        signed_in("notulis").post(URL, typed(held_on=day, **{"leader-post": sekda.pk}))
    led = [str(meeting.turns.get()) for meeting in Meeting.objects.order_by("pk")]
    assert led == ["Sekretaris Daerah, Pejabat Lama", "Plt Sekretaris Daerah, Pejabat Baru"]


def test_with_two_holders_nobody_is_guessed(signed_in, inside):
    sekda = Post.objects.get(short_title="Sekda")
    Holding.objects.create(post=sekda, name="Pejabat")
    Holding.objects.create(post=sekda, name="Pengganti", kind="Plh")
    signed_in("notulis").post(URL, typed(**{"leader-post": sekda.pk}))
    assert str(Meeting.objects.get().turns.get()) == "Sekretaris Daerah"


def test_a_name_without_a_post_is_asked_for(signed_in, inside):
    response = signed_in("notulis").post(URL, typed(**{"leader-name": "Seseorang"}))
    assert (response.status_code, Meeting.objects.count()) == (422, 0)
    assert "Pilih jabatannya, atau ketik di bawahnya." in response.text
    assert "Seseorang" in response.text


def test_a_neighbours_post_is_no_choice(signed_in, cast, inside):
    missing, theirs = 987654321, _neighbours_post(cast)
    answers = [signed_in("notulis").post(URL, typed(**{"leader-post": pk})) for pk in (missing, theirs)]
    assert [answer.status_code for answer in answers] == [422, 422]


def _neighbours_post(cast):
    with scope.government(cast.neighbour.pk):
        return make.post("Sekretaris Daerah Kota Tetangga").pk
