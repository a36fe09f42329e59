# Dibuka kembali.
import pytest

from directives.states import Move
from tests.directives.test_deciding import decide


@pytest.fixture
def ended(scene):
    decide(scene.plain.directive, Move.GIVE_UP, scene.cast.notulis)
    return scene.plain


def url(work):
    return f"/uji/arahan-unit/{work.pk}/buka-kembali/"


def typed(reason="Masih berlubang"):
    return {"client_id": "7b1ad0a4-4d4e-4b57-9f0e-2f3f8a3f9f15", "reason": reason}


@pytest.mark.parametrize("who", ["notulis", "asisten", "inspektorat", "bupati"])
def test_it_works(ended, browse, who):
    assert browse(who, url(ended)).status_code == 200
    assert browse(who, url(ended), typed()).status_code == 302
    ended.refresh_from_db()
    assert ended.status == "reopened"


def test_it_hides_from_the_neighbour(ended, browse):
    assert browse("tetangga", url(ended)).status_code == 404


@pytest.mark.parametrize("who", ["dispupr", "ajudan", "pemantau"])
def test_it_refuses_the_wrong_role(ended, browse, who):
    assert browse(who, url(ended), typed()).status_code == 403


def test_without_a_reason_nothing_is_reopened(ended, browse):
    assert browse("notulis", url(ended), typed("")).status_code == 422
    ended.refresh_from_db()
    assert ended.status == "infeasible"


def test_what_is_open_is_not_reopened(scene, browse):
    assert browse("notulis", url(scene.plain), typed()).status_code == 422
