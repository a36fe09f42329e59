# Fetch-or-404 for directives, assignments, reports and evidence; and who may make which move.
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from directives.models import Assignment, Directive, Evidence, Report
from directives.states import WORDS, Status
from meetings.models import Meeting
from rakor.people import access
from rakor.people.access import Member, Role
from rakor.people.models import UnitKind


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


def verifiable(member: Member, pk: int) -> Report:
    """A report this member may accept or return. Raises Http404, or PermissionDenied with the reason on screen."""
    found = report(member, pk)
    if refusal := why_not_verify(member, found):
        raise PermissionDenied(refusal)
    return found


def report(member: Member, pk: int) -> Report:
    rows = Report.objects.filter(assignment__in=Assignment.objects.visible_to(member))
    return get_object_or_404(rows.select_related("assignment__directive__meeting", "assignment__unit__kind"), pk=pk)


def evidence(member: Member, pk: int) -> Evidence:
    """A file of a report on work this member may read."""
    rows = Evidence.objects.filter(report__assignment__in=Assignment.objects.visible_to(member))
    return get_object_or_404(rows, pk=pk)


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


def why_not_verify(member: Member, report: Report) -> str:
    """Why this member may not judge this report, in Indonesian; "" when they may.

    Never whoever entered it; never the unit's own people; work of the Setda or an Asisten goes to another bagian
    or the Inspektorat; an Asisten judges for the units coordinated.
    """
    work = report.assignment
    if report.entered_by_id == member.user.pk:
        return "Laporan tidak boleh diverifikasi oleh yang mengisinya. Minta petugas lain memeriksanya."
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
