# A new unit.
from rakor.people import scope
from rakor.people.models import Unit, UnitKind
from tests import make

URL = "/uji/perangkat-daerah/baru/"


def test_it_works(signed_in):
    response = signed_in("notulis").get(URL)
    assert (response.status_code, response.context["request"].path) == (200, URL)


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_it_refuses_the_wrong_role(signed_in):
    assert signed_in("dinkes").get(URL).status_code == 403


def test_it_adds_a_unit_with_its_asisten(signed_in, inside):
    asisten, kind = Unit.objects.get(short_name="Asisten II"), make.kind("opd")
    sent = {"name": "Dinas  Sosial", "kind": kind.pk, "aliases": "Dinas sosial kita, DINSOS", "asisten": asisten.pk}
    response = signed_in("notulis").post(URL, sent)
    unit = Unit.objects.get(name="Dinas Sosial")
    assert (response.status_code, unit.aliases) == (302, ["dinas sosial kita", "dinsos"])
    assert [row.asisten for row in unit.coordinated_by.all()] == [asisten]


def test_an_invalid_form_keeps_what_was_typed(signed_in):
    response = signed_in("notulis").post(URL, {"name": "Dinas Sosial", "kind": ""})
    assert (response.status_code, response.context["form"]["name"].value()) == (422, "Dinas Sosial")


def test_sent_twice_there_is_one(signed_in, inside):
    sent = {"name": "Dinas Sosial", "kind": make.kind("opd").pk}
    browser = signed_in("notulis")
    assert [browser.post(URL, sent).status_code for _ in range(2)] == [302, 422]
    assert Unit.objects.filter(name="Dinas Sosial").count() == 1


def test_an_abbreviation_that_is_anothers_is_refused(signed_in, inside):
    response = signed_in("notulis").post(
        URL, {"name": "Dinas Kebersihan", "short_name": "DINKES", "kind": make.kind("opd").pk}
    )
    assert response.context["form"].errors["short_name"] == ["“DINKES” sudah dipakai untuk Dinas Kesehatan."]


def test_the_neighbours_kind_is_no_choice(signed_in, cast):
    with scope.government(cast.neighbour.pk):
        foreign = UnitKind.objects.get()
    response = signed_in("notulis").post(URL, {"name": "Dinas Sosial", "kind": foreign.pk})
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["kind"])
