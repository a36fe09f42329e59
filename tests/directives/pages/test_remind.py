# Ingatkan: somebody who leads, or Setda, reminds a unit; once a day.
import pytest
from django.contrib.messages import get_messages

from rakor.notify import registry
from rakor.notify.models import Message
from tests import make


def url(work):
    return f"/uji/arahan-unit/{work.pk}/ingatkan/"


def told():
    return Message.objects.filter(kind="reminded", channel="inbox")


@pytest.mark.parametrize("who", ["notulis", "bupati", "ajudan", "asisten"])
def test_it_tells_the_unit_once_a_day(scene, browse, who):
    assert "Ingatkan" in browse(who, f"/uji/arahan-unit/{scene.plain.pk}/").text
    for _ in range(2):
        assert browse(who, url(scene.plain), {}).status_code == 302
    assert [row.recipient for row in told()] == [scene.cast.dispupr.user]
    message = told().get()
    assert registry.kind("reminded").still_wanted(message)
    assert (
        registry.kind("reminded").render(message).title
        == "Mohon tindak lanjut dari Dinas Pekerjaan Umum dan Penataan Ruang"
    )


def test_while_a_claim_waits_there_is_nothing_to_remind_of(scene, browse):
    assert "Ingatkan" not in browse("notulis", f"/uji/arahan-unit/{scene.claimed.pk}/").text
    browse("notulis", url(scene.claimed), {})
    assert not told().exists()


def test_a_unit_without_anybody_is_named(inside, browse):
    work = make.assignment("Cek pasar", unit=make.unit("Dinas Tanpa Pengguna"), on=make.date(2026, 2, 2))
    answer = browse("notulis", url(work), {})
    assert not told().exists()
    said = " ".join(str(message) for message in get_messages(answer.wsgi_request))
    assert said.startswith("Belum ada pengguna untuk unit ini.")


@pytest.mark.parametrize("who", ["tetangga", "dinkes"])
def test_it_hides_from_the_neighbour_and_another_unit(scene, browse, who):
    assert browse(who, url(scene.plain), {}).status_code == 404


@pytest.mark.parametrize("who", ["dispupr", "inspektorat", "pemantau"])
def test_it_refuses_the_wrong_role(scene, browse, who):
    assert (browse(who, url(scene.plain), {}).status_code, told().exists()) == (403, False)
