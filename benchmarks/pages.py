# Which addresses are measured, of which things, as whom. The addresses and what their parts mean are the matrix's table
# (tests/matrix/table.py): a page that cannot be asked for here is a problem, never left out.
from collections.abc import Iterator

from django.apps import apps
from django.urls import reverse

from benchmarks.generate import as_owner
from benchmarks.pattern import LATE, PERIODIC
from directives.lists import STATES
from tests.matrix.table import CELLS
from tests.matrix.views import addresses

SLUG = "ukur-1"
# Reader → account: whoever sees all, whoever sees the units coordinated, whoever sees one unit's; and who reads what
# Setda may not.
ACCOUNTS = {"notulis": "notulis", "asisten": "asisten", "dinkes": "unit1", "bupati": "bupati", "admin": "admin"}
ALWAYS = ("notulis", "asisten", "dinkes")
# Models whose kind in the table has another word, and kinds that are no rows.
NAMES = {
    "turn": "chairturn",
    "agenda": "agendaitem",
    "konsep": "directive",
    "report_block": "block",
    "invited": "attendance",
}
WIDER = {  # a thing whose path names what its own row does not
    "copy": "(SELECT c.*, e.meeting_id FROM meetings_copy c JOIN meetings_edition e ON e.id = c.edition_id)"
}
ONLY = {"konsep": "issued_on IS NULL AND meeting_id IS NOT NULL", "report_block": "kind = 'report'"}
OURS = ("rakor.", "meetings.", "directives.")
WORDS = {"sheet": "unit"}
# What tells one row of a table from another for a page; of each sort one is tried. Everything else has one sort.
SORTS = {
    "meeting": "is_closed",
    "directive": "issued_on IS NULL, meeting_id IS NULL, kind = 'standing', tracked_from IS NULL, group_id IS NULL",
    "assignment": "status",
    "report": "verdict",
    "evidence": "report_id IS NULL",
    "decision": "move",
    "extension": "verdict",
    "site": "checked_on IS NULL",
}
# The rows that are looked at first: the Dinas' own, on directives without a part of their own, in the middle of it all.
PLAIN = f"directive_id IN (SELECT id FROM directives_directive WHERE number > {PERIODIC} AND number <> {LATE})"
WORK = f"assignment_id IN (SELECT id FROM directives_assignment WHERE unit_id = {{unit}} AND {PLAIN})"
FIRST_OF = {
    "assignment": f"unit_id = {{unit}} AND {PLAIN}",
    "report": WORK,
    "extension": WORK,
    "evidence": f"report_id IN (SELECT id FROM directives_report WHERE {WORK})",
    "directive": "id IN (SELECT directive_id FROM directives_assignment GROUP BY 1 "
    f"HAVING bool_and(status = 'done') AND bool_or(unit_id = {{unit}})) AND number > {PERIODIC} "
    "AND meeting_id IN (SELECT id FROM meetings_meeting WHERE NOT is_closed)",
    "user": "username LIKE '%.unit2'",
    "membership": "role = 'opd'",
}
QUERIES = {
    "directives:index": [f"?keadaan={state}" for state in STATES],
    "dashboard:search": ["?q=arahan+7+rapat+1", "?q=arahan+7+rapat+1&jenis=arahan"],
}

# Of each sort the row in the middle, of those that are the Dinas' own where there are any.
MIDDLE = """
    WITH found AS (SELECT t.*, concat_ws(' ', {sort}) AS sort, ({own}) IS TRUE AS own FROM {table} t WHERE {where}),
         ranked AS (SELECT f.*, row_number() OVER (PARTITION BY sort, own ORDER BY id) AS nth,
                           count(*) OVER (PARTITION BY sort, own) AS most FROM found f)
    SELECT DISTINCT ON (sort) * FROM ranked WHERE nth = (most + 1) / 2 ORDER BY sort, own DESC
"""


# Pages that ask more where there is anything, or more than one: how much more, and why.
MORE = {
    "directives:site_check": (1, "the only unit of a directive is not asked for"),
    "directives:hand_over": (1, "without open work nobody is asked to whom it goes"),
    "dashboard:index": (2, "without a directive of many units or sites neither is counted"),
    "dashboard:briefing_unit": (3, "without open work there are no reports, requests and sites to look up"),
    "dashboard:briefing_pocket": (3, "as of the unit's briefing"),
    "desk:call": (5, "without open work there are no reports, photographs, requests, promises and sites to look up"),
}


def names() -> list[str]:
    """Every address of a government that answers a GET."""
    asked = (name for name in CELLS if CELLS[name].in_a_government and CELLS[name].answers("GET"))
    return sorted(set(asked) & addresses().keys())


def readers(name: str) -> list[str]:
    """Those whom the table lets read some variant of this page."""
    cell = CELLS[name]
    told = [cell.expects("GET", variant) for variant in cell.get]
    may = [who for who in ACCOUNTS if any(expected[who] < 400 for expected in told)]
    return [who for who in may if who in ALWAYS or "notulis" not in may]


def without_a_cell() -> list[str]:
    """Addresses that the table of the matrix does not know, so that nobody could ask for them."""
    return sorted(addresses().keys() - CELLS.keys())


class Things:
    """Where the rows of the one government that is read are found."""

    def __init__(self, government: int, unit: int):
        self.government, self.unit, self.known = government, unit, {}

    def paths(self, name: str) -> Iterator[tuple[str, str]]:
        """(sort, address) for each sort of thing that the address could be about. LookupError where there is none."""
        cell = CELLS[name]
        fixed = {"government": SLUG} | cell.words
        words = {key: WORDS[kind] for key, kind in cell.of.items() if kind in WORDS}
        keys = {key: kind for key, kind in cell.of.items() if kind not in WORDS}
        if not keys:
            yield "", reverse(name, kwargs=fixed | words)
            return
        last = list(keys.values())[-1]
        for sort, row in self.of(last):
            ids = {key: row["id"] if kind == last else self._beside(kind, row) for key, kind in keys.items()}
            yield sort, reverse(name, kwargs=fixed | words | ids)

    def _beside(self, kind: str, row: dict) -> int:
        """What the row belongs to; where it names none, such as a unit its meeting, the first there is."""
        return row[f"{kind}_id"] if f"{kind}_id" in row else self.of(kind)[0][1]["id"]

    def of(self, kind: str) -> list[tuple[str, dict]]:
        """One row of each sort, the one in the middle, of those that the Dinas works on where there are any."""
        if kind not in self.known:
            self.known[kind] = self._ask(kind)
            if not self.known[kind]:
                raise LookupError(f"there is no {kind} among what benchmarks/ generates")
        return self.known[kind]

    def _ask(self, kind: str) -> list[tuple[str, dict]]:
        wanted = NAMES.get(kind, kind).replace("_", "")
        ours = (one for one in apps.get_models() if one.__module__.startswith(OURS))
        model = next((one for one in ours if one._meta.model_name == wanted), None)
        if model is None:
            raise LookupError(f"{kind} is no table that benchmarks/ knows: name it in pages.NAMES or pages.WORDS")
        owned = any(field.name == "government" for field in model._meta.fields)
        where = f"government_id = {self.government}" if owned else "TRUE"
        where += f" AND {ONLY[kind]}" if kind in ONLY else ""
        with as_owner() as cursor:
            cursor.execute(
                MIDDLE.format(
                    table=WIDER.get(kind, model._meta.db_table), where=where, sort=SORTS.get(kind, "''"),
                    own=FIRST_OF.get(kind, "TRUE").format(unit=self.unit),
                )
            )  # fmt: skip
            columns = [column.name for column in cursor.description]
            return [(row["sort"], row) for row in (dict(zip(columns, found, strict=True)) for found in cursor)]
