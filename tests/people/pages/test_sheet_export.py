# The list as it stands, as XLSX.
import pytest

from rakor.people.models import GroupMember, Unit
from tests import make
from tests.people.xlsx import cells

URL = "/uji/impor/unit/data.xlsx"


def test_it_works(signed_in):
    rows = cells(signed_in("notulis").get(URL).content)
    assert [row[0] for row in rows if row[0]][:2] == ["Nama", "Asisten Perekonomian dan Pembangunan"]
    assert next(row[5] for row in rows if row[2] == "Dinas PUPR") == "Asisten Perekonomian dan Pembangunan"


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_it_refuses_the_wrong_role(signed_in):
    assert signed_in("dinkes").get(URL).status_code == 403


def test_it_carries_nothing_of_the_neighbour(signed_in):
    names = [row[0] for row in cells(signed_in("notulis").get(URL).content)]
    assert "Dinas Kesehatan Kota Tetangga" not in names


@pytest.mark.parametrize("name", ["=1+1", "+62", "-x", "@sum"])
def test_no_cell_is_a_formula(signed_in, inside, name):
    make.unit(name)
    names = [row[0] for row in cells(signed_in("notulis").get(URL).content)]
    assert f"'{name}" in names


@pytest.mark.parametrize("count", [1, 3, 300])
@pytest.mark.parametrize(("name", "statements"), [("unit", 9), ("jabatan", 8), ("kelompok", 7), ("pengguna", 7)])
def test_the_number_of_statements_stays(signed_in, inside, django_assert_num_queries, count, name, statements):
    kind = make.kind("opd")
    units = Unit.objects.bulk_create(Unit(kind=kind, name=f"Unit {number}") for number in range(count))
    group = make.group("Satgas")
    GroupMember.objects.bulk_create(GroupMember(group=group, unit=unit) for unit in units)
    browser = signed_in("notulis")
    with django_assert_num_queries(statements):
        assert browser.get(f"/uji/impor/{name}/data.xlsx").status_code == 200
