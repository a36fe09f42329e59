# directives:acknowledge — Sudah kami baca.
import pytest

from directives.models import Assignment
from directives.models import Move as Row
from rakor.people.models import Membership
from tests import make
from tests.directives.pages.conftest import TODAY

DESK = "/uji/arahan-unit/"


def url(work):
    return f"{DESK}{work.pk}/dibaca/"


@pytest.fixture
def fresh(scene):
    return make.assignment("Arahan baru", unit=scene.dinkes, on=TODAY)


def test_what_is_new_says_so_until_it_was_read(fresh, browse):
    page = browse("dinkes", DESK).text
    assert page.index('id="new"') < page.index("Arahan baru") < page.index("Sudah kami baca")
    answer = browse("dinkes", url(fresh), {"daftar": "1"})
    assert (answer.status_code, answer["Location"]) == (302, DESK)
    assert 'id="new"' not in browse("dinkes", DESK).text
    assert "Arahan sudah dibaca unit" in browse("notulis", f"{DESK}{fresh.pk}/").text


def test_twice_is_once(fresh, browse):
    answers = [browse("dinkes", url(fresh), {}) for _ in range(2)]
    assert [answer["Location"] for answer in answers] == [f"{DESK}{fresh.pk}/"] * 2
    assert Row.objects.filter(assignment=fresh, move="acknowledge").count() == 1


def test_it_is_no_report(fresh, browse):
    before = fresh.report_due_on
    browse("dinkes", url(fresh), {})
    fresh.refresh_from_db()
    assert (fresh.status, fresh.report_due_on) == ("not_started", before)


def test_whoever_gets_it_next_has_not_read_it(scene, fresh, browse):
    browse("dinkes", url(fresh), {})
    browse("notulis", f"/uji/alihkan/{scene.dinkes.pk}/", {"to": scene.pupr.pk, "reason": "Perbup 12/2026"})
    assert "Sudah kami baca" in browse("dispupr", f"{DESK}{fresh.pk}/").text


def test_what_has_ended_is_not_acknowledged(fresh, signed_in):
    Assignment.objects.filter(pk=fresh.pk).update(status="done")
    assert "Langkah ini tidak dapat dilakukan" in signed_in("dinkes").post(url(fresh), follow=True).text
    assert not Row.objects.filter(assignment=fresh, move="acknowledge").exists()


def test_it_refuses_the_wrong_role(fresh, browse):
    assert browse("notulis", url(fresh), {}).status_code == 403


def test_it_hides_from_another_unit(fresh, browse):
    assert [browse(who, url(fresh), {}).status_code for who in ("dispupr", "tetangga")] == [404, 404]


def test_an_asisten_may_for_the_own_unit_alone(scene, fresh, browse):
    Membership.objects.create(user=scene.cast.asisten.user, role="opd", unit=scene.dinkes)
    assert browse("asisten", url(fresh), {}).status_code == 302
