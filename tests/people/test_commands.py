# The two commands that print a link.
import re

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from rakor.people import doors
from rakor.people.models import Door, User


def printed(capsys, *command):
    call_command(*command)
    return capsys.readouterr().out


def token(text):
    return re.search(r"/pintu/(\w+)/", text)[1]


def test_setup_link_opens_the_first_account(db, capsys, settings, client):
    text = printed(capsys, "setup_link")
    assert f"{settings.BASE_URL}/pintu/{token(text)}/" in text.split()
    assert client.get(f"/pintu/{token(text)}/").templates[0].name == "people/door_setup.html"


def test_a_second_setup_link_closes_the_first(db, capsys):
    first, second = (token(printed(capsys, "setup_link")) for _ in range(2))
    assert [doors.find(each, timezone.now()) is None for each in (first, second)] == [True, False]


def test_with_an_operator_there_is_no_setup_link(db, capsys):
    User.objects.create(username="op", name="Operator", is_operator=True)
    assert printed(capsys, "setup_link").startswith("Akun operator sudah ada.")
    assert Door.objects.count() == 0


def test_password_link_is_for_one_account(cast, capsys, client):
    text = printed(capsys, "password_link", "OPERATOR")
    assert client.get(f"/pintu/{token(text)}/").context["whose"] == cast.operator


def test_password_link_for_nobody(db):
    with pytest.raises(CommandError, match="Tidak ada akun aktif"):
        call_command("password_link", "siapa")
