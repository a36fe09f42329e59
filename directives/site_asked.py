# What the list of a directive's sites is asked for in the URL, and how the sites are spread over kecamatan and states.
# Each figure of the spread counts the very rows that its link lists.
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple
from urllib.parse import urlencode

from django.db.models import Count, Q, QuerySet
from django.utils.safestring import SafeString

from directives.lists import number
from directives.models import Directive, Site
from directives.models.content import SITE_STATES
from rakor.web.drawings import bar

PARAMS = {"state": "keadaan", "area": "kecamatan", "checked": "cek", "q": "q"}
NONE, NOWHERE = "belum", "lain"  # of a site without a state; of one in no known kecamatan
SHADES = 5


@dataclass(frozen=True)
class SitesAsked:
    """`state` is a word, or "belum"; `area` a kecamatan's key, or "lain"; `checked` "sudah" or "belum"."""

    state: str = ""
    area: str = ""
    checked: str = ""
    q: str = ""

    @classmethod
    def read(cls, typed: Mapping[str, str]) -> "SitesAsked":
        words = {name: " ".join(typed.get(param, "").replace("\0", " ").split()) for name, param in PARAMS.items()}
        return cls(words["state"][:60], words["area"][:20], words["checked"][:10], words["q"][:100])

    @property
    def query(self) -> str:
        """As it stands in a URL; "" when nothing is asked."""
        return urlencode([(param, value) for name, param in PARAMS.items() if (value := getattr(self, name))])

    def of(self, directive: Directive) -> QuerySet[Site]:
        rows = directive.sites.all()
        if self.state:
            rows = rows.filter(state="" if self.state == NONE else self.state)
        if self.area:
            rows = rows.filter(area=None if self.area == NOWHERE else number(self.area))
        if self.checked:
            rows = rows.filter(checked_on__isnull=self.checked == NONE)
        for word in self.q.split():
            rows = rows.filter(Q(name__icontains=word) | Q(area_text__icontains=word))
        return rows


class Figure(NamedTuple):
    word: str
    count: int
    query: str


@dataclass(frozen=True)
class Row:
    """A kecamatan: how many of its sites stand in which state, and how many have been checked."""

    name: str
    area: str
    figures: tuple[Figure, ...]
    total: Figure
    checked: Figure
    bar: SafeString


@dataclass(frozen=True)
class Spread:
    """`words` are the states in their order, each with the shade of its bar; `areas` are (key, name)."""

    words: list[tuple[str, str]]
    rows: list[Row]
    listed: int
    checked: int

    @property
    def areas(self) -> list[tuple[str, str]]:
        return [(row.area, row.name) for row in self.rows if row.area != NOWHERE]


def spread(directive: Directive, words: Iterable[str]) -> Spread:
    """One statement. `words` are those the directive has for a state; one that is only used stands after them."""
    counts: dict[tuple[str, str], tuple[int, int]] = {}
    names: dict[str, str] = {}
    found = directive.sites.order_by("area__name", "area", "state").values_list("area", "area__name", "state")
    for area, name, state, count, checked in found.annotate(Count("pk"), Count("checked_on")):
        key = str(area or NOWHERE)
        names[key] = name or "Kecamatan belum dikenali"
        counts[key, state] = (count, checked)
    used = [state for _, state in counts]
    states = list(dict.fromkeys([*words, *filter(None, used), ""]))
    most = max((sum(count for (at, _), (count, _) in counts.items() if at == area) for area in names), default=0)
    return Spread(
        words=[(state or SITE_STATES[0], shade) for state, shade in zip(states, _shades(states), strict=True)],
        rows=[_row(area, name, states, counts, most) for area, name in names.items()],
        listed=sum(count for count, _ in counts.values()),
        checked=sum(checked for _, checked in counts.values()),
    )


def _row(area: str, name: str, states: list[str], counts: dict[tuple[str, str], tuple[int, int]], most: int) -> Row:
    of = SitesAsked(area=area)
    here = [counts.get((area, state), (0, 0)) for state in states]
    figures = tuple(
        Figure(state or SITE_STATES[0], count, replace(of, state=state or NONE).query)
        for state, (count, _) in zip(states, here, strict=True)
    )
    shades = zip(_shades(states), figures, strict=True)
    return Row(
        name,
        area,
        figures,
        Figure("Terdata", sum(count for count, _ in here), of.query),
        Figure("Dicek", sum(checked for _, checked in here), replace(of, checked="sudah").query),
        bar([(shade, figure.count, figure.word) for shade, figure in shades], of=most),
    )


def _shades(states: list[str]) -> list[str]:
    """Darker is earlier in the directive's own order; what stands still has the colour of waiting."""
    found, place = [], 0
    for state in states:
        if not state:
            found.append("rest")
        elif "kendala" in state.lower():
            found.append("wait")
        else:
            place += 1
            found.append(f"n{min(place, SHADES)}")
    return found
