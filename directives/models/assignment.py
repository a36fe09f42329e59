# One unit's share of a directive, its state and its two clocks; and every move it made.
from datetime import date, datetime

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce, Least
from django.utils import timezone

from directives.models.choices import Kind, Role
from directives.models.directive import Directive
from directives.states import END_STATES, MOVE_WORDS, UNITS_TURN, WORDS, Status
from rakor.people.access import Member
from rakor.people.models import Government, Unit
from rakor.people.owned import Owned, OwnedKey, OwnedManager, SameGovernment, owned_constraints

STATUSES = [(status.value, word) for status, word in WORDS.items()]


class AssignmentQuerySet(models.QuerySet):
    """`is_open` stands beside states that are open anyway: by it PostgreSQL knows that the index of open work will do."""

    def visible_to(self, member: Member):
        """A unit sees its own work; the all-seeing roles see all that was issued."""
        return self if member.sees_all else self.filter(unit__in=member.units)

    def unresolved(self):
        return self.filter(is_open=True)

    def ended(self):
        """Those that have come to an end."""
        return self.filter(ended())

    def ended_between(self, since: date | None, until: date | None):
        """Those whose end is on record between these days, both included; neither: as they are."""
        rows = self.filter(ended_on__gte=since) if since else self
        return rows.filter(ended_on__lte=until) if until else rows

    def given(self):
        """Without those that a ralat took off."""
        return self.filter(taken_off_on=None)

    def disowned(self):
        """Bukan kewenangan: the unit has said so, and Setda has not answered."""
        return self.filter(standing_at(Status.NOT_OURS))

    def of_units(self, units):
        """Issued work of these units, whatever else its reader may see."""
        return self.filter(unit__in=units, directive__issued_on__isnull=False)

    def with_returned_for(self):
        """Adds `returned_for`: the reason of the latest return, for those that wait for a better report."""
        returns = Move.objects.filter(assignment=models.OuterRef("pk"), to_status=Status.RETURNED)
        return self.annotate(returned_for=models.Subquery(returns.order_by("-at", "-pk").values("reason")[:1]))

    def for_desk(self):
        """Returned first, then by whichever clock runs out first; what waits for somebody else comes last."""
        turn = models.Case(
            models.When(status=Status.RETURNED, then=0),
            models.When(status__in=[Status.AWAITING, Status.NOT_OURS], then=2),
            default=1,
        )
        return self.order_by(turn, Least("report_due_on", "due_on").asc(nulls_last=True), "pk")

    def tracked(self):
        return self.filter(directive__tracked_from__isnull=False)

    def unreported(self, on: date):
        """Belum lapor: it is the unit's turn, the report is due and nothing has come."""
        return self.filter(unreported(on))

    def overdue(self, on: date):
        """Melewati batas waktu: the target date has passed and the work is open."""
        return self.filter(overdue(on))

    def awaiting_verification(self):
        return self.filter(standing_at(Status.AWAITING))

    def blocked(self):
        """Terkendala: the unit has reported an obstacle and nothing since."""
        return self.filter(standing_at(Status.BLOCKED))

    def under_way(self):
        """Those whose clocks run: open, tracked, and not taken off by a ralat."""
        return self.filter(is_open=True, taken_off_on=None, directive__tracked_from__isnull=False)

    def with_missing(self, on: date):
        """Adds `missing`: how many periods have run out without a report."""
        rows = _periods().missing(on).order_by().values("assignment")
        counted = rows.annotate(count=models.Count("pk")).values("count")
        return self.annotate(missing=Coalesce(models.Subquery(counted), 0))


# What a list asks of work, as conditions: the lists filter by them, the front page marks each row with them.


def standing_at(status: Status) -> Q:
    """Open, and in that state."""
    return Q(is_open=True, status=status)


def unreported(on: date) -> Q:
    """Belum lapor: it is the unit's turn, the report is due and nothing has come."""
    return Q(is_open=True, status__in=UNITS_TURN, report_due_on__lt=on)


def overdue(on: date) -> Q:
    """Melewati batas waktu: the target date has passed and the work is open."""
    return Q(is_open=True, due_on__lt=on, directive__tracked_from__isnull=False)


def moved() -> Q:
    """Janji dan kenyataan: open work whose target has been put off since it was given."""
    return Q(is_open=True, due_on__gt=F("first_due_on"))


def ended() -> Q:
    """Come to an end; what a ralat took off is as if never given."""
    return Q(taken_off_on=None) & ~Q(is_open=True)


def was_open(day: date) -> Q:
    """Given and not come to an end when that day was over, as far as the end is on record."""
    return Q(given_on__lte=day) & (Q(is_open=True) | Q(ended_on__gt=day))


def was_overdue(day: date) -> Q:
    """Open at the end of that day, and its target, as it stands today, had passed."""
    return was_open(day) & Q(due_on__lt=day, directive__tracked_from__isnull=False)


def _periods():
    """Those of an assignment, for a subquery."""
    return Assignment._meta.get_field("periods").related_model.objects.filter(assignment=models.OuterRef("pk"))


# Directive.is_assigned as it must be; the directive's own trigger finds the value, this one says when to look.
TELLS_ITS_DIRECTIVE = """
    UPDATE directives_directive d SET is_assigned = NOT d.is_assigned
     WHERE d.id = COALESCE(NEW.directive_id, OLD.directive_id) AND d.is_assigned <> EXISTS (
        SELECT FROM directives_assignment a
         WHERE a.government_id = d.government_id AND a.directive_id = d.id AND a.taken_off_on IS NULL);
    RETURN NULL;
"""


@pghistory.track()
class Assignment(Owned):
    """One-off or periodic only; a standing directive can have none (see the constraint on `kind`)."""

    directive = OwnedKey(Directive, related_name="assignments")
    kind = models.CharField(max_length=10, choices=[c for c in Kind.choices if c[0] != Kind.STANDING])
    unit = OwnedKey(Unit, related_name="assignments")
    role = models.CharField("peran", max_length=10, choices=Role, default=Role.LEAD)
    status = models.CharField("status", max_length=24, choices=STATUSES, default=Status.NOT_STARTED)
    is_open = models.GeneratedField(
        expression=models.Case(
            models.When(status__in=sorted(END_STATES), then=models.Value(False)), default=models.Value(True)
        ),
        output_field=models.BooleanField(),
        db_persist=True,
    )
    due_on = models.DateField("batas waktu", null=True, blank=True)
    first_due_on = models.DateField("batas waktu semula", null=True, blank=True)
    report_due_on = models.DateField("batas lapor", null=True, blank=True)
    given_on = models.DateField("diterima unit")
    acknowledged_on = models.DateField("dibaca unit", null=True, blank=True)
    percent = models.PositiveSmallIntegerField("persen", null=True, blank=True)
    pic = models.CharField("diteruskan ke", max_length=200, blank=True)
    taken_off_on = models.DateField("ditarik dengan ralat", null=True, blank=True)
    ended_on = models.DateField("berakhir", null=True, editable=False)  # none: open, or the day is not on record

    objects = OwnedManager.from_queryset(AssignmentQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["role", "id"]
        indexes = [
            models.Index(
                fields=["government", "due_on", "id"],
                include=["unit", "directive", "status", "report_due_on", "given_on", "first_due_on", "taken_off_on"],
                condition=Q(is_open=True),
                name="assignment_open",
            ),
            models.Index(
                fields=["government", "unit", "is_open"],
                include=["directive", "taken_off_on"],
                name="assignment_of_unit",
            ),
            models.Index(
                fields=["government", "directive"], include=["is_open", "taken_off_on"], name="assignment_of_directive"
            ),
            models.Index(  # what came to an end in a bounded time: the rates and the trend of the dashboard
                fields=["government", "ended_on"],
                include=["unit", "directive", "status", "given_on", "due_on", "taken_off_on"],
                condition=Q(ended_on__isnull=False),
                name="assignment_ended",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="somebody_has_it",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Delete | pgtrigger.UpdateOf("taken_off_on"),
                func=TELLS_ITS_DIRECTIVE,
            )
        ]
        constraints = [
            *owned_constraints(unit="people.Unit"),
            SameGovernment("directive", "directives.Directive", also=("kind",)),
            models.UniqueConstraint(fields=["directive", "unit"], name="assignment_unit_once"),
            models.CheckConstraint(condition=~Q(kind=Kind.STANDING), name="assignment_is_never_standing"),
            models.CheckConstraint(condition=Q(status__in=[s.value for s in Status]), name="assignment_status_known"),
            models.CheckConstraint(condition=Q(percent=None) | Q(percent__lte=100), name="assignment_percent_to_100"),
            models.CheckConstraint(
                condition=Q(taken_off_on=None) | Q(status=Status.WITHDRAWN), name="assignment_taken_off_is_withdrawn"
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(status__in=sorted(END_STATES)), name="assignment_open_never_ended"
            ),
        ]

    def __str__(self):
        return f"{self.unit}: {self.directive}"

    def enter(self, status: Status, at: datetime) -> None:
        """Take on a state, not yet saved, and with it the day of the end: kept in an end state, forgotten in an open one.

        One statement where it ends.
        """
        self.status = status
        if status not in END_STATES:
            self.ended_on = None
        elif self.ended_on is None:
            self.ended_on = Government.objects.get(pk=self.government_id).today(at)

    @property
    def clock_rule(self) -> str:
        """Why the report is due when it is, where no period of the directive's own says it (must be loaded)."""
        directive = self.directive
        if directive.kind == Kind.PERIODIC and directive.period in ("", "custom"):
            return "ketentuan umum, jangka waktu berkalanya belum ditentukan"
        if directive.period == "before_rakor":
            return "sebelum rakor berikutnya; tanpa tanggal rakor, ketentuan umum"
        return "" if directive.period else "ketentuan umum"

    def is_unreported(self, on: date) -> bool:
        """What unreported() asks of rows, asked of this one."""
        return self.status in UNITS_TURN and self.report_due_on is not None and self.report_due_on < on

    @property
    def is_new(self) -> bool:
        """Nothing has come of it, and nobody in the unit has said that it was read."""
        return self.status == Status.NOT_STARTED and self.acknowledged_on is None

    def is_overdue(self, on: date) -> bool:
        """What overdue() asks of rows, asked of this one (its directive must be loaded)."""
        tracked = self.directive.tracked_from is not None
        return self.is_open and tracked and self.due_on is not None and self.due_on < on


class Move(Owned):
    """One step in an assignment's life, never changed: the timeline people read."""

    assignment = OwnedKey(Assignment, models.CASCADE, related_name="moves")
    move = models.CharField(max_length=20)
    from_status = models.CharField(max_length=24, blank=True)
    to_status = models.CharField(max_length=24)
    by = models.ForeignKey("people.User", models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    reason = models.TextField("alasan", blank=True)
    report = OwnedKey("directives.Report", null=True, related_name="moves")
    decision = OwnedKey("directives.Decision", null=True, related_name="moves")

    class Meta(Owned.Meta):
        ordering = ["at", "id"]
        indexes = [models.Index(F("government"), F("assignment"), F("at"), name="move_timeline")]
        constraints = [
            *owned_constraints(
                assignment="directives.Assignment", report="directives.Report", decision="directives.Decision"
            )
        ]

    @property
    def word(self) -> str:
        """What the timeline calls it; a report that says nothing has changed is called so."""
        if self.report_id and self.report.is_unchanged and self.move == "report":
            return "Belum ada perubahan"
        return MOVE_WORDS[self.move]
