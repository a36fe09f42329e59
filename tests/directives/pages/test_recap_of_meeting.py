# directives:recap_of_meeting — a meeting's directives as text for the group.
import pytest

from directives import recap
from tests import make


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/rekap-wa/"


def test_it_numbers_what_was_issued_with_its_units(scene, browse):
    make.directive("Masih konsep", meeting=scene.meeting)
    text = browse("notulis", url(scene.meeting)).text
    assert "*Arahan Rakor Senin*" in text
    assert ("1. Cek posko _(Dinkes)_" in text, "2. Perbaiki jalan _(Dinas PUPR)_" in text) == (True, True)
    assert "Masih konsep" not in text


def test_a_closed_meeting_gives_no_text(scene, browse):
    scene.meeting.is_closed = True
    scene.meeting.save()
    page = browse("notulis", url(scene.meeting)).text
    assert ("Rapat ini tertutup" in page, "Cek posko" in page) == (True, False)


def test_without_a_directive_it_says_so(inside, browse):
    assert "Belum ada arahan yang diterbitkan" in browse("notulis", url(make.meeting())).text


def test_it_hides_from_the_neighbour(scene, browse):
    assert browse("tetangga", url(scene.meeting)).status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "inspektorat", "pemantau"])
def test_it_refuses_the_wrong_role(scene, browse, who):
    assert browse(who, url(scene.meeting)).status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_its_statements_do_not_grow(scene, count, django_assert_num_queries):
    for number in range(count):
        make.assignment(
            f"Arahan {number}", unit=make.unit(f"Dinas {number}"), meeting=scene.meeting, on=make.date(2026, 2, 2)
        )
    with django_assert_num_queries(3):
        recap.of_meeting(scene.cast.government, scene.meeting)
