# desk:attach — photographs and files beside a block of the minutes.
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.desk.pages.conftest import desk, swap
from tests.files import build


@pytest.fixture(autouse=True)
def data(settings, tmp_path):
    settings.RAKOR_DATA = tmp_path


def url(block, **where):
    return desk(block.meeting, "catatan", block.pk, "lampiran", **where)


def photo(name="dapur.jpg"):
    return SimpleUploadedFile(name, build.jpeg())


def test_a_photograph_stands_beside_its_block(notulis, block):
    answer = notulis.post(url(block), {"files": [photo()]}, headers=swap())
    assert (answer.status_code, [file.name for file in block.attachments.all()]) == (200, ["dapur.jpg"])
    assert "dapur.jpg" in answer.text
    assert "dapur.jpg" in notulis.get(desk(block.meeting)).text


def test_sent_again_it_is_kept_once(notulis, block):
    for _ in range(2):
        notulis.post(url(block), {"files": [photo()]}, headers=swap())
    assert block.attachments.count() == 1


def test_a_file_that_is_refused_says_why_and_keeps_none(notulis, block, tmp_path):
    answer = notulis.post(url(block), {"files": [photo(), SimpleUploadedFile("virus.exe", b"MZ")]}, headers=swap())
    assert (answer.status_code, block.attachments.count()) == (422, 0)
    assert "virus.exe" in answer.text
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_block_taken_out_leaves_its_files_to_the_meeting(notulis, block):
    notulis.post(url(block), {"files": [photo()]}, headers=swap())
    meeting = block.meeting
    notulis.post(desk(meeting, "catatan", block.pk, "hapus"), headers=swap())
    assert meeting.attachments.get().block is None


def test_it_hides_from_the_neighbour(signed_in, block):
    assert signed_in("tetangga").post(url(block, slug="tetangga"), {"files": [photo()]}).status_code == 404


def test_only_setda_attaches(signed_in, block):
    assert [signed_in(who).post(url(block), {}).status_code for who in ("dinkes", "sekda")] == [403] * 2
