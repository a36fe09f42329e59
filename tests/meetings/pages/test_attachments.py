# Files of a meeting: uploaded by Setda, several at once.
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from meetings import actions
from rakor.files import Checked
from tests.meetings.pages.conftest import AT


@pytest.fixture(autouse=True)
def data(settings, tmp_path):
    settings.RAKOR_DATA = tmp_path


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/lampiran/"


def text(name, content=b"isi"):
    return SimpleUploadedFile(name, content)


def test_several_are_uploaded_at_once(signed_in, meeting):
    browser = signed_in("notulis")
    answer = browser.post(url(meeting), {"files": [text("undangan.txt", b"a"), text("paparan.txt", b"b")]}, follow=True)
    assert [row.name for row in answer.context["attachments"]] == ["undangan.txt", "paparan.txt"]
    assert "2 berkas sudah dilampirkan." in answer.text


def test_the_same_file_again_is_said(signed_in, meeting):
    browser = signed_in("notulis")
    for _ in range(2):
        answer = browser.post(url(meeting), {"files": [text("undangan.txt")]}, follow=True)
    assert "1 berkas sudah ada dalam lampiran" in answer.text
    assert meeting.attachments.count() == 1


@pytest.mark.parametrize("files", [[], [text("baik.txt"), text("virus.exe", b"MZ")]])
def test_nothing_or_a_bad_file_keeps_nothing(signed_in, meeting, files, tmp_path):
    answer = signed_in("notulis").post(url(meeting), {"files": files})
    assert (answer.status_code, meeting.attachments.count()) == (422, 0)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(url(meeting).replace("uji", "tetangga")).status_code == 404


def test_only_setda_uploads(signed_in, meeting):
    assert [signed_in(who).post(url(meeting), {}).status_code for who in ("dinkes", "sekda")] == [403] * 2


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, inside, meeting, django_assert_num_queries, count):
    checked = [Checked(f"{n}.txt", "txt", "text/plain", bytes([65 + n])) for n in range(count)]
    actions.attach(by=inside.notulis, meeting=meeting, checked=checked, at=AT)
    browser = signed_in("notulis")
    with django_assert_num_queries(8):
        assert browser.get(url(meeting)).status_code == 200
