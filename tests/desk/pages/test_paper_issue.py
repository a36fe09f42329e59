# desk:paper_issue — a paper is issued: its content is fixed, and a public page confirms it.
import re

from django.test import Client

from meetings import actions
from meetings.models import Paper
from tests.desk.pages.conftest import paper_at, review


def issue(client, meeting, kind, slug="uji"):
    return client.post(paper_at(meeting, kind, "terbitkan", slug=slug), follow=True)


def test_a_notula_comes_after_its_review(notulis, meeting):
    assert "Notula diterbitkan setelah disahkan" in issue(notulis, meeting, "notula").text
    assert not Paper.objects.exclude(issued_at=None).exists()


def test_what_was_issued_stays_and_can_be_confirmed(notulis, meeting):
    notulis.post(paper_at(meeting, "undangan"), {"number": "005/2"})
    assert "sudah diterbitkan" in issue(notulis, meeting, "undangan").text
    paper = Paper.objects.get()
    assert (paper.content["number"], paper.content["agenda"], len(paper.sha256)) == ("005/2", ["1. Program MBG"], 64)
    actions.add_agenda(by=None, meeting=meeting, text="Lagi")
    issue(notulis, meeting, "undangan")
    notulis.post(paper_at(meeting, "undangan"), {"number": "005/3"})
    again = Paper.objects.get()
    assert (again.content, again.fields) == (paper.content, {"number": "005/2"})
    address = re.search(r'href="(/periksa/[^"]+)"', notulis.get(paper_at(meeting)).text)[1]
    page = Client().get(address).text
    for words in ("diterbitkan oleh Kabupaten Uji", "005/2", paper.code, paper.sha256, "Rakor OPD"):
        assert words in page
    assert "Program MBG" not in page


def test_a_corrected_notula_is_another_paper_and_the_old_one_says_so(notulis, signed_in, final):
    issue(notulis, final, "notula")
    address = re.search(r'href="(/periksa/[^"]+)"', notulis.get(paper_at(final)).text)[1]
    notulis.post(review(final, "perbaikan"), {"reason": "Nama keliru"})
    notulis.post(review(final, "kirim"))
    signed_in("sekda").post(review(final, "sahkan"))
    assert "edisi yang lebih baru" in Client().get(address).text
    issue(notulis, final, "notula")
    assert [paper.edition.number for paper in Paper.objects.order_by("pk")] == [1, 2]


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert issue(signed_in("tetangga"), meeting, "undangan", slug="tetangga").status_code == 404


def test_only_setda_issues(signed_in, meeting):
    assert [issue(signed_in(who), meeting, "undangan").status_code for who in ("sekda", "dinkes")] == [403, 403]
