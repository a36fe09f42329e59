# directives:report_link — Setda or the unit makes a link for one person; the code is shown once.
import re

import pytest
import time_machine

from directives.models import ReportLink
from rakor.notify import registry
from rakor.notify.models import Message
from tests import make
from tests.directives.pages.conftest import TODAY


def url(work):
    return f"/uji/arahan-unit/{work.pk}/tautan-lapor/"


def make_one(browse, scene, who="notulis", **fields):
    return browse(who, url(scene.plain), {"person": scene.cast.dispupr.user.pk} | fields)


@pytest.mark.parametrize("who", ["notulis", "dispupr"])
def test_the_code_is_told_apart_from_the_link(scene, browse, who):
    page = make_one(browse, scene, who).text
    code = re.search(r"<b>(\d{3} \d{3})</b>", page)[1]
    text = re.search(r'<textarea id="teks"[^>]*>(.*?)</textarea>', page, re.S)[1]
    assert "/pintu/lapor/" in text
    assert code.replace(" ", "") not in text.replace(" ", "")
    assert code not in browse(who, url(scene.plain)).text


def test_a_new_one_ends_the_old(scene, browse):
    make_one(browse, scene)
    make_one(browse, scene)
    assert [link.revoked_at is None for link in ReportLink.objects.order_by("pk")] == [False, True]


def test_a_closed_meetings_words_stay_out_of_the_text(scene, browse):
    scene.meeting.is_closed = True
    scene.meeting.save()
    text = re.search(r'<textarea id="teks"[^>]*>(.*?)</textarea>', make_one(browse, scene).text, re.S)[1]
    assert "Perbaiki jalan" not in text


def test_by_mail_goes_the_link_and_not_the_code(scene, browse):
    scene.cast.dispupr.user.email = "pupr@uji.example"
    scene.cast.dispupr.user.save()
    page = make_one(browse, scene, mails="on").text
    message = Message.objects.get(kind="report_link")
    with time_machine.travel(make.moment(TODAY), tick=False):
        words, wanted = (
            ask(message) for ask in (registry.kind("report_link").render, registry.kind("report_link").still_wanted)
        )
    assert (message.channel, "/pintu/lapor/" in words.url, wanted) == ("email", True, True)
    assert re.search(r"<b>(\d{3} \d{3})</b>", page)[1].replace(" ", "") not in f"{words.body}{words.title}"


def test_without_an_address_it_says_so(scene, browse):
    assert "tidak punya alamat surel" in make_one(browse, scene, mails="on").text
    assert not Message.objects.filter(kind="report_link").exists()


def test_only_for_people_of_the_unit(scene, browse):
    page = browse("notulis", url(scene.plain), {"person": scene.cast.dinkes.user.pk})
    assert (page.status_code, ReportLink.objects.count()) == (422, 0)


def test_a_unit_without_anybody_says_so(inside, browse):
    work = make.assignment("Cek pasar", unit=make.unit("Dinas Sepi"), on=make.date(2026, 2, 2))
    assert "Belum ada pengguna untuk unit ini" in browse("notulis", url(work)).text


@pytest.mark.parametrize("who", ["bupati", "asisten", "inspektorat", "pemantau"])
def test_it_refuses_the_wrong_role(scene, browse, who):
    assert browse(who, url(scene.plain)).status_code == 403


def test_it_hides_from_the_neighbour(scene, browse):
    assert browse("tetangga", url(scene.plain)).status_code == 404
