# Error pages. No test here may touch the database, and none is allowed to by pytest-django.
import pytest
from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.exceptions import SessionInterrupted
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import DatabaseError, OperationalError

from rakor.web import errors

HANDLERS = [
    (errors.bad_request, 400),
    (errors.signed_out, 401),
    (errors.permission_denied, 403),
    (errors.csrf_failure, 403),
    (errors.page_not_found, 404),
    (errors.too_many_requests, 429),
    (errors.server_error, 500),
    (errors.unavailable, 503),
]
each = pytest.mark.parametrize(("handler", "status"), HANDLERS, ids=lambda value: getattr(value, "__name__", value))


@each
def test_every_error_is_a_page_in_indonesian(rf, handler, status):
    response = handler(rf.get("/"))
    assert response.status_code == status
    assert '<html lang="id"' in response.text
    assert "Ke halaman depan" in response.text


@each
def test_what_was_typed_is_kept(rf, handler, status):
    response = handler(rf.post("/", {"reason": "Jembatan <putus>", "password": "rahasia-sekali"}))
    assert "Yang Anda ketik masih ada di sini" in response.text
    assert "Jembatan &lt;putus&gt;</textarea>" in response.text
    assert "rahasia-sekali" not in response.text


@each
def test_htmx_gets_a_strip_and_the_form_stays(rf, handler, status):
    response = handler(rf.post("/", {"reason": "Jembatan putus"}, headers={"HX-Request": "true"}))
    assert (response.status_code, response["HX-Retarget"], response["HX-Reswap"]) == (status, "#gagal", "innerHTML")
    assert response.text.strip().endswith("Yang Anda ketik masih ada di halaman ini.</span></div>")


def test_the_first_line_break_of_a_text_survives(rf):
    response = errors.server_error(rf.post("/", {"text": "\nBaris kedua"}))
    assert "readonly>\n\nBaris kedua</textarea>" in response.text


def test_a_neighbours_object_and_a_missing_one_are_the_same_bytes(rf):
    theirs, missing = (errors.page_not_found(rf.get(path)) for path in ("/uji/arahan/1/", "/uji/arahan/999/"))
    assert theirs.content == missing.content


def test_a_page_too_old_says_so(rf):
    assert "Halaman ini sudah terlalu lama terbuka." in errors.csrf_failure(rf.post("/")).text
    assert "tidak berwenang" in errors.permission_denied(rf.post("/")).text


def test_too_much_is_413_and_points_back_to_the_form(rf, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10
    request = rf.post("/", "text=" + "a" * 100, content_type="application/x-www-form-urlencoded")
    response = errors.bad_request(request, RequestDataTooBig())
    assert response.status_code == 413
    assert "masih ada di formulir" in response.text
    assert errors.bad_request(rf.get("/"), SuspiciousOperation()).status_code == 400


@pytest.mark.parametrize(("cause", "status"), [(OperationalError, 503), (DatabaseError, 400)])
def test_a_session_that_a_dead_database_could_not_save_is_503(rf, cause, status):
    """Raised as Django's session middleware raises it; a session that was deleted by somebody stays 400."""
    with pytest.raises(SessionInterrupted) as caught:
        try:
            try:
                raise cause
            except DatabaseError:
                raise UpdateError  # noqa: B904
        except UpdateError:
            raise SessionInterrupted  # noqa: B904
    assert errors.bad_request(rf.get("/"), caught.value).status_code == status


def test_a_database_that_is_away_is_503(rf):
    try:
        raise OperationalError
    except OperationalError:
        response = errors.server_error(rf.get("/"))
    assert (response.status_code, response["Retry-After"]) == (503, "30")
