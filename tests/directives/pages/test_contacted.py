# directives:contacted — catat sudah dihubungi: a call leaves its trace, and the clock runs on.
from uuid import uuid4

import pytest

from directives.models import Note
from rakor.notify.models import Message


def url(work):
    return f"/uji/arahan-unit/{work.pk}/dihubungi/"


def typed(**fields):
    return {
        "kind": "phone",
        "contacted_on": "2026-02-09",
        "text": "Sekretaris dinas: besok",
        "client_id": uuid4(),
    } | fields


def test_it_stands_in_the_story_and_stops_no_clock(scene, browse):
    before = scene.plain.report_due_on
    assert browse("notulis", url(scene.plain), typed()).status_code == 302
    page = browse("dispupr", f"/uji/arahan-unit/{scene.plain.pk}/").text
    assert ("Dihubungi lewat telepon" in page, "Sekretaris dinas: besok" in page) == (True, True)
    scene.plain.refresh_from_db()
    assert (scene.plain.report_due_on, Message.objects.filter(kind="commented").count()) == (before, 0)


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"contacted_on": "2026-02-10"}, "belum tiba"),
        ({"contacted_on": "31/02/2026"}, "tanggal yang valid"),
        ({"kind": "comment"}, "pilihan yang valid"),
        ({"kind": ""}, "tidak boleh kosong"),
        ({"text": ""}, "tidak boleh kosong"),
    ],
)
def test_bad_input_says_what_to_do(scene, browse, fields, fault):
    page = browse("notulis", url(scene.plain), typed(**fields))
    assert (page.status_code, Note.objects.count()) == (422, 0)
    assert fault in page.text.replace("sah", "valid")


@pytest.mark.parametrize("who", ["dispupr", "inspektorat", "pemantau"])
def test_it_refuses_the_wrong_role(scene, browse, who):
    assert browse(who, url(scene.plain)).status_code == 403


def test_it_hides_from_the_neighbour(scene, browse):
    assert browse("tetangga", url(scene.plain)).status_code == 404
