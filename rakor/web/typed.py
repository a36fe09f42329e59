# What was typed into a form that could not be taken, for an error page to hand back. Never passwords or tokens.
import re
from typing import NamedTuple

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError

MOST_FIELDS = 60
MOST_CHARACTERS = 20_000

SECRET = re.compile(r"passw|sandi|token|csrf|secret|otp|\bcode\b|recovery|sessionid|credential|\bkey\b", re.IGNORECASE)
BOOKKEEPING = re.compile(r"TOTAL_FORMS|INITIAL_FORMS|M(IN|AX)_NUM_FORMS|client_id|idempot|^next$|(^|-)id$")
MACHINE = re.compile(r"[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}|on|true|false", re.IGNORECASE)

# What a field is called on screen, by the last part of its name. Anything else is "Isian 3".
LABELS = {
    "title": "Judul",
    "name": "Nama",
    "text": "Isi",
    "body": "Isi",
    "done": "Yang sudah dilakukan",
    "what_was_done": "Yang sudah dilakukan",
    "obstacle": "Kendala",
    "help_needed": "Bantuan yang diminta dari pimpinan",
    "reason": "Alasan",
    "note": "Catatan",
    "notes": "Catatan",
    "place": "Tempat",
    "due_text": "Batas waktu",
    "due_on": "Batas waktu",
    "held_on": "Tanggal",
    "starts_at": "Pukul",
    "percent": "Persen",
    "username": "NIP atau nama pengguna",
    "login": "NIP atau nama pengguna",
    "email": "Surel",
}


class Kept(NamedTuple):
    label: str
    value: str
    was_cut: bool


class Typed(NamedTuple):
    """`long` was written by a person and is worth copying; `short` are choices, dates and numbers.

    A bare number under a name without a label is a key and means nothing to anyone: left out.
    """

    long: list[Kept]
    short: list[Kept]


def typed(request: HttpRequest) -> Typed:
    """What the POST carried. A body that could not be read, or was too big to read, gives nothing."""
    found = Typed([], [])
    if request.method != "POST":
        return found
    try:
        fields = [(name, value) for name, values in request.POST.lists() for value in values]
    except (SuspiciousOperation, BadRequest, UnreadablePostError, MultiPartParserError):
        return found
    fields = [(name, value) for name, value in fields if _is_typed(name, value)]
    for number, (name, value) in enumerate(fields[:MOST_FIELDS], start=1):
        known = LABELS.get(name.rsplit("-", 1)[-1])
        if not known and value.isdecimal():
            continue
        label = known or f"Isian {number}"
        kept = Kept(label, value[:MOST_CHARACTERS], len(value) > MOST_CHARACTERS)
        (found.long if _is_long(value) else found.short).append(kept)
    return found


def _is_typed(name: str, value: str) -> bool:
    words = name.replace("_", " ").replace("-", " ")
    return bool(
        value.strip() and not SECRET.search(words) and not BOOKKEEPING.search(name) and not MACHINE.fullmatch(value)
    )


def _is_long(value: str) -> bool:
    """A word of machine letters is a choice, a date or a number; the rest was written."""
    return len(value) > 40 or not re.fullmatch(r"[a-z0-9_:.,+-]+", value)
