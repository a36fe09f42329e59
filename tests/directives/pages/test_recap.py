# directives:recap — today's late work as text for the group; never a word of a closed meeting.
from datetime import date

import pytest

from directives import recap
from directives.models import Assignment
from tests import make

URL = "/uji/rekap-wa/"


@pytest.fixture
def late(scene):
    Assignment.objects.filter(pk=scene.plain.pk).update(report_due_on=date(2026, 2, 6), due_on=date(2026, 2, 4))


def test_it_names_unit_directive_and_dates(late, browse):
    text = browse("notulis", URL).text
    for words in (
        "*Belum melapor*",
        "Dinas PUPR:",
        "- Perbaiki jalan _(batas lapor 6 Feb 2026)_",
        "*Melewati batas waktu*",
    ):
        assert words in text


def test_sample_data_says_so(late, scene, browse):
    scene.cast.government.is_sample = True
    scene.cast.government.save()
    assert recap.late(scene.cast.government, date(2026, 2, 9))[0].startswith("DATA CONTOH")


def test_nobody_late_is_said(scene, browse):
    assert "Tidak ada yang terlambat" in browse("bupati", URL).text


def test_a_closed_meeting_is_not_told(late, scene, browse):
    scene.meeting.is_closed = True
    scene.meeting.save()
    assert "Perbaiki jalan" not in browse("notulis", URL).text


def test_no_part_is_longer_than_the_group_takes(inside):
    unit = make.unit("Dinas Panjang", short_name="Dinpan")
    for number in range(60):
        work = make.assignment(f"Arahan {number} " + "yang panjang " * 12, unit=unit, on=date(2026, 2, 2))
        Assignment.objects.filter(pk=work.pk).update(report_due_on=date(2026, 2, 3))
    parts = recap.late(inside.government, date(2026, 2, 9))
    assert max(map(len, parts)) <= recap.LONGEST
    assert sum(part.count("- Arahan") for part in parts) == 60


def test_it_hides_from_the_neighbour(scene, browse):
    assert browse("tetangga", URL).status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "inspektorat", "pemantau"])
def test_it_refuses_the_wrong_role(scene, browse, who):
    assert browse(who, URL).status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_its_statements_do_not_grow(scene, browse, count, django_assert_num_queries):
    for number in range(count):
        work = make.assignment(f"Arahan {number}", unit=make.unit(f"Dinas {number}"), on=date(2026, 2, 2))
        Assignment.objects.filter(pk=work.pk).update(report_due_on=date(2026, 2, 3))
    assert browse("notulis", URL).status_code == 200
    with django_assert_num_queries(2):
        recap.late(scene.cast.government, date(2026, 2, 9))
