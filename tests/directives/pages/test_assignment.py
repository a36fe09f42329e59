# One unit's part of a directive.


def url(work):
    return f"/uji/arahan-unit/{work.pk}/"


def test_it_works(scene, browse):
    assert "Laporkan" in browse("dispupr", url(scene.plain)).content.decode()


def test_it_hides_from_the_neighbour(scene, browse):
    assert browse("tetangga", url(scene.plain)).status_code == 404


def test_it_hides_from_another_unit(scene, browse):
    assert browse("dinkes", url(scene.plain)).status_code == 404


def test_while_a_claim_waits_there_is_nothing_to_report(scene, browse):
    assert "Laporkan" not in browse("dinkes", url(scene.claimed)).content.decode().replace("Dilaporkan", "")


def test_leadership_reads_and_is_not_asked_to_report(scene, browse):
    assert "Laporkan" not in browse("bupati", url(scene.plain)).content.decode()
