# From a waiting row to a letter: asked again, sent once, put off or given up.
from datetime import timedelta

import pytest

from rakor.notify import delivery
from rakor.notify.delivery import LEASE, LONGEST_PAUSE, MOST_ATTEMPTS, PAUSE
from rakor.notify.models import Message
from rakor.people import scope
from rakor.people.models import Membership, User
from tests import smtp
from tests.notify.conftest import NOW, post, run, state, with_address


def test_a_message_reaches_the_inbox_and_the_mail_server(dinkes, sink):
    post("a", to=dinkes)
    assert run() == {"sent": 2}
    assert [letter["Subject"] for letter in sink.to("dinkes@uji.example")] == ["Kabar a"]
    inbox = state("a", "inbox")
    assert (inbox.state, inbox.title, inbox.url, inbox.settled_at) == ("sent", "Kabar a", "/uji/kabar/a/", NOW)
    assert (inbox.body, inbox.reason) == ("Baris pertama.\nBaris <kedua>.", "Anda ikut diuji.")


def test_what_was_sent_is_not_sent_again(dinkes, sink):
    post("a", to=dinkes)
    run()
    assert run(NOW + LEASE * 2) == {}
    assert len(sink.letters) == 1


def test_nothing_goes_out_before_its_time(dinkes, sink):
    post("a", to=dinkes, at=NOW + timedelta(seconds=1))
    assert run() == {}


def test_what_is_no_longer_wanted_is_dropped(dinkes, sink):
    post("selesai", "a", to=dinkes)
    assert run() == {"dropped": 2, "sent": 2}
    assert state("selesai").state == "dropped"
    assert [letter["Subject"] for letter in sink.letters] == ["Kabar a"]


def test_whoever_left_the_government_is_told_nothing(dinkes, sink):
    post("a", to=dinkes)
    Membership.objects.filter(user=dinkes.user).update(until=NOW.date() - timedelta(days=1))
    assert run() == {"dropped": 2}


def test_an_account_that_was_closed_is_told_nothing(dinkes, sink):
    post("a", to=dinkes)
    User.objects.filter(pk=dinkes.user.pk).update(is_active=False)
    assert run() == {"dropped": 2}


def test_an_address_taken_away_meanwhile_drops_only_the_mail(dinkes, sink):
    post("a", to=dinkes)
    User.objects.filter(pk=dinkes.user.pk).update(email="")
    assert run() == {"sent": 1, "dropped": 1}


def test_an_unknown_kind_waits_with_its_error_and_stops_nobody(dinkes, sink):
    post("a", "b", to=dinkes)
    Message.objects.filter(subject="a").update(kind="angin")
    assert run() == {"later": 2, "sent": 2}
    assert (state("a").state, state("a").error) == ("waiting", "Jenis pesan angin tidak terdaftar.")


def test_a_kind_that_breaks_stops_nobody(dinkes, sink):
    post("rusak", "a", to=dinkes)
    assert run() == {"later": 2, "sent": 2}
    assert (state("rusak").error, state("rusak").attempts) == ("tidak ada yang dapat dibagi", 1)


def test_a_bad_address_fails_and_stops_nobody(dinkes, inside, sink):
    sink.refuses["dinkes@uji.example"] = "550 5.1.1 Tidak ada orangnya"
    post("a", "b", to=dinkes)
    post("a", to=with_address(inside.camat))
    assert run() == {"sent": 4, "failed": 2}
    failed = Message.objects.get(subject="a", channel="email", recipient=dinkes.user)
    assert failed.error == "Server surel menolak: 550 5.1.1 Tidak ada orangnya"
    assert (len(sink.letters), sink.connections) == (1, 1)


def test_a_malformed_address_fails_and_stops_nobody(inside, sink):
    post("a", to=with_address(inside.dinkes, "bukan alamat\n@uji.example"))
    post("b", to=with_address(inside.camat))
    assert run() == {"sent": 3, "failed": 1}


@pytest.mark.parametrize("reply", ["451 4.7.1 Coba lagi nanti", "421 4.3.2 Tutup"])
def test_a_temporary_refusal_is_tried_again_with_the_same_id(dinkes, sink, reply):
    sink.at_data = reply
    post("a", to=dinkes)
    assert run() == {"sent": 1, "later": 1}
    assert (state("a").error, state("a").not_before) == (f"Server surel menolak: {reply}", NOW + PAUSE)
    sink.at_data = ""
    assert run(NOW + PAUSE) == {"sent": 1}
    assert (state("a").error, state("a").attempts) == ("", 2)


def test_pauses_grow_and_end(dinkes, sink):
    sink.at_data = "451 4.7.1 Coba lagi nanti"
    post("a", to=dinkes)
    at, pauses = NOW, []
    while state("a").state == "waiting":
        run(at)
        pauses.append(state("a").not_before - at)
        at = max(at, state("a").not_before)
    assert pauses[:4] == [PAUSE, PAUSE * 2, PAUSE * 4, PAUSE * 8]
    assert (len(pauses), pauses[-2]) == (MOST_ATTEMPTS, LONGEST_PAUSE)
    assert (state("a").state, state("a").error) == ("failed", "Server surel menolak: 451 4.7.1 Coba lagi nanti")


def test_a_server_that_closes_is_not_asked_again_in_this_run(dinkes, sink):
    sink.at_data = "421 4.3.2 Tutup"
    post("a", "b", "c", to=dinkes)
    assert run() == {"sent": 3, "later": 1, "released": 2}
    assert sink.connections == 1


def test_a_server_that_refuses_the_sender_does_not_fail_the_recipients(dinkes, sink):
    sink.at_sender = "550 5.7.1 Pengirim tidak dikenal"
    post("a", to=dinkes)
    assert run() == {"sent": 1, "later": 1}


def test_a_data_refusal_for_good_fails(dinkes, sink):
    sink.at_data = "554 5.7.1 Ditolak"
    post("a", to=dinkes)
    assert run() == {"sent": 1, "failed": 1}


def test_a_line_cut_in_mid_letter_is_tried_again(dinkes, sink):
    sink.hangs_up = True
    post("a", to=dinkes)
    assert run() == {"sent": 1, "later": 1}
    sink.hangs_up = False
    assert run(NOW + PAUSE) == {"sent": 1}


def test_a_slow_server_costs_one_wait_a_run(dinkes, sink, settings):
    settings.EMAIL_TIMEOUT, sink.delay = 0.2, 1
    post("a", "b", "c", to=dinkes)
    assert run() == {"sent": 3, "later": 1, "released": 2}


def test_with_the_server_down_nothing_is_lost_and_nothing_counted(dinkes, settings):
    port = smtp.free_port()
    settings.EMAIL_BACKEND, settings.EMAIL_HOST = "django.core.mail.backends.smtp.EmailBackend", "127.0.0.1"
    settings.EMAIL_PORT = port
    post("a", "b", to=dinkes)
    assert run() == {"sent": 2, "later": 1, "released": 1}
    assert (state("a").attempts, state("b").attempts, state("a").not_before) == (0, 0, NOW + PAUSE)
    with smtp.listening(port) as sink:
        assert run(NOW + PAUSE) == {"sent": 2}
    assert len(set(sink.ids)) == 2


def test_with_the_server_down_the_inbox_goes_on(dinkes, settings, monkeypatch):
    monkeypatch.setattr(delivery, "BATCH", 3)
    settings.EMAIL_BACKEND, settings.EMAIL_HOST = "django.core.mail.backends.smtp.EmailBackend", "127.0.0.1"
    settings.EMAIL_PORT = smtp.free_port()
    post(*"abcde", to=dinkes, channels=["email"])
    post(*"abcde", to=dinkes, channels=["inbox"])
    assert run(seconds=2) == {"sent": 5, "later": 1, "released": 2}


def test_a_row_that_keeps_killing_its_worker_fails_in_the_end(dinkes, sink):
    post("a", to=dinkes)
    Message.objects.update(attempts=MOST_ATTEMPTS)
    assert run() == {"failed": 2}
    assert sink.letters == []


def test_a_claimed_row_is_left_alone_until_its_lease_ends(dinkes, sink):
    post("a", to=dinkes)
    assert len(delivery.claim(limit=10, at=NOW)) == 2
    assert run(NOW + LEASE - timedelta(seconds=1)) == {}
    assert run(NOW + LEASE) == {"sent": 2}


def test_a_worker_that_lost_its_lease_writes_and_sends_nothing(dinkes, inside, sink):
    post("a", to=dinkes, channels=["email"])
    (late,) = delivery.claim(limit=1, at=NOW)
    delivery.claim(limit=1, at=NOW + LEASE)
    assert delivery._deliver_one(late, inside.government, delivery.mail.Postman(), NOW + LEASE)[0] == "lost"
    assert delivery._settle([late], "failed", NOW) == "lost"
    assert (state("a").state, sink.letters) == ("waiting", [])


def test_what_time_does_not_allow_is_given_back(dinkes, sink, inside):
    post("a", "b", to=dinkes)
    with scope.government(inside.government.pk):
        ends = delivery.deliver(inside.government, delivery.mail.Postman(), at=NOW, end=0)
    assert dict(ends) == {"released": 4}
    assert run() == {"sent": 4}


def test_more_than_one_batch_goes_out_in_one_run(dinkes, sink, monkeypatch):
    monkeypatch.setattr(delivery, "BATCH", 3)
    post(*"abcde", to=dinkes)
    assert run() == {"sent": 10}
    assert sink.connections == 1


def test_every_government_is_served(dinkes, inside, sink):
    post("a", to=dinkes)
    with scope.government(inside.neighbour.pk):
        post("a", to=with_address(inside.tetangga))
    assert run() == {"sent": 4}
    assert len(set(sink.ids)) == 2
