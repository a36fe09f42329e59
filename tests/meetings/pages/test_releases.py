# meetings:releases — the meetings that wait for the Sekda, are open, or can be.
import pytest

from rakor.people import scope
from tests.portal.opened import final_meeting, open_meeting

URL = "/uji/buka-publik/rapat/"


def test_it_shows_each_list(inside, signed_in):
    open_meeting(inside, "Rakor terbuka")
    final_meeting("Rakor final")
    with scope.nothing():
        assert "Rakor terbuka" in signed_in("ppid").get(f"{URL}?daftar=terbuka").text
        page = signed_in("sekda").get(f"{URL}?daftar=belum").text
    assert ("Rakor final" in page, "Rakor terbuka" in page) == (True, False)


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


@pytest.mark.parametrize("who", ["notulis", "dinkes", "pemantau"])
def test_it_refuses_the_wrong_role(signed_in, who):
    assert signed_in(who).get(URL).status_code == 403
