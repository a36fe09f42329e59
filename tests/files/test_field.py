# Several uploads in one field: all are taken, or none.
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from rakor.files.field import CHOOSE_AGAIN, FilesField


def upload(name="catatan.txt", content=b"isi"):
    return SimpleUploadedFile(name, content)


def test_one_or_several_come_out_checked():
    field = FilesField()
    assert [file.name for file in field.clean(upload())] == ["catatan.txt"]
    assert [file.content for file in field.clean([upload(content=b"a"), upload(content=b"b")])] == [b"a", b"b"]


def test_nothing_is_an_error_only_where_it_is_needed():
    assert FilesField(required=False).clean([]) == []
    with pytest.raises(ValidationError):
        FilesField().clean([])


def test_one_bad_file_refuses_all_and_is_named():
    with pytest.raises(ValidationError) as refused:
        FilesField().clean([upload(), upload("virus.exe", b"MZ")])
    assert refused.value.messages[0].startswith("virus.exe: ")
    assert refused.value.messages[1:] == [CHOOSE_AGAIN]


def test_too_many_at_once():
    with pytest.raises(ValidationError) as refused:
        FilesField(most=1).clean([upload(), upload()])
    assert refused.value.messages == ["Paling banyak 1 berkas sekali unggah."]


def test_only_the_kinds_that_are_allowed():
    with pytest.raises(ValidationError):
        FilesField(allowed=frozenset({"pdf"})).clean(upload())
