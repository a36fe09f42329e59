# What folds goes into one letter a day and person; nothing of it is lost, and nothing is told twice.
from datetime import timedelta
from uuid import uuid4

import pytest

from rakor.notify import delivery, registry
from rakor.notify.delivery import LEASE, PAUSE
from rakor.notify.models import Message
from tests.notify.conftest import NOW, post, run, state, subjects, with_address
from tests.notify.outside.kinds import render, still_wanted

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def folds(monkeypatch, kabar):
    monkeypatch.setitem(registry.KINDS, kabar, registry.Kind(kabar, still_wanted, render, folds=True))


def states(*names):
    return [state(name).state for name in names]


def test_what_waits_for_one_person_is_one_letter_with_each_of_it(dinkes, sink):
    post("a", "b", "c", to=dinkes)
    run()
    assert (subjects(sink), states("a", "b", "c")) == (["3 arahan memerlukan perhatian Anda"], ["sent"] * 3)
    for kind in ("plain", "html"):
        text = sink.letters[0].get_body([kind]).get_content()
        assert [f"Kabar {name}" in text and f"/uji/kabar/{name}/" in text for name in "abc"] == [True] * 3
    assert Message.objects.filter(channel="inbox", state="sent").count() == 3


def test_two_people_get_a_letter_each(dinkes, inside, sink):
    post("a", "b", to=dinkes)
    post("a", "b", to=inside.dispupr)
    post("a", "b", to=with_address_of(inside.notulis))
    run()
    assert sorted(letter["To"] for letter in sink.letters) == ["dinkes@uji.example", "notulis@uji.example"]


def with_address_of(who):
    with_address(who)
    return who


def test_one_alone_is_an_ordinary_letter(dinkes, sink):
    post("a", to=dinkes)
    run()
    assert subjects(sink) == ["Kabar a"]


def test_what_is_no_longer_wanted_is_left_out(dinkes, sink):
    post("a", "selesai", "b", to=dinkes)
    run()
    assert (subjects(sink), states("a", "selesai", "b")) == (
        ["2 arahan memerlukan perhatian Anda"], ["sent", "dropped", "sent"],
    )  # fmt: skip


def test_after_todays_letter_the_next_goes_in_the_morning(dinkes, sink):
    post("a", to=dinkes)
    run()
    post("b", "c", to=dinkes, at=NOW + timedelta(hours=1))
    assert run(NOW + timedelta(hours=2))["sent"] == 2  # the inbox; the letter waits
    assert (subjects(sink), states("b", "c")) == (["Kabar a"], ["waiting"] * 2)
    run(NOW + DAY)
    assert (subjects(sink), states("b", "c")) == (["Kabar a", "2 arahan memerlukan perhatian Anda"], ["sent"] * 2)


def test_a_letter_that_fails_is_tried_again_whole_and_is_the_same_letter(dinkes, sink):
    post("a", "b", to=dinkes)
    sink.at_data = "451 4.7.1 Coba lagi nanti"
    run()
    assert states("a", "b") == ["waiting"] * 2
    sink.at_data = ""
    run(NOW + PAUSE * 3)
    assert (subjects(sink), states("a", "b")) == (["2 arahan memerlukan perhatian Anda"], ["sent"] * 2)


def test_a_worker_that_died_after_the_server_had_it_sends_the_same_letter(dinkes, sink, monkeypatch):
    post("a", "b", to=dinkes)
    monkeypatch.setattr(delivery.failpoints, "reach", lambda name: die() if name == "after_smtp" else None)
    with pytest.raises(KeyboardInterrupt):
        run()
    monkeypatch.undo()
    registry.KINDS["kabar"] = registry.Kind("kabar", still_wanted, render, folds=True)
    run(NOW + LEASE * 2)
    assert len(sink.letters) == 2
    assert sink.letters[0]["Message-ID"] == sink.letters[1]["Message-ID"]


def die():
    raise KeyboardInterrupt


def test_while_another_worker_is_at_an_older_row_mine_is_given_back(dinkes, sink):
    post("a", "b", to=dinkes)
    older = state("a")
    Message.objects.filter(pk=older.pk).update(lease_token=uuid4(), leased_until=NOW + LEASE)
    run()
    assert (subjects(sink), state("b").state, state("b").lease_token) == ([], "waiting", None)
    run(NOW + LEASE * 2)
    assert subjects(sink) == ["2 arahan memerlukan perhatian Anda"]


def test_a_hundred_for_one_person_are_one_letter(dinkes, sink):
    post(*(f"n{number}" for number in range(100)), to=dinkes)
    run()
    assert subjects(sink) == ["100 arahan memerlukan perhatian Anda"]
    assert set(Message.objects.values_list("state", flat=True)) == {"sent"}
