# An export takes as many statements for five meetings as for one, and a group means whom it meant on that day.
import json
from copy import deepcopy
from datetime import date, timedelta

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from directives import actions
from directives.actions.reporting import Handed
from directives.models import Assignment, Directive, Report, Site
from meetings.models import Meeting
from rakor.exchange.archive import pack
from rakor.exchange.intake.bring import MADE, bring
from rakor.exchange.members import Members
from rakor.people import scope
from rakor.people.models import Group, GroupMember, Unit
from tests import make
from tests.exchange import governments
from tests.exchange.rich import RICH

AT = governments.AT


def take(document: dict) -> None:
    content = json.dumps(document).encode()
    assert bring(by=None, name="x", content=content, on=AT.date(), at=AT).result == MADE


def live(number: int, member) -> None:
    """One more meeting with all that a document may say, work and reports; and an instruction without a meeting."""
    held = date(2026, 3, 2) + timedelta(weeks=number)
    document = deepcopy(RICH)
    document["expected"] |= {"title": f"Rakor {number}", "date": held.isoformat()}
    take(document)
    meeting = Meeting.objects.get(title=f"Rakor {number}")
    block = meeting.blocks.order_by("rank").last()
    units = Unit.objects.filter(kind__category="opd")
    make.directive("Lapor", on=held, meeting=meeting, block=block, lead=units[:2], replaces=meeting.directives.first())
    make.directive("Siapkan posko", on=held, given_on=held, basis=f"Instruksi {number}", group=Group.objects.first())
    for work in Assignment.objects.filter(directive__meeting=meeting, directive__text="Lapor"):
        actions.hand_in(by=member, assignment=work, report=Handed(done="Mulai", percent=10), on=held, at=AT)


def statements(government, target) -> list[str]:
    government.refresh_from_db()
    with CaptureQueriesContext(connection) as captured:
        pack(government, target)
    return [one["sql"] for one in captured.captured_queries]


def test_as_many_statements_for_one_meeting_as_for_five(db, tmp_path):
    with scope.nothing():
        home = governments.make("Kota Ambon", "kota", kecamatan=("Sirimau", "Nusaniwe"))
        with scope.government(home.pk), transaction.atomic():
            member = make.member("dinkes-ambon", "opd", Unit.objects.get(short_name="Dinkes"))
            live(0, member)
            one = statements(home, tmp_path / "a.zip")
            for number in range(1, 5):
                live(number, member)
            five = statements(home, tmp_path / "b.zip")
            counts = [model.objects.count() for model in (Meeting, Directive, Site, Report)]
    assert counts == [5, 30, 10, 10]
    assert len(five) == len(one), "\n".join(five)


def test_a_group_means_whom_it_meant_on_that_day(inside):
    day, one = date(2026, 3, 9), timedelta(days=1)
    dinkes, dispupr = (Unit.objects.get(short_name=name) for name in ("Dinkes", "Dinas PUPR"))
    listed = make.group("Tim")
    GroupMember.objects.create(group=listed, unit=dinkes, until=day)
    GroupMember.objects.create(group=listed, unit=dispupr, since=day)
    Unit.objects.filter(pk=dinkes.pk).update(since=day - 7 * one, until=day + 7 * one)
    Unit.objects.filter(pk=dispupr.pk).update(until=date.max)
    members = Members()
    for group in Group.objects.all():
        for away in range(-9, 10):
            on = day + away * one
            assert members.of(group, on) == list(group.members(on)), (group, on)


def test_a_group_is_asked_once_however_many_days(inside, django_assert_num_queries):
    members, group = Members(), Group.objects.get(rule="all_opd")
    with django_assert_num_queries(3):
        for away in range(50):
            assert members.of(group, date(2026, 1, 1) + timedelta(days=away))
