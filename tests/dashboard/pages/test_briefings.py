# Bahan pimpinan: what can be downloaded, for whom.
import pytest

from directives.models import Theme
from rakor.people.models import Unit
from tests import make
from tests.directives.test_lists import MONDAY

URL = "/uji/bahan/"


def test_it_offers_a_briefing_of_the_rakor_and_of_each_unit_with_open_work(world, ask):
    page = ask("bupati", URL).content.decode()
    units = {name: Unit.objects.get(short_name=name).pk for name in ("Dinkes", "Dinas PUPR", "Camat Sangir")}
    offered = {name: f'<option value="{pk}">' in page for name, pk in units.items()}
    assert offered == {"Dinkes": True, "Dinas PUPR": True, "Camat Sangir": False}
    assert "/uji/bahan/rakor.pdf" in page


def test_a_choice_leads_to_its_briefing(world, ask):
    dinkes, theme = Unit.objects.get(short_name="Dinkes").pk, Theme.objects.create(name="Stunting")
    make.directive("bertema", on=MONDAY, themes=[theme])
    chosen = [f"unit={dinkes}&lembar=a4", f"unit={dinkes}&lembar=saku", f"tema={theme.pk}"]
    assert [ask("bupati", f"{URL}?{query}").headers["Location"] for query in chosen] == [
        f"/uji/bahan/unit/{dinkes}.pdf", f"/uji/bahan/saku/{dinkes}.pdf", f"/uji/bahan/tema/{theme.pk}.pdf",
    ]  # fmt: skip


@pytest.mark.parametrize("query", ["unit=0", "unit=x", "tema=", "tema=9"])
def test_what_is_not_offered_shows_the_choices_again(world, ask, query):
    assert ask("bupati", f"{URL}?{query}").status_code == 200


def test_an_asisten_may_have_the_own_units_alone(world, ask):
    asisten = Unit.objects.get(short_name="Asisten II").pk
    offers = f"/uji/bahan/rakor.pdf?asisten={asisten}"
    assert [offers in ask(who, URL).content.decode() for who in ("asisten", "bupati")] == [True, False]


def test_with_nothing_there_it_says_what_will_be(cast, ask):
    page = ask("bupati", URL).content.decode()
    assert ("Belum ada arahan untuk dibahas" in page, "Rakor berikutnya belum dijadwalkan" in page) == (True, True)


def test_it_hides_from_the_neighbour(cast, ask):
    assert ask("tetangga", URL).status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "admin", "ppid"])
def test_it_refuses_the_wrong_role(cast, ask, who):
    assert ask(who, URL).status_code == 403
