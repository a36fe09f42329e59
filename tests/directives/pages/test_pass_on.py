# Diteruskan ke …: who inside the unit works on it.
import pytest


def url(work):
    return f"/uji/arahan-unit/{work.pk}/teruskan/"


def test_it_works(scene, browse):
    assert browse("dispupr", url(scene.plain), {"pic": "Bidang Bina Marga"}).status_code == 302
    page = browse("dispupr", f"/uji/arahan-unit/{scene.plain.pk}/").content.decode()
    assert "Diteruskan ke <b>Bidang Bina Marga</b>." in page


def test_too_long_a_name_is_refused(scene, browse):
    browse("dispupr", url(scene.plain), {"pic": "x" * 201})
    scene.plain.refresh_from_db()
    assert scene.plain.pic == ""


@pytest.mark.parametrize("who", ["tetangga", "dinkes"])
def test_it_hides_from_the_neighbour_and_another_unit(scene, browse, who):
    assert browse(who, url(scene.plain), {"pic": "x"}).status_code == 404


def test_it_refuses_the_wrong_role(scene, browse):
    assert browse("inspektorat", url(scene.plain), {"pic": "x"}).status_code == 403
