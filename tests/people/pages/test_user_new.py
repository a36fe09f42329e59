# A new account with its first role, without a password.
import pytest

from rakor.people.actions.users import TAKEN
from rakor.people.models import Unit, User
from tests import make

URL = "/uji/pengguna/baru/"


def test_it_works(signed_in):
    response = signed_in("notulis").get(URL)
    assert (response.status_code, response.context["request"].path) == (200, URL)


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_it_refuses_the_wrong_role(signed_in):
    assert signed_in("dinkes").get(URL).status_code == 403


SENT = {"username": "198501012010011001", "name": "Kepala Dinas", "role": "opd"}


def test_it_makes_an_account_at_home_here(signed_in, inside):
    unit = Unit.objects.get(short_name="Dinkes")
    response = signed_in("notulis").post(URL, SENT | {"unit": unit.pk})
    user = User.objects.get(username=SENT["username"])
    assert response.url == f"/uji/pengguna/{user.pk}/"
    assert (user.home, user.has_usable_password()) == (inside.government, False)
    assert [(row.role, row.unit) for row in user.memberships.all()] == [("opd", unit)]


def test_an_opd_without_unit_is_refused(signed_in):
    response = signed_in("notulis").post(URL, SENT)
    assert (response.status_code, response.context["form"]["username"].value()) == (422, SENT["username"])
    assert User.objects.filter(username=SENT["username"]).count() == 0


@pytest.mark.parametrize("username", ["dinkes", "DINKES", "tetangga"])
def test_a_username_that_is_taken_is_refused(signed_in, username):
    response = signed_in("admin").post(URL, SENT | {"username": username, "role": "ppid"})
    assert response.context["form"].errors["username"] == [TAKEN]


@pytest.mark.parametrize("role", ["admin", "setda", "pimpinan", "inspektorat", "asisten"])
def test_setda_cannot_make_somebody_who_decides_or_verifies(signed_in, role):
    response = signed_in("notulis").post(URL, SENT | {"role": role})
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["role"])


def test_an_external_party_has_no_login(signed_in, inside):
    unit = make.unit("Polres", "external")
    response = signed_in("notulis").post(URL, SENT | {"unit": unit.pk})
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["unit"])
