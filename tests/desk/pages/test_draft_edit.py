# A konsep is changed in its margin until it is issued.
import pytest

from directives.models import Directive
from rakor.people.models import Unit
from tests import make
from tests.desk.pages.conftest import arahan, bare, desk, swap


@pytest.fixture
def konsep(meeting, block):
    unit = Unit.objects.get(short_name="Dinkes")
    return make.directive("Cek yayasan", meeting=meeting, block=block, lead=[unit], due_text="segera")


def url(konsep, **where):
    return desk(konsep.meeting, "konsep", konsep.pk, **where)


def test_the_form_shows_what_was_typed(notulis, konsep):
    form = notulis.get(url(konsep), headers=swap()).context["form"]
    assert (form["text"].value(), form["due_text"].value()) == ("Cek yayasan", "segera")
    assert form["lead"].value() == [konsep.addressees.get().unit_id]


def test_the_form_in_a_swap_is_the_form_in_the_page(notulis, konsep):
    assert bare(notulis.get(url(konsep), headers=swap()).text) in bare(notulis.get(url(konsep)).text)


def test_it_is_changed(notulis, konsep):
    pupr = Unit.objects.get(short_name="Dinas PUPR")
    answer = notulis.post(url(konsep), arahan(text="Cek semua", supporting=[pupr.pk]), headers=swap())
    now = Directive.objects.get()
    assert (answer.status_code, now.text, now.due_text) == (200, "Cek semua", "")
    assert [(row.unit.called, row.role) for row in now.addressees.all()] == [("Dinas PUPR", "supporting")]


def test_what_is_issued_is_no_konsep(notulis, konsep):
    make.directive_actions.issue(
        by=None, directives=[konsep], on=make.date(2026, 2, 2), at=make.moment(make.date(2026, 2, 2))
    )
    assert notulis.post(url(konsep), arahan()).status_code == 404


def test_it_hides_from_the_neighbour(signed_in, konsep):
    assert signed_in("tetangga").get(url(konsep, slug="tetangga")).status_code == 404


def test_only_setda_and_only_of_this_meeting(signed_in, notulis, konsep, closed):
    assert signed_in("dinkes").get(url(konsep)).status_code == 403
    assert signed_in("sekda").get(url(konsep)).status_code == 403
    assert notulis.get(desk(closed, "konsep", konsep.pk)).status_code == 404
