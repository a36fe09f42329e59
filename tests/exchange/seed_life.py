# A government with one of the seeds, its people, and a virtual day: what tests/exchange/test_seed_lives.py lets live. The
# figures are counted a second time here, from every row, in plain Python.
from datetime import date, timedelta

from directives import actions, lists
from directives.escalation import scan
from directives.ladder import Rung
from directives.models import Assignment, Directive, Extension, LadderStep
from directives.models.choices import Kind
from directives.states import END_STATES, UNITS_TURN, Status
from rakor.dashboard.figures import figures
from rakor.dashboard.now import read
from rakor.exchange.arrive import MADE
from rakor.exchange.intake.bring import bring
from rakor.notify.models import Message
from rakor.people.actions.posts import hold
from rakor.people.actions.units import coordinate
from rakor.people.models import Post, Unit
from rakor.people.scope import government as scope_of
from tests import make
from tests.exchange import governments
from tests.seeds import SEEDS

ONE_DAY = timedelta(days=1)


class Town:
    """Everybody who works on one seed. `speaks` is who signs in for a unit, by its short name."""

    def __init__(self, seed: int, name: str, level: str, begins: date):
        self.home, self.on = governments.make(name, level), begins
        self.scope = scope_of(self.home.pk)
        self.scope.__enter__()
        self.notulis, self.checker = make.member("notulis", "setda"), make.member("pemeriksa", "setda")
        self.head, self.sekda = make.member("kepala-daerah", "pimpinan"), make.member("sekda", "pimpinan")
        asisten = Unit.objects.get(short_name="Asisten I")
        make.member("asisten", "asisten", asisten)
        hold(by=None, post=Post.objects.get(rank_kind="sekda"), since=begins, user=self.sekda.user)
        self.speaks = {}
        for unit in Unit.objects.opd():
            self.speaks[unit.short_name] = make.member(unit.short_name.replace(" ", "-").lower(), "opd", unit)
            coordinate(by=None, unit=unit, asisten=asisten, on=begins)
        content = (SEEDS / f"{seed:02}.json").read_bytes()
        assert bring(by=None, name="seed", content=content, on=begins, at=self.at).result == MADE

    def leave(self):
        self.scope.__exit__(None, None, None)

    @property
    def at(self):
        return make.moment(self.on)

    @property
    def when(self):
        return {"on": self.on, "at": self.at}

    def live(self, until: date, *, each_day, every: int = 7) -> None:
        """The scan of each day, then what people do on it; the front page is counted again every so many days."""
        while self.on < until:
            self.on += ONE_DAY
            scan(at=make.moment(self.on, 5), government=self.home.slug)
            for work in Assignment.objects.unresolved().tracked().select_related("unit", "directive").order_by("pk"):
                each_day(work)
            if (until - self.on).days % every == 0:
                self.look()

    def look(self) -> None:
        shown = {name: figure.count for name, figure in figures(read(self.head, self.on)).items()}
        assert shown == counted(self.on), self.on

    def report(self, work, done="Berjalan", **said):
        who = self.speaks[work.unit.short_name]
        return actions.hand_in(by=who, assignment=work, report=actions.Handed(done=done, **said), **self.when)

    def said(self, reason="", due_on=None) -> actions.Decided:
        post = Post.objects.get(rank_kind="head")
        return actions.Decided(post=post, decided_on=self.on, basis="lisan", reason=reason, due_on=due_on)

    def decide(self, directive, move, works=None, **said):
        decision = self.said(**said)
        actions.decide(
            by=self.notulis, directive=directive, move=move, decision=decision, assignments=works, **self.when
        )

    def verify(self, work):
        return actions.verify(by=self.checker, report=work.reports.last(), **self.when)

    def climbed(self, unit: str, clock: str, **work) -> list[list[int]]:
        """The steps taken for each due date of a unit's work, in the order in which they were taken."""
        found: dict = {}
        rows = LadderStep.objects.filter(assignment__unit__short_name=unit, clock=clock, **work).order_by("pk")
        for row in rows:
            found.setdefault((row.assignment_id, row.due_on), []).append(row.rung)
        return list(found.values())

    def told(self, who: str) -> set[str]:
        """What somebody was told of the ladder in the app."""
        rows = Message.objects.filter(recipient__username=who, channel="inbox")
        return {kind for kind in rows.values_list("kind", flat=True) if kind.startswith(("report_", "target_"))}

    def on_the_heads_list(self) -> list[Directive]:
        return list(lists.directives(self.head, self.on, "daftar-kepala-daerah"))


def status(work: Assignment) -> str:
    """Where the timeline has led to."""
    return max(((move.pk, move.to_status) for move in work.moves.all()), default=(0, Status.NOT_STARTED))[1]


def counted(on: date) -> dict[str, int]:
    """What the front page must say, by going through everything there is."""
    directives = [one for one in Directive.objects.all() if one.issued_on]
    measurable = [one for one in directives if one.kind != Kind.STANDING]
    rows = Assignment.objects.select_related("directive").prefetch_related("moves", "periods", "ladder_steps")
    works = [work for work in rows if not work.taken_off_on]
    opened = [work for work in works if status(work) not in END_STATES]
    asking = {asked.assignment_id for asked in Extension.objects.filter(verdict="waiting")}
    given = {work.directive_id for work in works}
    unresolved = [one for one in measurable if one.pk not in given or one.pk in {w.directive_id for w in opened}]

    def having(is_so) -> int:
        return len({work.directive_id for work in opened if is_so(work)})

    def is_missing(work) -> bool:
        missing = [period for period in work.periods.all() if period.reported_on is None and period.due_on < on]
        return bool(work.directive.tracked_from and status(work) in UNITS_TURN and missing)

    def on_top(work) -> bool:
        runs = work.directive.tracked_from and status(work) in UNITS_TURN
        clocks = {"report": work.report_due_on, "target": work.due_on}
        steps = [step for step in work.ladder_steps.all() if step.rung == Rung.REGION]
        return bool(runs) and any(step.due_on == clocks[step.clock] and step.due_on < on for step in steps)

    def was_late(work) -> bool:
        reported = [period for period in work.periods.all() if period.reported_on]
        return bool(reported) and max(reported, key=lambda period: period.starts_on).is_late

    return {
        "belum_tuntas": len(unresolved),
        "belum_lapor": having(is_missing),
        "terlambat_lapor": having(was_late),
        "melewati_batas_waktu": having(lambda w: w.directive.tracked_from and w.due_on and w.due_on < on),
        "bergeser": having(lambda w: w.due_on and w.first_due_on and w.due_on > w.first_due_on),
        "daftar_kepala_daerah": having(on_top),
        "menunggu_verifikasi": having(lambda work: status(work) == Status.AWAITING),
        "terkendala": having(lambda work: status(work) == Status.BLOCKED),
        "bukan_kewenangan": having(lambda work: status(work) == Status.NOT_OURS),
        "minta_perpanjangan": having(lambda work: work.pk in asking),
        "tanpa_penanggung_jawab": len([one for one in measurable if one.pk not in given]),
        "tanpa_batas_waktu": len([one for one in unresolved if one.due_on is None]),
        "tercatat": len([one for one in measurable if one.tracked_from is None]),
        "arahan_umum": len(directives) - len(measurable),
        "konsep": Directive.objects.filter(issued_on=None).count(),
    }
