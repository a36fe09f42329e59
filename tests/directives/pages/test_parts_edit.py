# Sub-items and milestones of a directive, also after it has been issued.
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import make
from tests.directives.pages.conftest import MONDAY
from tests.directives.test_reporting import hand_in


@pytest.fixture
def program(scene):
    parts = [{"text": "Pemetaan", "weight": 40, "other": {"no": 1}}, {"text": "Pelaksanaan", "weight": 60}]
    return make.directive("Program 100 hari", lead=[scene.dinkes], on=MONDAY, parts=parts)


def url(directive):
    return f"/uji/arahan/{directive.pk}/butir/"


def lines(directive):
    return list(directive.parts.values_list("text", "weight", "order"))


@pytest.mark.parametrize("who", ["notulis", "bupati"])
def test_it_works(program, browse, who):
    assert "Pemetaan | 40%\nPelaksanaan | 60%" in browse(who, url(program)).content.decode()
    sent = {"parts": "Persiapan | 10%\nPelaksanaan | 50%\nPemetaan | 40%"}
    assert browse(who, url(program), sent).status_code == 302
    assert lines(program) == [("Persiapan", 10, 1), ("Pelaksanaan", 50, 2), ("Pemetaan", 40, 3)]
    assert program.parts.get(text="Pemetaan").other == {"no": 1}


def test_it_hides_from_the_neighbour(program, browse):
    assert browse("tetangga", url(program)).status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "inspektorat", "asisten"])
def test_it_refuses_the_wrong_role(program, browse, who):
    assert browse(who, url(program), {"parts": ""}).status_code == 403
    assert len(lines(program)) == 2


def test_what_has_been_done_stays(program, browse, scene):
    hand_in(program.assignments.get(), scene.cast.dinkes, parts=(program.parts.first(),))
    refused = browse("notulis", url(program), {"parts": "Pelaksanaan | 100%"})
    assert (refused.status_code, "sudah dilaporkan selesai" in refused.content.decode()) == (422, True)
    assert browse("notulis", url(program), {"parts": "Pemetaan | 30%\nPelaksanaan | 70%"}).status_code == 302
    assert lines(program) == [("Pemetaan", 30, 1), ("Pelaksanaan", 70, 2)]


@pytest.mark.parametrize(
    ("parts", "why"),
    [("A | 40%", "sekarang 40 persen"), ("A\nA", "ditulis dua kali"), ("A | besok pagi", "bukan tanggal")],
)
def test_what_cannot_be_says_why(program, browse, parts, why):
    refused = browse("notulis", url(program), {"parts": parts})
    assert (refused.status_code, why in refused.content.decode(), len(lines(program))) == (422, True, 2)


@pytest.mark.parametrize("many", [1, 30])
def test_its_statements_do_not_grow(program, signed_in, many):
    browser = signed_in("notulis")
    sent = "\n".join(f"Butir {n}" for n in range(many)) + "\nPemetaan | 40%\nPelaksanaan | 60%"
    with CaptureQueriesContext(connection) as statements:
        assert browser.post(url(program), {"parts": sent}).status_code == 302
    assert len(statements) == 20
