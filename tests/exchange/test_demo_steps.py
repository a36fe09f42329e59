# The demonstration's year in steps: continued after a stop, never doubled, left alone where it is somebody else's; and
# all of it once.
from datetime import date, timedelta

import pytest
from django.db.models import Count, F, Q

from directives.models import (
    Assignment,
    Correction,
    Directive,
    Evidence,
    Extension,
    Part,
    PartDone,
    Period,
    Report,
    Site,
)
from meetings.models import Attendance, Block, Figure, Meeting
from rakor.exchange.demo import load, regions
from rakor.exchange.demo.year import steps
from rakor.people import scope
from rakor.people.models import Government, Unit
from tests import make
from tests.exchange.lived import contradictions, half, repeated

TODAY = date(2026, 11, 25)
AT = make.moment(TODAY)
SMALL = 0.12


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.RAKOR_DATA = tmp_path


def test_half_a_year_is_continued_as_it_was_begun(db, monkeypatch):
    """The load stops after its first step; four days later the next start writes the rest and doubles nothing."""
    monkeypatch.setattr(steps, "AT_ONCE", 3)
    heard = []

    def stop(words):
        heard.append(words)
        raise InterruptedError(words)

    with pytest.raises(InterruptedError):
        load(at=AT, scale=SMALL, only=["contoh"], say=stop)
    with scope.government(Government.objects.get(slug="contoh").pk):
        assert Meeting.objects.count() == 3
        load(at=AT + timedelta(days=4), scale=SMALL, only=["contoh"], say=heard.append)
        assert Meeting.objects.count() == 7
        assert max(Report.objects.dates("entered_at", "day")) < TODAY
        assert contradictions(AT) == []
    assert len(heard) == 3


def test_a_step_that_fails_leaves_no_rows_and_no_files(db, monkeypatch, tmp_path):
    def fail(**_):
        raise OSError("penuh")

    monkeypatch.setattr(steps.outbox, "post", fail)
    monkeypatch.setattr(steps, "notify_issued", fail)
    with pytest.raises(OSError, match="penuh"):
        load(at=AT, scale=SMALL, only=["contoh"])
    with scope.government(Government.objects.get(slug="contoh").pk):
        assert not Meeting.objects.exists()


def test_a_kabupaten_contoh_of_somebody_elses_is_left_alone(db):
    regions.make(regions.CONTOH)
    with scope.government(Government.objects.get(slug="contoh").pk):
        make.meeting()
        load(at=AT, only=["contoh"])
        assert Meeting.objects.count() == 1


@pytest.mark.slow  # All fifty rakor are written once: about a third of a minute on one core.
def test_the_whole_year(db):
    load(at=AT, only=["contoh"])
    with scope.government(Government.objects.get(slug="contoh").pk):
        assert contradictions(AT) == []
        assert half() == {}
        assert repeated(Directive.objects.values_list("text", flat=True)) == []
        assert repeated(Report.objects.values_list("done", flat=True)) == []
        assert repeated(Block.objects.values_list("text", flat=True)) == []
        _counts()


def _counts():
    """What the year must have enough of; ranges, because another day gives another year."""
    kinds = dict(Directive.objects.values_list("kind").annotate(count=Count("pk")).order_by())
    total, states = sum(kinds.values()), set(Assignment.objects.values_list("status", flat=True))
    assert Meeting.objects.filter(held_on__lt=TODAY).count() == 50
    assert 850 <= total <= 950
    assert 0.42 <= kinds["standing"] / total <= 0.55
    assert 0.05 <= kinds["periodic"] / total <= 0.13
    assert 0.55 <= Directive.objects.filter(due_text="").count() / total <= 0.9
    assert 0.35 <= Directive.objects.filter(scope="all_opd").count() / total <= 0.5
    assert 2300 <= Assignment.objects.count() <= 3500
    assert 60 <= Directive.objects.unresolved().count() <= 200
    assert Assignment.objects.unreported(TODAY).count() >= 20
    assert states >= {"done", "in_progress", "blocked", "awaiting_verification", "withdrawn", "infeasible"}
    assert states >= {"superseded", "not_started"}
    late = Q(reported_on__gt=F("due_on"))
    assert Period.objects.filter(late).count() > 100
    assert Report.objects.exclude(help_asked="").count() > 50
    assert Report.objects.filter(is_unchanged=True).count() > 30
    assert set(Extension.objects.values_list("verdict", flat=True)) >= {"granted", "refused"}
    assert set(Report.objects.values_list("source", flat=True)) == {"own", "oral", "whatsapp", "phone", "letter"}
    assert set(Attendance.objects.filter(unit__isnull=False).values_list("presence", flat=True)) == {
        "hadir", "diwakili", "tidak_hadir",
    }  # fmt: skip
    assert 40 <= Evidence.objects.count() <= 200
    for model, most in ((Correction, 40), (Site, 400), (Part, 300), (PartDone, 600), (Figure, 200)):
        assert 1 <= model.objects.count() <= most
    assert Unit.objects.kecamatan().count() == 12
    assert Unit.objects.opd().count() == 28
