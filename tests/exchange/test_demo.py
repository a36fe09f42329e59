# The demonstration: seed 00 as it is on record, and nothing made up about a real government.
from datetime import date

import pytest

from directives.models import Assignment, Directive, Report
from directives.models.choices import Kind
from meetings.models import Meeting
from rakor.exchange.demo import load
from rakor.notify.models import Message
from rakor.people import scope
from rakor.people.models import Government, Holding, Unit, User
from tests import make, seeds

AT = make.moment(date(2026, 11, 23))
KINDS = {"one-off": Kind.ONE_OFF, "standing": Kind.STANDING, "periodic": Kind.PERIODIC}


@pytest.fixture
def solok(db):
    load(at=AT)
    with scope.nothing(), scope.government(Government.objects.get(slug="solok").pk):
        yield seeds.expected(0)


def test_the_meeting_is_as_it_was_read(solok):
    meeting = Meeting.objects.get()
    assert (meeting.held_on.isoformat(), meeting.place) == (solok["date"], solok["place"])
    assert [(turn.title, turn.name) for turn in meeting.turns.all()] == [(solok["chair_title"], solok["chair"])]
    assert [row.words for row in meeting.attendances.all()] == solok["attendees"]
    assert meeting.agenda.count() == len(solok["agenda"])


def test_what_the_source_does_not_say_stays_empty(solok):
    assert Meeting.objects.get().starts_at is None
    assert not Directive.objects.filter(due_on__isnull=False).exists()
    assert not Assignment.objects.exists()
    assert not Holding.objects.exists()


def test_five_directives_of_which_four_are_arahan_umum(solok):
    kinds = sorted(Directive.objects.values_list("kind", flat=True))
    assert kinds == sorted(KINDS[directive["kind"]] for directive in solok["directives"])
    assert Directive.objects.standing().count() == 4


def test_the_mbg_directive_has_29_yayasan_and_nobody_responsible(solok):
    source = next(directive for directive in solok["directives"] if "site_check" in directive)
    [mbg] = Directive.objects.unassigned()
    assert (mbg.site_count, mbg.site_unit) == (source["site_check"]["count"], source["site_check"]["unit"])
    assert (mbg.due_text, mbg.verb, mbg.is_recorded) == (source["due_text"], source["verb"], True)
    assert mbg.issuer_title == solok["chair_title"]


def test_only_the_measurable_directive_counts(solok):
    assert Directive.objects.unresolved().count() == 1
    assert Directive.objects.tracked().count() == 0


def test_the_kecamatan_are_the_real_fourteen_and_the_opd_a_sample(solok):
    assert Unit.objects.kecamatan().count() == 14
    assert Government.objects.get(slug="solok").has_sample_units


def test_nobody_is_written_to_and_nothing_reported_for_a_real_government(solok):
    assert not Message.objects.exists()
    assert not Report.objects.exists()


def test_the_fictional_one_is_marked_and_lives(db):
    load(at=AT)
    contoh = Government.objects.get(slug="contoh")
    assert contoh.is_sample
    with scope.government(contoh.pk):
        assert Directive.objects.unresolved().count() == 6
        assert Assignment.objects.unreported(date(2026, 11, 23)).exists()
        assert Assignment.objects.awaiting_verification().count() == 1


def test_loading_twice_changes_nothing(db):
    first = load(at=AT)
    assert load(at=AT) == first
    assert Government.objects.count() == 4
    assert User.objects.count() == len(first)
