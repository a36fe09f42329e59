# Rules of reports, of what waits for a unit's head and of report links that the database holds by itself.
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from directives import actions
from directives.actions.approving import prepare
from directives.models import Prepared, Report, ReportLink
from rakor.people.models import Unit
from tests import make
from tests.directives.test_reporting import hand_in

MONDAY = date(2026, 2, 2)


@pytest.fixture
def work(inside):
    return make.assignment(unit=Unit.objects.get(short_name="Dinkes"), on=MONDAY)


def refused(name, rows, **fields):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        assert rows.update(**fields)


def test_whoever_sent_it_as_head_never_verifies_it(inside, work):
    claim = hand_in(work, inside.dinkes, is_claim=True)
    rows, head = Report.objects.filter(pk=claim.pk), inside.camat.user
    rows.update(approved_by=head)
    refused("report_never_verified_by_who_sent_it", rows, verdict="verified", judged_by=head)
    assert rows.update(verdict="verified", judged_by=inside.notulis.user)


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("prepared_percent_to_100", {"percent": 101}),
        ("prepared_count_within_total", {"done_count": 30, "total_count": 29}),
        ("prepared_returned_with_a_reason", {"state": "returned"}),
        ("prepared_sent_is_a_report", {"state": "sent"}),
    ],
)
def test_what_waits_for_the_head_is_within_bounds(inside, work, name, fields):
    made = prepare(
        by=inside.dinkes, assignment=work, report=actions.Handed(done="Dicek", percent=100), on=MONDAY,
        at=make.moment(MONDAY),
    )  # fmt: skip
    answered = {"answered_by": inside.camat.user} if "state" in fields else {}
    refused(name, Prepared.objects.filter(pk=made.pk), **fields, **answered)


@pytest.mark.parametrize(
    "fields",
    [
        {"expires_at": make.moment(MONDAY)},
        {"code_until": make.moment(MONDAY)},
        {"code_until": make.moment(MONDAY) + timedelta(days=400)},
    ],
)
def test_a_link_and_its_code_end_after_they_began_the_code_first(inside, work, fields):
    link, _ = actions.make_link(by=inside.notulis, assignment=work, person=inside.dinkes.user, at=make.moment(MONDAY))
    refused("reportlink_code_within_it", ReportLink.objects.filter(pk=link.pk), **fields)


def test_a_link_takes_five_codes(inside, work):
    link, _ = actions.make_link(by=inside.notulis, assignment=work, person=inside.dinkes.user, at=make.moment(MONDAY))
    refused("reportlink_five_tries", ReportLink.objects.filter(pk=link.pk), tries=6)
