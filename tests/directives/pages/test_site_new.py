# Many sites pasted at once.
import pytest

from directives.models import Site
from tests.directives.pages.sited import sited


@pytest.fixture
def place(scene):
    return sited(scene)


@pytest.mark.parametrize("who", ["notulis", "dinkes"])
def test_it_works(place, browse, who):
    assert browse(who, f"{place.url}tambah/").status_code == 200
    pasted = {"lines": "Yayasan Harapan; Sangir\nDapur Baru; Kec. Sangir\n"}
    assert browse(who, f"{place.url}tambah/", pasted).status_code == 302
    assert list(place.directive.sites.values_list("name", "area_text")) == [
        ("Dapur Baru", "Kec. Sangir"), ("Yayasan Harapan", "Sangir"), ("Yayasan Kasih", "Pauh Duo"),
    ]  # fmt: skip


def test_it_hides_from_the_neighbour(place, browse):
    assert browse("tetangga", f"{place.url}tambah/").status_code == 404


@pytest.mark.parametrize("who", ["bupati", "inspektorat", "asisten"])
def test_it_refuses_the_wrong_role(place, browse, who):
    assert browse(who, f"{place.url}tambah/", {"lines": "Baru"}).status_code == 403
    assert Site.objects.count() == 2


def test_a_faulty_line_writes_nothing_and_keeps_the_text(place, browse):
    answer = browse("notulis", f"{place.url}tambah/", {"lines": "Dapur Baru\n; Sangir"})
    assert (answer.status_code, Site.objects.count()) == (422, 2)
    assert "Baris 2: nama titik belum ditulis." in answer.content.decode()
    assert "Dapur Baru\n; Sangir" in answer.content.decode()
