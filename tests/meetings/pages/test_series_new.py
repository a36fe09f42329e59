# A new series: written in words, kept as a rule.
import pytest

from meetings.models import Series

URL = "/uji/rangkaian/baru/"


def typed(**more):
    return {"name": "Rakor Senin", "every": "weekly", "weekday": "0", "on_day_off": "skip"} | more


def test_words_become_a_rule(signed_in, inside):
    sent = typed(every="monthly", weekday="0", place_in_month="1", items="Pembukaan\n\nLaporan", words="Kapolres")
    response = signed_in("notulis").post(URL, sent)
    made = Series.objects.get()
    assert response.headers["Location"] == f"/uji/rangkaian/{made.pk}/"
    assert (made.rrule, made.items.count(), made.invitees.count()) == ("FREQ=MONTHLY;BYDAY=1MO", 2, 1)


def test_the_page_opens(signed_in):
    assert signed_in("notulis").get(URL).status_code == 200


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_only_setda_keeps_series(signed_in):
    assert [signed_in(who).post(URL, typed()).status_code for who in ("dinkes", "sekda")] == [403] * 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""}, {"every": "x"}, {"every": "on_date"}, {"every": "on_date", "day": "31"}, {"every": "fortnightly"},
        {"starts_on": "2026-03-02", "ends_on": "2026-03-01"}, {"weekday": "9"}, {"on_day_off": "x"},
        {"units": "x"}, {"posts": "99999999999999999999"}, {"words": "x" * 301}, {"items": "x" * 401}, {"type": "0"},
    ],
)  # fmt: skip
def test_what_cannot_be_is_said(signed_in, inside, wrong):
    assert signed_in("notulis").post(URL, typed(**wrong)).status_code == 422
    assert Series.objects.count() == 0


def test_a_name_is_there_once(signed_in, inside):
    Series.objects.create(name="rakor senin")
    assert "Sudah ada rangkaian" in signed_in("notulis").post(URL, typed()).text
