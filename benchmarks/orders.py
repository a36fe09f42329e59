# What was ordered in the meetings and of whom: directives with all that stands inside them, addressees, assignments.
from benchmarks import pattern
from benchmarks.house import House, numbers
from benchmarks.minutes import blocks
from directives.models import (
    Addressee,
    AreaLead,
    Assignment,
    Correction,
    Directive,
    Part,
    Site,
    Theme,
)
from directives.models.directive import ThemeLink
from directives.states import END_STATES, UNITS_TURN
from meetings.models import Block, Meeting
from rakor.people.models import Group, Post, Unit, User

THEMES, LINKS, PARTS, AREAS, SITES = 12, 2, 5, 3, 10
TEXT = "'Segera tindak lanjuti hasil pemantauan di lapangan dan laporkan hasilnya, arahan ' || n || ' rapat ' || m"
OVER = ", ".join(f"'{status}'" for status in sorted(END_STATES))
TURN = ", ".join(f"'{status}'" for status in sorted(UNITS_TURN))


def directive(house: House, number: str | int) -> str:
    """The directive of that number in meeting m."""
    return house.id(Directive, f"(m - 1) * {len(house.size.fans)} + {number}")


def place(number: str, nth: str, house: House) -> str:
    """The number of the unit that meeting m's directive is given to as its nth: each meeting others, none twice."""
    return f"1 + mod({number} * 5 + {nth} + (m - 1) * 7, {house.size.worked})"


def due(house: House, number: str) -> str:
    """When the directive of that number is due; every fifth never is."""
    days = f"CASE {number} WHEN {pattern.LATE} THEN 1 ELSE 14 + 8 * {number} END"
    return f"CASE WHEN mod({number}, 5) > 0 THEN {house.held('m')} + {days} END"


def ended(house: House) -> str:
    """When work w came to its end: within four months of its meeting, after its last report, and not after today."""
    return f"least(date '{house.today}', {house.held('m')} + 120 - mod(w.number * 7 + m, 20)::int)"


def begin(house: House) -> None:
    house.insert(Theme, f"FROM {numbers(THEMES)}", id="n", name="'Tema ' || n")


def fill(house: House, meetings: str) -> None:
    _directives(house, meetings)
    _inside(house, meetings)
    _given(house, meetings)


def _directives(house: House, meetings: str) -> None:
    held, count = house.held("m"), len(house.size.fans)
    house.insert(
        Directive, f"FROM {meetings}, (SELECT number n, given.* FROM given) g", id=f"(m - 1) * {count} + n", number="n",
        kind="kind", meeting_id=f"CASE WHEN n <> {pattern.LOOSE} THEN {house.id(Meeting, 'm')} END",
        block_id=f"CASE WHEN n <> {pattern.LOOSE} THEN {house.id(Block, f'(m - 1) * {blocks(house)} + n')} END",
        code="'U' || lpad(to_hex(m * 100 + n), 9, '0')", text=TEXT, due_on=due(house, "n"),
        due_text="CASE WHEN mod(n, 5) > 0 THEN 'dua pekan' ELSE '' END", issuer_post_id=house.id(Post, "1 + mod(n, 2)"),
        issuer_title="CASE mod(n, 2) WHEN 0 THEN 'Bupati' ELSE 'Wakil Bupati' END",
        issued_on=f"CASE WHEN issued THEN {held} END", tracked_from=f"CASE WHEN tracked THEN {held} END",
        is_assigned="n IN (SELECT directive FROM work)",
        group_id=f"CASE WHEN n = {pattern.GROUP} THEN {house.id(Group, '1')} END",
        addressed_to=f"CASE WHEN n IN ({pattern.GROUP}, {pattern.UNASSIGNED}) THEN 'OPD terkait' ELSE '' END",
        period=f"CASE WHEN n = {pattern.PERIODIC} THEN 'monthly' ELSE '' END",
        site_object=f"CASE WHEN n = {pattern.SITES} THEN 'dapur' ELSE '' END",
        site_count=f"CASE WHEN n = {pattern.SITES} THEN {SITES + 2} END", created_at=f"{held} + interval '10 hours'",
    )  # fmt: skip


def _inside(house: House, meetings: str) -> None:
    count = len(house.size.fans)
    house.insert(
        ThemeLink, f"FROM {meetings}, {numbers(count)}, {numbers(LINKS, 'l')}",
        id=f"((m - 1) * {count} + n - 1) * {LINKS} + l", directive_id=directive(house, "n"),
        theme_id=house.id(Theme, f"1 + mod(n + m + l, {THEMES})"),
    )  # fmt: skip
    house.insert(
        Part, f"FROM {meetings}, {numbers(PARTS)}", id=f"(m - 1) * {PARTS} + n", order="n", text="'Butir ' || n",
        directive_id=directive(house, pattern.PARTS), kind="CASE WHEN n < 4 THEN 'item' ELSE 'milestone' END",
    )  # fmt: skip
    kecamatan = house.size.units - 5 - house.size.units // 4  # the first of them, less one
    house.insert(
        AreaLead, f"FROM {meetings}, {numbers(AREAS)}", id=f"(m - 1) * {AREAS} + n", unit_id=house.id(Unit, "n"),
        directive_id=directive(house, pattern.AREAS), area_id=house.id(Unit, f"{kecamatan} + mod(n - 1, 3)"),
    )  # fmt: skip
    house.insert(
        Site, f"FROM {meetings}, {numbers(SITES)}", id=f"(m - 1) * {SITES} + n", name="'Dapur ' || n",
        directive_id=directive(house, pattern.SITES), state="CASE WHEN n < 6 THEN 'Berjalan' ELSE '' END",
        checked_on=f"CASE WHEN n < 6 THEN {house.held('m')} + 1 END",
        checked_by_id=f"CASE WHEN n < 6 THEN {house.id(User, '1')} END", area_text="'Kecamatan'",
    )  # fmt: skip
    house.insert(
        Correction, f"FROM {meetings}", id="m", directive_id=directive(house, pattern.CORRECTED), number="1",
        changes="""'{"Isi": ["semula", "menjadi"]}'""", note="'Salah tulis'", by_id=house.id(User, "1"),
        at=f"{house.held('m')} + interval '12 hours'",
    )  # fmt: skip


def _given(house: House, meetings: str) -> None:
    """Addressees: of every assignment, of both konsep and of the arahan umum."""
    works, held = sum(house.size.fans), house.held("m")
    whom = house.id(Unit, place("w.directive", "w.place", house))
    house.insert(
        Addressee, f"FROM {meetings}, work w", id=f"(m - 1) * {works + 3} + w.number", role="w.role", unit_id=whom,
        directive_id=directive(house, "w.directive"),
    )  # fmt: skip
    house.insert(
        Addressee, f"FROM {meetings}, {numbers(3)}", id=f"(m - 1) * {works + 3} + {works} + n", role="'lead'",
        directive_id=directive(house, "n"), unit_id=house.id(Unit, place("n", "0", house)),
    )  # fmt: skip
    later = f"greatest({held} + 1, date '{house.today}' + mod(w.number * 11 + m * 3, 28)::int - 14)"
    last = f"CASE w.directive WHEN {pattern.LATE} THEN {held} + 1 ELSE {later} END"
    house.insert(
        Assignment, f"FROM {meetings}, work w JOIN given g ON g.number = w.directive", id=f"(m - 1) * {works} + w.number",
        directive_id=directive(house, "w.directive"), kind="w.kind", unit_id=whom, role="w.role", status="w.status",
        due_on=due(house, "w.directive"), given_on=held,
        first_due_on=due(house, "w.directive"), ended_on=f"CASE WHEN w.status IN ({OVER}) THEN {ended(house)} END",
        report_due_on=f"CASE WHEN w.tracked AND w.status IN ({TURN}) THEN {last} END",
        percent="CASE WHEN w.reports > 0 THEN CASE w.status WHEN 'done' THEN 100 ELSE 40 END END",
    )  # fmt: skip
