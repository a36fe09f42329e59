# Many sites at once, from a list: what each line would do to the list in Rakor, and doing it. Reading the list is
# site_sheet's. A line that cannot be taken leaves nothing behind; what a site says already stays where a list says less.
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction

from directives.actions.content import areas_by_name, states_of
from directives.models import Directive, Site
from directives.models.content import SITE_STATES
from directives.sites import FINDING, Line, area_called
from rakor.people.access import Member, Role
from rakor.people.models import Unit

NEW, CHANGED, SAME, BAD = "baru", "diubah", "sama", "salah"
UNCHECKED = {SITE_STATES[0].casefold(), "belum", "-"}
FIELDS = [
    "area",
    "area_text",
    "state",
    "obstacle",
    "solution",
    "checked_on",
    "checked_by",
    "unit",
    "latitude",
    "longitude",
]


@dataclass
class Planned:
    """What a line does: `changes` are the columns of `site` that it fills or replaces. Of a faulty line there is none."""

    line: Line
    result: str
    site: Site | None = None
    changes: dict[str, Any] = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)


def plan_sites(*, by: Member | None, directive: Directive, lines: Iterable[Line]) -> list[Planned]:
    """What put_sites() would do, line by line. Nothing is written; as many statements for one line as for all."""
    here = _Here(by, directive)
    planned = []
    for line in lines:
        values, reasons = here.meant(line)
        site = None if reasons else here.known(line, values, reasons)
        if site and (first := here.taken.setdefault(id(site), line.number)) != line.number:
            reasons.append(f"Mengulang baris {first}.")
        if values["checked_on"] and not values["state"] and not (site and site.state):
            reasons.append("Tanggal ceknya ada, tetapi keadaannya belum ditulis.")
        if reasons:
            planned.append(Planned(line, BAD, reasons=reasons))
        elif site is None:
            site = Site(directive=directive, name=line.name, **values)
            here.remember(site)
            here.taken[id(site)] = line.number
            planned.append(Planned(line, NEW, site, values))
        else:
            changes = _more(site, values)
            planned.append(Planned(line, CHANGED if changes else SAME, site, changes))
            for name, value in changes.items():
                setattr(site, name, value)
    return planned


@transaction.atomic
def put_sites(*, by: Member | None, directive: Directive, lines: Iterable[Line]) -> list[Planned]:
    """Take over every line that can be. A site of the same name in the same kecamatan is that site, and no second one."""
    Directive.objects.select_for_update(of=("self",)).get(pk=directive.pk)
    planned = plan_sites(by=by, directive=directive, lines=lines)
    Site.objects.bulk_create(one.site for one in planned if one.result == NEW)
    changed = {one.site.pk: one.site for one in planned if one.result == CHANGED and one.site}
    Site.objects.bulk_update(changed.values(), FIELDS)
    return planned


def _more(site: Site, values: Mapping[str, Any]) -> dict[str, Any]:
    """What a list says beyond the site. A finding gives way to a later one only; anything else where it was empty."""
    is_later = site.checked_on is None or (values["checked_on"] or date.min) > site.checked_on
    is_same = values["checked_on"] is not None and values["checked_on"] == site.checked_on
    found = {}
    for name, value in values.items():
        have, is_finding = getattr(site, name), name in {*FINDING, "unit", "checked_by"}
        if name == "unit" and is_later and values["checked_on"] and value != have:
            found[name] = value  # who checked before did not check then
        elif value in (None, "") or value == have:
            continue
        elif is_later if is_finding and not is_same else have in (None, ""):
            found[name] = value
    return found


class _Here:
    """What the list's words are held against: the kecamatan, the units, the words for a state, the sites there are."""

    def __init__(self, by: Member | None, directive: Directive) -> None:
        self.by, self.areas, self.units = by, areas_by_name(), _units_by_name()
        self.sites: dict[str, list[Site]] = defaultdict(list)
        self.taken: dict[int, int] = {}  # which line has named a site already
        for site in directive.sites.select_related("area"):
            self.remember(site)
        used = [site.state for sites in self.sites.values() for site in sites if site.state]
        self.words = {word.casefold(): word for word in [*used, *states_of(directive)]}
        self.choices: Sequence[str] = states_of(directive)

    def remember(self, site: Site) -> None:
        self.sites[site.name.casefold()].append(site)

    def meant(self, line: Line) -> tuple[dict[str, Any], list[str]]:
        """The columns of a line, and why it cannot be taken."""
        reasons, area, unit = list(line.faults), None, None
        if line.area and not (area := self.areas.get(area_called(line.area))):
            reasons.append(f"Kecamatan “{line.area}” tidak dikenali.")
        state = "" if line.state.casefold() in UNCHECKED else self.words.get(line.state.casefold(), "")
        if line.state and not state and line.state.casefold() not in UNCHECKED:
            reasons.append(f"Keadaan “{line.state}” tidak ada dalam daftar: {', '.join(self.choices)}.")
        if line.unit and not (unit := self.units.get(line.unit.casefold())):
            reasons.append(f"Unit “{line.unit}” tidak dikenali.")
        elif unit and self.by and not self.by.has(Role.SETDA) and unit.pk not in self.by.units:
            reasons.append(f"Hasil cek {unit} hanya dicatat unit itu sendiri atau Setda.")
        by = self.by.user if self.by and line.checked_on else None
        return {
            "area": area, "area_text": line.area, "state": state, "obstacle": line.obstacle, "solution": line.solution,
            "checked_on": line.checked_on, "checked_by": by, "unit": unit, "latitude": line.latitude,
            "longitude": line.longitude,
        }, reasons  # fmt: skip

    def known(self, line: Line, values: Mapping[str, Any], reasons: list[str]) -> Site | None:
        """The site that a line names: in its kecamatan, or of its name alone where one of them names none."""
        same = self.sites.get(line.name.casefold(), [])
        if area := values["area"]:
            there = [site for site in same if site.area_id == area.pk]
            words = (area_called(line.area), "")
            return next(
                iter(there or [site for site in same if not site.area_id and area_called(site.area_text) in words]),
                None,
            )
        if len(same) > 1:
            reasons.append(f"Ada {len(same)} titik bernama “{line.name}”. Tulis kecamatannya.")
        return same[0] if same else None


def _units_by_name() -> dict[str, Unit]:
    """Units by every name they go by; a name that two of them share means none."""
    named = [
        (word.casefold(), unit)
        for unit in Unit.objects.all()
        for word in {word.casefold() for word in (unit.name, unit.short_name, *unit.aliases) if word}
    ]
    counts = Counter(word for word, _ in named)
    return {word: unit for word, unit in named if counts[word] == 1}
