# Directives as lists show them: one line each, with all its units and what of them is done, silent or late.
from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Prefetch, QuerySet

from directives.models import Assignment, Directive, Site
from directives.states import WORDS, Status


def lined(rows: QuerySet[Directive]) -> QuerySet[Directive]:
    """With all that directives/line.html says of them, but what counted() adds to those that are shown."""
    given = Prefetch("assignments", Assignment.objects.given().select_related("unit"))
    return rows.select_related("meeting", "group").prefetch_related(given)


def counted(rows: Iterable[Directive], on: date) -> list[Directive]:
    """Adds what of each is counted, asked for these rows alone: its units (all, done, silent, past the target), its sites."""
    lines = list(rows)
    sites = Site.objects.filter(directive__in=[line.pk for line in lines]).order_by().values("directive")
    listed = {row["directive"]: row for row in sites.annotate(all=Count("pk"), checked=Count("checked_on"))}
    for line in lines:
        given = line.assignments.all()
        line.assigned_count, line.done_count = len(given), sum(work.status == Status.DONE for work in given)
        line.unreported = sum(work.is_unreported(on) for work in given)
        line.overdue = sum(work.is_overdue(on) for work in given)
        found = listed.get(line.pk, {})
        line.sites_listed, line.sites_checked = found.get("all", 0), found.get("checked", 0)
    return lines


def state_words(line: Directive) -> str:
    """Where a counted line stands, in words: its units' states, of many how many are done."""
    given = line.assignments.all()
    if line.is_draft:
        return "Konsep"
    if line.kind == "standing":
        return "Arahan umum (tanpa laporan)"
    if not given:
        return "Belum ada penanggung jawab"
    words = WORDS[Status(given[0].status)] if len(given) == 1 else f"{line.done_count} dari {len(given)} unit selesai"
    late = [f"{line.unreported} unit belum lapor" if len(given) > 1 else "belum lapor"] if line.unreported else []
    if line.overdue:
        late.append(f"{line.overdue} unit melewati batas waktu" if len(given) > 1 else "melewati batas waktu")
    return ", ".join([words, *late]) + ("; baru tercatat, belum dipantau" if line.is_recorded else "")
