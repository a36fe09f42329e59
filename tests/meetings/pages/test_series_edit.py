# A series changed: what is there stands in the form, and a rule that the form cannot show survives it.
import pytest

from meetings import actions
from meetings.habits import Guests
from meetings.models import Series
from rakor.people.models import Unit


@pytest.fixture
def series(inside):
    guests = Guests(units=(Unit.objects.get(short_name="Dinkes"),), words=("Kapolres",))
    return actions.keep_series(
        by=None, series=None, guests=guests, items=["Pembukaan"], name="Rakor", rrule="FREQ=MONTHLY;BYDAY=-1FR"
    )


def url(series):
    return f"/uji/rangkaian/{series.pk}/ubah/"


def test_what_is_there_stands_in_the_form(signed_in, series):
    form = signed_in("notulis").get(url(series)).context["form"]
    shown = [form[name].value() for name in ("every", "weekday", "place_in_month", "items", "words", "units")]
    unit = series.invitees.get(unit__isnull=False).unit_id
    assert shown == ["monthly", 4, -1, "Pembukaan", "Kapolres", [unit]]


def test_it_changes(signed_in, series):
    signed_in("notulis").post(url(series), {"name": "Rakor Jumat", "every": "", "on_day_off": "next"})
    series.refresh_from_db()
    assert (series.name, series.rrule, series.on_day_off, series.invitees.count()) == ("Rakor Jumat", "", "next", 0)


def test_a_rule_of_its_own_stays(signed_in, series):
    Series.objects.update(rrule="FREQ=YEARLY;BYMONTH=8")
    signed_in("notulis").post(url(series), {"name": "Rakor", "every": "", "on_day_off": "next"})
    assert Series.objects.get().rrule == "FREQ=YEARLY;BYMONTH=8"


def test_it_hides_from_the_neighbour(signed_in, series):
    assert signed_in("tetangga").get(url(series).replace("uji", "tetangga")).status_code == 404


def test_only_setda_keeps_series(signed_in, series):
    assert [signed_in(who).get(url(series)).status_code for who in ("dinkes", "sekda")] == [403] * 2


def test_nonsense_is_refused(signed_in, series):
    assert signed_in("notulis").post(url(series), {}).status_code == 422
