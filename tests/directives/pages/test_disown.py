# Bukan kewenangan unit kami.
import pytest


def url(work):
    return f"/uji/arahan-unit/{work.pk}/bukan-kewenangan/"


def typed(reason="Jalan provinsi"):
    return {"client_id": "7b1ad0a4-4d4e-4b57-9f0e-2f3f8a3f9f16", "reason": reason}


def test_it_works(scene, browse):
    assert browse("dispupr", url(scene.plain)).status_code == 200
    assert browse("dispupr", url(scene.plain), typed()).status_code == 302
    scene.plain.refresh_from_db()
    assert scene.plain.status == "not_ours"


def test_it_hides_from_the_neighbour(scene, browse):
    assert browse("tetangga", url(scene.plain)).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("notulis", 403), ("bupati", 403), ("dinkes", 404)])
def test_it_refuses_everybody_but_the_unit(scene, browse, who, status):
    assert browse(who, url(scene.plain), typed()).status_code == status


def test_what_cannot_be_disowned_says_why_and_keeps_the_words(scene, browse):
    page = browse("dinkes", url(scene.claimed), typed())
    assert page.status_code == 422
    assert "Menunggu verifikasi" in page.content.decode()
    assert "Jalan provinsi" in page.content.decode()


def test_it_is_offered_to_the_unit_only(scene, browse):
    of_work = f"/uji/arahan-unit/{scene.plain.pk}/"
    offered = [url(scene.plain) in browse(who, of_work).content.decode() for who in ("dispupr", "notulis", "bupati")]
    assert offered == [True, False, False]


def test_setda_finds_it_in_its_queue_and_on_the_directive(scene, browse):
    browse("dispupr", url(scene.plain), typed())
    assert "Perbaiki jalan" in browse("notulis", "/uji/arahan/?keadaan=bukan-kewenangan").content.decode()
    answer = f"/uji/arahan-unit/{scene.plain.pk}/bukan-kewenangan/jawab/"
    assert answer in browse("notulis", f"/uji/arahan/{scene.plain.directive_id}/").content.decode()
