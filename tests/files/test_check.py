# Every hostile file is refused for its own reason or redrawn without its harm; every legitimate one is taken.
import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from rakor.files import EVIDENCE, IMAGES, SPREADSHEETS, Refused, check
from rakor.files.kinds import KINDS
from tests.files import build
from tests.files.hostile import HOSTILE
from tests.files.inert import INERT
from tests.files.legit import LEGIT

PICTURES = {"jpg", "png", "webp"}


def upload(name, content):
    """As it comes in: with the raw name from the browser, which Django's own setter would shorten."""
    made = SimpleUploadedFile("x", content, content_type="application/x-anything")
    made._name = name
    return made


def test_the_campaign_is_large_enough():
    assert len(HOSTILE) + len(INERT) >= 80
    assert len(LEGIT) >= 60


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_is_refused(what):
    code, name, make = HOSTILE[what]
    with pytest.raises(Refused) as refusal:
        check(upload(name, make()))
    assert refusal.value.code == code
    assert refusal.value.message.endswith(".")


@pytest.mark.parametrize("what", INERT)
def test_hidden_harm_is_gone(what):
    name, make = INERT[what]
    content = make()
    checked = check(upload(name, content))
    assert build.MARK in content
    assert build.MARK not in checked.content
    assert not set(checked.name) & set('/\\<>"\r\n')


@pytest.mark.parametrize("name", LEGIT)
def test_legitimate_is_taken(name):
    content = LEGIT[name]()
    checked = check(upload(name, content))
    assert checked.extension in PICTURES or checked.content == content
    assert checked.media_type == KINDS[checked.extension].media_type
    assert checked.size > 0


def test_words_of_the_name_are_kept():
    assert check(upload("Nota Dinas ké Sekda.docx", build.ooxml())).name == "Nota Dinas ké Sekda.docx"


@pytest.mark.parametrize(
    ("name", "content", "shown", "extension"),
    [
        ("foto.png", build.jpeg(), "foto.jpg", "jpg"),
        ("foto.JPEG", build.jpeg(), "foto.jpeg", "jpg"),
        ("foto.jpg", build.webp(), "foto.webp", "webp"),
    ],
)
def test_a_picture_goes_by_its_content(name, content, shown, extension):
    checked = check(upload(name, content))
    assert (checked.name, checked.extension) == (shown, extension)


def test_allowed_narrows_what_is_taken():
    with pytest.raises(Refused, match=r"Di sini berkas \.pdf tidak diterima\. Yang diterima: JPG, PNG, WEBP\."):
        check(upload("a.pdf", build.pdf()), allowed=IMAGES)
    with pytest.raises(Refused, match="Yang diterima: XLSX"):
        check(upload("a.xls", b"x"), allowed=SPREADSHEETS)


def test_a_picture_of_a_kind_not_allowed_is_not_taken_under_another_name():
    with pytest.raises(Refused) as refusal:
        check(upload("a.png", build.webp()), allowed=frozenset({"png", "jpg"}))
    assert refusal.value.code == "mismatch"


def test_the_limit_is_named_in_the_refusal():
    with pytest.raises(Refused, match=r"Berkas lebih besar dari 2 kB\."):
        check(upload("a.txt", b"x" * 2049), max_bytes=2048)
    assert check(upload("a.txt", b"x" * 2048), max_bytes=2048).size == 2048


def test_a_heic_photo_gets_advice():
    with pytest.raises(Refused, match="Paling Kompatibel"):
        check(upload("IMG_0001.HEIC", b"x"))


def test_the_file_is_read_from_its_beginning():
    made = upload("a.txt", b"halo")
    made.read()
    assert check(made).content == b"halo"


def test_a_form_may_let_the_refusal_through():
    class Form(forms.Form):
        file = forms.FileField()

        def clean_file(self):
            return check(self.cleaned_data["file"], allowed=EVIDENCE)

    form = Form({}, {"file": SimpleUploadedFile("a.exe", b"MZ")})
    assert not form.is_valid()
    assert form.errors["file"][0].startswith("Berkas program atau halaman web tidak diterima.")


def test_the_signature_still_covers_what_is_kept():
    content = build.signed_pdf()
    kept = check(upload("SPT.pdf", content)).content
    head = kept.index(b"/ByteRange[") + 11
    _, length, start, rest = map(int, kept[head : kept.index(b"]", head)].split())
    assert kept == content
    assert start + rest == len(kept)
    assert kept[length : length + 1] + kept[start - 1 : start] == b"<>"
