# The demonstration of real governments: the five seeds as they are on record, and nothing made up about anybody.
import json
from datetime import date

import pytest

from directives.models import Assignment, Directive, Period, Report
from directives.models.choices import Kind
from meetings.models import Attendance, Meeting
from rakor.exchange.demo import load, regions
from rakor.exchange.demo.load import DOCUMENTS
from rakor.notify.models import Message
from rakor.people import scope
from rakor.people.models import Government, Holding, Unit, User
from tests import make, seeds

AT = make.moment(date(2026, 11, 23))
REAL = [region.slug for region in regions.REAL]
KINDS = {"one-off": Kind.ONE_OFF, "standing": Kind.STANDING, "periodic": Kind.PERIODIC}
SEEDS = {0: "solok", 1: "solok", 2: "solok", 3: "solok-selatan", 4: "prabumulih"}


@pytest.fixture
def real(db):
    load(at=AT, only=REAL)
    with scope.nothing():
        yield


@pytest.fixture(params=SEEDS)
def recorded(request, db):
    """(the meeting, what its seed expects), inside the scope of its government."""
    slug, expected = SEEDS[request.param], seeds.expected(request.param)
    load(at=AT, only=[slug])
    with scope.nothing(), scope.government(Government.objects.get(slug=slug).pk):
        yield Meeting.objects.get(held_on=expected["date"]), expected


@pytest.fixture
def everywhere(real):
    """everywhere(queryset maker) counts in each real government."""

    def count(rows) -> list[int]:
        found = []
        for slug in REAL:
            with scope.government(Government.objects.get(slug=slug).pk):
                found.append(rows().count())
        return found

    return count


def test_the_meeting_is_as_it_was_read(recorded):
    meeting, seed = recorded
    assert (meeting.held_on and meeting.held_on.isoformat(), meeting.place) == (seed["date"], seed["place"] or "")
    assert (meeting.weekday, meeting.time_text) == (seed["weekday"] or "", seed.get("time_text", ""))
    assert meeting.starts_at is None
    assert meeting.agenda.count() == len(seed["agenda"])
    assert meeting.topics == seed["themes"]


def test_whoever_led_is_named_as_far_as_the_source_names_them(recorded):
    meeting, seed = recorded
    others = [(turn["title"], turn["name"] or "") for turn in seed["other_chairs"]]
    assert [(turn.title, turn.name) for turn in meeting.turns.all()] == [(seed["chair_title"], seed["chair"]), *others]


def test_whoever_was_there_is_written_as_in_the_source(recorded):
    meeting, seed = recorded
    present = Attendance.objects.filter(meeting=meeting, is_accompanying=False)
    accompanying = Attendance.objects.filter(meeting=meeting, is_accompanying=True)
    assert {str(row) for row in present} | {str(row) for row in accompanying} >= set(seed.get("accompanied_by", []))
    words = {row.words for row in Attendance.objects.filter(meeting=meeting)}
    assert words == {*seed["attendees"], *seed.get("accompanied_by", [])}


def test_each_directive_has_its_kind_verb_and_words_about_time(recorded):
    meeting, seed = recorded
    kept = [(d.kind, d.verb, d.due_text, d.origin) for d in meeting.directives.order_by("number")]
    expected = [(KINDS[d["kind"]], d["verb"], d.get("due_text", ""), d.get("origin", "")) for d in seed["directives"]]
    assert kept == expected


def test_the_words_are_our_own(recorded):
    meeting, seed = recorded
    written = {directive.text for directive in meeting.directives.all()}
    assert written.isdisjoint({directive["text"] for directive in seed["directives"]})
    assert {directive.quote for directive in meeting.directives.all()} == {""}


def test_no_date_and_no_unit_is_made_up(recorded):
    meeting, seed = recorded
    assert not meeting.directives.filter(due_on__isnull=False).exists()
    assert not meeting.directives.exclude(period="").exists()
    unnamed = [d for d in seed["directives"] if d.get("assignee_unresolved") and d["kind"] != "standing"]
    assert meeting.directives.unassigned().count() == len(unnamed)


def test_the_mbg_directive_has_29_yayasan_and_nobody_responsible(real):
    source = next(directive for directive in seeds.expected(0)["directives"] if "site_check" in directive)
    with scope.government(Government.objects.get(slug="solok").pk):
        mbg = Directive.objects.get(site_count__isnull=False)
        assert (mbg.site_count, mbg.site_unit) == (source["site_check"]["count"], source["site_check"]["unit"])
        assert (mbg.due_text, mbg.verb, mbg.is_recorded) == (source["due_text"], source["verb"], True)
        assert not mbg.assignments.exists()
        assert not mbg.sites.exists()


def test_an_example_in_a_speech_is_no_assignment(real):
    with scope.government(Government.objects.get(slug="prabumulih").pk):
        directive = Directive.objects.get(illustration__isnull=False)
        assert directive.illustration["lead"] == "Dinas PUPR"
        assert not directive.assignments.exists()


def test_nothing_is_tracked_in_a_real_government(everywhere):
    assert everywhere(Directive.objects.tracked) == [0, 0, 0]
    assert everywhere(lambda: Assignment.objects.filter(report_due_on__isnull=False)) == [0, 0, 0]
    assert everywhere(Period.objects.all) == [0, 0, 0]


def test_nobody_is_written_to_and_nothing_reported(everywhere):
    assert everywhere(Message.objects.all) == [0, 0, 0]
    assert everywhere(Report.objects.all) == [0, 0, 0]


def test_no_official_is_made_up(everywhere):
    assert everywhere(Holding.objects.all) == [0, 0, 0]


def test_the_kecamatan_are_the_real_ones_and_the_opd_a_sample(everywhere):
    assert everywhere(Unit.objects.kecamatan) == [14, 7, 6]
    assert not Government.objects.filter(slug__in=REAL).exclude(has_sample_units=True, is_sample=False).exists()


def test_a_kecamatan_is_found_by_its_other_spelling_and_never_by_a_part(real):
    with scope.government(Government.objects.get(slug="solok-selatan").pk):
        assert [unit.name for unit in Unit.objects.named("Camat Sangir")] == ["Kecamatan Sangir"]
        assert [unit.name for unit in Unit.objects.named("camat pauah duo")] == ["Kecamatan Pauh Duo"]


def test_every_government_has_somebody_to_sign_in_as(real):
    for region in regions.REAL:
        names = set(User.objects.filter(home__slug=region.slug, is_demo=True).values_list("username", flat=True))
        few = {f"demo-{region.slug}-{who}" for who in (region.head, "sekda", "notulis", "setda", "dinkes")}
        assert few <= names


def test_no_document_is_left_out():
    named = {f"{name}.json" for region in regions.REAL for name in region.documents}
    assert {path.name for path in DOCUMENTS.glob("*.json")} == named


@pytest.mark.parametrize("number", SEEDS)
def test_no_sentence_comes_from_the_source(number):
    """Names of fields, posts and groups apart: what is longer than a few words is not the seed's."""
    seed = json.dumps(seeds.expected(number), ensure_ascii=False)
    documents = [path.read_text() for path in DOCUMENTS.glob("*.json")]
    ours = [json.loads(text) for text in documents]
    texts = [d["text"] for document in ours for d in document["expected"]["directives"]]
    texts += [document["text"] for document in ours]
    assert [text for text in texts if text in seed] == []


def test_loading_twice_changes_nothing(real):
    first = load(at=AT, only=REAL)
    assert load(at=AT, only=REAL) == first
    assert Government.objects.count() == 5  # three, and their two provinces
    assert User.objects.count() == len(first)
