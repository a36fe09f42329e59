# directives:release — the PPID proposes and sees what the public will see, the Sekda answers, both take back.
from uuid import uuid4

import pytest

from directives.models import DirectiveRelease
from tests import make
from tests.directives.pages.conftest import MONDAY
from tests.portal.opened import open_directive, propose


@pytest.fixture
def directive(inside):
    return make.directive("Cek dapur", on=MONDAY)


def url(directive) -> str:
    return f"/uji/buka-publik/arahan/{directive.pk}/"


def test_it_shows_the_preview_and_keeps_what_was_typed(directive, browse):
    typed = {"act": "lihat", "summary": "Dapur gizi dicek.", "client_id": str(uuid4())}
    page = browse("ppid", url(directive), typed)
    assert (page.status_code, page.text.count("Dapur gizi dicek.")) == (200, 2)
    assert not DirectiveRelease.objects.exists()


def test_the_ppid_proposes_and_the_sekda_opens(directive, browse):
    typed = {"act": "usulkan", "summary": "Dapur gizi dicek.", "client_id": str(uuid4())}
    assert [browse("ppid", url(directive), typed).status_code for _ in range(2)] == [302, 302]
    release = DirectiveRelease.objects.get()
    assert "Setujui, buka untuk publik" in browse("sekda", url(directive)).text
    assert browse("sekda", url(directive), {"act": "setujui", "release": release.pk}).status_code == 302
    release.refresh_from_db()
    assert release.is_released


def test_a_refusal_without_reason_and_an_empty_summary_are_said(directive, inside, browse):
    assert browse("ppid", url(directive), {"act": "usulkan"}).status_code == 422
    release = propose(inside, directive)
    browse("sekda", url(directive), {"act": "kembalikan", "release": release.pk})
    assert "Tulis alasannya" in browse("sekda", url(directive)).text or DirectiveRelease.objects.get().is_waiting


def test_it_is_taken_back_with_a_reason(inside, browse):
    release = open_directive(inside)
    browse("ppid", url(release.directive), {"act": "tarik", "release": release.pk, "reason": "Keliru."})
    release.refresh_from_db()
    assert (release.state, release.reason) == ("recalled", "Keliru.")
    assert browse("ppid", url(release.directive), {"act": "tarik", "release": "x"}).status_code == 404


def test_it_hides_from_the_neighbour(directive, browse):
    assert browse("tetangga", url(directive)).status_code == 404


@pytest.mark.parametrize("who", ["notulis", "dinkes", "pemantau"])
def test_it_refuses_the_wrong_role(directive, browse, who):
    assert browse(who, url(directive)).status_code == 403
