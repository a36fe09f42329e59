# Where somebody goes after signing in.
import pytest

from rakor.people import scope
from rakor.people.models import Membership, User
from tests import make

URL = "/mulai/"


@pytest.mark.parametrize(("who", "first"), [("dinkes", "/uji/"), ("admin", "/uji/perangkat-daerah/")])
def test_one_government_is_entered(signed_in, who, first):
    response = signed_in(who).get(URL)
    assert (response.status_code, response.url.startswith(first)) == (302, True)


def test_a_visitor_signs_in_first(client, db):
    assert client.get(URL).url == "/masuk/?next=/mulai/"


def test_several_are_a_choice_of_ones_own(signed_in, cast):
    with scope.government(cast.neighbour.pk):
        Membership.objects.create(user=cast.dinkes.user, role="pemantau")
    homes = signed_in("dinkes").get(URL).context["homes"]
    assert [(home["government"].slug, home["roles"]) for home in homes] == [
        ("uji", ["OPD/kecamatan"]),
        ("tetangga", ["Pemantau"]),
    ]


def test_who_has_no_role_learns_whom_to_ask(client, db):
    client.force_login(make.user("baru"))
    assert client.get(URL).content.count(b"Akun Anda belum memiliki peran") == 1


def test_an_operator_without_government_registers_one(client, db):
    client.force_login(User.objects.create(username="op", name="Operator", is_operator=True))
    assert client.get(URL).url == "/operator/baru/"
