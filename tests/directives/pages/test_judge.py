# Accept or return one report.
from directives.models import Report


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
    refused = [browse(who, url(scene.claim), {"putusan": "terima"}).status_code for who in ("dinkes", "bupati", "asisten")]
    assert (refused, verdict(scene)) == ([403, 403, 403], "waiting")


def test_judged_twice_it_stays_as_it_was(scene, browse):
    browse("notulis", url(scene.claim), {"putusan": "terima"})
    browse("notulis", url(scene.claim), {"putusan": "kembalikan", "reason": "Berubah pikiran"})
    assert verdict(scene) == "verified"
