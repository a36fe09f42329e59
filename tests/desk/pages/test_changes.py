# desk:changes — what others have changed meanwhile, exactly.
import re

import pytest
from django.utils import timezone

from meetings import actions
from meetings.models import Meeting
from tests import make
from tests.desk.pages.conftest import desk


def url(meeting, slug="uji"):
    return f"{desk(meeting, slug=slug)}perubahan/"


def stamps(page):
    return dict(re.findall(r'data-block="(\d+)"[^>]*data-stamp="(\w+)"', page))


def changed(notulis, meeting, known):
    asked = ",".join(f"{pk}.{stamp}" for pk, stamp in known.items())
    return stamps(notulis.get(url(meeting), {"kenal": asked}).text)


def test_only_what_looks_different_comes(notulis, meeting, block):
    known = stamps(notulis.get(desk(meeting)).text)
    first, last = known
    assert (last, changed(notulis, meeting, known)) == (str(block.pk), {})
    new = str(actions.write_block(by=None, meeting=meeting, text="Baru", at=timezone.now()).pk)
    assert list(changed(notulis, meeting, known)) == [new]
    make.directive("Cek yayasan", meeting=meeting, block=block)
    assert list(changed(notulis, meeting, known)) == [last, new]
    assert list(changed(notulis, meeting, {"x": "y", first: "0"})) == [first, last, new]


def test_the_order_of_all_comes_too(notulis, meeting, block):
    actions.move_block(by=None, block=block, after=None)
    assert f'data-order="{block.pk},{meeting.blocks.last().pk}"' in notulis.get(url(meeting)).text


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(url(meeting, slug="tetangga")).status_code == 404


def test_only_setda_minutes(signed_in, meeting):
    assert [signed_in(who).get(url(meeting)).status_code for who in ("dinkes", "sekda")] == [403, 403]


@pytest.mark.parametrize("count", [1, 3])
def test_its_statements_do_not_grow(notulis, meeting, count, django_assert_num_queries):
    for number in range(count):
        actions.write_block(by=None, meeting=meeting, text=f"Catatan {number}", at=timezone.now())
    with django_assert_num_queries(19):
        notulis.get(url(meeting))


def test_a_directive_that_is_issued_counts_as_a_change(notulis, meeting, block, cast):
    given = make.directive("Cek yayasan", meeting=meeting, block=block)
    before = Meeting.objects.get(pk=meeting.pk).version
    make.directive_actions.issue(by=None, directives=[given], on=make.today(cast), at=timezone.now())
    assert Meeting.objects.get(pk=meeting.pk).version == before + 1
