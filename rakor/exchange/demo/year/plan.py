# The whole year before anything is written: its meetings, their directives, and what became of each unit's work.
from bisect import bisect_right
from datetime import date, timedelta
from random import Random

from directives.models import Addressee, AreaLead, Assignment, Directive, Part, Site, Theme
from directives.models.choices import Kind, Role, Scope
from directives.models.directive import ThemeLink
from directives.states import Status
from meetings.models import ChairTurn
from rakor.calendar import Calendar
from rakor.exchange.demo.year import place
from rakor.exchange.demo.year.days import Day, coming, key
from rakor.exchange.demo.year.lives import Life
from rakor.exchange.demo.year.minutes import Hall, Minutes
from rakor.exchange.demo.year.orders import Order, Orders
from rakor.exchange.demo.year.record import Stage
from rakor.exchange.demo.year.rows import Rows
from rakor.people.models import Group, Post, Unit, User


class Plan:
    """`rows[day]` are the unsaved rows of each meeting with all that followed from it."""

    def __init__(
        self, today: date, found: list[Day], calendar: Calendar, hall: Hall, users: dict[str, User],
        of_unit: dict[int, User], coordinated: frozenset[int], groups: dict[str, Group], themes: dict[str, Theme],
    ) -> None:  # fmt: skip
        self.today, self.hall, self.users, self.groups, self.themes = today, hall, users, groups, themes
        self.calendar = calendar
        self.rows = {day: Rows() for day in found}
        self.of_unit, self.coordinated = of_unit, coordinated
        self.members = {group.rule: list(group.members(today).order_by("name")) for group in groups.values()}
        series: dict[str, list[date]] = {"Rakor Senin": [coming(today)]}
        for day in found:
            series.setdefault(day.sort.series, []).append(day.on)
        self.series = {name: sorted(dates) for name, dates in series.items() if name}
        writer = Orders(calendar, found[-1])
        self.orders = {day: writer.of(day) for day in found}
        self.codes = {
            order: key("arahan", day.on, day.kind, number)
            for day, orders in self.orders.items()
            for number, order in enumerate(orders, start=1)
        }
        oral: dict[date, list] = {}
        for day in found:
            self._meeting(day, oral)

    def next_rakor(self, series: str, on: date) -> date | None:
        dates = self.series.get(series, [])
        index = bisect_right(dates, on)
        return dates[index] if index < len(dates) else None

    def _meeting(self, day: Day, oral: dict[date, list]) -> None:
        rows, orders = self.rows[day], self.orders[day]
        stage = Stage(
            self.today, self.calendar, self.next_rakor, self.users, self.of_unit, self.coordinated,
            self.hall.posts, self.hall.words, rows,
        )  # fmt: skip
        minutes = Minutes(self.hall, rows, day, orders)
        minutes.open(oral.pop(day.on, []) if day.sort.series == "Rakor Senin" else [])
        for number, order in enumerate(orders, start=1):
            turn = minutes.turns[-1] if number > len(orders) // 2 else minutes.turns[0]
            directive = self._directive(minutes, order, number, turn)
            if order.kind != Kind.STANDING and not order.is_draft:
                for on, report in self._work(stage, order, directive):
                    oral.setdefault(on, []).append(report)
        minutes.close()

    def _directive(self, minutes: Minutes, order: Order, number: int, turn: ChairTurn) -> Directive:
        rows = minutes.rows
        group = self.groups.get(order.scope)
        issued_on = None if order.is_draft else self._issued_on(order)
        tracked = None if order.kind == Kind.STANDING else issued_on
        directive = rows.add(
            Directive(
                meeting=minutes.meeting, block=minutes.directive(order, turn), number=number,
                client_id=self.codes[order], kind=order.kind, text=order.text, verb=order.verb,
                issuer_post=turn.post, issuer_title=turn.title, addressed_to=order.words, scope=order.scope,
                group=group, resolved_on=issued_on if group else None, due_text=order.due_text, due_on=order.due_on,
                due_at=order.due_at, due_rule=order.due_rule, period=order.period, issued_on=issued_on,
                tracked_from=tracked, site_count=order.amount if order.sites else None,
                site_unit=order.measure if order.sites else "", site_object=order.sites,
                due_confirmed_by=self.users["notulis"] if order.due_on else None,
            )
        )  # fmt: skip
        if order.replaces:
            rows.replaced.append((directive, self.codes[order.replaces]))
        if order.theme:
            rows.add(ThemeLink(directive=directive, theme=self.themes[order.theme]))
        if order.kind == Kind.STANDING and group and issued_on:
            for unit in self.members[order.scope]:
                rows.add(Addressee(directive=directive, unit=unit, role=Role.LEAD))
        elif order.named_after is None:
            self._named(rows, directive, order)
        return directive

    def _issued_on(self, order: Order) -> date:
        later = self.calendar.next_working_day(order.day.on)
        return later if Random(order.text).random() < 0.1 and later < self.today else order.day.on

    def _named(self, rows: Rows, directive: Directive, order: Order) -> None:
        for role, names in ((Role.LEAD, order.lead), (Role.SUPPORTING, order.supporting)):
            for name in names:
                rows.add(Addressee(directive=directive, unit=self.hall.units[name], role=role))

    def _work(self, stage: Stage, order: Order, directive: Directive) -> list:
        """One assignment per unit and its life; the reports that were made orally, with their day."""
        rows, given_on, said = stage.rows, directive.issued_on, []
        if order.named_after is not None:
            given_on = self.calendar.add_working_days(given_on, order.named_after)
            self._named(rows, directive, order)
        if order.scope != Scope.NAMED:
            wanted = [(Role.LEAD, unit) for unit in self.members[order.scope]]
        else:
            wanted = [(Role.LEAD, self.hall.units[name]) for name in order.lead]
            wanted += [(Role.SUPPORTING, self.hall.units[name]) for name in order.supporting]
        parts = [
            rows.add(Part(directive=directive, order=number, text=text))
            for number, text in enumerate(order.parts, start=1)
        ]
        for role, unit in wanted:
            work = rows.add(
                Assignment(directive=directive, kind=order.kind, unit=unit, role=role, given_on=given_on,
                           due_on=order.due_on, first_due_on=order.due_on)
            )  # fmt: skip
            life = Life(stage, order, work, parts, f"{self.codes[order]} {unit.called}")
            life.run()
            said += life.oral
            if order.sites and role == Role.LEAD:
                self._sites(rows, order, directive, work, life)
        return said

    def _sites(self, rows: Rows, order: Order, directive: Directive, work: Assignment, life: Life) -> None:
        """The list of sites beside the count that was said: often not the same number."""
        chance = Random(f"titik {self.codes[order]}")
        kec = next(name for name in place.KECAMATAN if order.text.find(f" di {name} ") > 0)
        area, listed = self.hall.units[f"Camat {kec}"], max(1, order.amount + chance.choice((-1, 0, 0, 1, 2)))
        share = 1.0 if work.status == Status.DONE else 0.2 * len(life.reports)
        for number in range(1, listed + 1):
            village = place.KECAMATAN[kec][number % 4]
            site = Site(directive=directive, name=f"{order.sites} {village} {number}", area=area)
            if number <= listed * share:
                site.checked_on = work.given_on + timedelta(
                    days=chance.randint(0, max(0, (life.on - work.given_on).days))
                )
                site.checked_by, site.unit = self.of_unit[work.unit_id], work.unit
                site.state = chance.choices(("Berjalan", "Terkendala", "Belum berjalan"), (70, 20, 10))[0]
                if site.state != "Berjalan":
                    site.obstacle = f"Peralatan di {village} belum lengkap."
                    site.solution = "Dijadwalkan kunjungan ulang bersama camat."
                if number == 1:
                    rows.photos.append((site.name, site))
            rows.add(site)
        rows.add(AreaLead(directive=directive, area=area, unit=work.unit))


def posts() -> dict[str, Post]:
    ranks = {"head": Post.Rank.HEAD, "deputy": Post.Rank.DEPUTY, "sekda": Post.Rank.SEKDA}
    return {name: Post.objects.get(rank_kind=rank) for name, rank in ranks.items()}


def units() -> dict[str, Unit]:
    return {unit.called: unit for unit in Unit.objects.select_related("kind")}
