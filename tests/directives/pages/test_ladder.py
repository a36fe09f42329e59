# directives:ladder — the government's own ladder of reminders.
import pytest

from directives.escalation import policy_here
from directives.ladder import DEFAULT, Rung
from directives.models import Ladder

URL = "/uji/tangga-pengingat/"
OWN = {"before_days": "", "unit_days": 2, "asisten_days": 4, "sekda_days": 4, "region_days": 10}


def test_it_shows_the_general_rule_and_keeps_its_own(signed_in, inside):
    browser = signed_in("admin")
    assert "Berlaku ketentuan umum" in browser.get(URL).text
    assert browser.post(URL, OWN).status_code == 302
    days = policy_here().days
    assert [days[rung] for rung in Rung] == [None, None, 2, 4, 4, 10]
    browser.post(URL, OWN | {"unit_days": 3, "on_day": "on"})
    assert (Ladder.objects.count(), policy_here().days[Rung.DAY], policy_here().days[Rung.UNIT]) == (1, 0, 3)


def test_the_general_rule_again(signed_in, inside):
    browser = signed_in("notulis")
    browser.post(URL, OWN)
    assert "memakai tangganya sendiri" in browser.get(URL).text
    browser.post(URL, {"umum": "ya"})
    assert policy_here() == DEFAULT


@pytest.mark.parametrize("wrong", [
    {"unit_days": 0}, {"unit_days": ""}, {"asisten_days": 1}, {"region_days": 61}, {"sekda_days": "x"},
    {"before_days": 0}, {"region_days": "9" * 30}, {"sekda_days": -3},
])  # fmt: skip
def test_what_is_no_ladder_is_refused_and_kept_on_the_page(signed_in, inside, wrong):
    page = signed_in("admin").post(URL, OWN | wrong)
    assert (page.status_code, Ladder.objects.exists()) == (422, False)
    assert f'value="{next(iter(wrong.values()))}"' in page.text or not next(iter(wrong.values()))


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "sekda", "asisten"])
def test_only_who_keeps_the_lists_sets_it(signed_in, who):
    assert [signed_in(who).get(URL).status_code, signed_in(who).post(URL, OWN).status_code] == [403, 403]
