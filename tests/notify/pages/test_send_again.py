# notify:send_again — a letter that never arrived is tried once more.
import pytest

from rakor.notify import delivery
from rakor.notify.models import Message
from tests.notify.conftest import NOW
from tests.notify.pages.test_failed import refused  # noqa: F401  (a fixture)


def url():
    return f"/uji/pesan-gagal/{Message.objects.failed().get().pk}/kirim-ulang/"


def test_once_the_address_works_it_arrives_once(refused, signed_in):  # noqa: F811
    path = url()
    refused.refuses.clear()
    browser = signed_in("admin")
    assert browser.post(path).status_code == 302
    assert browser.post(path).status_code == 404
    Message.objects.filter(state="waiting").update(not_before=NOW)
    delivery.run(clock=lambda: NOW)
    failed = Message.objects.get(channel="email", recipient__username="dinkes")
    assert (failed.state, failed.error) == ("sent", "")
    assert sorted(letter["To"] for letter in refused.letters) == ["dinkes@uji.example", "dispupr@uji.example"]


@pytest.mark.parametrize(("who", "answer"), [("dinkes", 403), ("bupati", 403), ("tetangga", 404)])
def test_others_may_not(refused, signed_in, who, answer):  # noqa: F811
    assert signed_in(who).post(url()).status_code == answer
    assert Message.objects.failed().count() == 1


def test_what_arrived_is_not_sent_again(refused, signed_in):  # noqa: F811
    arrived = Message.objects.get(channel="email", recipient__username="dispupr")
    assert signed_in("admin").post(f"/uji/pesan-gagal/{arrived.pk}/kirim-ulang/").status_code == 404
