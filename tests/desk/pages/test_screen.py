# desk:screen — the big screen in the room; swap and reload give the same.
import pytest
from django.utils import timezone

from directives import actions as directive_actions
from meetings import actions
from rakor.people.models import Unit
from tests.desk.pages.conftest import bare, swap


def at(meeting, slug="uji"):
    return f"/{slug}/rapat/{meeting.pk}/layar/"


def test_it_shows_what_is_discussed_and_what_was_given(notulis, meeting, block):
    item = actions.add_agenda(by=None, meeting=meeting, text="Banjir bandang")
    actions.write_block(by=None, meeting=meeting, text="Laporan", at=timezone.now(), agenda_item=item)
    actions.put_figure(by=None, meeting=meeting, label="Yayasan belum beroperasi", value=29, unit="yayasan")
    dinkes = Unit.objects.get(short_name="Dinkes")
    directive_actions.draft(by=None, meeting=meeting, block=block, text="Cek semua yayasan", lead=[dinkes])
    page = notulis.get(at(meeting)).text
    shown = ("Banjir bandang", "Nama Sekda", "Yayasan belum beroperasi", "Cek semua yayasan", "Dinkes", "Konsep")
    assert [words for words in shown if words not in page] == []
    assert "Program MBG" not in page


def test_a_directive_makes_the_screen_grow(notulis, meeting, block):
    version = meeting.version
    directive_actions.draft(by=None, meeting=meeting, block=block, text="Cek semua yayasan")
    meeting.refresh_from_db()
    assert meeting.version > version


def test_the_swap_is_the_reload(notulis, meeting):
    page, part = notulis.get(at(meeting)).text, notulis.get(at(meeting), headers=swap("layar")).text
    assert part.lstrip().startswith('<div id="layar"')
    tail = bare(part).split("data-version", 1)[1]  # before it stands the ticket, which bears the second it was made
    assert tail in bare(page)


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(at(meeting, slug="tetangga")).status_code == 404


def test_only_setda_opens_it(signed_in, meeting):
    assert [signed_in(who).get(at(meeting)).status_code for who in ("sekda", "dinkes")] == [403, 403]


@pytest.mark.parametrize("count", [1, 3])
def test_its_statements_do_not_grow(notulis, meeting, block, count, django_assert_num_queries):
    dinkes = Unit.objects.get(short_name="Dinkes")
    for number in range(count):
        directive_actions.draft(by=None, meeting=meeting, block=block, text=f"Arahan {number}", lead=[dinkes])
        actions.put_figure(by=None, meeting=meeting, label=f"Angka {number}", text="banyak")
    with django_assert_num_queries(15):
        notulis.get(at(meeting))
