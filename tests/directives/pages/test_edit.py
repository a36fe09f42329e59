# A konsep without a sentence in the minutes is changed on its own page.
import pytest

from directives.models.choices import Kind
from meetings.actions import write_block
from tests import make
from tests.directives.pages.conftest import MONDAY


@pytest.fixture
def konsep(scene):
    parts = [{"text": "Tahap satu", "kind": "milestone", "due_on": MONDAY}, {"text": "Butir"}]
    return make.directive("Susun rencana", lead=[scene.dinkes], basis="Surat 7", parts=parts, issuer_title="Sekda")


def url(directive):
    return f"/uji/arahan/{directive.pk}/ubah/"


def test_it_works_and_keeps_what_a_part_had(konsep, scene, browse):
    page = browse("notulis", url(konsep)).content.decode()
    assert f'name="lead" value="{scene.dinkes.pk}" aria-describedby="u{scene.dinkes.pk}" checked' in page
    sent = {
        "text": "Susun rencana kerja",
        "kind": "periodic",
        "period": "monthly",
        "parts": "Butir\nTahap satu | 2 Februari 2026",
    }
    assert browse("notulis", url(konsep), sent).url == f"/uji/arahan/{konsep.pk}/terbitkan/"
    konsep.refresh_from_db()
    assert (konsep.text, konsep.kind, konsep.issuer_title) == ("Susun rencana kerja", Kind.PERIODIC, "Sekda")
    assert list(konsep.parts.values_list("text", "kind", "due_on")) == [
        ("Butir", "item", None), ("Tahap satu", "milestone", MONDAY),
    ]  # fmt: skip


def test_it_hides_from_the_neighbour(konsep, browse):
    assert browse("tetangga", url(konsep)).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("ajudan", 403), ("dinkes", 404), ("inspektorat", 404)])
def test_it_refuses_the_wrong_role(konsep, browse, who, status):
    assert browse(who, url(konsep)).status_code == status


def test_what_is_issued_or_stands_in_the_minutes_is_not_changed_here(scene, browse):
    block = write_block(by=None, meeting=scene.meeting, text="Cek", at=make.moment(MONDAY))
    at_the_desk = make.directive(meeting=scene.meeting, block=block)
    assert browse("notulis", url(scene.claimed.directive)).status_code == 404
    assert browse("notulis", url(at_the_desk)).status_code == 404


def test_what_cannot_be_is_refused(konsep, browse):
    assert browse("notulis", url(konsep), {"text": "", "kind": "one_off"}).status_code == 422
    konsep.refresh_from_db()
    assert konsep.text == "Susun rencana"
