# notify:failed and notify:send_again — letters that never arrived, for those who keep the accounts.
import pytest

from rakor.notify import delivery
from tests.notify.conftest import NOW, post, with_address

URL = "/uji/pesan-gagal/"


@pytest.fixture
def refused(inside, sink):
    """Dinkes' address is refused for good, Dinas PUPR's letter arrives."""
    for who in (inside.dinkes, inside.dispupr):
        with_address(who)
    sink.refuses["dinkes@uji.example"] = "550 5.1.1 Tidak ada"
    for who in (inside.dinkes, inside.dispupr):
        post("a", to=who)
    delivery.run(clock=lambda: NOW)
    return sink


@pytest.mark.parametrize("who", ["admin", "notulis"])
def test_it_says_whose_address_and_why_while_the_rest_arrives(refused, signed_in, who):
    page = signed_in(who).get(URL).text
    assert ("dinkes@uji.example" in page, "550" in page) == (True, True)
    assert [letter["To"] for letter in refused.letters] == ["dispupr@uji.example"]


def test_with_none_it_says_so(cast, signed_in):
    assert "Tidak ada pesan yang gagal" in signed_in("admin").get(URL).text


@pytest.mark.parametrize("who", ["dinkes", "bupati", "asisten", "pemantau"])
def test_it_refuses_the_wrong_role(cast, signed_in, who):
    assert signed_in(who).get(URL).status_code == 403


def test_it_hides_from_the_neighbour(cast, signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404
