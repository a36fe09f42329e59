# The directive as given: its words, who issued it, to whom, by when; and whether it has been issued.
import pghistory
import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, OuterRef, Q

from directives.models.choices import Kind, Period, Role, Scope
from directives.states import ENDING
from meetings.models import Block, Meeting
from meetings.models.meeting import new_code
from rakor.people.access import Member
from rakor.people.access import Role as MemberRole
from rakor.people.models import Group, Post, Unit, User
from rakor.people.owned import Owned, OwnedKey, OwnedManager, owned_constraints


class Theme(Owned):
    name = models.CharField("tema", max_length=120)

    class Meta(Owned.Meta):
        ordering = ["name"]
        constraints = [
            *owned_constraints(),
            models.UniqueConstraint(fields=["government", "name"], name="theme_name_once"),
        ]

    def __str__(self):
        return self.name


class DirectiveQuerySet(models.QuerySet):
    def visible_to(self, member: Member):
        """Setda and leadership see drafts too; the other all-seeing roles what was issued; a unit what is given to it."""
        if member.has(MemberRole.SETDA, MemberRole.PIMPINAN, MemberRole.AJUDAN):
            return self
        if member.sees_all:
            return self.issued()
        theirs = _assignments().filter(unit__in=member.units)
        named = Addressee.objects.filter(directive=OuterRef("pk"), unit__in=member.units)
        return self.issued().filter(Exists(theirs) | Exists(named))

    def issued(self):
        return self.filter(issued_on__isnull=False)

    def draft(self):
        return self.filter(issued_on__isnull=True)

    def measurable(self):
        """One-off and periodic: those that get assignments. Arahan umum never count in any figure."""
        return self.exclude(kind=Kind.STANDING)

    def releasable(self):
        """What may be opened to the public: issued, and never of a closed meeting."""
        return self.issued().filter(Q(meeting=None) | Q(meeting__is_closed=False))

    def standing(self):
        return self.filter(kind=Kind.STANDING)

    def tracked(self):
        """Those whose clock runs; what came in from a document waits for "mulai pantau"."""
        return self.filter(tracked_from__isnull=False)

    def unassigned(self):
        """Belum ada penanggung jawab: nobody has it, and nobody will look for somebody to have it."""
        return self.issued().measurable().filter(is_assigned=False).filter(~_closed())

    def unresolved(self):
        """Issued, one-off or periodic, and without assignment or with at least one that is open.

        Without assignment it is resolved once it has been replaced, or ended by a decision.
        """
        nobody = Q(Q(is_assigned=False), ~_closed())
        return self.issued().measurable().filter(nobody | Exists(_assignments().filter(is_open=True)))

    def resolved(self):
        """Issued and measurable, with assignments, all of them ended; or closed while nobody had it."""
        ended = Q(Q(is_assigned=True), ~Exists(_assignments().filter(is_open=True)))
        return self.issued().measurable().filter(ended | Q(Q(is_assigned=False), _closed()))

    def recorded(self):
        """Tercatat: taken over from a document; nobody has pressed "mulai pantau"."""
        return self.issued().measurable().filter(tracked_from=None)

    def without_due_date(self):
        return self.unresolved().filter(due_on=None)

    def standing_of(self, units):
        """Arahan umum that name one of these units: all that these units' people may see of them."""
        named = Addressee.objects.filter(unit__in=units).values("directive")
        return self.issued().standing().filter(pk__in=named)

    def of_units(self, units):
        """Those that one of these units works on; of what has no work (konsep, arahan umum) those that name one."""
        named = Addressee.objects.filter(directive=OuterRef("pk"), unit__in=units)
        without_work = Q(issued_on=None) | Q(kind=Kind.STANDING)
        return self.filter(Exists(_assignments().filter(unit__in=units)) | (without_work & Exists(named)))

    def with_work(self, assignments):
        """Those with at least one of these assignments: any question to assignments, asked of directives."""
        return self.filter(Exists(assignments.filter(directive=OuterRef("pk"))))


def _assignments():
    """Those of a directive, without the ones that a ralat took off: they are as if never given."""
    assignment = Directive._meta.get_field("assignments").related_model
    return assignment.objects.filter(directive=OuterRef("pk"), taken_off_on=None)


def _closed():
    """Closed as a whole, whoever had it: replaced by an issued one, or ended by a decision on all of it."""
    newer = Directive.objects.filter(replaces__isnull=False, replaces=OuterRef("pk"), issued_on__isnull=False)
    decision = Directive._meta.get_field("decisions").related_model
    whole = decision.objects.filter(directive=OuterRef("pk"), assignment=None, move__in=ENDING, moves=None)
    return Exists(newer) | Exists(whole)


# Found anew whenever it is written, so that a row saved with what was read before cannot make it wrong.
IS_ASSIGNED = """
    NEW.is_assigned := EXISTS (
        SELECT FROM directives_assignment a
         WHERE a.government_id = NEW.government_id AND a.directive_id = NEW.id AND a.taken_off_on IS NULL);
    RETURN NEW;
"""


@pghistory.track(exclude=["is_assigned"])
class Directive(Owned):
    """Konsep until `issued_on` is set. Tercatat while issued but not `tracked_from`: no clock, no message."""

    meeting = OwnedKey(Meeting, null=True, blank=True, related_name="directives")
    block = OwnedKey(Block, null=True, blank=True, related_name="directives")
    number = models.PositiveSmallIntegerField("nomor", default=1)
    code = models.CharField(max_length=12, default=new_code, editable=False)
    client_id = models.UUIDField(null=True, editable=False)
    kind = models.CharField("jenis", max_length=10, choices=Kind, default=Kind.ONE_OFF)
    text = models.TextField("arahan")
    verb = models.CharField("kata kerja", max_length=80, blank=True)
    quote = models.TextField("kutipan", blank=True)
    issuer_post = OwnedKey(Post, null=True, blank=True, verbose_name="pemberi arahan", related_name="directives")
    issuer_title = models.CharField("jabatan pemberi arahan", max_length=200, blank=True)
    issuer_name = models.CharField("nama pemberi arahan", max_length=160, blank=True)
    issuer_acting = models.CharField(max_length=10, blank=True)
    speaker = models.CharField("diucapkan oleh", max_length=200, blank=True)
    strength = models.CharField("ketegasan", max_length=200, blank=True)
    # Handed down from outside (Presiden, Rakornas …); or given without a meeting, by a letter or on a visit.
    origin = models.CharField("diteruskan dari", max_length=300, blank=True)
    basis = models.CharField("dasar", max_length=300, blank=True)
    given_on = models.DateField("tanggal arahan", null=True, blank=True)
    addressed_to = models.CharField("ditujukan kepada (menurut ucapan)", max_length=1000, blank=True)
    scope = models.CharField("cakupan", max_length=10, choices=Scope, blank=True)
    is_subset = models.BooleanField("hanya sebagian", default=False)
    condition = models.TextField("syarat", blank=True)
    consequence = models.TextField("akibat bila tidak dilaksanakan", blank=True)
    depends_on = models.TextField("bergantung pada", blank=True)
    external = ArrayField(models.CharField(max_length=300), verbose_name="pihak luar", default=list, blank=True)
    unmatched = ArrayField(models.CharField(max_length=300), default=list, blank=True, editable=False)
    illustration = models.JSONField("contoh dalam ucapan", null=True, blank=True, editable=False)
    group = OwnedKey(Group, null=True, blank=True, verbose_name="kelompok", related_name="directives")
    resolved_on = models.DateField(null=True, editable=False)
    due_text = models.CharField("batas waktu (menurut ucapan)", max_length=300, blank=True)
    starts_on = models.DateField("mulai", null=True, blank=True)
    due_on = models.DateField("batas waktu", null=True, blank=True)
    first_due_on = models.DateField("batas waktu semula", null=True, editable=False)  # none: never extended
    due_at = models.TimeField("pukul", null=True, blank=True)
    due_rule = models.CharField("cara menghitung", max_length=300, blank=True)
    due_note = models.TextField("catatan batas waktu", blank=True)
    due_fault = models.CharField("batas waktu bermasalah", max_length=300, blank=True)
    due_confirmed_by = models.ForeignKey(User, models.PROTECT, null=True, editable=False, related_name="+")
    period = models.CharField("berkala", max_length=14, choices=Period, blank=True)
    period_text = models.CharField("berkala (menurut ucapan)", max_length=200, blank=True)
    ends_on = models.DateField("berakhir", null=True, blank=True)
    replaces = OwnedKey("self", null=True, blank=True, verbose_name="menggantikan", related_name="replaced_by")
    site_object = models.CharField("yang dicek", max_length=300, blank=True)
    site_checked = models.PositiveIntegerField("jumlah titik disebut sudah dicek", null=True, blank=True)
    site_states = ArrayField(models.CharField(max_length=60), verbose_name="keadaan titik", default=list, blank=True)
    site_count = models.PositiveIntegerField("jumlah titik disebut", null=True, blank=True)
    site_unit = models.CharField("satuan titik", max_length=80, blank=True)
    themes = models.ManyToManyField(Theme, through="ThemeLink", verbose_name="tema", related_name="directives")
    issued_on = models.DateField("diterbitkan", null=True, editable=False)
    tracked_from = models.DateField("dipantau sejak", null=True, editable=False)
    is_assigned = models.BooleanField(default=False, editable=False)  # somebody has it: kept by the database
    other = models.JSONField("catatan lain", default=dict, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = OwnedManager.from_queryset(DirectiveQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["meeting", "number", "id"]
        indexes = [
            models.Index(fields=["government", "-issued_on", "-id"], name="directive_issued"),
            models.Index(
                fields=["government", "-issued_on", "-id"], condition=Q(kind=Kind.STANDING), name="directive_standing"
            ),
            models.Index(  # what nobody has, of all the years
                fields=["government", "-issued_on", "-id"],
                condition=Q(is_assigned=False, issued_on__isnull=False) & ~Q(kind=Kind.STANDING),
                name="directive_nobodys",
            ),
            models.Index(  # what came in from documents and is not followed
                fields=["government", "-issued_on", "-id"],
                condition=Q(tracked_from=None, issued_on__isnull=False) & ~Q(kind=Kind.STANDING),
                name="directive_recorded",
            ),
            models.Index(
                fields=["government", "replaces"], condition=Q(replaces__isnull=False), name="directive_replacing"
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="is_assigned",
                when=pgtrigger.Before,
                operation=pgtrigger.UpdateOf("is_assigned"),
                func=IS_ASSIGNED,
            )
        ]
        constraints = [
            *owned_constraints(
                meeting="meetings.Meeting",
                block="meetings.Block",
                issuer_post="people.Post",
                group="people.Group",
                replaces="directives.Directive",
            ),
            models.UniqueConstraint(fields=["government", "code"], name="directive_code_once"),
            models.UniqueConstraint(fields=["government", "client_id"], name="directive_client_id_once"),
            models.UniqueConstraint(fields=["government", "id", "kind"], name="directive_kind_key"),
            models.CheckConstraint(
                condition=Q(tracked_from=None) | Q(issued_on__isnull=False), name="directive_issued_before_tracked"
            ),
            models.CheckConstraint(
                condition=~Q(kind="standing") | Q(tracked_from=None), name="directive_standing_is_never_tracked"
            ),
        ]

    def __str__(self):
        return self.text

    @property
    def is_draft(self) -> bool:
        return self.issued_on is None

    @property
    def is_recorded(self) -> bool:
        """Tercatat: from a document, and nobody has pressed "mulai pantau"."""
        return self.issued_on is not None and self.tracked_from is None and self.kind != Kind.STANDING

    @property
    def issuer(self) -> str:
        return " ".join(part for part in (self.issuer_acting, self.issuer_title) if part)


class ThemeLink(Owned):
    directive = OwnedKey(Directive, models.CASCADE, related_name="theme_links")
    theme = OwnedKey(Theme, models.CASCADE, related_name="theme_links")

    class Meta(Owned.Meta):
        constraints = [
            *owned_constraints(directive="directives.Directive", theme="directives.Theme"),
            models.UniqueConstraint(fields=["directive", "theme"], name="themelink_once"),
        ]


@pghistory.track()
class Addressee(Owned):
    """A unit named in a directive. It becomes an assignment when a measurable directive is issued."""

    directive = OwnedKey(Directive, models.CASCADE, related_name="addressees")
    unit = OwnedKey(Unit, related_name="addressed")
    role = models.CharField("peran", max_length=10, choices=Role, default=Role.LEAD)

    class Meta(Owned.Meta):
        ordering = ["role", "id"]
        indexes = [models.Index(fields=["government", "unit", "directive"], name="addressee_of_unit")]
        constraints = [
            *owned_constraints(directive="directives.Directive", unit="people.Unit"),
            models.UniqueConstraint(fields=["directive", "unit"], name="addressee_once"),
        ]
