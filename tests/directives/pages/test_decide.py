# Catat keputusan: one form for every decision, in whose name and how.
import io
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directives.models import Decision
from rakor.people.models import Holding, Post
from tests import make
from tests.directives.pages.conftest import MONDAY


def url(directive):
    return f"/uji/arahan/{directive.pk}/keputusan/"


def typed(**fields):
    post = Post.objects.get(rank_kind="sekda").pk
    said = {"move": "withdraw", "post": post, "decided_on": "2026-02-09", "basis": "lisan", "reason": "Dialihkan"}
    return {"client_id": str(uuid4())} | said | fields


@pytest.mark.parametrize("who", ["notulis", "ajudan", "bupati"])
def test_it_works(scene, browse, who):
    assert browse(who, url(scene.plain.directive)).status_code == 200
    assert browse(who, url(scene.plain.directive), typed()).status_code == 302
    scene.plain.refresh_from_db()
    assert (scene.plain.status, Decision.objects.get().is_by_order) == ("withdrawn", who != "bupati")


def test_it_hides_from_the_neighbour(scene, browse):
    assert browse("tetangga", url(scene.plain.directive)).status_code == 404


@pytest.mark.parametrize("who", ["dispupr", "asisten", "inspektorat"])
def test_it_refuses_the_wrong_role(scene, browse, who):
    assert browse(who, url(scene.plain.directive), typed()).status_code == 403
    assert Decision.objects.count() == 0


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"reason": ""}, "unit akan membacanya"),
        ({"post": ""}, "Pilih jabatan yang memutuskan"),
        ({"decided_on": "2026-02-10"}, "belum tiba"),
        ({"move": "extend"}, "Isi batas waktu yang baru"),
        ({"move": "end"}, "end"),
    ],
)
def test_what_is_missing_is_said_and_the_typed_is_kept(scene, browse, wrong, says):
    page = browse("notulis", url(scene.plain.directive), typed(**({"name": "Nama Diketik"} | wrong)))
    assert page.status_code == 422
    assert says in page.content.decode()
    assert "Nama Diketik" in page.content.decode()
    assert Decision.objects.count() == 0


def test_some_units_are_ticked(scene, browse):
    shared = make.directive("Bersama", lead=[scene.dinkes, scene.pupr], on=MONDAY)
    mine = shared.assignments.get(unit=scene.pupr)
    assert browse("notulis", url(shared), typed(which="sebagian")).status_code == 422
    assert browse("notulis", url(shared), typed(which="sebagian", units=[mine.pk])).status_code == 302
    assert set(shared.assignments.values_list("unit__short_name", "status")) == {
        ("Dinkes", "not_started"), ("Dinas PUPR", "withdrawn"),
    }  # fmt: skip


def test_a_leader_with_a_post_is_asked_for_none_of_it(scene, browse):
    Holding.objects.create(post=Post.objects.get(rank_kind="sekda"), user=scene.cast.sekda.user, name="Nama Sekda")
    page = browse("sekda", url(scene.plain.directive)).content.decode()
    assert 'name="basis"' not in page
    sent = {"client_id": str(uuid4()), "move": "withdraw", "reason": "Dialihkan"}
    sent["post"] = Post.objects.get(rank_kind="sekda").pk
    assert browse("sekda", url(scene.plain.directive), sent).status_code == 302
    assert (Decision.objects.get().name, Decision.objects.get().is_by_order) == ("Nama Sekda", False)


def test_its_paper_can_be_read_by_the_unit_it_is_about(scene, browse):
    paper = io.BytesIO(b"Disposisi Sekda")
    paper.name = "disposisi.txt"
    assert browse("notulis", url(scene.plain.directive), typed(files=[paper])).status_code == 302
    file = Decision.objects.get().papers.get()
    answers = [browse(who, f"/uji/bukti/{file.pk}/").status_code for who in ("dispupr", "bupati", "dinkes")]
    assert answers == [200, 200, 404]


def test_the_story_tells_whose_order_it_was(scene, browse):
    browse("ajudan", url(scene.plain.directive), typed())
    page = browse("dispupr", f"/uji/arahan-unit/{scene.plain.pk}/").content.decode()
    assert "Atas perintah Sekretaris Daerah, lisan, Senin, 9 Februari 2026, dicatat oleh ajudan." in page


@pytest.mark.parametrize("many", [1, 3])
def test_its_statements_do_not_grow(scene, signed_in, many):
    shared = make.directive("Bersama", on=MONDAY, lead=[make.unit(f"Unit {n}") for n in range(1 + many)])
    browser = signed_in("notulis")
    with CaptureQueriesContext(connection) as statements:
        assert browser.get(url(shared)).status_code == 200
    assert len(statements) == 11
