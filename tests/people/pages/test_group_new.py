# A new group.
from rakor.people.models import Group, Unit
from tests import make

URL = "/uji/perangkat-daerah/kelompok/baru/"


def test_it_works(signed_in):
    response = signed_in("notulis").get(URL)
    assert (response.status_code, response.context["request"].path) == (200, URL)


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_it_refuses_the_wrong_role(signed_in):
    assert signed_in("dinkes").get(URL).status_code == 403


def test_it_adds_a_list_of_its_own(signed_in, inside):
    units = Unit.objects.filter(short_name__in=["Dinkes", "Dinas PUPR"])
    sent = {"name": "Satgas Stunting", "rule": "listed", "units": [unit.pk for unit in units]}
    assert signed_in("notulis").post(URL, sent).status_code == 302
    group = Group.objects.get(name="Satgas Stunting")
    assert [row.since for row in group.memberships.all()] == [make.today(inside)] * 2


def test_a_list_needs_a_unit(signed_in):
    response = signed_in("notulis").post(URL, {"name": "Satgas Stunting", "rule": "listed"})
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["units"])


def test_a_name_that_is_anothers_alias_is_refused(signed_in):
    response = signed_in("notulis").post(URL, {"name": "Para Camat", "rule": "all_camat"})
    assert response.context["form"].errors["aliases"] == ["“para camat” sudah dipakai untuk Seluruh camat."]
