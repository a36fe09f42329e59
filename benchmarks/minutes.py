# What was said in the meetings: turns, agenda, blocks, figures, who was there. Each directive has a block of its own.
from benchmarks.house import House, numbers
from benchmarks.people import names
from meetings.models import (
    AgendaItem,
    Attachment,
    Attendance,
    Block,
    ChairTurn,
    CheckIn,
    Copy,
    Edition,
    Figure,
    Meeting,
    MeetingType,
    Presenter,
    Series,
)
from rakor.people.models import Group, Post, Unit, User

TURNS, AGENDA, FIGURES = 2, 5, 3
WORDS = "repeat('Disampaikan perkembangan pelaksanaan program dan kendala di lapangan. ', 2)"
SNAPSHOT = "jsonb_build_object('title', 'Rapat koordinasi ke-' || m, 'blocks', '[]'::jsonb, 'directives', '[]'::jsonb)"
OTHERS = ("report", "obstacle", "proposal", "finding", "question", "text")


def blocks(house: House) -> int:
    """Of one meeting: its directives' and nearly as many others."""
    return len(house.size.fans) + 15


def fill(house: House) -> None:
    meetings = numbers(house.size.meetings, "m")
    house.insert(MeetingType, f"FROM {numbers(2)}", id="n", name=f"{names('Rakor', 'Rapat evaluasi')}[n]")
    house.insert(Series, "", id="1", name="'Rakor Senin'")
    house.insert(
        Meeting, f"FROM {meetings}", id="m", type_id=house.id(MeetingType, "1 + mod(m, 2)"),
        series_id=house.id(Series, "1"), title="'Rapat koordinasi ke-' || m", held_on=house.held("m"),
        starts_at="time '09:00'", mode="'tatap_muka'", place="'Aula Kantor Bupati'", is_closed="mod(m, 13) = 12",
        topics="ARRAY['Inflasi', 'Stunting']", summary="'Ringkasan'", code="'U' || lpad(to_hex(m), 9, '0')", version="1",
    )  # fmt: skip
    _around(house, meetings)
    _blocks(house, meetings)


def _around(house: House, meetings: str) -> None:
    units, of = house.size.units, house.id(Meeting, "m")
    house.insert(
        ChairTurn, f"FROM {meetings}, {numbers(TURNS)}", id=f"(m - 1) * {TURNS} + n", meeting_id=of, order="n",
        post_id=house.id(Post, "n"), title=f"{names('Bupati', 'Wakil Bupati')}[n]",
        role=f"{names('memimpin', 'melanjutkan')}[n]",
    )  # fmt: skip
    house.insert(
        AgendaItem, f"FROM {meetings}, {numbers(AGENDA)}", id=f"(m - 1) * {AGENDA} + n", meeting_id=of,
        rank="'A' || n", text="'Acara ke-' || n",
    )  # fmt: skip
    house.insert(
        Attendance, f"FROM {meetings}, {numbers(units)}", id=f"(m - 1) * {units} + n", meeting_id=of,
        unit_id=house.id(Unit, "n"), is_invited="true", presence=f"{names('hadir', 'hadir', 'diwakili', 'tidak_hadir')}[1 + mod(m + n, 4)]",
    )  # fmt: skip
    house.insert(
        Attachment, f"FROM {meetings}", id="m", meeting_id=of, name="'undangan.pdf'", media_type="'application/pdf'",
        path=f"'ukur/' || md5('lampiran' || {of}) || '.pdf'", size="1", sha256="repeat('0', 64)",
        added_by_id=house.id(User, "1"), added_at=f"{house.held('m')} + interval '9 hours'",
    )  # fmt: skip
    after = f"{house.held('m')} + interval '2 days'"
    house.insert(
        CheckIn, f"FROM {meetings}", id="m", meeting_id=of, unit_id=house.id(Unit, "1"), name="'Tamu ' || m",
        at=f"{house.held('m')} + interval '9 hours'",
    )  # fmt: skip
    house.insert(
        Edition, f"FROM {meetings}", id="m", meeting_id=of, number="1", snapshot=SNAPSHOT, sha256="repeat('0', 64)",
        made_by_id=house.id(User, "1"), made_at=after,
    )  # fmt: skip
    house.insert(
        Copy, f"FROM {meetings}", id="m", edition_id=house.id(Edition, "m"), unit_id=house.id(Unit, "1"), sent_at=after
    )


def _blocks(house: House, meetings: str) -> None:
    count, directives = blocks(house), len(house.size.fans)
    id = f"(m - 1) * {count} + n"
    kind = f"CASE WHEN n <= {directives} THEN 'directive' ELSE {names(*OTHERS)}[1 + mod(n, {len(OTHERS)})] END"
    house.insert(
        Block, f"FROM {meetings}, {numbers(count)}", id=id, meeting_id=house.id(Meeting, "m"), kind=kind, text=WORDS,
        agenda_item_id=house.id(AgendaItem, f"(m - 1) * {AGENDA} + 1 + mod(n, {AGENDA})"),
        turn_id=house.id(ChairTurn, f"(m - 1) * {TURNS} + 1 + mod(n, {TURNS})"), rank="'A' || lpad(n::text, 4, '0')",
        group_id=f"CASE WHEN {kind} = 'report' THEN {house.id(Group, '1')} END",
        written_at=f"{house.held('m')} + interval '10 hours'",
    )  # fmt: skip
    first = directives + next(n for n in range(1, 7) if (directives + n) % len(OTHERS) == 0)  # the first report
    house.insert(
        Presenter, f"FROM {meetings}, {numbers(3)}", id="(m - 1) * 3 + n", unit_id=house.id(Unit, "n"),
        block_id=house.id(Block, f"(m - 1) * {count} + {first}"),
    )  # fmt: skip
    house.insert(
        Figure, f"FROM {meetings}, {numbers(FIGURES)}", id=f"(m - 1) * {FIGURES} + n", meeting_id=house.id(Meeting, "m"),
        block_id=house.id(Block, f"(m - 1) * {count} + {directives} + n"), label="'Angka ' || n", value="n * 1.5",
        text="n || ' persen'", unit="'persen'",
    )  # fmt: skip
