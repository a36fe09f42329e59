# What each step of the ladder says, to the unit and to those above it, and whether it is still true when it is sent.
from datetime import date

from django.utils import timezone

from directives import escalation
from directives.ladder import Clock, Rung
from directives.messages import due_words, pk_of, url_of, works_for
from directives.models import Assignment
from directives.states import UNITS_TURN
from rakor.notify.models import Message
from rakor.notify.registry import Kind, Rendered, register
from rakor.people.calendars import calendar_of
from rakor.people.models import Government, User
from rakor.web.templatetags.rakor import tanggal

# Before the due date and on it: whoever likes may do without the letter. Afterwards nobody may.
CHOICES = {
    "report_due": "Pengingat sebelum dan pada batas lapor",
    "target_due": "Pengingat sebelum dan pada batas waktu",
}


def register_ladder() -> None:
    for clock, kinds in escalation.KINDS.items():
        for name in kinds:
            register(Kind(name, _still_wanted(clock), _rendered(clock), folds=True, choice=CHOICES.get(name, "")))

    register(Kind("reminded", _reminded_still_wanted, _render_reminded))


def _reminded_still_wanted(message: Message) -> bool:
    work = _work(message)
    return bool(work) and works_for(message, work.unit_id)


def _render_reminded(message: Message) -> Rendered:
    work = _work(message)
    return Rendered(
        title=f"Mohon tindak lanjut dari {work.unit}",
        body=f"{work.directive.text}\n{due_words(work)}".strip(),
        url=url_of("directives:report", message, work.pk),
        reason=f"Anda tercatat sebagai pengguna {work.unit}, dan pimpinan atau Setda menunggu laporannya.",
    )


def _still_wanted(clock: Clock):
    """True while the work is under way, the unit's turn, and late by the same date; and the reader is still asked."""

    def ask(message: Message) -> bool:
        work = _work(message)
        if work is None or not _is_asked(message, work):
            return False
        if message.step <= Rung.DAY and date.fromisoformat(message.period) < _today(message):
            return False  # overtaken by what is said after the day
        if clock == Clock.REPORT:
            return work.periods.filter(reported_on=None, due_on=message.period).exists()
        return bool(work.due_on) and work.due_on.isoformat() == message.period

    return ask


def _work(message: Message) -> Assignment | None:
    rows = Assignment.objects.under_way().select_related("directive__meeting", "unit")
    return rows.filter(pk=pk_of(message), status__in=UNITS_TURN).first()


def _is_asked(message: Message, work: Assignment) -> bool:
    """Whether the recipient is, today, who this step tells."""
    me, today = User(pk=message.recipient_id), _today(message)
    match message.step:
        case Rung.ASISTEN:
            return me in escalation.coordinators({work.unit_id}, today).get(work.unit_id, [])
        case Rung.SEKDA:
            return me in escalation.holders_of_sekda(today)
    return works_for(message, work.unit_id)


def _rendered(clock: Clock):
    say = _of_report if clock == Clock.REPORT else _of_target

    def render(message: Message) -> Rendered:
        work, due_on = _work(message), date.fromisoformat(message.period)
        title, asks = say(message.step, work, due_on)
        lines = [work.directive.text, asks, _late_for(message, work, due_on)]
        page = "directives:report" if message.step <= Rung.UNIT else "directives:assignment"
        return Rendered(
            title=title,
            body="\n".join(line for line in lines if line),
            url=url_of(page, message, work.pk),
            reason=_reason(message.step, work, clock),
        )

    return render


def _of_report(step: int, work: Assignment, due_on: date) -> tuple[str, str]:
    asked = f"Laporan{_general(work)} diminta paling lambat {tanggal(due_on)}."
    if step == Rung.BEFORE:
        return f"Laporan {work.unit} segera jatuh tempo", asked
    if step == Rung.DAY:
        return f"Laporan {work.unit} diminta hari ini", asked
    if step == Rung.UNIT:
        return f"{work.unit} belum melapor", (
            f"{asked}\nMohon isi laporan; bila tidak ada perkembangan, pilih “Belum ada perubahan”."
        )
    return f"{work.unit} belum melapor", asked


def _of_target(step: int, work: Assignment, due_on: date) -> tuple[str, str]:
    if step == Rung.BEFORE:
        return f"Batas waktu {work.unit} sudah dekat", f"Batas waktu: {tanggal(due_on)}."
    if step == Rung.DAY:
        return f"Batas waktu {work.unit} hari ini", f"Batas waktu: {tanggal(due_on)}."
    asks = due_words(work)
    if step == Rung.UNIT:
        asks += "\nBila sudah selesai, mohon laporkan selesai; bila belum, laporkan kemajuan dan kendalanya."
    return f"Batas waktu {work.unit} sudah lewat", asks


def _late_for(message: Message, work: Assignment, due_on: date) -> str:
    """How late it is, for those above the unit."""
    if message.step <= Rung.UNIT:
        return ""
    government = Government.objects.get(pk=message.government_id)
    late = calendar_of(government, work.unit).working_days_between(due_on, _today(message))
    return f"Sudah lewat {late} hari kerja."


def _reason(step: int, work: Assignment, clock: Clock) -> str:
    late = "laporannya belum masuk" if clock == Clock.REPORT else "batas waktu arahan ini sudah lewat"
    if step == Rung.ASISTEN:
        return f"Anda mengoordinasikan {work.unit}, dan {late}."
    if step == Rung.SEKDA:
        return f"Anda menjabat Sekretaris Daerah, dan {late} meskipun unit dan Asisten sudah diingatkan."
    if step <= Rung.DAY:
        return f"Anda tercatat sebagai pengguna {work.unit}, dan batasnya sudah dekat."
    return f"Anda tercatat sebagai pengguna {work.unit}, dan {late}."


def _general(work: Assignment) -> str:
    return f" ({work.clock_rule})" if work.clock_rule else ""


def _today(message: Message) -> date:
    return Government.objects.get(pk=message.government_id).today(timezone.now())
