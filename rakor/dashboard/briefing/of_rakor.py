# Bahan rakor: one page for whoever leads the coming rakor. What the last one ordered, who is late, what is to decide.
from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.db.models import Count, QuerySet
from django.urls import reverse

from directives.ages import AGES, spans
from directives.lines import counted, lined, state_words
from directives.lists import Asked, asked
from directives.models import Assignment, Directive, Move, Report
from directives.states import Status
from meetings.models import Meeting
from rakor.dashboard.briefing.decisions import waiting
from rakor.dashboard.briefing.words import NAME, clip, head
from rakor.dashboard.figures import figures, work_of
from rakor.dashboard.now import read
from rakor.people.access import Member
from rakor.people.calendars import calendar_of
from rakor.web.dates import clock
from rakor.web.templatetags.rakor import tanggal, tanggal_saja

# The most rows there may be of each; the page takes fewer where they would not fit.
DIRECTIVES_SHOWN, UNITS_SHOWN, THEMES_SHOWN = 12, 10, 6
STATES = ("belum-tuntas", "melewati-batas-waktu", "belum-lapor", "menunggu-verifikasi", "terkendala")
EVERYTHING = Asked()


def of_rakor(member: Member, on: date, at: datetime, of: Asked = EVERYTHING) -> dict[str, Any]:
    """The values of papers/rakor.typ. `of` narrows it to what one Asisten coordinates. As many statements for any size."""
    of = of.looked_up(on)
    work = work_of(member, on, of)
    coming, last = rakor_around(member, on)
    counted_now = figures(read(member, on, of, STATES), STATES)
    late, late_units = _late(member, work, on)
    decisions, deciding = waiting(member, on, work, of)
    themes, theme_count = _themes(member, on, of)
    government = member.government
    return head(government, on, at, "Bahan rakor untuk pimpinan", reverse("dashboard:index", args=[government.slug])) | {
        "coming": _coming(coming),
        "figures": {name: figure.count for name, figure in counted_now.items()},
        "urls": {name: figure.url for name, figure in counted_now.items()},
        "late": late, "late_units": late_units,
        "decisions": [one.as_values(government, on) for one in decisions], "deciding": deciding,
        "themes": themes, "theme_count": theme_count,
        "last": _last(member, on, at, last, work, of),
    }  # fmt: skip


def rakor_around(member: Member, on: date) -> tuple[Meeting | None, Meeting | None]:
    """The coming meeting (today's counts) and the one before it, of its series where it has one. Two statements."""
    visible = Meeting.objects.visible_to(member)
    coming = visible.filter(held_on__gte=on).order_by("held_on", "starts_at", "pk").first()
    before = visible.filter(held_on__lt=on)
    if coming and coming.series_id:
        before = before.filter(series=coming.series_id)
    return coming, before.listed().first()


def _coming(meeting: Meeting | None) -> dict[str, str]:
    if meeting is None:
        return {"title": "", "when": "Rakor berikutnya belum dijadwalkan", "where": ""}
    hour = f", pukul {clock(meeting.starts_at)}" if meeting.starts_at else ""
    return {
        "title": clip(meeting.title, 90), "when": f"{tanggal(meeting.held_on)}{hour}", "where": clip(meeting.place, 80),
    }  # fmt: skip


def _late(member: Member, work: QuerySet[Assignment], on: date) -> tuple[list[dict], int]:
    """Units whose report is due and has not come, those with most first: counts by age and the oldest date. Two statements."""
    rows = work.unreported(on).order_by().values_list("unit", "unit__name", "report_due_on").annotate(Count("pk"))
    first, units = {age: span[0] for age, span in spans(calendar_of(member.government), on).items()}, defaultdict(dict)
    for pk, name, due_on, count in rows:
        units[pk, name][due_on] = count
    found = [_late_unit(name, dues, first) for (_, name), dues in units.items()]
    found.sort(key=lambda row: (-row["count"], row["since_on"], row["name"]))
    return found[:UNITS_SHOWN], len(found)


def _late_unit(name: str, dues: dict[date, int], first: dict[str, date]) -> dict:
    ages = [0] * len(AGES)
    for due_on, count in dues.items():
        ages[next(place for place, age in enumerate(AGES) if due_on >= first[age.name])] += count
    oldest = min(dues)
    return {
        "name": clip(name, NAME), "short": clip(name, 60), "ages": ages, "count": sum(ages), "since": tanggal_saja(oldest),
        "since_on": oldest.isoformat(),
    }  # fmt: skip


def _themes(member: Member, on: date, of: Asked) -> tuple[list[dict], int]:
    """Themes with unresolved directives, those with most first: how many of all are resolved, how many silent. Three statements."""
    every, left, silent = (
        dict(_by_theme(rows))
        for rows in (
            asked(member, on, of).issued().measurable(),
            asked(member, on, replace(of, state="belum-tuntas")),
            asked(member, on, replace(of, state="belum-lapor")),
        )
    )
    themes = sorted(left, key=lambda theme: (-left[theme], theme[1]))
    rows = [
        {
            "name": clip(theme[1], 60), "count": every[theme], "done": every[theme] - left[theme],
            "unreported": silent.get(theme, 0),
        }
        for theme in themes[:THEMES_SHOWN]
    ]  # fmt: skip
    return rows, len(themes)


def _by_theme(rows: QuerySet[Directive]):
    named = rows.filter(theme_links__isnull=False).order_by()
    for pk, name, count in named.values_list("theme_links__theme", "theme_links__theme__name").annotate(Count("pk")):
        yield (pk, name), count


def _last(
    member: Member, on: date, at: datetime, meeting: Meeting | None, work: QuerySet[Assignment], of: Asked
) -> dict | None:
    """What the last rakor ordered and what came of it: unresolved ones first; and what came in since. Five statements."""
    if meeting is None:
        return None
    rows = asked(member, on, replace(of, meeting=meeting.pk)).issued().measurable().order_by("number", "pk")
    lines = counted(lined(rows), on)
    ended = [line for line in lines if line.assigned_count and not any(one.is_open for one in line.assignments.all())]
    left = [line for line in lines if line not in ended]
    left.sort(key=lambda line: (not (line.unreported or line.overdue), bool(line.assigned_count)))
    since = member.government.moment(meeting.held_on)
    shown = [(line, False) for line in left] + [(line, True) for line in ended]
    return {
        "title": clip(meeting.title, 70),
        "held_on": "" if (day := tanggal_saja(meeting.held_on)) in meeting.title else day,
        "count": len(lines), "done": len(ended),
        "rows": [
            {
                "text": clip(line.text, 120), "state": clip(state_words(line), 110), "is_done": done,
                "is_late": bool(line.unreported or line.overdue), "unit": _units(line),
            }
            for line, done in shown[:DIRECTIVES_SHOWN]
        ],
        "reports": Report.objects.filter(assignment__in=work, entered_at__gte=since, entered_at__lte=at).count(),
        "finished": Move.objects.filter(
            assignment__in=work.filter(status=Status.DONE), to_status=Status.DONE, at__gte=since, at__lte=at
        ).values("assignment").distinct().count(),
    }  # fmt: skip


def _units(line: Directive) -> str:
    given = list(line.assignments.all())
    if len(given) == 1:
        return clip(given[0].unit.name, 60)
    return clip(str(line.group), 60) if given and line.group_id else f"{len(given)} unit" if given else ""
