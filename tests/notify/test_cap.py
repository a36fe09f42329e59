# Not more than so many letters an hour for one person: what would be more goes together, or waits, and nothing is lost.
from datetime import timedelta

from rakor.notify.folding import HOUR, MOST_AN_HOUR
from rakor.notify.models import Message
from tests.notify.conftest import NOW, post, run, state, subjects, with_address

MINUTE = timedelta(minutes=1)


def fill(dinkes, at=NOW):
    post(*(f"awal{number}" for number in range(MOST_AN_HOUR)), to=dinkes, at=at)
    run(at)


def test_up_to_the_cap_each_is_a_letter(dinkes, sink):
    fill(dinkes)
    assert sorted(subjects(sink)) == [f"Kabar awal{number}" for number in range(MOST_AN_HOUR)]


def test_more_at_once_are_one_letter_with_each_of_it(dinkes, sink):
    post(*(f"n{number}" for number in range(MOST_AN_HOUR + 1)), to=dinkes)
    run()
    assert subjects(sink) == [f"{MOST_AN_HOUR + 1} pemberitahuan untuk Anda"]
    text = sink.letters[0].get_body(["plain"]).get_content()
    assert [f"/uji/kabar/n{number}/" in text for number in range(MOST_AN_HOUR + 1)] == [True] * (MOST_AN_HOUR + 1)
    assert "tidak ada yang tertinggal" in text


def test_a_full_hour_waits_for_its_end_and_then_tells_all(dinkes, sink):
    fill(dinkes)
    post("a", "b", to=dinkes, at=NOW + MINUTE)
    run(NOW + MINUTE)
    assert (len(sink.letters), state("a").not_before, state("b").state) == (MOST_AN_HOUR, NOW + HOUR, "waiting")
    run(NOW + HOUR + MINUTE)
    assert subjects(sink)[MOST_AN_HOUR:] == ["Kabar a", "Kabar b"]


def test_a_letter_that_held_many_counts_once(dinkes, sink):
    post(*(f"n{number}" for number in range(40)), to=dinkes)
    run()
    post("a", to=dinkes, at=NOW + MINUTE)
    run(NOW + MINUTE)
    assert subjects(sink) == ["40 pemberitahuan untuk Anda", "Kabar a"]


def test_never_more_than_the_cap_in_any_hour_and_nothing_lost(dinkes, sink):
    sent, told = [], 0
    for minute in range(0, 240, 7):
        at = NOW + minute * MINUTE
        post(f"m{minute}a", f"m{minute}b", to=dinkes, at=at)
        told += 2
        before = len(sink.letters)
        run(at)
        sent += [at] * (len(sink.letters) - before)
    run(NOW + 6 * HOUR)
    assert max(sum(at <= other < at + HOUR for other in sent) for at in sent) == MOST_AN_HOUR
    assert Message.objects.filter(channel="email", state="sent").count() == told
    texts = " ".join(letter.get_body(["plain"]).get_content() for letter in sink.letters)
    assert texts.count("/uji/kabar/") == told


def test_the_inbox_knows_no_cap(dinkes, sink):
    fill(dinkes)
    post("a", to=dinkes, at=NOW + MINUTE)
    run(NOW + MINUTE)
    assert state("a", "inbox").state == "sent"


def test_one_persons_full_hour_holds_nobody_else_up(dinkes, inside, sink):
    fill(dinkes)
    with_address(inside.notulis)
    post("a", to=inside.notulis, at=NOW + MINUTE)
    run(NOW + MINUTE)
    assert sink.letters[-1]["To"] == "notulis@uji.example"


def test_what_is_tried_again_keeps_its_letter(dinkes, sink):
    post(*(f"n{number}" for number in range(MOST_AN_HOUR + 1)), to=dinkes)
    sink.at_data = "451 4.7.1 Coba lagi nanti"
    run()
    refused = Message.objects.filter(channel="email")
    assert set(refused.values_list("state", flat=True)) == {"waiting"}
    sink.at_data = ""
    run(NOW + 3 * MINUTE)
    assert subjects(sink) == [f"{MOST_AN_HOUR + 1} pemberitahuan untuk Anda"]
