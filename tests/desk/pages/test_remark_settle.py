# desk:remark_settle — Setda says that it has been put right.
import pytest
from django.utils import timezone

from meetings import actions
from meetings.models import Remark
from tests.desk.pages.conftest import review


@pytest.fixture
def remark(meeting, block, cast):
    return actions.remark(by=cast.sekda, meeting=meeting, block=block, text="Bukan 29", at=timezone.now())


def settle(client, remark, slug="uji"):
    return client.post(review(remark.meeting, "catatan", remark.pk, "selesai", slug=slug))


def test_it_is_settled_by_setda(notulis, remark, cast):
    assert settle(notulis, remark).url == f"{review(remark.meeting)}#b{remark.block_id}"
    assert Remark.objects.get().settled_by == cast.notulis.user


def test_it_hides_from_the_neighbour(signed_in, remark):
    assert settle(signed_in("tetangga"), remark, slug="tetangga").status_code == 404


def test_nobody_else_settles(signed_in, remark):
    assert [settle(signed_in(who), remark).status_code for who in ("sekda", "dinkes")] == [403, 403]
    assert Remark.objects.get().settled_at is None
