# The answer to a unit that needs more time.
from datetime import date
from uuid import uuid4

import pytest

from rakor.people.models import Post
from tests.directives.test_asking import ask


@pytest.fixture
def asked(scene):
    return ask(scene.plain, scene.cast.dispupr)


def url(asked):
    return f"/uji/perpanjangan/{asked.pk}/"


def typed(**fields):
    post = Post.objects.get(rank_kind="sekda").pk
    said = {"granted": "ya", "due_on": "2026-03-02", "post": post, "decided_on": "2026-02-09", "basis": "surat"}
    return {"client_id": str(uuid4())} | said | fields


def test_it_works(scene, asked, browse):
    assert 'value="2026-03-02"' in browse("notulis", url(asked)).content.decode()
    assert browse("notulis", url(asked), typed()).status_code == 302
    scene.plain.refresh_from_db()
    assert scene.plain.due_on == date(2026, 3, 2)


def test_it_hides_from_the_neighbour(asked, browse):
    assert browse("tetangga", url(asked)).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("dispupr", 403), ("asisten", 403), ("dinkes", 404)])
def test_it_refuses_the_wrong_role(scene, asked, browse, who, status):
    assert browse(who, url(asked), typed()).status_code == status
    asked.refresh_from_db()
    assert asked.verdict == "waiting"


@pytest.mark.parametrize("wrong", [{"granted": "tidak"}, {"due_on": ""}, {"granted": ""}])
def test_what_is_missing_is_said(asked, browse, wrong):
    assert browse("notulis", url(asked), typed(**wrong)).status_code == 422


def test_answered_it_says_so(asked, browse):
    browse("notulis", url(asked), typed(granted="tidak", reason="Cukup"))
    assert "sudah dijawab: ditolak" in browse("notulis", url(asked)).content.decode()
    assert browse("notulis", url(asked), typed()).status_code == 422


def test_the_unit_reads_the_answer_and_the_first_date(scene, browse):
    scene.plain.due_on = scene.plain.first_due_on = date(2026, 2, 13)
    scene.plain.save()
    browse("notulis", url(ask(scene.plain, scene.cast.dispupr)), typed())
    page = browse("dispupr", f"/uji/arahan-unit/{scene.plain.pk}/").content.decode()
    assert "Batas waktu Senin, 2 Maret 2026, semula Jumat, 13 Februari 2026" in page
    assert "Batas waktu diperpanjang sampai Senin, 2 Maret 2026" in page
