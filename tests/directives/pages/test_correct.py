# Ralat of an issued directive.
import pytest

from directives.models import Correction
from rakor.people import scope
from rakor.people.models import Unit
from tests import make


def url(directive):
    return f"/uji/arahan/{directive.pk}/ralat/"


def typed(**fields):
    return {"client_id": "7b1ad0a4-4d4e-4b57-9f0e-2f3f8a3f9f19", "text": "Perbaiki jalan"} | fields


def test_it_works_and_twice_is_once(scene, browse):
    assert "Perbaiki jalan" in browse("notulis", url(scene.plain.directive)).content.decode()
    for _ in range(2):
        assert browse("notulis", url(scene.plain.directive), typed(text="Perbaiki jembatan")).status_code == 302
    assert Correction.objects.get().changes == {"Arahan": ["Perbaiki jalan", "Perbaiki jembatan"]}


def test_it_hides_from_the_neighbour(scene, browse):
    assert browse("tetangga", url(scene.plain.directive)).status_code == 404


@pytest.mark.parametrize("who", ["dispupr", "ajudan", "asisten"])
def test_it_refuses_the_wrong_role(scene, browse, who):
    assert browse(who, url(scene.plain.directive), typed(text="lain")).status_code == 403
    assert Correction.objects.count() == 0


@pytest.mark.parametrize("wrong", [{}, {"text": ""}, {"due_on": "31 Juni"}])
def test_what_is_no_ralat_is_refused(scene, browse, wrong):
    assert browse("notulis", url(scene.plain.directive), typed(**wrong)).status_code == 422
    assert Correction.objects.count() == 0


def test_the_unit_that_disowned_it_is_ticked(scene, browse):
    page = browse("notulis", f"{url(scene.plain.directive)}?tarik={scene.pupr.pk}").content.decode()
    assert f'name="take_off" value="{scene.pupr.pk}" id="id_take_off_0" checked' in page


def test_handed_to_another_unit(scene, browse):
    sent = typed(take_off=[scene.pupr.pk], lead=[scene.dinkes.pk])
    assert browse("notulis", url(scene.plain.directive), sent).status_code == 302
    work = scene.plain.directive.assignments.given().get()
    assert (work.unit, work.role) == (scene.dinkes, "lead")
    assert "tidak lagi untuk" in browse("dispupr", f"/uji/arahan-unit/{scene.plain.pk}/").content.decode()
    assert browse("dispupr", f"/uji/arahan/{scene.plain.directive_id}/").status_code == 404


def test_a_neighbours_unit_is_no_choice(scene, browse):
    with scope.government(scene.cast.neighbour.pk):
        foreign = Unit.objects.get().pk
    assert browse("notulis", url(scene.plain.directive), typed(lead=[foreign])).status_code == 422


def test_the_history_shows_both(scene, browse):
    browse("notulis", url(scene.plain.directive), typed(text="Perbaiki jembatan", note="Salah dengar"))
    for who, address in (
        ("bupati", f"/uji/arahan/{scene.plain.directive_id}/"),
        ("dispupr", f"/uji/arahan-unit/{scene.plain.pk}/"),
    ):
        page = browse(who, address).content.decode()
        assert "<s>Perbaiki jalan</s><br>Perbaiki jembatan" in page
        assert "Salah dengar" in page


def test_a_konsep_is_only_changed(inside, browse):
    konsep = make.directive("Perbaiki jalan")
    assert "masih konsep" in browse("notulis", url(konsep)).content.decode()
    assert browse("notulis", url(konsep), typed(text="lain")).status_code == 422
