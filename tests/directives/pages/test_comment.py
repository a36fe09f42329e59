# directives:comment — what is said about one unit's share, seen by both sides.
from uuid import uuid4

import pytest

from directives.models import Note
from rakor.notify import registry
from rakor.notify.models import Message
from rakor.people.models import Membership


def url(work):
    return f"/uji/arahan-unit/{work.pk}/komentar/"


def typed(text="Sudah disurvei?"):
    return {"text": text, "client_id": uuid4()}


def told():
    return sorted(row.recipient.username for row in Message.objects.filter(kind="commented", channel="inbox"))


def test_the_unit_reads_it_and_is_told(scene, browse):
    assert browse("notulis", url(scene.plain), typed()).status_code == 302
    assert told() == ["dispupr"]
    message = Message.objects.filter(kind="commented").first()
    assert "Sudah disurvei?" in registry.kind("commented").render(message).body
    assert "Sudah disurvei?" in browse("dispupr", f"/uji/arahan-unit/{scene.plain.pk}/").text


def test_the_answer_reaches_whoever_asked(scene, browse):
    browse("asisten", url(scene.plain), typed())
    Message.objects.all().delete()
    browse("dispupr", url(scene.plain), typed("Sudah, Pak"))
    assert told() == ["asisten"]


def test_whoever_has_left_is_told_nothing(scene, browse):
    browse("asisten", url(scene.plain), typed())
    Membership.objects.filter(user=scene.cast.asisten.user).delete()
    Message.objects.all().delete()
    browse("dispupr", url(scene.plain), typed("Sudah, Pak"))
    assert told() == []


def test_sent_twice_it_is_one(scene, browse):
    data = typed()
    assert [browse("notulis", url(scene.plain), data).status_code for _ in range(2)] == [302, 302]
    assert Note.objects.count() == 1


@pytest.mark.parametrize(("text", "fault"), [("  ", "tidak boleh kosong"), ("x" * 5001, "5000")])
def test_bad_input_says_what_to_do(scene, browse, text, fault):
    page = browse("notulis", url(scene.plain), typed(text))
    assert (page.status_code, fault in page.text, Note.objects.count()) == (422, True, 0)


def test_another_unit_sees_nothing(scene, browse):
    assert browse("dinkes", url(scene.plain), typed()).status_code == 404


def test_whoever_only_reads_writes_nothing(scene, browse):
    assert browse("pemantau", url(scene.plain), typed()).status_code == 403
    assert "Komentar" not in browse("pemantau", f"/uji/arahan-unit/{scene.plain.pk}/").text


def test_it_hides_from_the_neighbour(scene, browse):
    assert browse("tetangga", url(scene.plain)).status_code == 404
