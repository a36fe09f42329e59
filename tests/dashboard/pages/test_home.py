# Where each role begins.
import pytest


@pytest.mark.parametrize(
    ("who", "where"),
    [
        ("bupati", "/uji/ringkasan/"),
        ("asisten", "/uji/ringkasan/"),
        ("notulis", "/uji/ringkasan/"),
        ("dinkes", "/uji/arahan-unit/"),
        ("camat", "/uji/arahan-unit/"),
        ("admin", "/uji/perangkat-daerah/"),
        ("ppid", "/uji/rapat/"),
    ],
)
def test_each_role_has_its_beginning(signed_in, who, where):
    assert signed_in(who).get("/uji/").headers["Location"] == where


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get("/uji/").status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_is_only_looked_at(signed_in, method):
    assert getattr(signed_in("notulis"), method)("/uji/").status_code == 405
