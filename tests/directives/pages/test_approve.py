# directives:approve — the operator writes, the head of the unit sends.
from uuid import uuid4

import pytest

from directives.models import Evidence, Prepared, Report
from rakor.notify import registry
from rakor.notify.models import Message
from rakor.people.models import Holding, Membership
from tests import make
from tests.directives.pages.test_report import photo

URL = "/uji/arahan-unit/persetujuan/"


@pytest.fixture
def head(scene):
    """Dinas PUPR has a head who signs in, and the government wants the head to approve."""
    head = make.member("kadis", "opd", scene.pupr)
    post = make.post("Pimpinan Dinas PUPR", rank_kind="unit_head", unit=scene.pupr)
    Holding.objects.create(post=post, user=head.user, kind="Plt")
    scene.cast.government.head_approves = True
    scene.cast.government.save()
    object.__setattr__(scene.cast, "kadis", head)  # signs in like the rest of the cast
    return head


def typed(**fields):
    return {"client_id": uuid4(), "done": "Aspal sudah tiba"} | fields


def write(browse, scene, who="dispupr", **fields):
    return browse(who, f"/uji/arahan-unit/{scene.plain.pk}/lapor/", typed(**fields))


def reports(scene):
    return list(scene.plain.reports.values_list("done", "entered_by__username", "approved_by__username"))


def answer(browse, who, prepared, **fields):
    return browse(who, f"{URL}{prepared.pk}/", fields)


def test_it_goes_out_when_the_head_approves(scene, head, browse):
    write(browse, scene, files=[photo()], percent="40")
    assert reports(scene) == []
    scene.plain.refresh_from_db()
    assert (scene.plain.status, scene.plain.percent) == ("not_started", None)
    prepared = Prepared.objects.get()
    assert "Aspal sudah tiba" in browse("kadis", URL).text
    answer(browse, "kadis", prepared, putusan="terima")
    assert reports(scene) == [("Aspal sudah tiba", "dispupr", "kadis")]
    scene.plain.refresh_from_db()
    assert (scene.plain.status, scene.plain.percent) == ("in_progress", 40)
    assert Evidence.objects.get().report == scene.plain.reports.get()
    assert "disetujui dan dikirim" in browse("notulis", f"/uji/arahan-unit/{scene.plain.pk}/").text


def test_given_back_with_a_reason_it_is_there_to_mend(scene, head, browse):
    write(browse, scene)
    answer(browse, "kadis", Prepared.objects.get(), putusan="kembalikan", reason="Sebut panjangnya")
    page = browse("dispupr", f"/uji/arahan-unit/{scene.plain.pk}/lapor/").text
    assert ("Sebut panjangnya" in page, "Aspal sudah tiba" in page) == (True, True)
    message = Message.objects.get(kind="declined", channel="inbox")
    assert (message.recipient.username, registry.kind("declined").still_wanted(message)) == ("dispupr", True)
    write(browse, scene, done="Aspal 2 km sudah tiba")
    assert list(Prepared.objects.values_list("done", "state")) == [
        ("Aspal sudah tiba", "returned"), ("Aspal 2 km sudah tiba", "waiting"),
    ]  # fmt: skip


def test_the_head_is_told_and_sends_what_they_write_at_once(scene, head, browse):
    write(browse, scene)
    message = Message.objects.get(kind="prepared", channel="inbox")
    assert (message.recipient.username, registry.kind("prepared").still_wanted(message)) == ("kadis", True)
    assert "Aspal sudah tiba" in registry.kind("prepared").render(message).body
    Prepared.objects.all().delete()
    write(browse, scene, who="kadis", done="Saya sendiri")
    assert reports(scene) == [("Saya sendiri", "kadis", None)]


@pytest.mark.parametrize("without", ["choice", "head"])
def test_it_goes_out_at_once_without_the_choice_or_without_a_head(scene, head, browse, without):
    if without == "head":
        Holding.objects.filter(user=head.user).delete()
    else:
        scene.cast.government.head_approves = False
        scene.cast.government.save()
    write(browse, scene)
    assert reports(scene) == [("Aspal sudah tiba", "dispupr", None)]


def test_what_setda_records_for_the_unit_waits_for_nobody(scene, head, browse):
    write(browse, scene, who="notulis", source="whatsapp")
    assert reports(scene) == [("Aspal sudah tiba", "notulis", None)]


def test_one_waits_at_a_time(scene, head, browse):
    write(browse, scene)
    page = write(browse, scene, done="Satu lagi")
    assert (page.status_code, "menunggu persetujuan pimpinan unit" in page.text) == (422, True)
    assert Prepared.objects.count() == 1


def test_sent_twice_it_waits_once(scene, head, browse):
    data = typed()
    for _ in range(2):
        assert browse("dispupr", f"/uji/arahan-unit/{scene.plain.pk}/lapor/", data).status_code == 302
    assert Prepared.objects.count() == 1


def test_only_the_head_answers(scene, head, browse):
    write(browse, scene)
    answer(browse, "dispupr", Prepared.objects.get(), putusan="terima")
    assert reports(scene) == []
    assert "Setujui dan kirim" not in browse("dispupr", URL).text


def test_answered_twice_it_is_one_report(scene, head, browse):
    write(browse, scene)
    prepared = Prepared.objects.get()
    for _ in range(2):
        answer(browse, "kadis", prepared, putusan="terima")
    assert len(reports(scene)) == 1


def test_what_ended_meanwhile_is_not_sent(scene, head, browse):
    write(browse, scene)
    scene.plain.status = "withdrawn"
    scene.plain.save()
    answer(browse, "kadis", Prepared.objects.get(), putusan="terima")
    assert (reports(scene), Prepared.objects.get().state) == ([], "waiting")


def test_a_reason_is_needed_to_give_it_back(scene, head, browse):
    write(browse, scene)
    page = answer(browse, "kadis", Prepared.objects.get(), putusan="kembalikan", reason=" ")
    assert (page.status_code, Prepared.objects.get().state) == (422, "waiting")


def test_whoever_approved_never_verifies(scene, head, browse):
    write(browse, scene, is_claim="on")
    answer(browse, "kadis", Prepared.objects.get(), putusan="terima")
    claim = Report.objects.get(assignment=scene.plain)
    Membership.objects.create(user=head.user, role="setda")
    assert browse("kadis", f"/uji/verifikasi/{claim.pk}/", {"putusan": "terima"}).status_code == 403


def test_another_unit_and_the_neighbour_see_nothing(scene, head, browse):
    write(browse, scene)
    prepared = Prepared.objects.get()
    assert "Aspal sudah tiba" not in browse("dinkes", URL).text
    assert [answer(browse, who, prepared, putusan="terima").status_code for who in ("dinkes", "tetangga")] == [404, 404]
