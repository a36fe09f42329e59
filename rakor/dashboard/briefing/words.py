# What every briefing is set from: its head, days and numbers in words, and text that is never longer than it may be.
from datetime import date, datetime
from typing import Any

from django.conf import settings

from directives.models import Assignment, Directive
from rakor.people.models import Government, Unit
from rakor.web.dates import clock, distance
from rakor.web.templatetags.rakor import tanggal, tanggal_pendek

NAME = 90  # letters of a unit's or a theme's name


def head(government: Government, on: date, at: datetime, title: str, path: str = "") -> dict[str, Any]:
    """The values that papers/common.typ wants. `path` is the page on this site that shows the same, day by day."""
    level = "" if government.name.casefold().startswith("pemerintah") else "Pemerintah "
    return {
        "government": f"{level}{government.name}",
        "hue": government.hue,
        "is_sample": government.is_sample,
        "title": title,
        "as_of": f"Keadaan {tanggal(on)} pukul {clock(at, government.zone)}",
        "made_on": on.isoformat(),
        "address": settings.BASE_URL + path if path else "",
    }


def clip(text: str, most: int) -> str:
    """In one line, cut at a word; what is cut ends in an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return (line[: most - 1].rpartition(" ")[0] or line[: most - 1]).rstrip(" ,.;:") + " …"


def called(unit: Unit) -> str:
    """The unit's own name, its abbreviation only where the name is too long for a line."""
    return clip(unit.name if len(unit.name) <= NAME or not unit.short_name else unit.short_name, NAME)


def day(value: date | None, on: date) -> str:
    """ "9 Feb 2026 (2 hari lagi)"; "" for none."""
    return f"{tanggal_pendek(value)} ({distance(value, on)})" if value else ""


def given_by(directive: Directive) -> str:
    """Who ordered it and when it was issued, as far as known."""
    parts = [clip(directive.issuer, 60), tanggal_pendek(directive.issued_on)]
    return ", ".join(part for part in parts if part)


def target(work: Assignment, on: date) -> str:
    """The target date, with the one it was moved from; what is not set says so."""
    if work.due_on is None:
        return "tidak disebut"
    moved = work.first_due_on and work.first_due_on != work.due_on
    return day(work.due_on, on) + (f", semula {tanggal_pendek(work.first_due_on)}" if moved else "")
