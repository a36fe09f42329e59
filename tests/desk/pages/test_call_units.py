# desk:call_units — whom to call in the rakor: every unit with its figures, most late first.
import re
from datetime import date

from rakor.people.models import Unit
from tests import make

LATE = date(2026, 1, 5)


def at(meeting, slug="uji"):
    return f"/{slug}/rapat/{meeting.pk}/panggil/"


def test_the_unit_with_most_that_is_late_stands_first(notulis, meeting):
    dinkes, pupr = Unit.objects.get(short_name="Dinkes"), Unit.objects.get(short_name="Dinas PUPR")
    make.assignment("Susun program", unit=dinkes, on=meeting.held_on)
    for text in ("Perbaiki jalan", "Perbaiki jembatan"):
        make.assignment(text, unit=pupr, on=LATE, due_on=date(2026, 1, 20))
    page = notulis.get(at(meeting)).text
    assert page.index("Dinas Pekerjaan Umum") < page.index("Dinas Kesehatan")
    assert re.search(r"<b>2</b> melewati batas waktu", page)
    assert f"unit={pupr.pk}" in page


def test_the_only_unit_of_a_name_is_called_at_once(notulis, meeting):
    unit = Unit.objects.get(short_name="Camat Sangir")
    answer = notulis.get(at(meeting) + "?q=camat sangir")
    assert (answer.status_code, answer.url) == (302, f"{at(meeting)}{unit.pk}/")
    assert "Tidak ada unit yang cocok" in notulis.get(at(meeting) + "?q=zzz").text


def test_without_work_it_says_so(notulis, meeting):
    assert "Tidak ada unit dengan arahan yang belum tuntas" in notulis.get(at(meeting)).text


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(at(meeting, slug="tetangga")).status_code == 404


def test_those_who_lead_open_it_and_no_other(signed_in, meeting):
    asked = ("bupati", "sekda", "asisten", "ajudan", "notulis", "dinkes", "inspektorat", "pemantau")
    assert [signed_in(who).get(at(meeting)).status_code for who in asked] == [200] * 5 + [403] * 3
