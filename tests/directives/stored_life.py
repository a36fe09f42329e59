# The whole life of a directive's work, as Hypothesis makes it up: real actions on real rows, days with the scan and days
# without. What must hold after each step is laws.py's. test_life.py runs a few lives, tests/campaigns/life.py many.
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from directives import actions
from directives.escalation import scan
from directives.models import Assignment, Directive, Extension, Report
from directives.states import Move as Step
from directives.states import NotAllowed
from rakor.people.access import Member
from rakor.people.actions.governments import remove_day_off, set_day_off
from rakor.people.actions.posts import hold
from rakor.people.actions.units import coordinate
from rakor.people.actions.users import create_user, end_membership
from rakor.people.models import DayOff, Membership, Post, Unit
from tests import make
from tests.directives.laws import Laws, is_asked

MONDAY, ONE_DAY = date(2026, 2, 2), timedelta(days=1)
ZONES = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")
PERIODS = ("", "daily", "weekly", "fortnightly", "monthly", "before_rakor")
DECISIONS = (Step.EXTEND, Step.VERIFY, Step.GIVE_UP, Step.WITHDRAW, Step.END)
ahead, yes = st.integers(1, 40), st.booleans()
# Who does what how often, in a hundred.
OFTEN = {
    "report": 14, "obstacle": 6, "claim": 8, "disown": 4, "ask": 5,
    "accept": 7, "send_back": 7, "keep": 3, "grant": 3, "refuse": 1, "reopen": 4, "name_another": 2, "set_period": 2,
    "replace": 1, "decide": 6, "hand_over": 3, "move_date": 2, "change_period": 3, "start_tracking": 3,
    "ladder": 2, "days_off": 3, "no_days_off": 1, "rakor": 2, "operator": 2, "coordinator": 1, "sekda": 2, "outage": 6,
}  # fmt: skip
OF_UNIT = ("report", "obstacle", "claim", "disown", "ask")


class Life(RuleBasedStateMachine):
    """Up to three directives on three units. Each rule is somebody's step, some days later; a life leaves no row."""

    def __init__(self, cast):
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.cast, self.begun_on, self.on, self.laws = cast, MONDAY, MONDAY, Laws()
        self.people = self.left_out = 0
        names = {"dinkes": "Dinkes", "dispupr": "Dinas PUPR", "camat": "Camat Sangir"}
        self.units = [Unit.objects.get(short_name=name) for name in names.values()]
        self.speaks = {unit.pk: getattr(cast, who) for unit, who in zip(self.units, names, strict=True)}

    def teardown(self):
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    @initialize(
        zone=st.sampled_from(ZONES), kind=st.sampled_from(["one_off", "periodic"]), period=st.sampled_from(PERIODS),
        due=st.none() | ahead, count=st.integers(1, 3), tracked=st.sampled_from([True, True, True, False]),
    )  # fmt: skip
    def begin(self, zone, kind, period, due, count, tracked):
        self.cast.government.zone = zone
        self.cast.government.save()
        self.series = make.series("Rakor bulanan")
        self.first = actions.draft(
            by=None, text="Benahi posko", kind=kind, period=period if kind == "periodic" else "",
            due_on=due and self.day(due), lead=self.units[:count], meeting=make.meeting(held_on=MONDAY, series=self.series),
        )  # fmt: skip
        if tracked:
            actions.issue(by=None, directives=[self.first], **self.when)
        else:
            actions.record(by=None, directives=[self.first], on=self.on)

    @property
    def when(self):
        return {"on": self.on, "at": self.moment(time(9))}

    def moment(self, hour):
        return datetime.combine(self.on, hour, ZoneInfo(self.cast.government.zone))

    def day(self, days):
        return self.on + timedelta(days=days)

    def said(self, due_on=None):
        sekda = Post.objects.get(rank_kind="sekda")
        return actions.Decided(post=sekda, decided_on=self.on, basis="lisan", reason="Diputuskan", due_on=due_on)

    # Days, with the scan and without; `left_out` counts the latter.

    def look(self):
        self.laws.before_scan()
        scan(at=self.moment(time(0, 30)), government=self.cast.government.slug)  # in UTC it is still yesterday
        self.laws.after_scan(self.on)

    @rule(chance=st.randoms(use_true_random=True), data=st.data())
    def somebody(self, chance, data):
        """What the rules refuse has not happened: refusals are part of life."""
        for _ in range(chance.choice([0, 0, 1, 2, 5, 9])):
            self.on += ONE_DAY
            self.look()
        [does] = chance.choices(list(OFTEN), list(OFTEN.values()))
        rows = list(Assignment.objects.select_related("unit", "directive").order_by("pk"))
        asked = [row for row in rows if is_asked(row)] if does in OF_UNIT else []
        work = chance.choice(asked or rows)
        note(f"{self.on} {does} {work.pk} ({work.status})")
        try:
            with transaction.atomic():
                getattr(self, f"do_{does}")(work, data.draw)
        except (NotAllowed, ValidationError):
            return
        self.laws.done[does] += 1

    def do_outage(self, work, draw):
        days = draw(st.integers(1, 20))
        self.on += timedelta(days=days)
        self.left_out += days - 1
        self.look()
        if draw(yes):
            self.look()

    @invariant()
    def laws_hold(self):
        self.laws.of_rows(self.on)

    # The unit.

    def do_report(self, work, draw):
        self.hand_in(work, done="Berjalan", is_unchanged=draw(yes))

    def do_obstacle(self, work, draw):
        self.hand_in(work, done="Berjalan", obstacle="hujan")

    def do_claim(self, work, draw):
        self.hand_in(work, done="Selesai", is_claim=True)

    def hand_in(self, work, **said):
        actions.hand_in(by=self.speaks[work.unit_id], assignment=work, report=actions.Handed(**said), **self.when)

    def do_disown(self, work, draw):
        actions.disown(by=self.speaks[work.unit_id], assignment=work, reason="Bukan kami", **self.when)

    def do_ask(self, work, draw):
        until = self.day(draw(ahead))
        actions.ask_extension(
            by=self.speaks[work.unit_id], assignment=work, until=until, reason="Lelang", **self.when
        )  # fmt: skip

    # Setda.

    def do_accept(self, work, draw):
        if report := Report.objects.filter(verdict="waiting").first():
            actions.verify(by=self.cast.notulis, report=report, **self.when)

    def do_send_back(self, work, draw):
        if report := work.reports.last():
            actions.send_back(by=self.cast.notulis, report=report, reason="Kurang", **self.when)

    def do_keep(self, work, draw):
        for disowned in Assignment.objects.disowned():
            actions.keep(by=self.cast.notulis, assignment=disowned, reason="Tetap", **self.when)

    def do_grant(self, work, draw, granted=True):
        if asked := Extension.objects.waiting().first():
            actions.answer_extension(
                by=self.cast.notulis, extension=asked, granted=granted, decision=self.said(asked.until), **self.when
            )  # fmt: skip

    def do_refuse(self, work, draw):
        self.do_grant(work, draw, granted=False)

    def do_name_another(self, work, draw):
        lead = [draw(st.sampled_from(self.units))]
        actions.name_units(by=self.cast.notulis, directive=work.directive, lead=lead, **self.when)

    def do_set_period(self, work, draw):
        period = draw(st.sampled_from(PERIODS[1:]))
        actions.set_period(by=self.cast.notulis, directive=work.directive, period=period, on=self.on)

    def do_replace(self, work, draw):
        if Directive.objects.count() == 3:
            return
        newer = actions.draft(
            by=self.cast.notulis, text="Benahi semua posko", kind=draw(st.sampled_from(["one_off", "periodic"])),
            replaces=work.directive, lead=[work.unit], due_on=self.day(draw(ahead)) if draw(yes) else None,
        )  # fmt: skip
        actions.issue(by=self.cast.notulis, directives=[newer], **self.when)

    # Those who lead.

    def do_decide(self, work, draw):
        move, works = draw(st.sampled_from(DECISIONS)), draw(st.sampled_from([None, [work], [work]]))
        actions.decide(
            by=self.cast.ajudan, directive=work.directive, move=move, decision=self.said(self.day(draw(ahead))),
            assignments=works, **self.when,
        )  # fmt: skip

    def do_reopen(self, work, draw):
        for ended in Assignment.objects.ended()[:1]:
            actions.reopen(by=self.cast.inspektorat, assignment=ended, reason="Belum", **self.when)

    def do_hand_over(self, work, draw):
        other = draw(st.sampled_from(self.units))
        lead = [] if other == work.unit else [other]
        actions.correct(by=self.cast.bupati, directive=work.directive, take_off=[work.unit], lead=lead, **self.when)

    def do_move_date(self, work, draw):
        directive, due_on = work.directive, self.day(draw(ahead))
        had = directive.assignments.filter(is_open=True, due_on=directive.due_on, first_due_on=directive.due_on)
        moved = dict.fromkeys(had.values_list("pk", flat=True), due_on)
        actions.correct(by=self.cast.bupati, directive=directive, due_on=due_on, **self.when)
        self.laws.first_due |= moved

    def do_change_period(self, work, draw):
        fields = {"period": draw(st.sampled_from(PERIODS)), "ends_on": self.day(draw(ahead)) if draw(yes) else None}
        actions.correct(by=self.cast.bupati, directive=work.directive, **fields, **self.when)

    def do_start_tracking(self, work, draw):
        actions.start_tracking(by=self.cast.notulis, directive=work.directive, **self.when)

    # The government: its ladder, its days off, its rakor, its people.

    def do_ladder(self, work, draw):
        if draw(yes):
            actions.drop_ladder(by=self.cast.admin)
            return
        up = sorted(draw(st.lists(st.integers(1, 12), min_size=4, max_size=4)))
        actions.set_ladder(
            by=self.cast.admin, before_days=draw(st.none() | st.integers(1, 5)), on_day=draw(yes),
            unit_days=up[0], asisten_days=up[1], sekda_days=up[2], region_days=up[3],
        )  # fmt: skip

    def do_days_off(self, work, draw):
        for days in draw(st.lists(ahead, min_size=1, max_size=4)):
            set_day_off(by=self.cast.admin, on=self.day(days), name="Hari daerah", is_off=draw(yes))

    def do_no_days_off(self, work, draw):
        for day in DayOff.objects.filter(on__gt=self.on):
            remove_day_off(by=self.cast.admin, day=day)

    def do_rakor(self, work, draw):
        make.meeting("Rakor berikutnya", held_on=self.day(draw(ahead)), series=self.series)

    def do_operator(self, work, draw):
        for row in Membership.objects.on(self.on).filter(unit=work.unit, role="opd"):
            end_membership(by=self.cast.admin, membership=row, on=self.on)
        self.people += 1
        user = create_user(
            by=self.cast.admin, username=f"operator-{self.people}", name="Operator", role="opd", unit=work.unit,
            since=self.on, email=f"operator-{self.people}@uji.example" if draw(yes) else "",
        )  # fmt: skip
        self.speaks[work.unit_id] = Member(
            user, self.cast.government, frozenset(["opd"]), frozenset([work.unit_id])
        )  # fmt: skip

    def do_coordinator(self, work, draw):
        asisten = Unit.objects.get(short_name="Asisten II") if draw(yes) else None
        coordinate(by=self.cast.admin, unit=work.unit, asisten=asisten, on=self.on)

    def do_sekda(self, work, draw):
        kind, who = draw(st.sampled_from(["definitif", "Plt", "Plh"])), draw(st.sampled_from(["sekda", "bupati"]))
        hold(
            by=self.cast.admin, post=Post.objects.get(rank_kind="sekda"), name=who, kind=kind, since=self.on,
            until=self.day(draw(ahead)) if draw(yes) else None, user=getattr(self.cast, who).user,
        )  # fmt: skip
