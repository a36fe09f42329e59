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
}
