# exchange:import — documents into one's own government.
import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from meetings.models import Meeting

URL = "/uji/dokumen/impor/"


def upload(name="rakor.json", content=b'{"region": "Kabupaten Uji", "expected": {"title": "Rakor lama"}}'):
    return SimpleUploadedFile(name, content, "application/json")


def test_it_takes_documents_in(signed_in, inside):
    answer = signed_in("notulis").post(URL, {"berkas": [upload(), upload("lain.json")]})
    assert (answer.status_code, Meeting.objects.get().title) == (200, "Rakor lama")
    assert "1 dokumen masuk, 1 sudah ada, 0 ditolak" in answer.content.decode()


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "pemantau", "admin", "bupati"])
def test_it_refuses_the_wrong_role(signed_in, who):
    assert signed_in(who).get(URL).status_code == 403


def test_each_fault_is_shown_and_sound_files_are_taken(signed_in, inside):
    bad = upload("rusak.json", b'{"expected": {"title": 5, "date": "kemarin"}}')
    answer = signed_in("notulis").post(URL, {"berkas": [bad, upload()]})
    text = answer.content.decode()
    assert (answer.status_code, Meeting.objects.count()) == (422, 1)
    assert "expected.date: tanggal seperti 2026-02-09, bukan &quot;kemarin&quot;" in text
    assert "expected.title: teks, bukan 5" in text


def test_another_governments_document_is_refused(signed_in, inside):
    other = upload(content=b'{"region": "Kota Tetangga", "expected": {"title": "Rakor"}}')
    answer = signed_in("notulis").post(URL, {"berkas": [other]})
    assert (answer.status_code, Meeting.objects.count()) == (422, 0)
    assert "region: Kabupaten Uji; dokumen ini tentang Kota Tetangga" in answer.content.decode()


def test_of_an_archive_the_documents_are_taken(signed_in, inside):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("meetings/a.json", upload().read())
    answer = signed_in("notulis").post(URL, {"berkas": [upload("arsip.zip", packed.getvalue())]})
    assert (answer.status_code, Meeting.objects.count()) == (200, 1)


def test_nothing_chosen_is_said(signed_in):
    answer = signed_in("notulis").post(URL)
    assert answer.status_code == 422
    assert "Pilih berkas .json atau .zip dahulu." in answer.content.decode()


def test_the_list_of_meetings_leads_here(signed_in):
    assert URL in signed_in("notulis").get("/uji/rapat/").content.decode()
