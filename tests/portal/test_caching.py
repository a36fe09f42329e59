# The same bytes for everybody: kept by caches, asked again for nothing, and no cookie in either direction.
import pytest
from django.test import Client

from rakor.people import scope

PATHS = (
    "", "arahan/", "rapat/", "istilah/", "data/", "data/openapi.json", "data/arahan.json", "data/arahan.csv",
    "data/rapat.json", "data/rapat.csv", "arahan/{0}/", "rapat/{1}/", "data/arahan/{0}.json",
)  # fmt: skip
PACKED = "Accept-Encoding"  # how it was packed for the way; nothing about who asks


def address(path: str, opened) -> str:
    return "/uji/publik/" + path.format(opened[0].directive.code, opened[1].code)


@pytest.mark.parametrize("path", PATHS)
def test_who_has_it_already_gets_304(opened, visit, path):
    first = visit(address(path, opened))
    assert (first.status_code, first.headers["Cache-Control"]) == (200, "public, max-age=60")
    assert first.headers.get("Vary", PACKED) == PACKED
    again = visit(address(path, opened), if_none_match=first.headers["ETag"])
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", first.headers["ETag"])
    assert visit(address(path, opened), if_none_match='"lain"').status_code == 200


@pytest.mark.parametrize("path", PATHS)
def test_nobody_is_told_apart(opened, visit, signed_in, path):
    """Who has signed in, and who comes with broken cookies, gets the very same answer."""
    broken = Client()
    broken.cookies.load({"sessionid": "rusak", "csrftoken": "rusak"})
    asked = address(path, opened)
    with scope.nothing():
        others = [browser.get(asked) for browser in (signed_in("ppid"), broken)]
    plain = visit(asked)
    for other in others:
        assert (other.content, other.headers["ETag"], "Set-Cookie" in other.headers) == (
            plain.content, plain.headers["ETag"], False,
        )  # fmt: skip
        assert other.headers.get("Vary", PACKED) == PACKED
        assert not other.cookies


def test_what_changes_has_another_tag(opened, inside, visit):
    before = visit("/uji/publik/arahan/").headers["ETag"]
    opened[0].directive.assignments.update(status="done")
    assert visit("/uji/publik/arahan/").headers["ETag"] != before
