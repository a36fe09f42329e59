# desk:call — one unit called in the rakor, and what is decided there: a block of the minutes and a decision, or neither.
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from directives.models import Assignment, Decision, Directive, Evidence
from meetings.models import Attendance, Block
from rakor.people.models import Holding, Post, Unit
from tests import make
from tests.directives.test_reporting import hand_in

EARLY = date(2026, 1, 5)


@pytest.fixture
def unit(inside):
    return Unit.objects.get(short_name="Dinkes")


@pytest.fixture
def work(meeting, unit):
    return make.assignment("Cek 29 dapur", unit=unit, on=EARLY, due_on=date(2026, 2, 1))


@pytest.fixture
def sekda_post(inside):
    return Post.objects.get(short_title="Sekda")


def at(meeting, unit, slug="uji"):
    return f"/{slug}/rapat/{meeting.pk}/panggil/{unit.pk}/"


def answer(work, post, **more):
    given = {"arahan": work.pk, "move": "extend", "due_on": "2099-02-27", "client_id": str(uuid4())}
    return given | ({"post": post.pk} if post else {}) | more


def test_it_shows_what_the_unit_has_not_done(cast, notulis, meeting, unit, work):
    hand_in(work, cast.dinkes, done="Baru 8 dapur", obstacle="Hujan", help_asked="Alat berat")
    late = make.assignment("Perbaiki puskesmas", unit=unit, on=EARLY, due_on=date(2025, 12, 1))
    make.directive("Belum terbit", lead=[unit])
    page = notulis.get(at(meeting, unit)).text
    shown = ("Cek 29 dapur", "Baru 8 dapur", "Hujan", "Alat berat", "belum pernah mundur", "Melewati batas waktu")
    assert [words for words in shown if words not in page] == []
    assert "Belum terbit" not in page
    assert page.rindex(late.directive.text) < page.rindex("Cek 29 dapur")


def test_a_decision_is_a_block_of_the_meeting(notulis, meeting, unit, work, sekda_post):
    response = notulis.post(at(meeting, unit), answer(work, sekda_post, reason="Hujan"))
    assert (response.status_code, response.url) == (302, at(meeting, unit))
    made = Decision.objects.get()
    words = "Keputusan tentang Dinas Kesehatan, arahan “Cek 29 dapur”: batas waktu diperpanjang sampai 27 Februari 2099. Hujan."
    assert (made.block, made.block.text) == (meeting.blocks.last(), words)
    assert (made.is_by_order, made.basis, made.decided_on) == (True, "lisan", meeting.held_on)
    work.refresh_from_db()
    assert str(work.due_on) == "2099-02-27"
    page = notulis.get(at(meeting, unit)).text
    assert "1 kali diperpanjang" in page
    assert words in notulis.get(f"/uji/rapat/{meeting.pk}/").text
    assert f"#b{made.block_id}" in notulis.get(f"/uji/arahan/{work.directive_id}/").text


def test_sent_twice_it_is_recorded_once(notulis, meeting, unit, work, sekda_post):
    data, count = answer(work, sekda_post), meeting.blocks.count()
    for _ in range(2):
        notulis.post(at(meeting, unit), data)
    assert (Decision.objects.count(), meeting.blocks.count()) == (1, count + 1)


def test_what_is_refused_leaves_no_block(notulis, meeting, unit, work, sekda_post):
    count = meeting.blocks.count()
    response = notulis.post(at(meeting, unit), answer(work, sekda_post, due_on="2026-01-15", reason="Alasan saya"))
    assert (response.status_code, meeting.blocks.count(), Decision.objects.count()) == (422, count, 0)
    assert "Alasan saya" in response.text
    assert "sudah lebih lama dari itu" in response.text


def test_the_head_decides_in_their_own_name(signed_in, meeting, unit, work, cast):
    post = Post.objects.get(short_title="Bupati")
    Holding.objects.create(post=post, user=cast.bupati.user, name="Nama Bupati", since=EARLY)
    signed_in("bupati").post(at(meeting, unit), answer(work, post, move="withdraw", reason="Sudah dikerjakan provinsi"))
    made = Decision.objects.get()
    assert (made.is_by_order, made.name, made.block.meeting_id) == (False, "Nama Bupati", meeting.pk)


def test_it_can_be_handed_to_another_unit(notulis, meeting, unit, work, sekda_post):
    other = Unit.objects.get(short_name="Dinas PUPR")
    data = answer(work, sekda_post, move="alihkan", to=other.pk, due_on="")
    assert notulis.post(at(meeting, unit), data).status_code == 302
    assert Assignment.objects.unresolved().get().unit == other
    assert meeting.blocks.last().text.endswith("dialihkan ke Dinas Pekerjaan Umum dan Penataan Ruang.")
    assert "Dialihkan oleh" in work.directive.corrections.get().note


def test_only_this_units_share_is_decided(notulis, meeting, unit, sekda_post):
    other = Unit.objects.get(short_name="Dinas PUPR")
    shared = make.directive("Bersama", on=EARLY, lead=[unit, other], due_on=date(2026, 2, 1))
    notulis.post(at(meeting, unit), answer(shared.assignments.get(unit=unit), sekda_post))
    assert str(shared.assignments.get(unit=other).due_on) == "2026-02-01"


def test_final_minutes_take_nothing(final, notulis, unit, work, sekda_post):
    count = Block.objects.count()
    response = notulis.post(at(final, unit), answer(work, sekda_post))
    assert (response.status_code, Block.objects.count(), Decision.objects.count()) == (422, count, 0)
    assert "sudah final" in response.text


def test_an_asisten_looks_and_does_not_record(signed_in, meeting, unit, work, sekda_post):
    asisten = signed_in("asisten")
    assert "Putuskan" not in asisten.get(at(meeting, unit)).text
    assert asisten.post(at(meeting, unit), answer(work, sekda_post)).status_code == 403


def test_work_of_another_unit_is_not_decided_here(notulis, meeting, unit, sekda_post):
    other = make.assignment("Jalan", unit=Unit.objects.get(short_name="Dinas PUPR"), on=EARLY)
    response = notulis.post(at(meeting, unit), answer(other, sekda_post))
    assert (response.status_code, Decision.objects.count()) == (422, 0)
    assert "Belum tercatat" in response.text


def test_what_was_ordered_behind_closed_doors_is_not_on_the_screen(notulis, meeting, closed, unit, work):
    Directive.objects.filter(pk=work.directive_id).update(meeting=closed)
    open_page, closed_page = notulis.get(at(meeting, unit)).text, notulis.get(at(closed, unit)).text
    assert "Cek 29 dapur" not in open_page
    assert "1 arahan dari rapat tertutup tidak ditampilkan" in open_page
    assert "Cek 29 dapur" in closed_page


def test_photos_before_and_after(cast, notulis, meeting, unit, work):
    first, last = hand_in(work, cast.dinkes, done="Awal"), hand_in(work, cast.dinkes, done="Akhir")
    for report, name in ((first, "awal.jpg"), (last, "akhir.jpg")):
        Evidence.objects.create(
            report=report, path=f"uji/{name}", name=name, media_type="image/jpeg", size=1, sha256="0" * 64
        )
    page = notulis.get(at(meeting, unit)).text
    assert page.index("Sebelum: awal.jpg") < page.index("Sesudah: akhir.jpg")


def test_how_it_came_to_rakor(notulis, meeting, unit):
    for days, presence in ((7, "hadir"), (14, "tidak_hadir"), (3, "diwakili")):
        held = make.meeting("Rakor", held_on=timezone.localdate() - timedelta(days=days))
        by = "Sekretaris Dinas" if presence == "diwakili" else ""
        Attendance.objects.create(meeting=held, unit=unit, is_invited=True, presence=presence, represented_by=by)
    page = notulis.get(at(meeting, unit)).text
    assert "<b>2 dari 3</b>" in page
    assert "diwakili Sekretaris Dinas" in page


def test_a_unit_without_work_says_so(notulis, meeting, unit):
    page = notulis.get(at(meeting, unit)).text
    assert "Tidak ada arahan yang belum tuntas" in page
    assert "Belum ada kehadiran yang tercatat" in page


def test_it_hides_from_the_neighbour(signed_in, meeting, unit):
    assert signed_in("tetangga").get(at(meeting, unit, slug="tetangga")).status_code == 404


def test_a_unit_does_not_open_it(signed_in, meeting, unit):
    assert signed_in("dinkes").get(at(meeting, unit)).status_code == 403
