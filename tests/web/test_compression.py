# Pages are compressed for a browser that can read it; files never.
import gzip

from django.http import FileResponse, HttpResponse
from django.test import RequestFactory

from rakor.web.compression import CompressPages

PAGE = "<p>arahan</p>" * 100


def answered(response, **headers):
    return CompressPages(lambda request: response)(RequestFactory().get("/", **headers))


def test_a_page_is_compressed():
    found = answered(HttpResponse(PAGE), HTTP_ACCEPT_ENCODING="gzip, br")
    assert found.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in found.headers["Vary"]
    assert gzip.decompress(found.content).decode() == PAGE


def test_a_page_stays_as_it_is_for_whoever_cannot_read_it():
    assert answered(HttpResponse(PAGE)).content.decode() == PAGE


def test_files_are_not_compressed(tmp_path):
    (tmp_path / "foto.jpg").write_bytes(b"x" * 1000)
    streamed = answered(FileResponse((tmp_path / "foto.jpg").open("rb")), HTTP_ACCEPT_ENCODING="gzip")
    whole = answered(HttpResponse("x" * 1000, content_type="application/pdf"), HTTP_ACCEPT_ENCODING="gzip")
    assert "Content-Encoding" not in streamed.headers
    assert "Content-Encoding" not in whole.headers
