# desk:circulate — final minutes go out, each unit its own copy; Setda sees who has read.
import pytest

from directives import actions as directive_actions
from meetings import actions
from meetings.models import Copy
from rakor.desk.papers.extracts import copies_for
from rakor.notify.models import Message
from rakor.people.models import Unit
from tests import make
from tests.desk.pages.conftest import at_circulation, review


def unit(name):
    return Unit.objects.get(short_name=name)


@pytest.fixture
def crowded(inside, meeting, block):
    """Dinkes came and has a directive; Camat Sangir was absent; PUPR was not asked and has nothing."""
    actions.record_attendance(by=None, meeting=meeting, unit=unit("Dinkes"), presence="hadir")
    actions.record_attendance(by=None, meeting=meeting, unit=unit("Camat Sangir"), presence="tidak_hadir")
    konsep = directive_actions.draft(by=None, meeting=meeting, block=block, text="Cek yayasan", lead=[unit("Dinkes")])
    on = make.today(inside)
    directive_actions.issue(by=inside.notulis, directives=[konsep], on=on, at=make.moment(on))
    return meeting


def test_each_unit_gets_its_own(notulis, crowded, final):
    assert "Edarkan kepada 2 unit" in notulis.get(at_circulation(final)).text
    assert "diedarkan kepada 2 unit" in notulis.post(at_circulation(final), follow=True).text
    sent = {(copy.unit.short_name, copy.is_summary) for copy in Copy.objects.select_related("unit")}
    assert sent == {("Dinkes", False), ("Camat Sangir", True)}
    told = Message.objects.filter(kind="minutes_circulated", channel="inbox")
    assert {message.recipient.username for message in told} == {"dinkes", "camat"}


def test_twice_is_once(notulis, crowded, final):
    notulis.post(at_circulation(final))
    assert "Semua unit sudah mendapatnya" in notulis.post(at_circulation(final), follow=True).text
    assert (Copy.objects.count(), Message.objects.filter(kind="minutes_circulated").count()) == (2, 2)


def test_a_draft_is_not_sent(notulis, crowded):
    assert "Sahkan dahulu notula ini" in notulis.post(at_circulation(crowded), follow=True).text
    assert Copy.objects.count() == 0


def test_an_edition_being_corrected_is_not_sent(notulis, crowded, final):
    notulis.post(review(final, "perbaikan"), {"reason": "Nama keliru"})
    assert "Sahkan dahulu notula ini" in notulis.post(at_circulation(final), follow=True).text
    assert Copy.objects.count() == 0


def test_who_has_only_a_directive_gets_no_copy_of_closed_minutes():
    given = {"is_draft": False, "units": [{"id": 2}]}
    listed = [{"unit": 1, "presence": "hadir"}]
    open_, closed = (
        {"is_closed": is_closed, "attendance": listed, "directives": [given]} for is_closed in (False, True)
    )
    assert (copies_for(open_), copies_for(closed)) == ({2: False, 1: False}, {1: False})


def test_setda_sees_who_has_read(notulis, signed_in, crowded, final):
    notulis.post(at_circulation(final))
    copy = Copy.objects.get(unit=unit("Camat Sangir"))
    signed_in("camat").post(f"/uji/rapat/{final.pk}/salinan/{copy.pk}/dibaca/")
    text = notulis.get(at_circulation(final)).text
    assert "1 dari 2 unit sudah membaca" in text
    assert "Dibaca camat" in text


def test_it_hides_from_the_neighbour(signed_in, final):
    assert signed_in("tetangga").get(at_circulation(final, slug="tetangga")).status_code == 404


def test_only_setda_circulates(signed_in, final):
    assert [signed_in(who).post(at_circulation(final)).status_code for who in ("sekda", "dinkes")] == [403, 403]


@pytest.mark.parametrize("count", [1, 3])
def test_its_statements_do_not_grow(notulis, signed_in, meeting, count, django_assert_num_queries):
    for name in ("Dinkes", "Dinas PUPR", "Camat Sangir")[:count]:
        actions.record_attendance(by=None, meeting=meeting, unit=unit(name), presence="hadir")
    notulis.post(review(meeting, "kirim"))
    signed_in("sekda").post(review(meeting, "sahkan"))
    notulis.post(at_circulation(meeting))
    notulis.get(at_circulation(meeting))  # the message is shown once
    with django_assert_num_queries(9):
        notulis.get(at_circulation(meeting))
