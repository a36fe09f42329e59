# How much there is of everything. A larger country is other numbers here and no other code.
from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    """`fans` says for each directive of a meeting how many units it is given to; `worked` over how many units the work
    is spread. `reports` is per assignment on average: work that is not begun has none, other work has more."""

    governments: int
    years: int
    meetings_per_year: int
    fans: tuple[int, ...]
    reports: int
    units: int
    worked: int

    @property
    def meetings(self) -> int:
        """Of one government."""
        return self.years * self.meetings_per_year

    @property
    def eras(self) -> list[tuple[int, int, bool]]:
        """Meetings from, to, and whether all their work has come to an end.

        The last year's has not; of the years before only the last meeting of every second year still has open work, so
        that twenty years have about a sixth more of it than one.
        """
        old = self.meetings - self.meetings_per_year
        left = [m for m in range(1, old + 1) if m % (2 * self.meetings_per_year) == 0]
        found, first = [], 1
        for m in left:
            found += [(first, m - 1, True), (m, m, False)]
            first = m + 1
        found += [(first, old, True), (old + 1, self.meetings, False)]
        return [era for era in found if era[0] <= era[1]]

    def counts(self) -> dict[str, int]:
        """What the whole database then holds."""
        meetings = self.governments * self.meetings
        assignments = meetings * sum(self.fans)
        return {
            "people.Government": self.governments,
            "people.Unit": self.governments * self.units,
            "meetings.Meeting": meetings,
            "meetings.Attendance": meetings * self.units,
            "directives.Directive": meetings * len(self.fans),
            "directives.Assignment": assignments,
            "directives.Report": assignments * self.reports,
        }


# What the first ones are: benchmarks/pattern.py.
A_YEAR = (0, 0, 0, 0, 3, 15, *[3] * 14)

SIZES = {
    # One of each thing: what every larger size is compared with.
    "one": Size(1, 1, 1, fans=(0, 0, 0, 0, *[1] * 18), reports=1, units=12, worked=1),
    "S": Size(1, 1, 52, fans=A_YEAR, reports=6, units=45, worked=45),
    "L": Size(1, 20, 52, fans=A_YEAR, reports=6, units=45, worked=45),
    "XL": Size(552, 1, 52, fans=A_YEAR, reports=6, units=45, worked=45),
}
