# Nobody who reads the portal has signed in: `visit` is a browser without a cookie.
import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rakor.people import scope
from tests.portal.opened import AT, open_directive, open_meeting


@pytest.fixture
def visit(db, time_machine):
    time_machine.move_to(AT, tick=False)

    def visit(path: str, **headers):
        with scope.nothing():
            response = Client().get(path, headers=headers)
        assert "Set-Cookie" not in response.headers
        assert not response.cookies
        return response

    return visit


@pytest.fixture
def opened(inside, time_machine):
    time_machine.move_to(AT, tick=False)
    meeting = open_meeting(inside)
    return open_directive(inside, meeting=meeting.meeting), meeting


@pytest.fixture
def statements(db):
    """statements(path) is how many statements a page takes."""

    def count(path: str) -> int:
        with scope.nothing(), transaction.atomic(), CaptureQueriesContext(connection) as asked:
            assert Client().get(path).status_code == 200
        return len(asked)

    return count
