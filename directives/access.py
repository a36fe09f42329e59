# Fetch-or-404 for directives, assignments, reports and evidence; and who may make which move.

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.shortcuts import get_object_or_404

from directives import rights
from directives.models import (
    Assignment,
    Carried,
    Decision,
    Directive,
    Evidence,
    Extension,
    Move,
    Prepared,
    Report,
    ReportLink,
    Site,
)
from directives.states import WORDS, Status
from meetings import access as meetings_access
from meetings import releasing
from meetings.models import Meeting
from rakor.people import access
from rakor.people.access import Member, Role
from rakor.people.models import Unit, UnitKind


def directive(member: Member, pk: int) -> Directive:
    """A directive this member may read. Raises Http404 otherwise."""
    return get_object_or_404(Directive.objects.visible_to(member).select_related("meeting", "group"), pk=pk)


def managed(member: Member, pk: int) -> Directive:
    """A directive this member may issue and give to units: Setda and pimpinan."""
    found = directive(member, pk)
    access.require(member, Role.SETDA, Role.PIMPINAN)
    return found


def assignment(member: Member, pk: int) -> Assignment:
    """An assignment this member may read. Raises Http404 otherwise."""
    rows = Assignment.objects.visible_to(member).select_related("directive__meeting", "unit__kind")
    return get_object_or_404(rows, pk=pk)


def reportable(member: Member, pk: int) -> Assignment:
    """An assignment this member may report on: the unit itself, or Setda for any unit."""
    found = assignment(member, pk)
    if found.unit_id not in own_units(member):
        access.require(member, Role.SETDA)
    return found


def own(member: Member, pk: int) -> Assignment:
    """An assignment for whose unit this member speaks: disown it, ask for more time. The unit's own people only."""
    found = assignment(member, pk)
    if refusal := why_not_for_unit(member, found):
        raise PermissionDenied(refusal)
    return found


def decidable(member: Member, pk: int) -> Directive:
    """A directive about which this member may decide, or record what was decided: pimpinan, Setda, ajudan."""
    found = directive(member, pk)
    access.require(member, *rights.DECIDES)
    return found


def replacing(member: Member, pk: int) -> Directive:
    """A konsep of which this member says what it replaces: Setda."""
    found = directive(member, pk)
    access.require(member, *rights.REPLACES)
    return found


def answerable(member: Member, pk: int) -> Extension:
    """A unit's question for more time that this member may answer, in their own name or atas perintah."""
    rows = Extension.objects.filter(assignment__in=Assignment.objects.visible_to(member))
    found = get_object_or_404(
        rows.select_related("assignment__directive__meeting", "assignment__unit", "asked_by"), pk=pk
    )
    access.require(member, *rights.DECIDES)
    return found


def disowned(member: Member, pk: int) -> Assignment:
    """An assignment whose fate this member settles when its unit says it is not theirs: Setda and pimpinan."""
    found = assignment(member, pk)
    access.require(member, *rights.MANAGES)
    return found


def unit_handed_over(member: Member, pk: int) -> Unit:
    """A unit whose open work this member may give to another: Setda and pimpinan."""
    access.require(member, *rights.MANAGES)
    return get_object_or_404(Unit, pk=pk)


def reopenable(member: Member, pk: int) -> Assignment:
    """An assignment that this member may open again: Setda, Asisten, Inspektorat, pimpinan."""
    found = assignment(member, pk)
    access.require(member, *rights.REOPENS)
    return found


def remindable(member: Member, pk: int) -> Assignment:
    """An assignment whose unit this member may remind: those who lead, with the ajudan, the Asisten, and Setda."""
    found = assignment(member, pk)
    access.require(member, *rights.REMINDS)
    return found


def notable(member: Member, pk: int) -> Assignment:
    """An assignment on which this member may comment: the unit itself, and all who follow it; pemantau only read."""
    found = assignment(member, pk)
    if refusal := rights.why_not_note(member, speaks=found.unit_id in own_units(member), contacted=False):
        raise PermissionDenied(refusal)
    return found


def verifiable(member: Member, pk: int) -> Report:
    """A report this member may accept or return. Raises Http404, or PermissionDenied with the reason on screen."""
    found = report(member, pk)
    if refusal := why_not_verify(member, found):
        raise PermissionDenied(refusal)
    return found


def report(member: Member, pk: int) -> Report:
    rows = Report.objects.filter(assignment__in=Assignment.objects.visible_to(member))
    return get_object_or_404(
        rows.select_related("assignment__directive__meeting", "assignment__unit__kind", "link"), pk=pk
    )


def prepared(member: Member, pk: int) -> Prepared:
    """A report of the member's own unit that its head has still to send."""
    rows = Prepared.objects.filter(assignment__in=Assignment.objects.of_units(own_units(member)))
    return get_object_or_404(rows.select_related("assignment__directive__meeting", "assignment__unit", "by"), pk=pk)


def report_link(member: Member, pk: int) -> ReportLink:
    """A link to the form of an assignment that this member reports on; they may take it back."""
    rows = ReportLink.objects.select_related("person", "assignment")
    found = get_object_or_404(rows.filter(assignment__in=Assignment.objects.visible_to(member)), pk=pk)
    reportable(member, found.assignment_id)
    return found


def carried(member: Member, meeting_pk: int, pk: int) -> Carried:
    """An old directive on the agenda of a meeting that this member may minute."""
    meeting = meetings_access.minuted(member, meeting_pk)
    return get_object_or_404(Carried.objects.select_related("meeting", "directive"), pk=pk, meeting=meeting)


def evidence(member: Member, pk: int) -> Evidence:
    """A file of a report on work this member may read, or a photo of a site of a directive this member may read."""
    rows = Evidence.objects.filter(
        Q(report__assignment__in=Assignment.objects.visible_to(member))
        | Q(site__directive__in=Directive.objects.visible_to(member))
        | Q(decision__in=_decisions(member))
        | Q(prepared__assignment__in=Assignment.objects.visible_to(member).filter(unit__in=own_units(member)))
    )
    return get_object_or_404(rows, pk=pk)


def _decisions(member: Member):
    """What was decided about work that this member may read; about all of a directive, for whoever reads all."""
    moves = Move.objects.filter(assignment__in=Assignment.objects.visible_to(member), decision__isnull=False)
    return Decision.objects.all() if member.sees_all else Decision.objects.filter(pk__in=moves.values("decision"))


def site(member: Member, pk: int) -> Site:
    """A site of a directive this member may read."""
    rows = Site.objects.filter(directive__in=Directive.objects.visible_to(member))
    return get_object_or_404(rows.select_related("directive__meeting", "area", "unit"), pk=pk)


def kept_site(member: Member, pk: int) -> Site:
    """A site whose name and kecamatan this member keeps: Setda."""
    found = site(member, pk)
    access.require(member, Role.SETDA)
    return found


def checkable_site(member: Member, pk: int) -> Site:
    """A site this member may check: the units that work on its directive, and Setda."""
    found = site(member, pk)
    if not checks_sites(member, found.directive):
        raise PermissionDenied("Yang mengecek titik ini hanya unit yang mendapat arahannya, atau Setda.")
    return found


def releasable(member: Member, pk: int) -> Directive:
    """An issued directive that this member may help to open to the public: PPID and pimpinan, never of a closed meeting."""
    access.require(member, *releasing.TAKES_PART)
    return get_object_or_404(Directive.objects.releasable().select_related("meeting"), pk=pk)


def sited(member: Member, pk: int) -> Directive:
    """A directive to whose list this member may add sites: Setda, and the units that work on it."""
    found = directive(member, pk)
    if not checks_sites(member, found):
        raise PermissionDenied("Yang menambah titik hanya Setda dan unit yang mendapat arahan ini.")
    return found


def checks_sites(member: Member, directive: Directive) -> bool:
    if member.has(Role.SETDA):
        return True
    theirs = directive.assignments.filter(unit__in=own_units(member), taken_off_on=None)
    return not directive.is_draft and bool(own_units(member)) and theirs.exists()


def reads_meeting(member: Member, directive: Directive) -> bool:
    """Whether this member may open the minutes a directive came from; of a closed meeting a unit sees only its work."""
    meeting = directive.meeting
    if meeting is None or not meeting.is_closed:
        return meeting is not None
    return Meeting.objects.visible_to(member).filter(pk=meeting.pk).exists()


def why_not_report(work: Assignment) -> str:
    """Why nothing can be reported on this work now, in Indonesian; "" when a report is welcome."""
    if work.directive.tracked_from is None:
        return "Arahan ini baru tercatat; laporan dibuka setelah Setda mulai memantau."
    if work.status == Status.AWAITING:
        return "Laporan terakhir sedang menunggu verifikasi. Laporan baru dibuka lagi bila ada yang perlu dilengkapi."
    if not work.is_open:
        return f"Pekerjaan ini sudah berakhir: {WORDS[Status(work.status)].lower()}."
    return ""


def own_units(member: Member) -> frozenset[int]:
    """The units a member reports for. An inspector's or monitor's unit gives no right to report."""
    return member.units if member.has(Role.OPD, Role.ASISTEN, Role.SETDA) else frozenset()


def why_not_for_unit(member: Member, work: Assignment) -> str:
    """Why this member may not speak for the unit of this work, in Indonesian; "" when they may."""
    return (
        "" if work.unit_id in own_units(member) else f"Hanya {work.unit} sendiri yang dapat menyatakan atau memintanya."
    )


def why_not_verify(member: Member, report: Report) -> str:
    """Why this member may not judge this report, in Indonesian; "" when they may.

    Never whoever entered it; never the unit's own people; work of the Setda or an Asisten goes to another bagian
    or the Inspektorat; an Asisten judges for the units coordinated.
    """
    work = report.assignment
    if member.user.pk in (report.entered_by_id, report.approved_by_id):
        return "Laporan tidak boleh diverifikasi oleh yang mengisinya. Minta petugas lain memeriksanya."
    if report.link_id and report.link.made_by_id == member.user.pk:
        return "Laporan ini masuk lewat tautan yang Anda buat. Minta petugas lain memeriksanya."
    if work.unit_id in member.units:
        return "Laporan unit sendiri diperiksa oleh unit lain."
    if work.unit.kind.category == UnitKind.Category.SETDA:
        another_bagian = member.has(Role.SETDA) and bool(member.units)
        if not (another_bagian or member.has(Role.INSPEKTORAT)):
            return "Pekerjaan Sekretariat Daerah diperiksa bagian lain atau Inspektorat."
        return ""
    if member.has(Role.SETDA) or work.unit_id in member.coordinated:
        return ""
    return "Hanya Setda atau Asisten yang mengoordinasikan unit ini yang memeriksa laporannya."
