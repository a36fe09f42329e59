# desk:paper_official — the signed file, byte for byte.
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from meetings.models import Paper
from rakor.desk.papers.printing import HERE
from rakor.documents import typeset
from tests.desk.pages.conftest import paper_at

BARE = {"title": "x", "held_on": "", "time": "", "place": "", "rows": [], "as_of": "", "kind": "matriks", "is_draft": True, "code": "",
        "address": "", "qr": "", "head": {"name": "x", "office": "", "address": ""}, "is_sample": False, "number": "",
        "signers": [], "initials": [], "foot": "", "made_on": "2026-01-01"}  # fmt: skip


@pytest.fixture
def signed(settings, tmp_path):
    settings.RAKOR_DATA = str(tmp_path)
    return typeset.pdf(HERE / "matriks.typ", BARE) + b"\n%tanda tangan\n"


def send(client, meeting, content, name="ttd.pdf", slug="uji"):
    data = {"berkas": SimpleUploadedFile(name, content)} if content else {}
    return client.post(paper_at(meeting, "undangan", "naskah", slug=slug), data, follow=True)


def test_it_becomes_the_official_copy_untouched(notulis, meeting, signed):
    notulis.post(paper_at(meeting, "undangan", "terbitkan"))
    assert "menjadi salinan resmi" in send(notulis, meeting, signed).text
    answer = notulis.get(paper_at(meeting, "undangan", "berkas", "resmi"))
    assert b"".join(answer.streaming_content if answer.streaming else [answer.content]) == signed


def test_what_was_never_issued_has_none(notulis, meeting, signed):
    assert "Terbitkan dahulu dokumennya" in send(notulis, meeting, signed).text
    assert not Paper.objects.exclude(official_path="").exists()


def test_only_a_pdf_is_taken(notulis, meeting, signed):
    notulis.post(paper_at(meeting, "undangan", "terbitkan"))
    for content in (b"", b"MZ bukan PDF"):
        assert "salinan resmi" not in send(notulis, meeting, content).text
    assert Paper.objects.get().official_path == ""


def test_it_hides_from_the_neighbour(signed_in, meeting, signed):
    assert send(signed_in("tetangga"), meeting, signed, slug="tetangga").status_code == 404


def test_only_setda_hands_it_in(signed_in, meeting, signed):
    assert [send(signed_in(who), meeting, signed).status_code for who in ("sekda", "dinkes")] == [403, 403]
