# A meeting under way: one leader, one agenda item, two blocks.
import re
from uuid import uuid4

import pytest
from django.utils import timezone

from meetings import actions
from meetings.models import Copy
from tests import make


@pytest.fixture
def meeting(inside):
    made = make.meeting("Rakor OPD", held_on=timezone.localdate())
    actions.add_turn(by=None, meeting=made, title="Sekretaris Daerah", name="Nama Sekda")
    item = actions.add_agenda(by=None, meeting=made, text="Program MBG")
    for text in ("Sekda membuka rapat.", "Cek 29 yayasan MBG."):
        actions.write_block(by=None, meeting=made, text=text, at=timezone.now(), agenda_item=item)
    return made


@pytest.fixture
def block(meeting):
    return meeting.blocks.last()


@pytest.fixture
def closed(inside):
    return make.meeting("Rapat terbatas", is_closed=True)


@pytest.fixture
def notulis(signed_in):
    return signed_in("notulis")


@pytest.fixture
def final(notulis, signed_in, meeting):
    """The same meeting, its minutes sent for review and made final."""
    notulis.post(review(meeting, "kirim"))
    signed_in("sekda").post(review(meeting, "sahkan"))
    return meeting


def review(meeting, *parts, slug="uji"):
    return f"/{slug}/rapat/{meeting.pk}/pemeriksaan/" + "".join(f"{part}/" for part in parts)


def at_circulation(meeting, slug="uji"):
    return f"/{slug}/rapat/{meeting.pk}/edaran/"


def at_copy(copy, *parts, slug="uji"):
    here = f"/{slug}/rapat/{copy.edition.meeting_id}/salinan/{copy.pk}/"
    return here + "".join(f"{part}/" for part in parts)


def circulated(meeting, notulis, sekda):
    """The meeting made final and sent out: each unit's copy, by its short name."""
    notulis.post(review(meeting, "kirim"))
    sekda.post(review(meeting, "sahkan"))
    notulis.post(at_circulation(meeting))
    return {copy.unit.short_name: copy for copy in Copy.objects.select_related("unit", "edition")}


def paper_at(meeting, *parts, slug="uji"):
    return f"/{slug}/rapat/{meeting.pk}/dokumen/" + "".join(f"{part}/" for part in parts)


def desk(meeting, *parts, slug="uji"):
    return f"/{slug}/rapat/{meeting.pk}/meja/" + "".join(f"{part}/" for part in parts)


def swap(target=""):
    """What HTMX, or the desk's own script, says of itself."""
    return {"HX-Request": "true"} | ({"HX-Target": target} if target else {})


def bare(html):
    """Without what is different in each answer: CSRF tokens, idempotency tokens, space around tags."""
    html = re.sub(r'(name="(csrfmiddlewaretoken|client_id)"[^>]*value=)"[^"]*"', r"\1", html)
    return re.sub(r"\s+", " ", html).strip()


def typed(**more):
    return {"text": "Ketikan baru", "kind": "text", "client_id": str(uuid4())} | more


def arahan(**more):
    return {"text": "Cek yayasan", "kind": "one_off", "client_id": str(uuid4())} | more
