# What goes out does nothing in the browser, whatever it holds.
from contextlib import closing

import pytest
from django.http import Http404
from django.test import RequestFactory

from rakor.files import EVIDENCE, Checked, put, serve
from rakor.files.kinds import KINDS

# Closing a served file ends a request, and Django then looks at the connection that an earlier test may have left.
pytestmark = pytest.mark.django_db

CONTENT = b"<script>alert(1)</script>"
POLICY = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


@pytest.fixture
def served(tmp_path):
    def answer(extension="pdf", name="Laporan.pdf", media_type=None, **how):
        media_type = media_type or KINDS[extension].media_type
        stored = put(Checked(name, extension, media_type, CONTENT), prefix="12/26", root=tmp_path)
        return serve(stored.path, name=name, media_type=media_type, root=tmp_path, **how)

    return answer


@pytest.mark.parametrize("extension", sorted(EVIDENCE))
def test_every_kind_is_inert(served, extension):
    response = served(extension, f"a.{extension}")
    assert b"".join(response) == CONTENT
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == POLICY
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response["Cache-Control"] == "private, max-age=0, must-revalidate"
    assert response["Content-Type"].split(";")[0] == KINDS[extension].media_type
    response.close()


@pytest.mark.parametrize("extension", sorted(EVIDENCE))
def test_only_pictures_and_pdf_open_in_the_browser(served, extension):
    with closing(served(extension, f"a.{extension}")) as response:
        way = "inline" if extension in {"jpg", "png", "webp", "pdf"} else "attachment"
        assert response["Content-Disposition"] == f'{way}; filename="a.{extension}"'


def test_download_is_never_inline(served):
    with closing(served(download=True)) as response:
        assert response["Content-Disposition"] == 'attachment; filename="Laporan.pdf"'


@pytest.mark.parametrize("media_type", ["text/html", "image/svg+xml", "application/javascript", "nonsense"])
def test_a_type_not_ours_goes_out_as_bytes(served, media_type):
    with closing(served(media_type=media_type)) as response:
        assert response["Content-Type"] == "application/octet-stream"
        assert response["Content-Disposition"].startswith("attachment;")


def test_an_indonesian_name_is_encoded(served):
    with closing(served(name="Nota Dinas ké Sekda.pdf")) as response:
        assert response["Content-Disposition"] == "inline; filename*=utf-8''Nota%20Dinas%20k%C3%A9%20Sekda.pdf"


def test_quotes_in_a_name_stay_inside_it(served):
    with closing(served(name='a"; filename="b.html.pdf')) as response:
        assert response["Content-Disposition"] == 'inline; filename="a\\"; filename=\\"b.html.pdf"'


def test_who_has_the_file_gets_304(served):
    request = RequestFactory().get("/", headers={"If-None-Match": 'W/"abc"'})
    response = served(sha256="abc", request=request)
    assert response.status_code == 304
    assert response["ETag"] == '"abc"'
    assert response["Content-Security-Policy"] == POLICY


def test_who_has_another_file_gets_this_one(served):
    request = RequestFactory().get("/", headers={"If-None-Match": '"other"'})
    with closing(served(sha256="abc", request=request)) as response:
        assert response.status_code == 200
        assert response["ETag"] == '"abc"'


@pytest.mark.parametrize("path", ["12/26/" + "0" * 32 + ".pdf", "../secret_key"])
def test_a_missing_file_is_404_and_logged(tmp_path, caplog, path):
    with pytest.raises(Http404):
        serve(path, name="a.pdf", media_type="application/pdf", root=tmp_path)
    assert caplog.messages == [f"stored file missing: {path}"]
