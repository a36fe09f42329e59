# Accept or return one report.
from directives.models import Report
from tests.directives.test_reporting import hand_in


def url(report):
    return f"/uji/verifikasi/{report.pk}/"


def verdict(scene):
    return Report.objects.get(pk=scene.claim.pk).verdict


def test_it_accepts(scene, browse):
    assert browse("notulis", url(scene.claim), {"putusan": "terima"}).status_code == 302
    assert verdict(scene) == "verified"


def test_it_returns_with_a_reason(scene, browse):
    browse("notulis", url(scene.claim), {"putusan": "kembalikan", "reason": "Foto belum ada"})
    assert verdict(scene) == "returned"


def test_a_return_without_reason_is_refused(scene, browse):
    assert browse("notulis", url(scene.claim), {"putusan": "kembalikan", "reason": ""}).status_code == 422
    assert verdict(scene) == "waiting"


def test_it_hides_from_the_neighbour(scene, browse):
    assert browse("tetangga", url(scene.claim), {"putusan": "terima"}).status_code == 404


def test_it_refuses_the_wrong_role(scene, browse):
    refused = [
        browse(who, url(scene.claim), {"putusan": "terima"}).status_code for who in ("dinkes", "bupati", "asisten")
    ]
    assert (refused, verdict(scene)) == ([403, 403, 403], "waiting")


def test_judged_twice_it_stays_as_it_was(scene, browse):
    browse("notulis", url(scene.claim), {"putusan": "terima"})
    browse("notulis", url(scene.claim), {"putusan": "kembalikan", "reason": "Berubah pikiran"})
    assert verdict(scene) == "verified"


def test_asked_for_a_reason_it_shows_what_was_reported(scene, browse):
    page = browse("notulis", url(scene.claim)).content.decode()
    assert "Sudah dicek" in page
    assert verdict(scene) == "waiting"


def test_progress_that_was_accepted_at_once_can_be_returned(scene, browse):
    progress = hand_in(scene.plain, scene.cast.dispupr)
    assert (
        f"/uji/verifikasi/{progress.pk}/" in browse("notulis", f"/uji/arahan-unit/{scene.plain.pk}/").content.decode()
    )
    answer = browse("notulis", url(progress), {"putusan": "kembalikan", "reason": "Foto belum ada"})
    assert answer.headers["Location"] == f"/uji/arahan-unit/{scene.plain.pk}/"
    assert Report.objects.get(pk=progress.pk).verdict == "returned"


def test_nobody_without_the_right_is_offered_a_return(scene, browse):
    hand_in(scene.plain, scene.cast.dispupr)
    assert "Kembalikan laporan" not in browse("bupati", f"/uji/arahan-unit/{scene.plain.pk}/").content.decode()
