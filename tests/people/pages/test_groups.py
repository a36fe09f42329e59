# The groups and how many units each means today.
import pytest

from rakor.people.models import Group, GroupMember, Unit

URL = "/uji/perangkat-daerah/kelompok/"


def test_it_works(signed_in):
    response = signed_in("notulis").get(URL)
    assert (response.status_code, response.context["request"].path) == (200, URL)


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_it_refuses_the_wrong_role(signed_in):
    assert signed_in("dinkes").get(URL).status_code == 403


def test_it_says_how_many_units(signed_in):
    rows = signed_in("notulis").get(URL).context["rows"]
    assert {group.name: group.size for group in rows} == {"Seluruh OPD (tanpa kecamatan)": 3, "Seluruh camat": 1}


def test_a_swap_is_what_a_reload_shows(signed_in):
    browser = signed_in("notulis")
    swap = browser.get(URL, {"q": "camat"}, headers={"HX-Request": "true", "HX-Target": "rows"})
    whole = browser.get(URL, {"q": "camat"})
    assert swap.content.strip() in whole.content
    assert swap.content.strip().startswith(b'<div id="rows">')


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, inside, django_assert_num_queries, count):
    Group.objects.bulk_create(Group(name=f"Kelompok {number}") for number in range(count))
    unit = Unit.objects.first()
    GroupMember.objects.bulk_create(GroupMember(group=group, unit=unit) for group in Group.objects.all())
    browser = signed_in("notulis")
    with django_assert_num_queries(14):
        assert browser.get(URL).status_code == 200
