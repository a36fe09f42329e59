# What stands in the address of a public list, and the releases that it asks for. Names are the public's own: no keys.
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from urllib.parse import urlencode

from directives.models import DirectiveRelease
from directives.releases import WORDS, Standing
from meetings.models import MeetingRelease

LONGEST = 200


@dataclass(frozen=True)
class Asked:
    """Nothing asked is "" or None; what cannot be read counts as not asked."""

    q: str = ""
    status: str = ""
    unit: str = ""
    tema: str = ""
    sejak: date | None = None
    sampai: date | None = None

    @classmethod
    def read(cls, given: Mapping[str, str]) -> "Asked":
        status = _words(given.get("status", ""))
        return cls(
            q=_words(given.get("q", "")),
            status=status if status in set(Standing) else "",
            unit=_words(given.get("unit", "")),
            tema=_words(given.get("tema", "")),
            sejak=_day(given.get("sejak", "")),
            sampai=_day(given.get("sampai", "")),
        )

    @property
    def query(self) -> str:
        """Of an address that asks the same."""
        given = {field.name: getattr(self, field.name) for field in fields(self)}
        return urlencode({name: value for name, value in given.items() if value})

    @property
    def word(self) -> str:
        return WORDS[Standing(self.status)] if self.status else ""

    @property
    def narrows(self) -> bool:
        return self != Asked()

    def directives(self):
        """Open releases of directives, the latest directive first."""
        rows = DirectiveRelease.objects.released()
        if self.q:
            rows = rows.filter(summary__icontains=self.q)
        if self.unit:
            rows = rows.of_unit(self.unit)
        if self.tema:
            rows = rows.of_theme(self.tema)
        if self.sejak:
            rows = rows.filter(given_on__gte=self.sejak)
        if self.sampai:
            rows = rows.filter(given_on__lte=self.sampai)
        if self.status:
            rows = rows.with_standing().filter(standing=self.status)
        return rows.order_by("-given_on", "-id")

    def meetings(self):
        """Open releases of meetings, the latest first; those without a date last."""
        rows = MeetingRelease.objects.released().listed()
        if self.q:
            rows = rows.asked(self.q)
        if self.sejak:
            rows = rows.filter(held_on__gte=self.sejak)
        return rows.filter(held_on__lte=self.sampai) if self.sampai else rows


def _words(given: str) -> str:
    return " ".join(given.replace("\x00", " ").split())[:LONGEST]


def _day(given: str) -> date | None:
    try:
        return date.fromisoformat(given)
    except ValueError:
        return None
