# The ladder of one government, where it differs from the general rule, and the steps that have been taken on it.
from datetime import date

import pghistory
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from directives.ladder import Clock, Policy, Rung
from directives.models.assignment import Assignment
from directives.states import UNITS_TURN
from rakor.people.owned import Owned, OwnedKey, owned_constraints

FURTHEST = [MaxValueValidator(60)]  # working days


@pghistory.track()
class Ladder(Owned):
    """In working days from a due date; at most one per government. Empty: that reminder is not used here."""

    before_days = models.PositiveSmallIntegerField(
        "sebelum batas", null=True, blank=True, default=3, validators=FURTHEST
    )
    on_day = models.BooleanField("pada hari batas", default=True)
    unit_days = models.PositiveSmallIntegerField("unit", default=1, validators=FURTHEST)
    asisten_days = models.PositiveSmallIntegerField("Asisten", default=3, validators=FURTHEST)
    sekda_days = models.PositiveSmallIntegerField("Sekretaris Daerah", default=7, validators=FURTHEST)
    region_days = models.PositiveSmallIntegerField("daftar kepala daerah", default=14, validators=FURTHEST)

    class Meta(Owned.Meta):
        constraints = [
            *owned_constraints(),
            models.UniqueConstraint(fields=["government"], name="ladder_one_each"),
            models.CheckConstraint(condition=Q(before_days=None) | Q(before_days__gte=1), name="ladder_before"),
            models.CheckConstraint(
                condition=Q(unit_days__gte=1)
                & Q(asisten_days__gte=F("unit_days"))
                & Q(sekda_days__gte=F("asisten_days"))
                & Q(region_days__gte=F("sekda_days")),
                name="ladder_goes_up",
            ),
        ]

    def __str__(self):
        return "Tangga pengingat"

    @property
    def policy(self) -> Policy:
        return Policy(
            {
                Rung.BEFORE: self.before_days, Rung.DAY: 0 if self.on_day else None, Rung.UNIT: self.unit_days,
                Rung.ASISTEN: self.asisten_days, Rung.SEKDA: self.sekda_days, Rung.REGION: self.region_days,
            }
        )  # fmt: skip


class LadderStep(Owned):
    """One step taken for one due date of an assignment: the unique key makes it happen once, whatever runs again."""

    assignment = OwnedKey(Assignment, related_name="ladder_steps")
    clock = models.CharField(max_length=6, choices=[(clock.value, clock.value) for clock in Clock])
    due_on = models.DateField()
    rung = models.SmallIntegerField(choices=[(rung.value, rung.name) for rung in Rung])
    taken_at = models.DateTimeField()

    class Meta(Owned.Meta):
        ordering = ["id"]
        constraints = [
            *owned_constraints(assignment="directives.Assignment"),
            models.UniqueConstraint(fields=["assignment", "clock", "due_on", "rung"], name="ladder_step_once"),
        ]


def at_the_top(on: date) -> Q:
    """Late work whose last step has been taken: it stands on the head of region's list until the unit reports."""
    report = Q(clock=Clock.REPORT, due_on=OuterRef("report_due_on"), due_on__lt=on)
    target = Q(clock=Clock.TARGET, due_on=OuterRef("due_on"), due_on__lt=on)
    top = LadderStep.objects.filter(report | target, assignment=OuterRef("pk"), rung=Rung.REGION)
    runs = Q(is_open=True, taken_off_on=None, directive__tracked_from__isnull=False, status__in=UNITS_TURN)
    late = Q(report_due_on__lt=on) | Q(due_on__lt=on)  # of few the steps are looked up
    return Q(runs, late, Exists(top))
