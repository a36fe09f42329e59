# The words in which minutes that went out are told, and when that is no longer wanted.
import pytest
from django.utils import timezone

from meetings import actions, messages
from meetings.models import Copy
from rakor.notify.models import Message
from rakor.people.models import Unit
from tests import make


@pytest.fixture
def told(inside):
    """Dinkes was absent from a meeting whose minutes went out; the message to its people."""
    meeting, now = make.meeting("Rakor OPD"), timezone.now()
    actions.write_block(by=None, meeting=meeting, text="Sekda membuka rapat.", at=now)
    actions.send_for_review(by=None, meeting=meeting)
    edition = actions.finalise(by=inside.sekda, meeting=meeting, at=now, compose=lambda locked: {})
    dinkes = Unit.objects.get(short_name="Dinkes")
    actions.circulate(by=inside.notulis, edition=edition, units={dinkes.pk: True}, at=now)
    return Message.objects.get(kind="minutes_circulated", channel="inbox")


def test_it_names_the_meeting_and_leads_to_the_copy(told):
    rendered = messages._render_circulated(told)
    copy = Copy.objects.get()
    assert rendered.title == "Notula rapat untuk Dinas Kesehatan"
    assert rendered.body == (
        "Rakor OPD, Senin, 2 Februari 2026.\n"
        "Dinas Kesehatan tidak hadir sendiri dalam rapat ini. Mohon baca ringkasannya, lalu tekan “Sudah saya baca”."
    )
    assert rendered.url == f"/uji/rapat/{copy.edition.meeting_id}/salinan/{copy.pk}/"


def test_what_is_read_already_needs_no_message(inside, told):
    assert messages._circulated_still_wanted(told)
    actions.confirm_read(by=inside.dinkes, copy=Copy.objects.get(), at=timezone.now())
    assert not messages._circulated_still_wanted(told)


def test_whoever_has_left_the_unit_is_not_told(inside, told):
    inside.dinkes.user.memberships.all().delete()
    assert not messages._circulated_still_wanted(told)
