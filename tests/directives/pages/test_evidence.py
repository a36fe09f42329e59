# A file of a report, for whoever may see the work.
import pytest

from directives.models import Evidence
from rakor import files
from tests.directives.pages.test_report import photo


@pytest.fixture
def url(scene):
    stored = files.put(files.check(photo()), prefix="1/2602")
    fields = {name: getattr(stored, name) for name in ("path", "name", "media_type", "size", "sha256")}
    return f"/uji/bukti/{Evidence.objects.create(report=scene.claim, **fields).pk}/"


@pytest.mark.parametrize("who", ["dinkes", "notulis", "bupati"])
def test_it_works_and_is_inert(url, browse, who):
    answer = browse(who, url)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/jpeg")
    assert "sandbox" in answer["Content-Security-Policy"]
    assert b"".join(answer.streaming_content)[:2] == b"\xff\xd8"


@pytest.mark.parametrize("who", ["tetangga", "dispupr"])
def test_it_hides_from_the_neighbour_and_from_another_unit(url, browse, who):
    assert browse(who, url).status_code == 404


def test_it_refuses_the_wrong_role(url, browse):
    assert browse("admin", url).status_code == 404
