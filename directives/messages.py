# The words of every message this room sends, and whether it is still wanted when its turn comes.
from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone

from directives.models import Assignment, Directive, Move, Note, Prepared, Report, ReportLink
from directives.states import Move as Step
from rakor.notify.models import Message
from rakor.notify.registry import Kind, Rendered, register
from rakor.people import doors
from rakor.people.access import Role
from rakor.people.models import Door, Government, Membership, Unit
from rakor.web.templatetags.rakor import tanggal


def pk_of(message: Message) -> int:
    return int(message.subject.rpartition(":")[2])


def units_of(message: Message):
    """The units the recipient signs in for today, as a subquery."""
    today = Government.objects.get(pk=message.government_id).today(timezone.now())
    return Membership.objects.on(today).filter(user=message.recipient_id, role=Role.OPD).values("unit")


def works_for(message: Message, unit: int) -> bool:
    return units_of(message).filter(unit=unit).exists()


def url_of(name: str, message: Message, *args) -> str:
    slug = Government.objects.values_list("slug", flat=True).get(pk=message.government_id)
    return reverse(name, args=[slug, *args])


def _issued_still_wanted(message: Message) -> bool:
    return Assignment.objects.filter(directive=pk_of(message), is_open=True, unit__in=units_of(message)).exists()


def _render_issued(message: Message) -> Rendered:
    directive = Directive.objects.select_related("meeting").get(pk=pk_of(message))
    theirs = Assignment.objects.filter(directive=directive, unit__in=units_of(message))
    assignment = theirs.select_related("unit", "directive").order_by("role").first()
    lines = [
        directive.text,
        f"Pemberi arahan: {directive.issuer}." if directive.issuer else "",
        f"Dari: {directive.meeting}." if directive.meeting else "",
        due_words(assignment),
    ]
    return Rendered(
        title=f"Arahan baru untuk {assignment.unit}",
        body="\n".join(line for line in lines if line),
        url=url_of("directives:assignment", message, assignment.pk),
        reason=f"Anda tercatat sebagai pengguna {assignment.unit}, yang mendapat arahan ini.",
    )


def _returned_still_wanted(message: Message) -> bool:
    report = (
        Report.objects.filter(pk=pk_of(message), verdict=Report.Verdict.RETURNED).select_related("assignment").first()
    )
    return bool(report and report.assignment.status == "returned" and works_for(message, report.assignment.unit_id))


def _render_returned(message: Message) -> Rendered:
    report = Report.objects.select_related("assignment__directive", "assignment__unit").get(pk=pk_of(message))
    work = report.assignment
    return Rendered(
        title="Laporan perlu dilengkapi",
        body=f"{work.directive.text}\nAlasan: {report.reason}\n{due_words(work)}",
        url=url_of("directives:report", message, work.pk),
        reason=f"Anda tercatat sebagai pengguna {work.unit}, yang laporannya dikembalikan.",
    )


def _reported_still_wanted(message: Message) -> bool:
    report = Report.objects.select_related("assignment").filter(pk=pk_of(message)).first()
    return bool(report) and report.verdict != Report.Verdict.RETURNED and works_for(message, report.assignment.unit_id)


def _render_reported(message: Message) -> Rendered:
    report = Report.objects.select_related("assignment__directive", "assignment__unit", "entered_by").get(
        pk=pk_of(message)
    )
    said = "Dilaporkan selesai, menunggu verifikasi" if report.is_claim else "Laporan terkirim"
    return Rendered(
        title=f"{said}: {report.assignment.unit}",
        body=f"{report.assignment.directive.text}\n{report.entered_by}: {report.done}",
        url=url_of("directives:assignment", message, report.assignment_id),
        reason=f"Anda tercatat memimpin {report.assignment.unit}, yang mengirim laporan ini.",
    )


def _handed_over(message: Message):
    moved = Move.objects.filter(move=Step.HAND_OVER, assignment__unit=pk_of(message), assignment__is_open=True)
    begins = Government.objects.get(pk=message.government_id).moment(date.fromisoformat(message.period))
    return moved.filter(at__gte=begins, at__lt=begins + timedelta(days=1))


def _handed_over_still_wanted(message: Message) -> bool:
    return works_for(message, pk_of(message)) and _handed_over(message).exists()


def _render_handed_over(message: Message) -> Rendered:
    count = _handed_over(message).values("assignment").distinct().count()
    unit = Unit.objects.get(pk=pk_of(message))
    return Rendered(
        title=f"{count} arahan dialihkan kepada {unit}",
        body=f"{_handed_over(message).last().reason}\nLaporan dan batas waktunya ikut; lanjutkan dari yang sudah ada.",
        url=url_of("directives:mine", message),
        reason=f"Anda tercatat sebagai pengguna {unit}, yang kini menindaklanjutinya.",
    )


def _prepared(message: Message) -> Prepared:
    return Prepared.objects.select_related("assignment__directive", "assignment__unit", "by").get(pk=pk_of(message))


def _prepared_still_wanted(message: Message) -> bool:
    prepared = _prepared(message)
    return prepared.state == Prepared.State.WAITING and works_for(message, prepared.assignment.unit_id)


def _render_prepared(message: Message) -> Rendered:
    prepared = _prepared(message)
    return Rendered(
        title=f"Laporan menunggu persetujuan Anda: {prepared.assignment.unit}",
        body=f"{prepared.assignment.directive.text}\n{prepared.by}: {prepared.done}",
        url=url_of("directives:approvals", message),
        reason=f"Anda tercatat memimpin {prepared.assignment.unit}.",
    )


def _declined_still_wanted(message: Message) -> bool:
    return _prepared(message).state == Prepared.State.RETURNED


def _render_declined(message: Message) -> Rendered:
    prepared = _prepared(message)
    return Rendered(
        title="Laporan dikembalikan pimpinan unit",
        body=f"{prepared.assignment.directive.text}\nAlasan: {prepared.reason}",
        url=url_of("directives:report", message, prepared.assignment_id),
        reason="Anda menulis laporan ini.",
    )


def _link_still_wanted(message: Message) -> bool:
    link = ReportLink.objects.select_related("assignment").filter(pk=pk_of(message)).first()
    return bool(link) and link.is_live(timezone.now()) and works_for(message, link.assignment.unit_id)


def _render_link(message: Message) -> Rendered:
    link = ReportLink.objects.select_related("assignment__directive__meeting", "assignment__unit").get(
        pk=pk_of(message)
    )
    door = Door.objects.get(kind=Door.Kind.REPORT, subject=str(link.pk), used_at=None)
    return Rendered(
        title=f"Tautan lapor untuk {link.assignment.unit}",
        body=f"{link.assignment.directive.text}\nTautan ini hanya membuka laporan arahan ini. "
        "Kode enam angkanya disampaikan terpisah oleh yang mengirim.",
        url=reverse("report_door:by_link", args=[doors.token_of(door)]),
        reason=f"Anda tercatat sebagai pengguna {link.assignment.unit}, dan tautan ini dibuat untuk Anda.",
    )


def _comment(message: Message) -> Note:
    return Note.objects.select_related("assignment__directive", "assignment__unit", "by").get(pk=pk_of(message))


def _render_comment(message: Message) -> Rendered:
    note = _comment(message)
    return Rendered(
        title=f"Komentar {note.by} tentang arahan untuk {note.assignment.unit}",
        body=f"{note.assignment.directive.text}\n{note.text}",
        url=url_of("directives:assignment", message, note.assignment_id),
        reason="Anda tercatat pada unit yang mendapat arahan ini, atau pernah mengomentarinya.",
    )


def due_words(work: Assignment) -> str:
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
    register(Kind("report_link", _link_still_wanted, _render_link))
    register(Kind("prepared", _prepared_still_wanted, _render_prepared))
    register(Kind("declined", _declined_still_wanted, _render_declined))
    register(
        Kind(
            "handed_over",
            _handed_over_still_wanted,
            _render_handed_over,
            folds=True,
            choice="Arahan yang dialihkan dari unit lain",
        )
    )
    register(
        Kind(
            "unit_reported",
            _reported_still_wanted,
            _render_reported,
            folds=True,
            choice="Laporan yang dikirim operator unit saya",
        )
    )
    register(Kind("commented", lambda message: True, _render_comment, folds=True, choice="Komentar pada arahan"))
    register(Kind("report_returned", _returned_still_wanted, _render_returned))
