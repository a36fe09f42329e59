# One directive as a document.
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directives import actions
from directives.ladder import Rung
from directives.models import LadderStep
from directives.models.choices import Kind
from directives.states import Move
from rakor.people.models import Group, Post, Unit
from tests import make
from tests.directives.pages.conftest import MONDAY
from tests.directives.pages.sited import sited
from tests.directives.test_reporting import hand_in, send_back


def url(directive):
    return f"/uji/arahan/{directive.pk}/"


def test_it_tells_the_story(scene, browse):
    page = browse("bupati", url(scene.claimed.directive)).content.decode()
    assert "Dilaporkan selesai, menunggu verifikasi" in page
    assert "Sudah dicek" in page


def test_it_hides_from_the_neighbour(scene, browse):
    assert browse("tetangga", url(scene.claimed.directive)).status_code == 404


def test_another_units_directive_is_as_good_as_missing(scene, browse):
    hidden, missing = browse("dispupr", url(scene.claimed.directive)), browse("dispupr", "/uji/arahan/987654321/")
    assert (hidden.status_code, hidden.content) == (404, missing.content)


def test_a_unit_sees_only_its_own_part(scene, browse, inside):
    shared = make.directive("Bersama", lead=[scene.dinkes], supporting=[scene.pupr], on=MONDAY)
    page = browse("dinkes", url(shared)).content.decode()
    assert "Dinas Kesehatan" in page
    assert "Penataan Ruang" not in page


def test_what_was_not_said_says_so(scene, browse):
    assert "tidak disebut" in browse("bupati", url(scene.claimed.directive)).content.decode()


@pytest.mark.parametrize(("who", "offered"), [("notulis", True), ("bupati", True), ("inspektorat", False)])
def test_only_setda_and_pimpinan_are_offered_units(scene, browse, who, offered):
    page = browse(who, url(scene.claimed.directive)).content.decode()
    assert ("Tambah unit" in page) == offered


def test_arahan_umum_offers_no_units(inside, browse):
    page = browse("notulis", url(make.directive(kind=Kind.STANDING, on=MONDAY))).content.decode()
    assert "Tunjuk unit" not in page


def test_a_late_unit_stands_first(scene, browse):
    shared = make.directive("Bersama", lead=[scene.dinkes, scene.pupr], on=MONDAY)
    shared.assignments.filter(unit=scene.pupr).update(report_due_on=MONDAY)
    page = browse("bupati", url(shared)).content.decode()
    assert page.index("Penataan Ruang") < page.index("Dinas Kesehatan")
    assert page.count('class="hot"') == 1


def test_a_closed_meeting_is_named_to_its_unit_without_a_way_in(scene, browse):
    scene.meeting.is_closed = True
    scene.meeting.save()
    way_in = f"/uji/rapat/{scene.meeting.pk}/"
    assert way_in not in browse("dispupr", url(scene.plain.directive)).content.decode()
    assert way_in in browse("notulis", url(scene.plain.directive)).content.decode()


def test_arahan_umum_says_whom_it_speaks_to(inside, browse):
    standing = make.directive(kind=Kind.STANDING, group=Group.objects.get(rule="all_camat"), on=MONDAY)
    assert "Ditujukan kepada 1 unit: Kecamatan Sangir." in browse("bupati", url(standing)).content.decode()


@pytest.mark.parametrize("many", [1, 3])
def test_its_statements_do_not_grow(scene, signed_in, many):
    shared = make.directive("Bersama", on=MONDAY, lead=[make.unit(f"Unit {n}") for n in range(many)])
    for work in shared.assignments.all()[:30]:
        hand_in(work, scene.cast.notulis, source="phone")
    browser = signed_in("bupati")
    with CaptureQueriesContext(connection) as statements:
        assert browser.get(url(shared)).status_code == 200
    assert len(statements) == 24


def test_the_words_stand_beside_what_was_understood(scene, browse):
    said = make.directive(
        "Bersama", on=MONDAY, lead=[scene.dinkes], kind=Kind.PERIODIC, period_text="secara berkala",
        origin="Presiden", due_text="31 Juni", due_fault="31 Juni tidak ada dalam kalender", external=["Polres"],
        unmatched=["Dinas Serba Guna"], condition="bila hujan", consequence="dievaluasi", depends_on="DPA",
        illustration={"text": "misalnya PUPR perlu Dishub", "lead": "PUPR", "supporting": ["Dishub"]},
    )  # fmt: skip
    page = browse("notulis", url(said)).content.decode()
    words = [
        "Diteruskan dari Presiden", "“31 Juni”", "31 Juni tidak ada dalam kalender", "Polres", "Dinas Serba Guna",
        "bila hujan", "dievaluasi", "DPA", "Contoh dalam ucapan (bukan penugasan)", "misalnya PUPR perlu Dishub",
        "“secara berkala”; periode belum ditentukan", "Tentukan periode",
    ]  # fmt: skip
    assert [word for word in words if word not in page] == []


def test_n_of_n_are_the_rows_of_the_matrix(scene, browse):
    shared = make.directive("Bersama", on=MONDAY, lead=[scene.dinkes, scene.pupr, make.unit("Dinas Baru")])
    shared.assignments.filter(unit=scene.dinkes).update(status="done")
    shared.assignments.filter(unit=scene.pupr).update(status="withdrawn", taken_off_on=MONDAY)
    page = browse("bupati", url(shared)).content.decode()
    given = shared.assignments.given()
    assigned, done = given.count(), given.filter(status="done").count()
    rows = page.count('data-label="Keadaan"')
    assert f"<b>{done} dari {assigned} unit</b>" in page
    assert (rows, assigned, done) == (2, 2, 1)


def test_a_part_counts_a_unit_once_and_not_what_came_back(scene, browse):
    shared = make.directive("Bersama", on=MONDAY, lead=[scene.dinkes, scene.pupr], parts=[{"text": "Fokus"}])
    part, first = shared.parts.get(), shared.assignments.get(unit=scene.dinkes)
    for _ in range(2):
        hand_in(first, scene.cast.dinkes, parts=(part,))
    second = hand_in(shared.assignments.get(unit=scene.pupr), scene.cast.dispupr, parts=(part,))
    send_back(second, scene.cast.notulis)
    assert "1/2 unit" in browse("bupati", url(shared)).content.decode()


def test_who_leads_in_which_kecamatan(scene, browse):
    camat = Unit.objects.get(short_name="Camat Sangir")
    shared = make.directive("Bersama", on=MONDAY, lead=[scene.dinkes], area_leads={camat: scene.pupr})
    page = browse("bupati", url(shared)).content.decode()
    assert '<th scope="row">Kecamatan Sangir</th><td data-label="Penanggung jawab">Dinas Pekerjaan Umum' in page
    assert "Penataan Ruang" not in browse("dinkes", url(shared)).content.decode()


def test_sites_roll_up(scene, browse):
    place = sited(scene)
    page = browse("dinkes", url(place.directive)).content.decode()
    assert "29 yayasan disebut, 2 titik terdata, 1 dicek." in page
    assert ("Belum dicek: 1" in page, "Terkendala: 1" in page, "Air bersih" in page) == (True, True, True)


def test_a_konsep_offers_to_be_issued(scene, browse):
    page = browse("notulis", url(make.directive("Belum", lead=[scene.dinkes]))).content.decode()
    assert ("/terbitkan/" in page, "/ubah/" in page) == (True, True)
    ajudan = browse("ajudan", url(make.directive("Belum", lead=[scene.dinkes]))).content.decode()
    assert "/terbitkan/" not in ajudan


def test_other_notes_of_the_document_are_read_and_what_is_kept_for_it_is_not(scene, browse):
    kept = {"point": 3, "kata": {"scope": "para kadis"}, "dokumen": {"digest": "abc", "top": {"outlet": "Padek"}}}
    noted = make.directive("Bersama", on=MONDAY, lead=[scene.dinkes], other=kept)
    for path in (url(noted), f"/uji/arahan-unit/{noted.assignments.get().pk}/"):
        page = browse("dinkes", path).content.decode()
        assert "<dt>Poin</dt><dd><p>3</p></dd>" in page
        assert "<dt>Media</dt><dd><p>Padek</p></dd>" in page
        assert ("para kadis" in page, "abc" in page) == (False, False)


@pytest.mark.parametrize(("speaker", "said"), [("SEKDA", False), ("Bupati", True)])
def test_the_speaker_is_named_where_it_is_not_the_issuer(scene, browse, speaker, said):
    spoken = make.directive("Bersama", on=MONDAY, issuer_title="Sekda", speaker=speaker)
    assert (f"Diucapkan oleh {speaker}" in browse("bupati", url(spoken)).content.decode()) == said


def test_progress_by_weight_says_what_it_is(scene, browse):
    parts = [{"text": "Pemetaan", "weight": 40}, {"text": "Pelaksanaan", "weight": 60}]
    shared = make.directive("Program", on=MONDAY, lead=[scene.dinkes, scene.pupr], parts=parts)
    work = shared.assignments.get(unit=scene.dinkes)
    hand_in(work, scene.cast.dinkes, parts=(shared.parts.first(),))
    page = browse("notulis", url(shared)).content.decode()
    assert ("<b>20 persen</b> menurut bobot" in page, "rata-rata 2 unit" in page) == (True, True)
    assert "<b>40 persen</b> menurut bobot" in browse("dinkes", f"/uji/arahan-unit/{work.pk}/").content.decode()


def test_the_story_tells_from_the_minutes_to_today(scene, browse, inside):
    page = browse("bupati", url(scene.claimed.directive)).content.decode()
    story = page[page.index('id="riwayat"') :]
    told = ("Diterbitkan", "Sampai ke 1 unit", "Dilaporkan selesai, menunggu verifikasi", "hari ini")
    assert sorted(told, key=story.index) == list(told)


def test_the_story_of_one_unit_alone(scene, browse, inside):
    shared = make.directive("Bersama", lead=[scene.dinkes], supporting=[scene.pupr], on=MONDAY)
    page = browse("bupati", f"{url(shared)}?unit={scene.pupr.pk}").content.decode()
    story = page[page.index('<ol class="story">') :]
    assert "Penataan Ruang" in story
    assert "Dinas Kesehatan" not in story
    every = browse("bupati", f"{url(shared)}?unit=987654321").content.decode()
    assert "Sampai ke 2 unit" in every


def test_a_promise_that_moved_shows_every_date(scene, browse, inside):
    work = make.assignment("Jembatan", unit=scene.dinkes, on=MONDAY, due_on=date(2026, 3, 2))
    post = Post.objects.get(short_title="Sekda")
    for day in (date(2026, 4, 1), date(2026, 5, 4)):
        actions.decide(
            by=None, directive=work.directive, move=Move.EXTEND, on=MONDAY, at=make.moment(MONDAY),
            decision=actions.Decided(decided_on=MONDAY, post=post, due_on=day),
        )  # fmt: skip
    page = browse("bupati", url(work.directive)).content.decode()
    promised = page[page.index('id="janji"') : page.index('id="riwayat"')]
    dates = ("2 Mar 2026", "1 Apr 2026", "4 Mei 2026", "2 kali diperpanjang, mundur 63 hari")
    assert sorted(dates, key=promised.index) == list(dates)


def test_reminders_stand_in_the_story(scene, browse, inside):
    work = make.assignment("Saluran", unit=scene.dinkes, on=MONDAY)
    for rung in (Rung.UNIT, Rung.SEKDA):
        LadderStep.objects.create(
            assignment=work, clock="report", due_on=MONDAY, rung=rung, taken_at=make.moment(date(2026, 2, 20))
        )
    page = browse("bupati", url(work.directive)).content.decode()
    assert "Unit diingatkan: laporan terlewat" in page
    assert "Diteruskan ke Sekretaris Daerah: laporan terlewat" in page
