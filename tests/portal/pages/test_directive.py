# portal:directive — one directive by its code: the summary as approved, and where it stands today.
import pytest

from directives import actions
from meetings import actions as meeting_actions
from tests import make
from tests.portal.opened import AT, ON, open_directive, propose


def url(release) -> str:
    return f"/uji/publik/arahan/{release.directive.code}/"


def test_it_shows_the_summary_and_never_the_directive(opened, visit):
    page = visit(url(opened[0])).text
    assert all(
        words in page for words in ("Dapur gizi dicek.", "Belum ditindaklanjuti", "Dinas Kesehatan", "Rakor OPD")
    )
    assert "Cek dapur" not in page


def test_where_it_stands_is_shown_as_it_is_today(opened, inside, visit):
    work = opened[0].directive.assignments.get()
    actions.hand_in(by=inside.dinkes, assignment=work, report=actions.Handed(done="Rahasia."), on=ON, at=AT)
    page = visit(url(opened[0])).text
    assert "Dalam proses" in page
    assert "Rahasia." not in page


def test_a_correction_leaves_the_summary_as_approved(opened, inside, visit):
    actions.correct(by=inside.notulis, directive=opened[0].directive, on=ON, at=AT, text="Cek semua dapur")
    page = visit(url(opened[0])).text
    assert "Dapur gizi dicek." in page
    assert "semua dapur" not in page


@pytest.mark.parametrize("state", ["proposed", "refused", "recalled", "never"])
def test_what_is_not_open_is_not_there(inside, visit, state):
    directive = make.directive("Cek dapur", on=ON)
    release = propose(inside, directive) if state != "never" else None
    if state == "refused":
        meeting_actions.answer_release(by=inside.sekda, release=release, approve=False, reason="Belum.", on=ON, at=AT)
    if state == "recalled":
        meeting_actions.recall_release(by=inside.ppid, release=release, reason="Keliru.", on=ON, at=AT)
    answer = visit(f"/uji/publik/arahan/{directive.code}/")
    assert (answer.status_code, "dapur" in answer.text) == (404, False)


def test_it_hides_from_the_neighbours_portal(opened, visit):
    assert visit(url(opened[0]).replace("/uji/", "/tetangga/")).status_code == 404


def test_a_recall_is_effective_at_once(inside, visit):
    release = open_directive(inside)
    assert visit(url(release)).status_code == 200
    meeting_actions.recall_release(by=inside.sekda, release=release, reason="Keliru.", on=ON, at=AT)
    assert visit(url(release)).status_code == 404
