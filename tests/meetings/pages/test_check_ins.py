# Who has entered their name: the list, whoever stands on no list yet, and whoever comes without a phone.
import pytest

from meetings import actions
from rakor.people.models import Unit
from tests.meetings.pages.conftest import AT, attend


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/mendaftar/"


def unit(name="Dinkes"):
    return Unit.objects.get(short_name=name)


def come(meeting, name="Siti Aminah", **fields):
    return actions.check_in(by=None, meeting=meeting, at=AT, name=name, **fields)


def test_what_needs_a_look_stands_first(signed_in, meeting):
    attend(meeting, unit=unit(), presence="tidak_hadir")
    differing, guest = come(meeting, unit=unit()), come(meeting, "AKP Budi", words="Polres")
    twins = [come(meeting, "Rahmat", unit=unit("Dinas PUPR")) for _ in range(2)]
    page = signed_in("notulis").get(url(meeting))
    assert page.context["differing"] == [differing]
    assert page.context["walk_ins"] == [guest, *twins]
    assert page.context["twins"] == [twins]


def test_everybody_is_taken_up_at_once(signed_in, meeting):
    come(meeting, unit=unit()), come(meeting, "AKP Budi", words="Polres")
    signed_in("notulis").post(url(meeting), {"what": "all"})
    assert [(str(row), row.presence) for row in meeting.attendances.all()] == [
        ("Dinas Kesehatan", "hadir"), ("Polres", "hadir"),
    ]  # fmt: skip


def test_whoever_has_no_phone_is_entered_by_setda(signed_in, meeting, cast):
    sent = {"what": "new", "name": "H. Rusli", "title": "Camat", "unit": unit("Camat Sangir").pk}
    signed_in("notulis").post(url(meeting), sent)
    row = meeting.check_ins.get()
    assert (row.name, row.unit.called, row.entered_by) == ("H. Rusli", "Camat Sangir", cast.notulis.user)


def test_a_name_without_a_place_is_refused(signed_in, meeting):
    answer = signed_in("notulis").post(url(meeting), {"what": "new", "name": "H. Rusli"})
    assert (answer.status_code, meeting.check_ins.count()) == (422, 0)


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(f"/tetangga/rapat/{meeting.pk}/mendaftar/").status_code == 404


def test_only_setda_sees_the_names(signed_in, meeting):
    assert [signed_in(who).get(url(meeting)).status_code for who in ("dinkes", "sekda")] == [403] * 2


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, meeting, django_assert_num_queries, count):
    for number in range(count):
        attend(meeting, unit=unit(), presence="hadir")
        come(meeting, f"Orang {number}", unit=unit())
        come(meeting, "Kembar", words=f"Instansi {number}")
    browser = signed_in("notulis")
    with django_assert_num_queries(12):
        assert browser.get(url(meeting)).status_code == 200
