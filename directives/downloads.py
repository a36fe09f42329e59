# What stands in the worksheets of directives, of the units' work, of reports, extensions and sites.
from datetime import date

from directives.lines import state_words
from directives.models import Assignment, Directive
from directives.models.choices import Role
from directives.models.content import SITE_STATES
from directives.states import WORDS, Status
from rakor.people.downloads import Column
from rakor.people.models import Government


def _units(line: Directive, role: Role) -> str:
    return ", ".join(work.unit.name for work in line.assignments.all() if work.role == role)


def _meeting(directive: Directive) -> str:
    return str(directive.meeting or "")


def _held_on(directive: Directive) -> date | None:
    return directive.meeting.held_on if directive.meeting else None


LINES = (
    Column("Arahan", 60, lambda line: line.text),
    Column("Jenis", 16, lambda line: line.get_kind_display()),
    Column("Keadaan", 32, state_words),
    Column("Pemberi arahan", 24, lambda line: line.issuer),
    Column("Rapat", 32, _meeting),
    Column("Tanggal rapat", 14, _held_on),
    Column("Terbit", 14, lambda line: line.issued_on),
    Column("Batas waktu", 14, lambda line: line.due_on),
    Column("Penanggung jawab", 40, lambda line: _units(line, Role.LEAD)),
    Column("Pendukung", 30, lambda line: _units(line, Role.SUPPORTING)),
    Column("Unit", 8, lambda line: line.assigned_count),
    Column("Unit selesai", 8, lambda line: line.done_count),
    Column("Unit belum lapor", 8, lambda line: line.unreported),
    Column("Unit melewati batas waktu", 10, lambda line: line.overdue),
    Column("Titik terdata", 8, lambda line: line.sites_listed),
    Column("Titik dicek", 8, lambda line: line.sites_checked),
    Column("Kode", 14, lambda line: line.code),
)
STANDING = tuple(LINES[place] for place in (0, 3, 4, 5, 6))


def _state(work: Assignment) -> str:
    return WORDS[Status(work.status)]


ENDED = (
    Column("Arahan", 60, lambda work: work.directive.text),
    Column("Unit", 32, lambda work: work.unit.name),
    Column("Peran", 18, lambda work: work.get_role_display()),
    Column("Keadaan", 24, _state),
    Column("Pemberi arahan", 24, lambda work: work.directive.issuer),
    Column("Rapat", 32, lambda work: _meeting(work.directive)),
    Column("Tanggal rapat", 14, lambda work: _held_on(work.directive)),
    Column("Diterima unit", 14, lambda work: work.given_on),
    Column("Batas waktu", 14, lambda work: work.due_on),
    Column("Batas waktu semula", 14, lambda work: work.first_due_on),
)
OPEN = (
    *ENDED,
    Column("Batas lapor", 14, lambda work: work.report_due_on),
    Column("Periode belum dilaporkan", 12, lambda work: work.missing),
    Column("Persen", 8, lambda work: work.percent),
    Column("Alasan dikembalikan", 40, lambda work: work.returned_for or ""),
)
SITES = (
    Column("Titik", 40, lambda site: site.name),
    Column("Kecamatan", 28, lambda site: site.area.name if site.area else site.area_text),
    Column("Keadaan", 20, lambda site: site.state or SITE_STATES[0]),
    Column("Kendala", 40, lambda site: site.obstacle),
    Column("Solusi", 40, lambda site: site.solution),
    Column("Dicek", 14, lambda site: site.checked_on),
    Column("Dicek oleh", 28, lambda site: str(site.unit or site.checked_by or "")),
    Column("Koordinat", 22, lambda site: site.where),
    Column("Foto", 8, lambda site: len(site.photos.all())),
)


def reports(government: Government) -> tuple[Column, ...]:
    """Days are the government's."""
    return (
        Column("Arahan", 60, lambda report: report.assignment.directive.text),
        Column("Unit", 32, lambda report: report.assignment.unit.name),
        Column("Masuk", 14, lambda report: government.today(report.entered_at)),
        Column("Dikirim oleh", 24, lambda report: str(report.entered_by)),
        Column("Cara masuk", 18, lambda report: report.get_source_display()),
        Column("Yang sudah dilakukan", 60, lambda report: report.done),
        Column("Persen", 8, lambda report: report.percent),
        Column("Jumlah selesai", 8, lambda report: report.done_count),
        Column("Dari", 8, lambda report: report.total_count),
        Column("Kendala", 40, lambda report: report.obstacle),
        Column("Bantuan yang diharapkan", 40, lambda report: report.help_asked),
        Column("Berkas bukti", 8, lambda report: len(report.evidence.all())),
    )


def extensions(government: Government) -> tuple[Column, ...]:
    """Days are the government's."""
    return (
        Column("Arahan", 60, lambda asked: asked.assignment.directive.text),
        Column("Unit", 32, lambda asked: asked.assignment.unit.name),
        Column("Batas waktu sekarang", 14, lambda asked: asked.assignment.due_on),
        Column("Diminta sampai", 14, lambda asked: asked.until),
        Column("Alasan", 60, lambda asked: asked.reason),
        Column("Diajukan", 14, lambda asked: government.today(asked.asked_at)),
        Column("Diajukan oleh", 24, lambda asked: str(asked.asked_by)),
    )
