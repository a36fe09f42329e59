# The report form, with photographs, errors and double sending.
import io
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from directives import actions
from directives.models import Evidence, Report
from tests import make
from tests.directives.pages.conftest import MONDAY
from tests.directives.test_reporting import send_back


def url(work):
    return f"/uji/arahan-unit/{work.pk}/lapor/"


def photo(name="foto.jpg"):
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(out, "JPEG")
    return SimpleUploadedFile(name, out.getvalue(), "image/jpeg")


def typed(**fields):
    return {"client_id": str(uuid4()), "done": "Sudah diperbaiki 2 km"} | fields


def stored():
    return sorted(path for path in (settings.RAKOR_DATA / "files").rglob("*") if path.is_file())


def test_it_works_with_a_photo(scene, browse):
    answer = browse("dispupr", url(scene.plain), typed(percent="40", files=[photo()]))
    assert answer.status_code == 302
    file = Evidence.objects.get(report__assignment=scene.plain)
    assert (file.name, file.media_type) == ("foto.jpg", "image/jpeg")
    assert (settings.RAKOR_DATA / "files" / file.path).exists()


def test_it_hides_from_the_neighbour(scene, browse):
    assert browse("tetangga", url(scene.plain)).status_code == 404


def test_it_hides_from_another_unit(scene, browse):
    assert browse("dinkes", url(scene.plain), typed()).status_code == 404


def test_it_refuses_the_wrong_role(scene, browse):
    assert browse("inspektorat", url(scene.plain), typed()).status_code == 403
    assert scene.plain.reports.count() == 0


def test_a_refused_file_keeps_the_text_and_writes_nothing(scene, browse):
    before = stored()
    bad = SimpleUploadedFile("virus.exe", b"MZ...", "application/octet-stream")
    answer = browse("dispupr", url(scene.plain), typed(files=[photo(), bad]))
    assert answer.status_code == 422
    assert "Sudah diperbaiki 2 km" in answer.content.decode()
    assert (scene.plain.reports.count(), stored()) == (0, before)


def test_nothing_done_is_refused(scene, browse):
    assert browse("dispupr", url(scene.plain), typed(done=" ")).status_code == 422


@pytest.mark.parametrize("percent", ["101", "-1", "banyak", "9" * 30])
def test_a_percent_that_is_none_is_refused(scene, browse, percent):
    assert browse("dispupr", url(scene.plain), typed(percent=percent)).status_code == 422


def test_sending_twice_makes_one_report(scene, browse):
    sent = typed()
    for _ in range(2):
        assert browse("dispupr", url(scene.plain), sent).status_code == 302
    assert scene.plain.reports.count() == 1


def test_when_the_state_refuses_the_files_go_again(scene, browse):
    before = stored()
    answer = browse("dinkes", url(scene.claimed), typed(files=[photo()]))
    assert answer.status_code == 422
    assert "Menunggu verifikasi" in answer.content.decode()
    assert stored() == before


def test_unchanged_with_a_reason_is_a_report(scene, browse):
    sent = {"tetap-client_id": str(uuid4()), "tetap-reason": "Menunggu lelang"}
    assert browse("dispupr", url(scene.plain), sent).status_code == 302
    report = Report.objects.get(assignment=scene.plain)
    assert (report.done, report.is_unchanged) == ("Menunggu lelang", True)


def test_a_returned_report_shows_its_reason_first(scene, browse):
    send_back(scene.claim, scene.cast.notulis)
    page = browse("dinkes", url(scene.claimed)).content.decode()
    assert page.index("Foto titik 7 belum ada") < page.index("<h1>")


def test_setda_says_how_a_units_report_came_in(scene, browse):
    assert browse("notulis", url(scene.plain), typed()).status_code == 422
    assert browse("notulis", url(scene.plain), typed(source="phone")).status_code == 302
    assert Report.objects.get(assignment=scene.plain).source == "phone"


def test_sending_a_photo_twice_keeps_one_file(scene, browse):
    sent = typed()
    browse("dispupr", url(scene.plain), sent | {"files": [photo()]})
    before = stored()
    assert browse("dispupr", url(scene.plain), sent | {"files": [photo()]}).status_code == 302
    assert (Evidence.objects.filter(report__assignment=scene.plain).count(), stored()) == (1, before)


@pytest.mark.parametrize("anew", [{"done": "Ternyata 3 km"}, {"percent": "60"}, {"files": [photo()]}])
def test_written_anew_after_going_back_nothing_is_lost_in_silence(scene, browse, anew):
    sent = typed()
    browse("dispupr", url(scene.plain), sent)
    before = stored()
    answer = browse("dispupr", url(scene.plain), sent | anew)
    page = answer.content.decode()
    assert (answer.status_code, stored(), scene.plain.reports.count()) == (422, before, 1)
    assert anew.get("done", sent["done"]) in page
    assert sent["client_id"] not in page.split('name="client_id"')[1].split(">")[0]


def test_a_file_must_be_chosen_again_and_the_page_says_so(scene, browse):
    page = browse("dispupr", url(scene.plain), typed(done="", files=[photo()])).content.decode()
    assert "pilih lagi berkasnya" in page


def test_while_a_claim_waits_the_page_says_so_instead_of_a_form(scene, browse):
    page = browse("dinkes", url(scene.claimed)).content.decode()
    assert "sedang menunggu verifikasi" in page
    assert "Kirim laporan" not in page


def test_a_recorded_directive_has_no_form(scene, browse):
    draft = make.directive("Dari dokumen", lead=[scene.pupr])
    actions.record(by=None, directives=[draft], on=MONDAY)
    assert "Kirim laporan" not in browse("dispupr", url(draft.assignments.get())).content.decode()


def test_setda_cannot_pass_over_how_it_came_in(scene, browse):
    sent = {"tetap-client_id": str(uuid4()), "tetap-reason": "Menunggu lelang"}
    assert browse("notulis", url(scene.plain), sent).status_code == 422
    assert scene.plain.reports.count() == 0


def test_a_draft_that_has_arrived_is_named(scene, browse):
    sent = typed()
    browse("dispupr", url(scene.plain), sent)
    assert f'data-taken="{sent["client_id"]}"' in browse("dispupr", url(scene.plain)).content.decode()


def test_so_many_of_so_many(scene, browse):
    assert browse("dispupr", url(scene.plain), typed(done_count="12", total_count="29")).status_code == 302
    page = browse("dispupr", f"/uji/arahan-unit/{scene.plain.pk}/").content.decode()
    assert "12 dari 29" in page


@pytest.mark.parametrize(("done", "total"), [("12", ""), ("", "29"), ("30", "29"), ("0", "0"), ("-1", "5"), ("x", "5")])
def test_a_count_that_is_none_is_refused(scene, browse, done, total):
    answer = browse("dispupr", url(scene.plain), typed(done_count=done, total_count=total))
    assert (answer.status_code, scene.plain.reports.count()) == (422, 0)


def test_parts_are_ticked_and_shown(scene, browse):
    shared = make.directive("Bersama", on=MONDAY, lead=[scene.dinkes, scene.pupr], parts=[{"text": "Fokus satu"}])
    work, part = shared.assignments.get(unit=scene.pupr), shared.parts.get()
    assert browse("dispupr", url(work), typed(parts=[part.pk])).status_code == 302
    assert "1/2 unit" in browse("bupati", f"/uji/arahan/{shared.pk}/").content.decode()
    assert "Selesai: Fokus satu" in browse("dispupr", f"/uji/arahan-unit/{work.pk}/").content.decode()


def test_a_part_of_another_directive_is_no_choice(scene, browse):
    make.directive("Punya sendiri", on=MONDAY, lead=[scene.pupr], parts=[{"text": "A"}])
    foreign = make.directive("Lain", on=MONDAY, lead=[scene.dinkes], parts=[{"text": "B"}]).parts.get()
    own = scene.pupr.assignments.get(directive__text="Punya sendiri")
    assert browse("dispupr", url(own), typed(parts=[foreign.pk])).status_code == 422


def test_sent_again_with_other_parts_it_is_a_new_report(scene, browse):
    directive = make.directive("Bagian", on=MONDAY, lead=[scene.pupr], parts=[{"text": "A"}, {"text": "B"}])
    work, (a, b), sent = directive.assignments.get(), directive.parts.all(), typed()
    assert browse("dispupr", url(work), sent | {"parts": [a.pk]}).status_code == 302
    assert browse("dispupr", url(work), sent | {"parts": [b.pk]}).status_code == 422
    assert work.reports.count() == 1
