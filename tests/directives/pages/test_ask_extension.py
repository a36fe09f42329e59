# Minta perpanjangan.
import pytest

from directives.models import Extension
from tests.directives.test_asking import ask


def url(work):
    return f"/uji/arahan-unit/{work.pk}/perpanjangan/"


def typed(until="2026-03-02", reason="Menunggu lelang"):
    return {"client_id": "7b1ad0a4-4d4e-4b57-9f0e-2f3f8a3f9f17", "until": until, "reason": reason}


def test_it_works_and_twice_is_once(scene, browse):
    assert browse("dispupr", url(scene.plain)).status_code == 200
    for _ in range(2):
        assert browse("dispupr", url(scene.plain), typed()).status_code == 302
    assert Extension.objects.get().reason == "Menunggu lelang"


def test_it_hides_from_the_neighbour(scene, browse):
    assert browse("tetangga", url(scene.plain)).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("notulis", 403), ("bupati", 403), ("dinkes", 404)])
def test_it_refuses_everybody_but_the_unit(scene, browse, who, status):
    assert browse(who, url(scene.plain), typed()).status_code == status


@pytest.mark.parametrize("wrong", [{"until": "2026-02-09"}, {"until": "31 Juni"}, {"reason": ""}])
def test_what_is_missing_is_said(scene, browse, wrong):
    assert browse("dispupr", url(scene.plain), typed(**wrong)).status_code == 422
    assert Extension.objects.count() == 0


def test_while_it_waits_the_unit_reads_so_and_is_not_asked_again(scene, browse):
    ask(scene.plain, scene.cast.dispupr)
    page = browse("dispupr", f"/uji/arahan-unit/{scene.plain.pk}/").content.decode()
    assert "Diminta perpanjangan sampai <b>Senin, 2 Maret 2026</b>" in page
    assert url(scene.plain) not in page


def test_it_stands_on_the_directive_and_in_the_list(scene, browse):
    ask(scene.plain, scene.cast.dispupr)
    assert "Menunggu lelang" in browse("ajudan", f"/uji/arahan/{scene.plain.directive_id}/").content.decode()
    assert "Perbaiki jalan" in browse("notulis", "/uji/arahan/?keadaan=minta-perpanjangan").content.decode()
