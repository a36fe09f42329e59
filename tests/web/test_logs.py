# No log line holds a token.
import logging

import pytest
from django.conf import settings

from rakor.web.logs import HideTokens

TOKEN = "7k3qmabcdefghjkmnpqrstvwxy"


@pytest.mark.parametrize("path", [f"/pintu/{TOKEN}/", f"/pintu/hadir/{TOKEN}/?lain=1", f"http://x/pintu/{TOKEN}"])
def test_a_token_is_hidden(path):
    record = logging.LogRecord("django.request", logging.WARNING, "", 1, "%s: %s", ("Not Found", path), None)
    HideTokens().filter(record)
    assert (TOKEN in record.getMessage(), record.getMessage()[:18]) == (False, f"Not Found: {path}"[:18])


def test_other_lines_stay_as_they_are():
    record = logging.LogRecord("x", logging.INFO, "", 1, "%s /uji/rapat/12/pintu-hadir/", ("GET",), None)
    assert (HideTokens().filter(record), record.args) == (True, ("GET",))


def test_every_line_goes_through_it():
    assert settings.LOGGING["handlers"]["console"]["filters"] == ["no_tokens"]
