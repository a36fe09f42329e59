# The desk: the whole meeting on one page, for Setda only.
import pytest
from django.utils import timezone

from directives.models import Directive
from meetings import actions
from tests import make
from tests.desk.pages.conftest import bare, desk, swap


def test_it_shows_agenda_minutes_and_margin(notulis, meeting, block):
    make.directive("Cek yayasan", meeting=meeting, block=block, addressed_to="OPD terkait")
    page = notulis.get(desk(meeting))
    assert page.status_code == 200
    for words in (
        "Program MBG",
        "Cek 29 yayasan MBG.",
        "Belum ada penanggung jawab",
        "Terbitkan 1 arahan",
        "Nama Sekda",
    ):
        assert words in page.text


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(desk(meeting, slug="tetangga")).status_code == 404


def test_only_setda_minutes(signed_in, meeting, closed):
    assert [signed_in(who).get(desk(meeting)).status_code for who in ("dinkes", "sekda", "ppid")] == [403] * 3
    assert signed_in("dinkes").get(desk(closed)).status_code == 404


@pytest.mark.parametrize("name", ["lead", "drafts", "agenda", "capture"])
def test_a_swap_is_what_a_reload_shows(notulis, meeting, name):
    fragment = bare(notulis.get(desk(meeting), headers=swap(name)).text)
    assert f'id="{name}"' in fragment[:300]
    assert fragment in bare(notulis.get(desk(meeting)).text)


def test_the_agenda_item_in_hand_is_the_last_one_used_or_the_one_asked_for(notulis, meeting):
    second = actions.add_agenda(by=None, meeting=meeting, text="Penutup")
    in_hand = [
        notulis.get(desk(meeting), {"acara": asked}).context["capture"]["agenda_item"].value()
        for asked in ("", second.pk, "x", "987654321")
    ]
    first = meeting.agenda.first().pk
    assert in_hand == [first, second.pk, first, first]


def test_a_closed_meeting_keeps_nothing_in_the_browser(notulis, meeting, closed):
    assert ['data-keeps="yes"' in notulis.get(desk(one)).text for one in (meeting, closed)] == [True, False]


def test_an_empty_desk_says_what_to_do(notulis, closed):
    assert "Ketik yang sedang dibicarakan" in notulis.get(desk(closed)).text


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(notulis, meeting, cast, django_assert_num_queries, count):
    meeting.blocks.all().delete()
    groups = list(make.Group.objects.all())
    for number in range(count):
        block = actions.write_block(by=None, meeting=meeting, text=f"Catatan {number}", at=timezone.now())
        Directive.objects.create(meeting=meeting, block=block, text="Arahan", number=number + 1, group=groups[0])
    with django_assert_num_queries(28):
        assert notulis.get(desk(meeting)).status_code == 200


def test_only_what_is_said_live_is_offered_but_no_kind_is_lost(notulis, meeting):
    actions.write_block(by=None, meeting=meeting, text="Visi", at=timezone.now(), kind="vision")
    page = notulis.get(desk(meeting)).text
    assert (page.count('value="mission"'), page.count('value="vision"')) == (0, 1)
    assert '<option value="vision" selected>Visi</option>' in page
    assert page.count('value="question"') == 1 + meeting.blocks.count()
