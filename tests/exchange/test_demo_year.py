# The year of Kabupaten Contoh: it holds together as if people had lived it, and it is loaded once.
import re
from datetime import date, timedelta

import pytest
from django.db import connection, transaction
from django.test import override_settings

from directives.models import (
    Assignment,
    Directive,
    Evidence,
    Move,
    Report,
)
from directives.states import END_STATES, RULES, Status
from directives.states import Move as Step
from meetings.models import Block, Meeting
from rakor import files
from rakor.exchange.demo import load
from rakor.exchange.demo.year import days
from rakor.exchange.demo.year.rows import picture
from rakor.notify.models import Message
from rakor.people import scope
from rakor.people.models import Government, Unit, User
from tests import make
from tests.exchange.lived import contradictions, half, repeated
from tests.house import ROOT

PRINT = ROOT / "static" / "css" / "print.css"
TODAY = date(2026, 11, 25)
AT = make.moment(TODAY)
SMALL = 0.16


@pytest.fixture(scope="module")
def year(django_db_setup, django_db_blocker, tmp_path_factory):
    """Some rakor of the year, loaded once for all tests that only look; each looks from a savepoint."""
    here = override_settings(RAKOR_DATA=tmp_path_factory.mktemp("data"))
    with django_db_blocker.unblock(), here, scope.nothing(), transaction.atomic():
        load(at=AT, scale=SMALL, only=["contoh"])
        connection.check_constraints()
        yield Government.objects.get(slug="contoh")
        transaction.set_rollback(True)


@pytest.fixture
def contoh(year, db):
    with scope.nothing(), scope.government(year.pk):
        yield year


def test_nothing_contradicts_itself(contoh):
    assert contradictions(AT) == []
    assert half() == {}


def test_every_step_was_allowed(contoh):
    for step, before, now in Move.objects.values_list("move", "from_status", "to_status").distinct():
        rule = RULES[Step(step)]
        assert Status(before) in rule.froms
        assert now == (rule.to or before)


def test_unresolved_is_what_the_querysets_say(contoh):
    by_hand = {
        directive.pk
        for directive in Directive.objects.issued().measurable().prefetch_related("assignments")
        if not (works := [w for w in directive.assignments.all() if not w.taken_off_on])
        or any(work.status not in END_STATES for work in works)
    }
    assert set(Directive.objects.unresolved().values_list("pk", flat=True)) == by_hand
    assert len(by_hand) > 20


def test_no_text_repeats(contoh):
    assert repeated(Directive.objects.values_list("text", flat=True)) == []
    assert repeated(Report.objects.values_list("done", flat=True)) == []
    assert repeated(Block.objects.values_list("text", flat=True)) == []


def test_no_hole_is_left_in_any_sentence(contoh):
    for model, field in (
        (Directive, "text"),
        (Report, "done"),
        (Report, "obstacle"),
        (Block, "text"),
        (Move, "reason"),
    ):
        assert [t for t in model.objects.values_list(field, flat=True) if re.search(r"[{}]|None|  ", t)] == []


def test_this_week_has_its_rakor_and_its_work(contoh):
    last, coming = Meeting.objects.get(held_on=date(2026, 11, 23)), Meeting.objects.latest("id")
    assert last.blocks.exists()
    assert last.directives.draft().exists()
    assert (coming.held_on, coming.blocks.exists(), coming.agenda.exists()) == (date(2026, 11, 30), False, True)
    assert Assignment.objects.filter(report_due_on__range=(TODAY, TODAY + timedelta(days=7))).exists()
    assert Assignment.objects.unreported(TODAY).exists()
    assert Message.objects.filter(kind="directive_issued").exists()
    assert Message.objects.filter(kind="report_missing").exists()


def test_loading_again_changes_nothing(contoh):
    before = {model: model.objects.count() for model in (Meeting, Directive, Report, Move, Message, Unit)}
    first = load(at=AT + timedelta(days=3), scale=SMALL, only=["contoh"])
    assert load(at=AT + timedelta(days=9), scale=SMALL, only=["contoh"]) == first
    assert {model: model.objects.count() for model in before} == before


def test_every_photo_lies_in_the_store(contoh):
    assert Evidence.objects.exists()
    for photo in Evidence.objects.all():
        with files.open_(photo.path) as file:
            assert len(file.read()) == photo.size


def test_a_picture_is_the_same_every_time_and_another_for_another_subject():
    assert picture("drainase") == picture("drainase") != picture("irigasi")


def test_the_calendar_keeps_to_working_days():
    calendar = days.Calendar()
    for shift in range(0, 400, 9):
        today = TODAY + timedelta(days=shift)
        found = days.days(today, calendar)
        assert len(found) == 50
        assert all(day.on < today and calendar.is_working(day.on) for day in found)
        assert len({day.key for day in found}) == 50
        assert found[0].on >= today - days.LENGTH - timedelta(days=7)


@pytest.mark.parametrize(
    ("who", "path"),
    [
        ("bupati", "ringkasan/"),
        ("setda", "arahan/"),
        ("setda", "verifikasi/"),
        ("notulis", "rapat/"),
        ("dinkes", "arahan-unit/"),
        ("dinkes", "kotak-masuk/"),
    ],
)
def test_every_page_says_that_it_is_a_sample(contoh, client, who, path):
    client.force_login(User.objects.get(username=f"demo-contoh-{who}"))
    answer = client.get(f"/contoh/{path}")
    assert answer.status_code == 200
    assert "DATA CONTOH" in answer.content.decode()


def test_so_does_every_printed_sheet():
    """The mark stands on every page (above) and no rule for print takes it away."""
    rules = re.findall(r"([^{}]+)\{([^}]*)\}", PRINT.read_text())
    hidden = [names for names, body in rules if re.search(r"display:\s*none", body) and ".sample" in names]
    assert hidden == []
