# exchange:unknown — what Setda says about names that documents brought and nobody here is called.
import json
from datetime import date

import pytest

from directives.models import Directive
from meetings.models import Attendance
from rakor.exchange import unknown
from rakor.exchange.intake.bring import bring
from rakor.people.models import Unit
from tests import make

URL = "/uji/dokumen/nama/"


def document(*names: str, kind="one-off") -> dict:
    given = [{"text": f"Tugas {name}", "kind": kind, "assigned_to": [name]} for name in names]
    return {"expected": {"title": f"Rakor {kind}", "attendees": list(names), "directives": given}}


def take(*names: str, kind="one-off") -> None:
    at = make.moment(date(2026, 3, 2))
    made = bring(by=None, name="x", content=json.dumps(document(*names, kind=kind)).encode(), on=at.date(), at=at)
    assert made.result == "masuk"


def test_a_name_becomes_a_units_alias_and_its_rows_are_linked(signed_in, inside):
    take("Dinas Bina Karya")
    answer = signed_in("notulis").post(URL, {"words": "Dinas Bina Karya", "nama": "Dinas PUPR"})
    assert (answer.status_code, unknown.listed()) == (200, [])
    pupr = Unit.objects.get(short_name="Dinas PUPR")
    assert "dinas bina karya" in pupr.aliases
    assert (Attendance.objects.get().unit, Attendance.objects.get().words) == (pupr, "Dinas Bina Karya")
    directive = Directive.objects.get()
    assert (directive.addressed_to, directive.unmatched, directive.tracked_from) == ("Dinas Bina Karya", [], None)
    assert [work.unit for work in directive.assignments.all()] == [pupr]


def test_an_arahan_umum_gets_an_addressee(signed_in, inside):
    take("Dinas Bina Karya", kind="standing")
    signed_in("notulis").post(URL, {"words": "Dinas Bina Karya", "nama": "Dinas PUPR"})
    directive = Directive.objects.get()
    assert (directive.addressees.count(), directive.assignments.count()) == (1, 0)


def test_no_unit_leaves_the_words_and_the_list(signed_in, inside):
    take("Perumda Tirta")
    assert [one.words for one in unknown.listed()] == ["Perumda Tirta"]
    answer = signed_in("notulis").post(URL, {"words": "Perumda Tirta", "bukan": "ya"})
    assert (answer.status_code, unknown.listed()) == (200, [])
    assert (Attendance.objects.get().words, Directive.objects.get().addressed_to) == ("Perumda Tirta", "Perumda Tirta")


@pytest.mark.parametrize("typed", ["", "Dinas Antah", "Sangir"])
def test_what_is_no_unit_is_refused_and_kept(signed_in, inside, typed):
    take("Dinas Bina Karya")
    answer = signed_in("notulis").post(URL, {"words": "Dinas Bina Karya", "nama": typed})
    assert (answer.status_code, len(unknown.listed())) == (422, 1)
    assert f'value="{typed}"' in answer.content.decode() or not typed


def test_a_name_that_nobody_asked_about_is_missing(signed_in, inside):
    assert signed_in("notulis").post(URL, {"words": "Tidak Ada", "nama": "Dinkes"}).status_code == 404


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_it_refuses_the_wrong_role(signed_in):
    assert signed_in("dinkes").get(URL).status_code == 403


def test_as_many_statements_for_one_as_for_three(signed_in, inside, django_assert_num_queries):
    browser = signed_in("notulis")
    take("Dinas Satu")
    browser.get(URL)
    with django_assert_num_queries(STATEMENTS):
        browser.get(URL)
    take("Dinas Dua", "Dinas Tiga", kind="standing")
    with django_assert_num_queries(STATEMENTS):
        browser.get(URL)


STATEMENTS = 12
