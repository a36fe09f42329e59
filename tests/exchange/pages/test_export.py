# exchange:export — all of a government's data, to take away.
import io
import zipfile

import pytest

from tests import make

URL = "/uji/dokumen/ekspor/"


def test_it_gives_the_archive(signed_in, inside):
    make.meeting("Rakor Senin")
    answer = signed_in("notulis").get(URL)
    with zipfile.ZipFile(io.BytesIO(b"".join(answer))) as archive:
        names = archive.namelist()
        assert b"Rakor Senin" in archive.read(names[0])
    assert (answer.status_code, names[1:]) == (200, ["government.json", "checksums.sha256"])
    assert answer["Content-Disposition"].startswith('attachment; filename="rakor-uji-')


def test_nothing_of_the_neighbour_is_in_it(signed_in, cast):
    answer = signed_in("admin").get(URL)
    with zipfile.ZipFile(io.BytesIO(b"".join(answer))) as archive:
        assert b"Tetangga" not in archive.read("government.json")
        assert b"tetangga" not in archive.read("government.json")


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "pemantau", "bupati", "ppid"])
def test_it_refuses_the_wrong_role(signed_in, who):
    assert signed_in(who).get(URL).status_code == 403
