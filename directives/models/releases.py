# A directive opened to the public: its summary for everybody, and where it stands as the public is told it.
import pgtrigger
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Value, When

from directives.models.assignment import Assignment
from directives.models.choices import Kind
from directives.models.directive import Addressee, Directive, ThemeLink
from directives.releases import Standing
from directives.states import OPEN_STATES, Status
from meetings.models.releases import (
    STEP_CONSTRAINTS,
    Release,
    ReleaseQuerySet,
    ReleaseStep,
    release_constraints,
    release_triggers,
)
from rakor.people.owned import OwnedKey, OwnedManager, owned_constraints


def standing(*, of: str = "") -> Case:
    """Where a directive stands today, in the few words that the public is told; `of` is the way to it from the row."""
    given = Assignment.objects.filter(directive=OuterRef(of or "pk"), taken_off_on=None)
    work = given.filter(status__in=OPEN_STATES)
    way = f"{of}__" if of else ""
    return Case(
        When(**{f"{way}kind": Kind.STANDING}, then=Value(Standing.GENERAL)),
        When(**{f"{way}tracked_from": None}, then=Value(Standing.RECORDED)),
        When(Exists(work) & Exists(given.exclude(status=Status.NOT_STARTED)), then=Value(Standing.UNDER_WAY)),
        When(Exists(work), then=Value(Standing.NOT_BEGUN)),
        When(Exists(given.filter(status=Status.DONE)), then=Value(Standing.DONE)),
        When(Exists(given), then=Value(Standing.ENDED)),
        default=Value(Standing.UNASSIGNED),
        output_field=models.CharField(),
    )


class DirectiveReleaseQuerySet(ReleaseQuerySet):
    def with_standing(self):
        """Adds `standing`."""
        return self.annotate(standing=standing(of="directive"))

    def of_unit(self, name: str):
        """Those that the unit of this name works on; of an arahan umum, those that name it."""
        work = Assignment.objects.filter(directive=OuterRef("directive"), taken_off_on=None, unit__name=name)
        named = Addressee.objects.filter(directive=OuterRef("directive"), unit__name=name)
        return self.filter(Exists(work) | Q(directive__kind=Kind.STANDING) & Exists(named))

    def of_theme(self, name: str):
        return self.filter(Exists(ThemeLink.objects.filter(directive=OuterRef("directive"), theme__name=name)))


class DirectiveRelease(Release):
    OF = "directive"

    directive = OwnedKey(Directive, related_name="releases")
    given_on = models.DateField("tanggal arahan")

    objects = OwnedManager.from_queryset(DirectiveReleaseQuerySet)()

    class Meta(Release.Meta):
        indexes = [
            models.Index(
                F("government"), F("given_on").desc(), F("id").desc(), name="directiverelease_open",
                include=["directive"], condition=Q(state="released"),
            )
        ]  # fmt: skip
        constraints = [*owned_constraints(directive="directives.Directive"), *release_constraints("directive")]
        triggers = release_triggers(
            "1 FROM directives_directive d WHERE d.id = NEW.directive_id AND d.issued_on IS NOT NULL "
            "AND (d.meeting_id IS NULL OR EXISTS (SELECT 1 FROM meetings_meeting m WHERE m.id = d.meeting_id "
            "AND NOT m.is_closed FOR SHARE)) FOR SHARE"
        )


class DirectiveReleaseStep(ReleaseStep):
    release = OwnedKey(DirectiveRelease, related_name="steps")

    class Meta(ReleaseStep.Meta):
        constraints = [*owned_constraints(release="directives.DirectiveRelease"), *STEP_CONSTRAINTS]
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]
