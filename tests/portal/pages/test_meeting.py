# portal:meeting — one meeting by its code: what was approved, and its open directives.
from meetings import actions as meeting_actions
from meetings.models import Meeting
from tests.portal.opened import open_directive, open_meeting


def test_it_shows_what_was_approved(opened, visit):
    page = visit(f"/uji/publik/rapat/{opened[1].code}/").text
    shown = ("Rakor OPD", "Rapat membahas harga pangan.", "Sekretaris Daerah, Nama Sekda", "Harga pangan", "Aula")
    assert all(words in page for words in (*shown, "Dapur gizi dicek."))


def test_minutes_that_are_corrected_do_not_change_what_was_approved(opened, inside, visit):
    meeting_actions.reopen(by=inside.notulis, meeting=opened[1].meeting, reason="Salah tempat")
    Meeting.objects.filter(pk=opened[1].meeting_id).update(place="Ruang Kenanga", title="Rakor Kenanga")
    page = visit(f"/uji/publik/rapat/{opened[1].code}/").text
    assert ("Aula" in page, "Kenanga" in page) == (True, False)


def test_a_meeting_that_becomes_closed_is_gone_with_its_directives(inside, visit):
    release = open_meeting(inside)
    directive = open_directive(inside, meeting=release.meeting)
    meeting_actions.reopen(by=inside.notulis, meeting=release.meeting, reason="Ternyata tertutup")
    meeting_actions.update_meeting(
        by=inside.notulis, meeting=Meeting.objects.get(pk=release.meeting_id), is_closed=True
    )
    assert visit(f"/uji/publik/rapat/{release.code}/").status_code == 404
    assert visit(f"/uji/publik/arahan/{directive.directive.code}/").status_code == 404
    for gone in (release, directive):
        gone.refresh_from_db()
        assert (gone.state, gone.recalled_by, gone.steps.last().move) == ("recalled", None, "recall")


def test_it_hides_from_the_neighbours_portal(opened, visit):
    assert visit(f"/tetangga/publik/rapat/{opened[1].code}/").status_code == 404
    assert visit("/uji/publik/rapat/TIDAKADA/").status_code == 404
