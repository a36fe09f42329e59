# What PostgreSQL shows the public, whatever the application asks: some columns of what was released, and no other table.
import re

import pytest
from django.db import ProgrammingError, connection, transaction

from directives.models import Assignment, Directive, DirectiveRelease
from meetings.models import Meeting, MeetingRelease
from rakor.people import locks, scope
from rakor.people.models import Unit, User
from tests import make
from tests.matrix.rows import as_owner, undone
from tests.portal.opened import ON, open_directive, open_meeting, propose

READS = {
    "directives_addressee", "directives_assignment", "directives_directive", "directives_directiverelease",
    "directives_theme", "directives_themelink", "meetings_meetingrelease", "people_unit",
}  # fmt: skip


def refused(sql: str) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
    except ProgrammingError as error:
        return "permission denied" in str(error)
    return False


def columns() -> list[tuple[str, str, str]]:
    return as_owner(
        "SELECT table_name, column_name, privilege_type FROM information_schema.column_privileges "
        "WHERE grantee = 'rakor_public' ORDER BY 1, 2"
    )


def test_it_may_read_these_tables_and_write_none(inside):
    granted = columns()
    assert {table for table, _, _ in granted} == READS
    assert {right for _, _, right in granted} == {"SELECT"}
    every = [name for (name,) in as_owner("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
    with scope.public(inside.government.pk):
        assert {name for name in every if not refused(f'SELECT count(*) FROM "{name}"')} == READS
        assert [name for name in READS if not refused(f"DELETE FROM {name}")] == []


def test_it_reads_no_other_column(inside):
    granted = {(table, column) for table, column, _ in columns()}
    known = as_owner("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'")
    hidden = [(table, column) for table, column in known if table in READS and (table, column) not in granted]
    assert ("directives_directive", "text") in hidden
    with scope.public(inside.government.pk):
        assert [one for one in hidden if not refused(f'SELECT "{one[1]}" FROM {one[0]}')] == []


def test_every_table_it_reads_has_its_own_policy(db):
    found = as_owner("SELECT tablename, permissive, roles FROM pg_policies WHERE policyname = 'released'")
    assert {table for table, _, _ in found} == READS
    assert {(permissive, str(roles)) for _, permissive, roles in found} <= {
        ("RESTRICTIVE", "['rakor_public']"), ("RESTRICTIVE", "{rakor_public}"),
    }  # fmt: skip


@pytest.fixture
def some(inside):
    """Of each one that is open and one that is not."""
    release = open_directive(inside, themes=[])
    meeting = open_meeting(inside)
    propose(inside, make.directive("Tambal jalan", on=ON, lead=list(Unit.objects.filter(name="Kecamatan Sangir"))))
    make.directive("Konsep")
    return release, meeting


def seen() -> dict[str, list]:
    return {
        "directives": list(Directive.objects.order_by("pk").values_list("pk", flat=True)),
        "assignments": list(Assignment.objects.order_by("pk").values_list("directive_id", flat=True)),
        "units": list(Unit.objects.order_by("name").values_list("name", flat=True)),
        "releases": list(DirectiveRelease.objects.order_by("pk").values_list("pk", flat=True)),
        "meetings": list(MeetingRelease.objects.order_by("pk").values_list("pk", flat=True)),
    }


def test_it_sees_what_is_open_alone(some, inside):
    release, meeting = some
    with scope.public(inside.government.pk):
        assert seen() == {
            "directives": [release.directive_id], "assignments": [release.directive_id], "units": ["Dinas Kesehatan"],
            "releases": [release.pk], "meetings": [meeting.pk],
        }  # fmt: skip
    with scope.public(inside.neighbour.pk):
        assert not any(seen().values())


@pytest.mark.parametrize("table", sorted(READS - {"directives_theme", "directives_themelink", "directives_addressee"}))
def test_without_a_policy_more_is_seen(some, inside, table):
    with scope.public(inside.government.pk):
        before = seen()
    with undone():
        if table.endswith("meetingrelease"):
            MeetingRelease.objects.create(
                meeting=make.meeting("Rapat lain"), summary="x", code="LAIN", title="x", proposed_by=inside.ppid.user,
                proposed_at=make.moment(ON),
            )  # fmt: skip
        as_owner(f"DROP POLICY released ON {table}")
        with scope.public(inside.government.pk):
            assert seen() != before


def test_the_role_ends_with_the_public(some, inside):
    def role():
        with connection.cursor() as cursor:
            return cursor.execute("SELECT current_user").fetchone()[0]

    with scope.public(inside.government.pk):
        assert role() == "rakor_public"
        with scope.government(inside.government.pk):
            assert role() == "rakor_public"  # nothing on the way in makes it more
        with scope.nothing(), scope.government(inside.government.pk):
            assert role() == "rakor_app"
            assert Directive.objects.count() == 3
        try:
            with transaction.atomic():
                User.objects.count()
        except ProgrammingError:
            assert role() == "rakor_public"
    assert role() == "rakor_app"
    assert Meeting.objects.count() == 1


def test_the_app_has_none_of_it_by_inheritance(db):
    """Else the policies for the public would hold every request."""
    [(member, inherits)] = as_owner(
        "SELECT pg_has_role('rakor_app', 'rakor_public', 'MEMBER'), pg_has_role('rakor_app', 'rakor_public', 'USAGE')"
    )
    assert (member, inherits) == (True, False)


def test_no_other_role_meets_those_policies(db):
    with connection.cursor() as cursor:
        plan = cursor.execute("EXPLAIN SELECT * FROM directives_directive").fetchall()
    assert not re.search("directiverelease", str(plan))
    assert locks.unsafe() == []
