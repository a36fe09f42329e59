# Setda answers a unit that says it is not theirs.
import pytest

from tests.directives.test_asking import disown


@pytest.fixture
def refused(scene):
    return disown(scene.plain, scene.cast.dispupr)


def url(work):
    return f"/uji/arahan-unit/{work.pk}/bukan-kewenangan/jawab/"


def typed(reason="Sesuai Perbup"):
    return {"client_id": "7b1ad0a4-4d4e-4b57-9f0e-2f3f8a3f9f18", "reason": reason}


@pytest.mark.parametrize("who", ["notulis", "bupati"])
def test_it_works(refused, browse, who):
    page = browse(who, url(refused)).content.decode()
    assert "Wewenang provinsi" in page
    assert f"/uji/arahan/{refused.directive_id}/ralat/?tarik={refused.unit_id}" in page
    assert browse(who, url(refused), typed()).status_code == 302
    refused.refresh_from_db()
    assert refused.status == "not_started"


def test_it_hides_from_the_neighbour(refused, browse):
    assert browse("tetangga", url(refused)).status_code == 404


@pytest.mark.parametrize("who", ["dispupr", "ajudan", "asisten"])
def test_it_refuses_the_wrong_role(refused, browse, who):
    assert browse(who, url(refused), typed()).status_code == 403


def test_without_a_reason_it_still_waits(refused, browse):
    assert browse("notulis", url(refused), typed("")).status_code == 422


def test_where_nobody_waits_it_says_so(scene, browse):
    assert "Tidak ada yang menunggu jawaban" in browse("notulis", url(scene.plain)).content.decode()
    assert browse("notulis", url(scene.plain), typed()).status_code == 422
