# One unit: its names, where it belongs, who coordinates it.
from datetime import timedelta

import pytest

from rakor.people import scope
from rakor.people.models import Unit
from tests import make


@pytest.fixture
def unit(inside):
    return Unit.objects.get(short_name="Dinas PUPR")


def url(unit):
    return f"/uji/perangkat-daerah/{unit.pk}/"


def test_it_works(signed_in, unit):
    assert signed_in("notulis").get(url(unit)).status_code == 200


def test_it_hides_from_the_neighbour(signed_in, unit):
    assert signed_in("tetangga").get(url(unit)).status_code == 404


def test_the_neighbours_is_as_good_as_missing(signed_in, unit, inside):
    with scope.government(inside.neighbour.pk):
        foreign = Unit.objects.get()
    browser = signed_in("notulis")
    theirs, missing = url(foreign), url(foreign).replace(str(foreign.pk), "999999999")
    answers = [browser.get(address) for address in (theirs, missing)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content


def test_it_refuses_the_wrong_role(signed_in, unit):
    assert signed_in("dinkes").get(url(unit)).status_code == 403


def sent(unit, **fields):
    return {"name": unit.name, "short_name": unit.short_name, "kind": unit.kind_id, "aliases": "dpupr"} | fields


def test_it_saves(signed_in, unit):
    assert signed_in("notulis").post(url(unit), sent(unit, aliases="Dinas PU, DPUPR")).status_code == 302
    unit.refresh_from_db()
    assert unit.aliases == ["dinas pu", "dpupr"]


def test_another_asisten_follows_the_one_before(signed_in, unit, inside):
    before = unit.coordinated_by.get()
    after = make.unit("Asisten Umum", "setda")
    make.post("Asisten Umum", "asisten", after)
    signed_in("notulis").post(url(unit), sent(unit, asisten=after.pk))
    rows = [(row.asisten, row.since, row.until) for row in unit.coordinated_by.order_by("since")]
    today = make.today(inside)
    assert rows == [(before.asisten, before.since, today - timedelta(days=1)), (after, today, None)]


def test_a_name_that_is_anothers_alias_is_refused(signed_in, unit):
    response = signed_in("notulis").post(url(unit), sent(unit, name="Dinas Kesehatan Daerah"))
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["name"])


def test_a_unit_is_no_part_of_its_part(signed_in, unit):
    part = make.unit("UPT Jalan", "below", parent=unit)
    response = signed_in("notulis").post(url(unit), sent(unit, parent=part.pk))
    assert response.context["form"].errors["parent"] == ["Unit tidak dapat menjadi bagian dari dirinya sendiri."]
