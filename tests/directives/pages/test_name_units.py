# Naming units: number and names first, then the act.
import pytest

from directives import actions
from directives.models import Assignment
from rakor.people import scope
from rakor.people.models import Group, Unit
from tests import make
from tests.directives.pages.conftest import MONDAY


@pytest.fixture
def nobody(scene):
    return make.directive("Tanpa unit", on=MONDAY)


def url(directive):
    return f"/uji/arahan/{directive.pk}/unit/"


def test_it_works(nobody, browse):
    assert browse("notulis", url(nobody)).status_code == 200


def test_it_hides_from_the_neighbour(nobody, browse):
    assert browse("tetangga", url(nobody)).status_code == 404


def test_it_refuses_the_wrong_role(nobody, browse):
    assert browse("inspektorat", url(nobody)).status_code == 403


def test_number_and_names_come_first_and_nothing_is_written(nobody, scene, browse):
    sent = {"lead": [scene.dinkes.pk], "supporting": [scene.pupr.pk]}
    page = browse("notulis", url(nobody), sent).content.decode()
    assert "Tunjuk 2 unit?" in page
    assert nobody.assignments.count() == 0


def test_confirmed_it_names_them(nobody, scene, browse):
    sent = {"lead": [scene.dinkes.pk], "supporting": [scene.pupr.pk], "sure": "1"}
    assert browse("notulis", url(nobody), sent).status_code == 302
    assert list(nobody.assignments.values_list("unit", "role")) == [
        (scene.dinkes.pk, "lead"), (scene.pupr.pk, "supporting"),
    ]  # fmt: skip


def test_no_unit_and_both_roles_are_refused(nobody, scene, browse):
    both = {"lead": [scene.dinkes.pk], "supporting": [scene.dinkes.pk], "sure": "1"}
    assert browse("notulis", url(nobody), {"sure": "1"}).status_code == 422
    assert browse("notulis", url(nobody), both).status_code == 422
    assert nobody.assignments.count() == 0


def test_a_neighbours_unit_is_no_choice(nobody, scene, browse):
    with scope.government(scene.cast.neighbour.pk):
        foreign = Unit.objects.get().pk
    assert browse("notulis", url(nobody), {"lead": [foreign], "sure": "1"}).status_code == 422
    assert not Assignment.objects.filter(directive=nobody).exists()


def test_a_unit_that_has_it_already_is_no_choice(scene, browse):
    sent = {"lead": [scene.dinkes.pk], "sure": "1"}
    assert browse("notulis", url(scene.claimed.directive), sent).status_code == 422


def test_a_group_joins_in_the_lead(nobody, scene, browse):
    sent = {"group": Group.objects.get(rule="all_opd").pk, "supporting": [scene.pupr.pk]}
    page = browse("notulis", url(nobody), sent).content.decode()
    assert "Tunjuk 3 unit?" in page
    assert "<b>Penanggung jawab (2):</b> Dinas Kesehatan dan Inspektorat Daerah." in page


def test_a_group_that_is_all_there_is_refused(nobody, browse):
    group = Group.objects.get(rule="all_camat")
    actions.name_units(by=None, directive=nobody, on=MONDAY, at=make.moment(MONDAY), lead=group.members(MONDAY))
    assert browse("notulis", url(nobody), {"group": group.pk}).status_code == 422


def test_choosing_again_and_a_refusal_keep_the_choice(nobody, scene, browse):
    pk = scene.dinkes.pk
    ticked = f'name="lead" value="{pk}" aria-describedby="u{pk}" checked'
    again = browse("notulis", url(nobody), {"lead": [pk], "again": "1"})
    refused = browse("notulis", url(nobody), {"lead": [pk], "supporting": [pk]})
    assert [(page.status_code, ticked in page.content.decode()) for page in (again, refused)] == [
        (200, True),
        (422, True),
    ]
    assert nobody.assignments.count() == 0


def test_units_stand_under_their_kind(nobody, browse):
    page = browse("notulis", url(nobody)).content.decode()
    headings = [page.index(f"<legend>{word} ") for word in ("OPD", "Kecamatan", "Sekretariat daerah")]
    assert headings == sorted(headings)
