# directives:releases — what waits for the Sekda, what is open, what can be.
import pytest

from tests import make
from tests.directives.pages.conftest import MONDAY
from tests.portal.opened import open_directive, propose

URL = "/uji/buka-publik/arahan/"


@pytest.mark.parametrize("who", ["ppid", "sekda"])
def test_it_shows_each_list(inside, browse, who):
    open_directive(inside, "Tambal jalan", "Jalan ditambal.")
    propose(inside, make.directive("Cek dapur", on=MONDAY))
    make.directive("Angkut sampah", on=MONDAY)
    lists = {"": "Dapur gizi dicek.", "?daftar=terbuka": "Jalan ditambal.", "?daftar=belum": "Angkut sampah"}
    for query, words in lists.items():
        page = browse(who, URL + query).text
        assert [other for other in lists.values() if other in page] == [words]
    assert "Tidak ada yang cocok" in browse(who, f"{URL}?daftar=belum&q=jembatan").text


def test_it_hides_from_the_neighbour(cast, browse):
    assert browse("tetangga", URL).status_code == 404


@pytest.mark.parametrize("who", ["notulis", "dinkes", "pemantau"])
def test_it_refuses_the_wrong_role(cast, browse, who):
    assert browse(who, URL).status_code == 403
