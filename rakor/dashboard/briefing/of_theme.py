# Bahan satu tema: its unresolved directives, with the units that are silent or late.
from datetime import date, datetime
from typing import Any

from django.urls import reverse

from directives.lines import counted, lined, state_words
from directives.lists import Asked, asked
from directives.models import Directive, Theme
from rakor.dashboard.briefing.words import clip, day, given_by, head
from rakor.people.access import Member

MOST = 60
NAMED = 4  # units named in one row


def of_theme(member: Member, theme: Theme, on: date, at: datetime) -> dict[str, Any]:
    """The values of papers/tema.typ. As many statements for any size."""
    what = Asked(state="belum-tuntas", theme=theme.pk)
    rows = asked(member, on, what)
    every = asked(member, on, Asked(theme=theme.pk)).issued().measurable().count()
    left = rows.count()
    lines = counted(lined(rows.order_by("due_on", "issued_on", "pk")[:MOST]), on)
    lines.sort(key=lambda line: not (line.unreported or line.overdue))
    path = f"{reverse('directives:index', args=[member.government.slug])}?{what.query}"
    return head(member.government, on, at, "Bahan tema", path) | {
        "theme": clip(theme.name, 120), "every": every, "count": left,
        "late": sum(bool(line.unreported) for line in lines), "rows": [_row(line, on) for line in lines],
    }  # fmt: skip


def _row(line: Directive, on: date) -> dict[str, Any]:
    late = [work.unit.called for work in line.assignments.all() if work.is_unreported(on) or work.is_overdue(on)]
    names = [clip(name, 40) for name in sorted(late)[:NAMED]]
    sites = f"{line.sites_checked} dari {line.sites_listed} titik dicek" if line.sites_listed else ""
    return {
        "text": clip(line.text, 260),
        "given": given_by(line),
        "state": clip(state_words(line), 110),
        "is_late": bool(line.unreported or line.overdue),
        "target": day(line.due_on, on) or "tidak disebut",
        "late": ", ".join(names) + (f", dan {len(late) - NAMED} lainnya" if len(late) > NAMED else ""),
        "sites": sites,
    }
