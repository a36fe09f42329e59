# Typing in the code of a printed sheet.
import pytest

URL = "/pintu/"


def test_it_works(client, db):
    assert client.get(URL).status_code == 200


@pytest.mark.parametrize("code", ["7K3QM-0AB1C", " 7k3qm 0ab1c ", "7k3qm-oablc"])
def test_writing_does_not_matter(client, db, code):
    assert client.post(URL, {"kode": code}).url == "/pintu/7k3qm0ab1c/"


def test_a_code_nobody_has_is_a_closed_door(client, db):
    response = client.post(URL, {"kode": ""}, follow=True)
    assert (response.status_code, response.templates[0].name) == (404, "people/door_closed.html")
