# Broken documents made out of sound ones: each with what is wrong, and the path that a fault must name.
import copy
import json
import random
from collections.abc import Iterator

TEXTS = ("title", "meeting_type", "mode", "weekday", "place", "chair", "chair_title", "time_text")
DATES = ("date", "published")
DIRECTIVE_TEXTS = ("text", "verb", "issued_by", "quote", "speaker", "due_text", "kind", "scope", "strength", "origin")
LISTS = ("attendees", "agenda", "themes", "obstacles", "accompanied_by", "absent", "external", "carried_over")
WRONG = (17, 1.5, True, {"isi": "teks"})
NO_DATE = ("kemarin", "31 Juni", "2026/02/09x", "2026-13-01", "2026-02-30", 20260209, ["2026-02-09"], True)
NO_COUNT = (-1, 1.5, "banyak", True, 10**12, [29], {"n": 29})
DEEP = json.loads('{"a":' * 30 + "1" + "}" * 30)


def wrong_fields(document: dict) -> Iterator[tuple[dict, str]]:
    """(document, path of the fault): one wrong value in a place where it counts."""

    def changed(value, *steps):
        made = copy.deepcopy(document)
        place = made
        for step in steps[:-1]:
            place = place[step]
        place[steps[-1]] = value
        path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
        return made, path.removeprefix(".")

    inner, first = ("expected",), ("expected", "directives", 0)
    for field in TEXTS:
        for value in WRONG:
            yield changed(value, *inner, field)
        yield changed("rapat\x00", *inner, field)
        yield changed("rapat \ud800", *inner, field)
    for field in DATES:
        for value in NO_DATE:
            yield changed(value, *inner, field)
    for value in ("25.61", "99:99", 9, True, "12"):
        yield changed(value, *inner, "time")
    for field in LISTS:
        for value in (5, True):
            yield changed(value, *inner, field)
        yield changed(["satu", 2], *inner, field)[0], f"expected.{field}[1]"
        yield changed([["satu"]], *inner, field)[0], f"expected.{field}[0]"
    for field in DIRECTIVE_TEXTS:
        for value in WRONG if field != "issued_by" else WRONG[:3]:
            yield changed(value, *first, field)
        yield changed("x" * 100_001, *first, field)
    for value in ("kemarin dulu", "31 Juni", 20260209, True, ["2026-02-09"]):
        yield changed(value, *first, "due_date")
        yield changed(value, *first, "start_date")
    for field in ("count", "checked"):
        for value in NO_COUNT:
            yield (
                changed({"object": "titik", field: value}, *first, "site_check")[0],
                f"{_at(first)}.site_check.{field}",
            )
    for value in (5, True, [1]):
        yield changed(value, *first, "site_check")[0], f"{_at(first)}.site_check"
        yield changed(value, *first, "illustration" if value != [1] else "sub_items")[0], _at(first)
    for field in ("assignee_unresolved", "assignee_is_subset"):
        for value in (3, "entahlah", [True]):
            yield changed(value, *first, field)
    for value in (None, "", [], 3, "rapat"):
        yield changed(value, "expected")
    for value in ({"value": "x" * 2000}, {"label": 5}, {"value": 10**20}, {"as_of": "entah"}, {"value": [1]}, 3):
        yield changed([value], *inner, "figures")[0], "expected.figures[0]"
    for value in (
        3,
        {"order": -1, "title": "Bupati"},
        {"role": "membuka"},
        {"title": 9},
        {"title": "A", "time": "77.77"},
    ):
        yield changed([value], *inner, "other_chairs")[0], "expected.other_chairs[0]"
    yield changed([{"verb": "meminta"}], *inner, "directives")[0], "expected.directives[0].text"
    yield changed([7], *inner, "directives")[0], "expected.directives[0]"
    yield changed("Solok", "region")[0] | {"level": None}, "region"
    yield changed("planet", "level")
    yield changed("Kota Solok", "region")[0] | {"level": "kabupaten"}, "level"
    yield changed("x" * 1001, *inner, "title")
    yield changed(DEEP, *inner, "catatan")
    yield changed("x" * 200, "code")
    yield changed(["a"] * 5001, "daftar")
    yield changed(7, *inner, "must_not_invent")


def _at(steps: tuple) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).removeprefix(".")


def wrong_bytes(content: bytes, dice: random.Random) -> Iterator[tuple[str, bytes]]:
    """(what was done, bytes): files that are no document as a whole."""
    text = content.decode()
    yield "empty", b""
    yield "blank", b" \n\t "
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"):
        yield encoding, text.encode(encoding)
    yield "latin-1", text.replace("Rapat", "Rápat", 1).replace("rapat", "rápat").encode("latin-1", "replace")
    yield "cut in a letter", text.encode()[:-1] + b"\xff"
    for whole in (
        b"[]",
        b"null",
        b'"rapat"',
        b"5",
        b"true",
        b"[{}]",
        b"{}",
        b'{"expected": []}',
        b"{} {}",
        b"not json",
    ):
        yield whole.decode(), whole
    for _ in range(12):
        yield "cut", content[: dice.randrange(1, len(content.rstrip()) - 1)]
    for word in ("NaN", "Infinity", "-Infinity", "1e999", "9" * 5000):
        yield word[:9], text.replace('"title":', f'"figures_": {word}, "title":', 1).encode()
    yield "deep", b'{"a":' * 200_000 + b"1" + b"}" * 200_000
    yield "twice", text.replace('"title":', '"title": "Lain", "title":', 1).encode()
    yield "twice above", text.replace('"region":', '"region": "Lain", "region":', 1).encode()
    yield "large", content + b" " * (5 * 1024 * 1024)
    yield "NUL byte", content.replace(b"Rapat", b"Ra\x00pat", 1).replace(b"Rakor", b"Ra\x00kor", 1)
    yield "control", content.replace(b"Rapat", b"Ra\x01pat", 1).replace(b"Rakor", b"Ra\x01kor", 1)
