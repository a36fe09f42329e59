# The life of Kabupaten Contoh: each rakor is minuted, its directives issued, and its units report, on days counted
# back from today, through the same actions as the screens.
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from directives import actions
from directives.escalation import climb
from directives.models import Assignment, Theme
from meetings.actions import add_agenda, add_turn, create_meeting, record_attendance, write_block
from meetings.models import ChairTurn, MeetingType, Series
from rakor.exchange.demo import contoh
from rakor.people.access import Member
from rakor.people.models import Group, Post, Unit


def live(*, at: datetime, today: date, members: dict[str, Member]) -> None:
    """Weeks of rakor up to the last Monday. What would lie after today has not happened."""
    last_monday = today - timedelta(days=today.weekday() or 7)
    series, _ = Series.objects.get_or_create(name=contoh.SERIES)
    units = {unit.short_name: unit for unit in Unit.objects.all()}
    happened = []
    for weeks, title, agenda, ordered in contoh.RAKOR:
        held_on = last_monday - timedelta(weeks=weeks - 1)
        meeting = _minutes(title, held_on, agenda, series)
        for sentence, fields, lead, supporting, outcomes in ordered:
            directive = _order(meeting, sentence, fields, [units[u] for u in lead], [units[u] for u in supporting])
            actions.issue(by=members["setda"], directives=[directive], on=held_on, at=_moment(held_on, 14))
            happened += [(held_on + timedelta(days=after), directive, units[u], what) for u, after, what in outcomes]
    for day, directive, unit, what in sorted(happened, key=lambda event: event[0]):
        if day <= today:
            _report(directive, unit, what, day, members)
    create_meeting(
        by=None, title="Rakor Senin berikutnya", held_on=last_monday + timedelta(weeks=1), starts_at=time(9),
        mode="tatap_muka", place="Aula Setda Kabupaten Contoh", series=series,
    )  # fmt: skip
    climb(on=today, at=at)


def _minutes(title, held_on, agenda, series):
    kind, _ = MeetingType.objects.get_or_create(name="Rakor rutin")
    meeting = create_meeting(
        by=None, title=title, held_on=held_on, starts_at=time(9), zone="Asia/Jakarta", type=kind, series=series,
        mode="tatap_muka", place="Aula Setda Kabupaten Contoh",
    )  # fmt: skip
    head = Post.objects.get(rank_kind=Post.Rank.HEAD)
    add_turn(by=None, meeting=meeting, post=head, title=head.title, role=ChairTurn.Role.LEADS)
    for group in Group.objects.filter(rule__in=[Group.Rule.ALL_OPD, Group.Rule.ALL_CAMAT]):
        record_attendance(by=None, meeting=meeting, group=group, presence="hadir")
    for text in agenda:
        add_agenda(by=None, meeting=meeting, text=text)
    return meeting


def _order(meeting, sentence, fields, lead, supporting):
    fields = dict(fields)
    block = write_block(by=None, meeting=meeting, text=sentence, kind="directive", at=_moment(meeting.held_on, 10))
    themes = [Theme.objects.get_or_create(name=name)[0] for name in fields.pop("themes", ())]
    group = Group.objects.filter(rule=fields.pop("group", None)).first()
    return actions.draft(
        by=None, meeting=meeting, block=block, lead=lead, supporting=supporting, themes=themes, group=group, **fields
    )


def _report(directive, unit: Unit, what: str, day: date, members: dict[str, Member]) -> None:
    """What one unit handed in on a day, and what Setda made of it. Setda enters it, another Setda officer judges it."""
    work = Assignment.objects.get(directive=directive, unit=unit)
    claim = what in {"done", "claim", "returned"}
    obstacle, asked = contoh.OBSTACLE if what == "obstacle" else ("", "")
    handed = actions.Handed(
        done=contoh.DID[what], percent=60 if what == "progress" else None, obstacle=obstacle, help_asked=asked,
        is_claim=claim,
    )  # fmt: skip
    report = actions.hand_in(
        by=members["notulis"], assignment=work, report=handed, on=day, at=_moment(day, 11), source="whatsapp"
    )
    if what == "done":
        actions.verify(by=members["setda"], report=report, on=day, at=_moment(day, 15))
    if what == "returned":
        actions.send_back(by=members["setda"], report=report, reason=contoh.RETURNED, on=day, at=_moment(day, 15))


def _moment(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), ZoneInfo("Asia/Jakarta"))
