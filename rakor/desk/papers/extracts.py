# What of an edition is whose: which units get a copy, and what of the minutes is about one unit. Pure: works on
# snapshots (snapshot.py).
from dataclasses import dataclass
from datetime import date
from typing import Any

Snapshot = dict[str, Any]
NOT_THEMSELVES = ("diwakili", "tidak_hadir")


@dataclass(frozen=True)
class Extract:
    """A unit's own part, in the order of the minutes; each directive with the unit's `role` and its `due` as a date."""

    directives: list[dict]
    blocks: list[dict]
    carried: list[dict]

    def __bool__(self):
        return bool(self.directives or self.blocks or self.carried)


def copies_for(edition: Snapshot) -> dict[int, bool]:
    """Unit → whether it gets the summary, because it was absent or represented.

    Whoever was invited or came, and whoever has a directive; of closed minutes only whoever was invited or came.
    """
    listed = {row["unit"]: row["presence"] in NOT_THEMSELVES for row in edition.get("attendance", []) if row["unit"]}
    if edition.get("is_closed"):
        return listed
    given = {unit["id"]: False for directive in _issued(edition) for unit in directive["units"]}
    return given | listed


def extract(edition: Snapshot, unit: int) -> Extract:
    """Its directives, the blocks they came from and those of its own reports, and old work of its that was taken up."""
    directives = [
        directive | {"role": row["role"], "due": day(directive["due_on"])}
        for directive in _issued(edition)
        for row in directive["units"]
        if row["id"] == unit
    ]
    sources = {directive["block"] for directive in directives}
    return Extract(
        directives=directives,
        blocks=[
            block
            for block in edition.get("blocks", [])
            if block["id"] in sources or unit in block.get("presented_units", [])
        ],
        carried=[row for row in edition.get("carried", []) if unit in row["units"]],
    )


def day(iso: str) -> date | None:
    """A date as a snapshot keeps it; None for one that is not known."""
    return date.fromisoformat(iso) if iso else None


def _issued(edition: Snapshot) -> list[dict]:
    return [directive for directive in edition.get("directives", []) if not directive["is_draft"]]
