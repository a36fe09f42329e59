# The words of every message this room sends, and whether it is still wanted when its turn comes.
from datetime import date

from django.urls import reverse
from django.utils import timezone

from directives.models import Assignment, Directive, Report
from directives.states import UNITS_TURN
from rakor.notify.models import Message
from rakor.notify.registry import Kind, Rendered, register
from rakor.people.access import Role
from rakor.people.models import Government, Membership
from rakor.web.templatetags.rakor import tanggal


def _pk(message: Message) -> int:
    return int(message.subject.rpartition(":")[2])


def _units_of(message: Message):
    """The units the recipient signs in for today, as a subquery."""
    today = Government.objects.get(pk=message.government_id).today(timezone.now())
    return Membership.objects.on(today).filter(user=message.recipient_id, role=Role.OPD).values("unit")


def _works_for(message: Message, unit: int) -> bool:
    return _units_of(message).filter(unit=unit).exists()


def _url(name: str, message: Message, *args) -> str:
    slug = Government.objects.values_list("slug", flat=True).get(pk=message.government_id)
    return reverse(name, args=[slug, *args])


def _issued_still_wanted(message: Message) -> bool:
    return Assignment.objects.filter(directive=_pk(message), is_open=True, unit__in=_units_of(message)).exists()


def _render_issued(message: Message) -> Rendered:
    directive = Directive.objects.select_related("meeting").get(pk=_pk(message))
    theirs = Assignment.objects.filter(directive=directive, unit__in=_units_of(message))
    assignment = theirs.select_related("unit", "directive").order_by("role").first()
    lines = [
        directive.text,
        f"Pemberi arahan: {directive.issuer}." if directive.issuer else "",
        f"Dari: {directive.meeting}." if directive.meeting else "",
        _due(assignment),
    ]
    return Rendered(
        title=f"Arahan baru untuk {assignment.unit}",
        body="\n".join(line for line in lines if line),
        url=_url("directives:assignment", message, assignment.pk),
        reason=f"Anda tercatat sebagai pengguna {assignment.unit}, yang mendapat arahan ini.",
    )


def _late_work(message: Message) -> Assignment | None:
    """The work a reminder is about, while it is the unit's turn and under way."""
    return Assignment.objects.under_way().filter(pk=_pk(message), status__in=UNITS_TURN).first()


def _missing_still_wanted(message: Message) -> bool:
    work = _late_work(message)
    if work is None or not work.periods.filter(reported_on=None, due_on=message.period).exists():
        return False
    return _works_for(message, work.unit_id)


def _render_missing(message: Message) -> Rendered:
    work = Assignment.objects.select_related("directive__meeting", "unit").get(pk=_pk(message))
    asked = tanggal(date.fromisoformat(message.period))
    return Rendered(
        title=f"{work.unit} belum melapor",
        body=f"{work.directive.text}\nLaporan{_general(work)} diminta paling lambat {asked}.\n"
        "Mohon isi laporan; bila tidak ada perkembangan, pilih “Belum ada perubahan”.",
        url=_url("directives:report", message, work.pk),
        reason=f"Anda tercatat sebagai pengguna {work.unit}, dan laporannya belum masuk.",
    )


def _passed_still_wanted(message: Message) -> bool:
    work = _late_work(message)
    return bool(work and work.due_on and work.due_on.isoformat() == message.period) and _works_for(
        message, work.unit_id
    )


def _render_passed(message: Message) -> Rendered:
    work = Assignment.objects.select_related("directive__meeting", "unit").get(pk=_pk(message))
    return Rendered(
        title=f"Batas waktu {work.unit} sudah lewat",
        body=f"{work.directive.text}\n{_due(work)}\nBila sudah selesai, mohon laporkan selesai; bila belum, laporkan "
        "kemajuan dan kendalanya.",
        url=_url("directives:report", message, work.pk),
        reason=f"Anda tercatat sebagai pengguna {work.unit}, dan batas waktu arahan ini sudah lewat.",
    )


def _returned_still_wanted(message: Message) -> bool:
    report = (
        Report.objects.filter(pk=_pk(message), verdict=Report.Verdict.RETURNED).select_related("assignment").first()
    )
    return bool(report and report.assignment.status == "returned" and _works_for(message, report.assignment.unit_id))


def _render_returned(message: Message) -> Rendered:
    report = Report.objects.select_related("assignment__directive", "assignment__unit").get(pk=_pk(message))
    work = report.assignment
    return Rendered(
        title="Laporan perlu dilengkapi",
        body=f"{work.directive.text}\nAlasan: {report.reason}\n{_due(work)}",
        url=_url("directives:report", message, work.pk),
        reason=f"Anda tercatat sebagai pengguna {work.unit}, yang laporannya dikembalikan.",
    )


def _due(work: Assignment) -> str:
    lines = []
    if work.due_on:
        lines.append(f"Batas waktu: {tanggal(work.due_on)}.")
    if work.report_due_on:
        lines.append(f"Batas lapor{_general(work)}: {tanggal(work.report_due_on)}.")
    return " ".join(lines)


def _general(work: Assignment) -> str:
    return f" ({work.clock_rule})" if work.clock_rule else ""


def register_all() -> None:
    register(Kind("directive_issued", _issued_still_wanted, _render_issued))
    register(Kind("report_missing", _missing_still_wanted, _render_missing))
    register(Kind("target_passed", _passed_still_wanted, _render_passed))
    register(Kind("report_returned", _returned_still_wanted, _render_returned))
