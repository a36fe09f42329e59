# A new block: once, in its place, under whoever leads.
from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from meetings import actions
from tests import make
from tests.desk.pages.conftest import bare, desk, swap, typed


def url(meeting):
    return desk(meeting, "catat")


def test_it_comes_last_under_whoever_leads(notulis, meeting):
    actions.add_turn(by=None, meeting=meeting, title="Wakil Bupati", role="melanjutkan")
    answer = notulis.post(url(meeting), typed(agenda_item=meeting.agenda.get().pk), headers=swap())
    block = meeting.blocks.last()
    assert (answer.status_code, block.text, block.turn.title) == (200, "Ketikan baru", "Wakil Bupati")
    assert "Pimpinan rapat dilanjutkan oleh Wakil Bupati" in answer.text


def test_a_line_that_arrives_late_is_of_whoever_led_and_of_the_time_when_it_was_said(notulis, meeting):
    led = actions.add_turn(by=None, meeting=meeting, title="Sekretaris Daerah")
    actions.add_turn(by=None, meeting=meeting, title="Wakil Bupati", role="melanjutkan")
    notulis.post(url(meeting), typed(turn=led.pk, ago=600, text="arahan Dinkes cek posko"), headers=swap())
    block = meeting.blocks.last()
    assert (block.turn, block.directives.get().issuer) == (led, "Sekretaris Daerah")
    assert 599 < (timezone.now() - block.written_at).total_seconds() < 660
    notulis.post(url(meeting), typed(turn=""), headers=swap())
    assert meeting.blocks.last().turn is None


def test_an_absurd_wait_is_no_fault(notulis, meeting):
    assert notulis.post(url(meeting), typed(ago=10**20), headers=swap()).status_code == 200
    assert meeting.blocks.last().written_at > timezone.now() - timedelta(days=31)


def test_a_swap_is_what_a_reload_shows(notulis, meeting):
    answer = notulis.post(url(meeting), typed(kind="obstacle"), headers=swap())
    assert bare(answer.text) in bare(notulis.get(desk(meeting)).text)


def test_without_htmx_it_goes_back_to_the_desk(notulis, meeting):
    answer = notulis.post(url(meeting), typed())
    assert answer.headers["Location"] == f"{desk(meeting)}#b{meeting.blocks.last().pk}"


def test_a_retry_makes_one(notulis, meeting):
    again = typed()
    answers = [notulis.post(url(meeting), again, headers=swap()) for _ in range(2)]
    assert bare(answers[0].text) == bare(answers[1].text)
    assert meeting.blocks.count() == 3


def test_after_another(notulis, meeting):
    notulis.post(url(meeting), typed(after=meeting.blocks.first().pk), headers=swap())
    assert [block.text for block in meeting.blocks.all()][1] == "Ketikan baru"


def test_the_script_hears_when_it_was_saved(notulis, meeting):
    answer = notulis.post(url(meeting), typed(), headers=swap())
    assert f'"block": {meeting.blocks.last().pk}, "version": 1' in answer.headers["HX-Trigger"]


def test_what_is_not_of_this_meeting_is_no_choice(notulis, meeting, closed):
    other = actions.write_block(by=None, meeting=closed, text="lain", at=make.moment(make.date(2026, 2, 2)))
    for bad in (
        {"after": other.pk},
        {"agenda_item": 987654321},
        {"client_id": "x"},
        {"turn": 7},
        {"ago": -1},
        {"text": "  "},
        {"kind": "zzz"},
    ):
        assert notulis.post(url(meeting), typed(**bad), headers=swap("capture")).status_code == 422
    assert meeting.blocks.count() == 2


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").post(desk(meeting, "catat", slug="tetangga"), typed()).status_code == 404


def test_only_setda_writes(signed_in, meeting):
    assert signed_in("dinkes").post(url(meeting), typed()).status_code == 403
    assert signed_in("notulis").get(url(meeting)).status_code == 405


def test_a_token_of_another_government_is_another_token(signed_in, notulis, meeting, cast):
    token = str(uuid4())
    notulis.post(url(meeting), typed(client_id=token))
    with make.scope.government(cast.neighbour.pk):
        theirs = make.meeting("Rapat tetangga")
    signed_in("tetangga").post(desk(theirs, "catat", slug="tetangga"), typed(client_id=token))
    with make.scope.government(cast.neighbour.pk):
        assert [block.text for block in theirs.blocks.all()] == ["Ketikan baru"]
