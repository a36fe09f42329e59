# The five real meetings, whole: each fact where it belongs, what the source does not say empty, out again as it came in.
import json
from datetime import date

import pytest

from directives.models import Addressee, Assignment, Directive
from directives.models.choices import Kind
from meetings.models import Block, Figure, Meeting
from rakor.exchange.arrive import MADE, THERE
from rakor.exchange.documents.pick import is_empty
from rakor.exchange.intake import given
from rakor.exchange.intake.bring import bring
from rakor.exchange.match import Names
from rakor.notify.models import Message
from rakor.people import scope
from rakor.people.models import Holding, Unit, User
from tests.exchange import governments
from tests.seeds import SEEDS

AT = governments.AT
PLACES = [("Kabupaten Solok", "kabupaten")] * 3 + [
    ("Kabupaten Solok Selatan", "kabupaten"),
    ("Kota Prabumulih", "kota"),
]
KINDS = {"one-off": Kind.ONE_OFF, "standing": Kind.STANDING, "periodic": Kind.PERIODIC}
ALL = range(5)


def source(number: int) -> dict:
    return json.loads((SEEDS / f"{number:02}.json").read_text())


def take(number: int, government):
    content = (SEEDS / f"{number:02}.json").read_bytes()
    return bring(by=None, name=f"{number:02}.json", content=content, on=AT.date(), at=AT)


@pytest.fixture
def seeded(db):
    """seeded(3) brings seed 03 into its government, whose scope then holds, and gives what the seed expects."""
    entered = []

    def bring_in(number: int) -> dict:
        made = governments.make(*PLACES[number])
        inside = scope.government(made.pk)
        inside.__enter__()
        entered.append(inside)
        outcome = take(number, made)
        assert outcome.result == MADE
        bring_in.government = made
        return source(number)["expected"]

    with scope.nothing():
        yield bring_in
        for inside in reversed(entered):
            inside.__exit__(None, None, None)


def bare(value):
    """Without what says nothing."""
    if isinstance(value, dict):
        return {name: inner for name, one in value.items() if not is_empty(inner := bare(one))}
    if isinstance(value, list):
        return [bare(one) for one in value]
    return value


@pytest.mark.parametrize("number", ALL)
def test_when_and_where(seeded, number):
    seed, meeting = seeded(number), None
    meeting = Meeting.objects.select_related("type").get()
    assert meeting.title == seed["title"]
    assert meeting.type.name == seed["meeting_type"]
    assert (meeting.held_on and meeting.held_on.isoformat()) == seed["date"]
    assert (meeting.weekday or None, meeting.place or None) == (seed["weekday"], seed["place"])
    assert (meeting.starts_at, meeting.time_text) == (None, seed.get("time_text", ""))
    assert meeting.mode == {"fisik": "tatap_muka", "lapangan": "lapangan", None: ""}[seed["mode"]]
    assert meeting.published_on == (date(2026, 1, 20) if number == 1 else None)
    assert meeting.summary == source(number)["text"]


@pytest.mark.parametrize("number", ALL)
def test_who_led(seeded, number):
    seed = seeded(number)
    turns = list(Meeting.objects.get().turns.all())
    assert (turns[0].title, turns[0].name, turns[0].role) == (seed["chair_title"], seed["chair"], "memimpin")
    assert turns[0].post is not None
    assert [(turn.title, turn.name, turn.words) for turn in turns[1:]] == [
        (other["title"], other["name"] or "", other["role"]) for other in seed["other_chairs"]
    ]
    assert [turn.role for turn in turns[1:]] == ["melanjutkan"] * (number == 1)


@pytest.mark.parametrize("number", ALL)
def test_who_was_there(seeded, number):
    seed = seeded(number)
    rows = Meeting.objects.get().attendances.all()
    beside = seed.get("accompanied_by", [])
    assert [row.words for row in rows if row.is_accompanying] == beside
    assert [row.words for row in rows if not row.is_accompanying] == [t for t in seed["attendees"] if t not in beside]
    matched = {row.words: str(row.group or row.post or row.unit or "") for row in rows}
    assert matched == MATCHED[number]


MATCHED = [
    {"Staf Ahli": "Staf Ahli Bupati", "para Asisten": "Para Asisten", "seluruh Kepala OPD": "Seluruh OPD (tanpa kecamatan)"},
    {
        "para Asisten": "Para Asisten", "Kepala OPD": "Seluruh OPD (tanpa kecamatan)",
        "Kepala Bagian": "Seluruh Kepala Bagian", "Camat se-Kabupaten Solok": "Seluruh camat",
        "Wakil Bupati (datang di tengah rapat)": "Wakil Bupati",
    },
    {
        "Sekda (Medison, S.Sos., M.Si.)": "Sekretaris Daerah", "Staf Ahli Bupati": "Staf Ahli Bupati",
        "Asisten Daerah": "Para Asisten", "Kepala OPD": "Seluruh OPD (tanpa kecamatan)",
        "Camat se-Kabupaten Solok": "Seluruh camat",
    },
    {"ASN se-Kabupaten Solok Selatan (ratusan)": ""},
    {"Wakil Wali Kota": "Wakil Wali Kota", "Sekda": "Sekretaris Daerah", "para pejabat": "", "sejumlah Kepala OPD": ""},
]  # fmt: skip


@pytest.mark.parametrize("number", ALL)
def test_what_was_said(seeded, number):
    seed = seeded(number)
    meeting = Meeting.objects.get()
    assert [item.text for item in meeting.agenda.all()] == seed["agenda"]
    assert meeting.topics == seed["themes"]
    texts = {kind: list(meeting.blocks.filter(kind=kind).values_list("text", flat=True)) for kind in Block.Kind}
    assert texts["obstacle"] == seed["obstacles"]
    assert texts["hope"] == seed.get("hopes_not_directives", [])
    assert texts["vision"] + texts["mission"] == [
        *([seed["reference_content"]["visi"], *seed["reference_content"]["misi"]] if number == 2 else [])
    ]
    reports = meeting.blocks.filter(kind="report")
    assert [(row.speaker, row.text) for row in reports] == [
        (report["by"], report["about"]) for report in seed.get("reports_presented", [])
    ]
    assert [row.group is not None for row in reports] == [number == 2] * len(reports)
    figures = [(row.label, row.value, row.unit) for row in Figure.objects.all()]
    assert figures == [(f["label"], f["value"] and int(f["value"]), f.get("unit", "")) for f in seed["figures"]]
    assert texts["upstream"] == (["Rakornas 2026"] if number == 3 else [])
    assert texts["finding"] == ([seed["evaluation_result"]] if number == 3 else [])


@pytest.mark.parametrize("number", ALL)
def test_what_was_ordered(seeded, number):
    seed = seeded(number)
    found = list(Directive.objects.select_related("issuer_post").order_by("number"))
    for row, said in zip(found, seed["directives"], strict=True):
        assert (row.text, row.kind, row.verb) == (said["text"], KINDS[said["kind"]], said["verb"])
        assert (row.quote, row.speaker, row.issuer_title) == (said["quote"], said["speaker"], said["issued_by"])
        assert row.addressed_to == "; ".join(said["assigned_to"])
        assert (row.due_text, row.due_note, row.scope) == (
            said.get("due_text", ""),
            said.get("due_note", ""),
            said["scope"],
        )
        assert row.origin == said.get("origin", "")
        assert row.external == said.get("external", [])
        assert [part.text for part in row.parts.all()] == said.get("sub_items", [])
        assert row.illustration == said.get("illustration")
        themes = said.get("themes") or ([said["theme"]] if "theme" in said else [])
        assert sorted(theme.name for theme in row.themes.all()) == sorted(themes)
        assert (row.site_count, row.site_unit) == (29, "yayasan") if "site_check" in said else (None, "")
        assert (row.issued_on, row.tracked_from) == (row.meeting.held_on or AT.date(), None)


# Which directives (from 1) are one unit's work each, and of which no unit is named.
REACHED = [
    {2: "all_opd", 3: "all_opd", 5: "all_opd"},
    {1: "all_opd", 2: "all_opd"},
    {1: "all_opd", 2: "all_opd", 3: "all_opd", 4: "all_opd", 5: "all_opd"},
    {1: "all_opd"},
    {1: "all_opd", 2: "all_opd", 3: "all_opd"},
]


@pytest.mark.parametrize("number", ALL)
def test_whom_it_reaches(seeded, number):
    seeded(number)
    rows = Directive.objects.select_related("group")
    assert {row.number: row.group.rule for row in rows if row.group} == REACHED[number]
    opd = Unit.objects.opd().count()
    for row in rows:
        reached = opd if row.number in REACHED[number] else 0
        standing = row.kind == Kind.STANDING
        assert Assignment.objects.filter(directive=row).count() == (0 if standing else reached)
        assert Addressee.objects.filter(directive=row).count() == (reached if standing else 0)


@pytest.mark.parametrize("number", ALL)
def test_nothing_is_invented(seeded, number):
    seeded(number)
    assert Meeting.objects.get().starts_at is None
    assert not Directive.objects.exclude(due_on=None, starts_on=None, due_at=None, period="", ends_on=None).exists()
    assert not any(row.sites.exists() for row in Directive.objects.all())
    assert not Message.objects.exists()
    assert not Assignment.objects.exclude(report_due_on=None, due_on=None).exists()
    assert (Holding.objects.count(), User.objects.count()) == (0, 0)
    named = {turn.name for turn in Meeting.objects.get().turns.all()} | {""}
    assert set(Directive.objects.values_list("issuer_name", flat=True)) <= named
    if number == 4:
        assert (Meeting.objects.get().held_on, Meeting.objects.get().place) == (None, "")
    if number == 1:
        assert Directive.objects.get(number=3).issuer_name == ""


@pytest.mark.parametrize("number", ALL)
def test_it_comes_out_as_it_came_in(seeded, number):
    seeded(number)
    names = Names(seeded.government)
    document = given.of_meeting(Meeting.objects.get(), seeded.government, names)
    code = document.pop("code")
    assert bare(document) == bare(source(number))
    assert code == Meeting.objects.get().code


@pytest.mark.parametrize("number", ALL)
def test_twice_changes_nothing(seeded, number):
    seeded(number)
    before = [model.objects.count() for model in (Meeting, Directive, Block, Figure, Addressee, Assignment)]
    assert take(number, seeded.government).result == THERE
    again = given.of_meeting(Meeting.objects.get(), seeded.government, Names(seeded.government))
    outcome = bring(by=None, name="x", content=json.dumps(again).encode(), on=AT.date(), at=AT)
    assert outcome.result == THERE
    assert [model.objects.count() for model in (Meeting, Directive, Block, Figure, Addressee, Assignment)] == before
