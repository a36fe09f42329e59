# What each meeting orders: words, kind, addressees and dates of its directives. What came of them is lives.py's.
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from random import Random

from directives.models.choices import Kind, Period, Scope
from rakor.calendar import Calendar
from rakor.exchange.demo.year import everybody, place, standing
from rakor.exchange.demo.year.days import Day, month, quarter, said
from rakor.exchange.demo.year.tasks import TASKS, Task

ORDERS = (("meminta", 8), ("menginstruksikan", 4), ("menugaskan", 4), ("memerintahkan", 2), ("menekankan", 3))
SOON = ("secepatnya", "segera", "dalam waktu dekat", "sebelum musim hujan", "sebelum akhir tahun anggaran")
WEEK = timedelta(weeks=1)
WITH_DUE, WITH_WORDS = 20, 15  # of a hundred that are to be done once: a date, and words that give none


@dataclass(eq=False)
class Order:
    """A directive to be. `lead` and `supporting` are abbreviations; `scope` says which group it goes to instead."""

    day: Day
    kind: str
    text: str
    verb: str
    work: str
    theme: str = ""
    lead: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()
    scope: str = Scope.NAMED
    words: str = ""
    due_text: str = ""
    due_on: date | None = None
    due_at: time | None = None
    due_rule: str = ""
    period: str = ""
    measure: str = ""
    amount: int = 0
    sites: str = ""
    parts: tuple[str, ...] = ()
    is_draft: bool = False
    named_after: int | None = None  # days until Setda named the units; None: named in the rakor
    replaces: "Order | None" = field(default=None, repr=False)
    replaced_by: "Order | None" = field(default=None, repr=False)


class Orders:
    """All directives of the year, meeting after meeting; none has another's words."""

    def __init__(self, calendar: Calendar, last: Day) -> None:
        self.calendar, self.last, self.seen = calendar, last, set()
        self.named: list[Order] = []
        pairs = [(rule, verb, subject) for rule, verb in standing.RULES for subject in standing.SUBJECTS]
        Random("arahan umum").shuffle(pairs)
        self.rules = iter(pairs)

    def of(self, day: Day) -> list[Order]:
        chance = Random(f"arahan {day.number} {day.kind}")
        found = []
        for _ in range(day.sort.directives + chance.randint(-1, 1)):
            if chance.random() * 100 < day.sort.standing:
                order = self._rule(day, chance)
            elif chance.random() < 0.19:
                order = self._periodic(day, chance)
            elif (kind := chance.random()) < 0.2:
                order = self._for_all(day, chance)
            elif kind < 0.235 and day.number > 8:
                order = self._instead(day, chance)
            else:
                order = self._task(day, chance)
            found.append(order)
        if day.sort.series == "Rakor Senin" and WEEK <= self.last.on - day.on < 2 * WEEK:
            text, work, theme = everybody.PROGRAMME
            order = Order(
                day, Kind.ONE_OFF, text, "memerintahkan", work, theme, scope=Scope.ALL_OPD, words="seluruh OPD"
            )
            found.append(order)
        return found

    def _rule(self, day: Day, chance: Random) -> Order:
        rule, verb, subject = next(self.rules)
        scope = chance.choices((Scope.ALL_OPD, Scope.ALL_CAMAT, Scope.ALL_UNITS, ""), (75, 13, 7, 5))[0]
        words = {Scope.ALL_OPD: "seluruh OPD", Scope.ALL_CAMAT: "seluruh camat", "": "seluruh ASN"}
        return Order(day, Kind.STANDING, rule.format(subject), verb, subject, scope=scope,
                     words=words.get(scope, "seluruh perangkat daerah"))  # fmt: skip

    def _task(self, day: Day, chance: Random) -> Order:
        task, values = self._new(chance, lambda: chance.choice(TASKS))
        order = self._filled(day, chance, task, values)
        if chance.random() < 0.045:
            order.lead, order.supporting, order.words, order.scope = (), (), "OPD terkait", Scope.NAMED
            recent = self.last.on - day.on < timedelta(days=15)
            order.named_after = None if recent else chance.randint(1, 6)
            if not recent:
                order.lead, order.supporting = (task.lead,), _placed(task.supporting[:1], values["kec"])
        elif day.number == self.last.number and chance.random() < 0.12:
            order.is_draft = True
        elif not order.sites:
            self.named.append(order)
        return order

    def _instead(self, day: Day, chance: Random) -> Order:
        """More of what an earlier rakor ordered: the earlier directive is closed as replaced."""
        earlier = [o for o in self.named if 2 <= day.number - o.day.number <= 5 and o.measure and not o.replaced_by]
        if not earlier:
            return self._task(day, chance)
        old = chance.choice(earlier)
        more = old.amount + max(1, old.amount // 2)
        text = old.text.replace(f" {old.amount} ", f" {more} ", 1)
        if text in self.seen or text == old.text:
            return self._task(day, chance)
        self.seen.add(text)
        order = Order(day, old.kind, text, "menugaskan", old.work, old.theme, old.lead, old.supporting,
                      words=old.words, measure=old.measure, amount=more, replaces=old)  # fmt: skip
        old.replaced_by = order
        return order

    def _for_all(self, day: Day, chance: Random) -> Order:
        lists = ((everybody.ALL_OPD, Scope.ALL_OPD, "seluruh OPD"), (everybody.ALL_CAMAT, Scope.ALL_CAMAT, "para camat"),
                 (everybody.ALL_UNITS, Scope.ALL_UNITS, "seluruh perangkat daerah"))  # fmt: skip
        rows, scope, words = chance.choices(lists, (68, 20, 12))[0]
        for text, work, theme in chance.sample(rows, len(rows)):
            if self._is_new(text := _of_month(text, day.on)):
                order = Order(day, Kind.ONE_OFF, text, "menginstruksikan", _of_month(work, day.on), theme, scope=scope,
                              words=words)  # fmt: skip
                return self._due(order, chance)
        return self._task(day, chance)

    def _periodic(self, day: Day, chance: Random) -> Order:
        if chance.random() < (0.4 if day.kind in ("triwulan", "evaluasi") else 0.04):
            rows, scope, words = (
                (everybody.PERIODIC_OF_OPD, Scope.ALL_OPD, "seluruh OPD")
                if chance.random() < 0.4
                else (everybody.PERIODIC_OF_CAMAT, Scope.ALL_CAMAT, "seluruh camat")
            )
            text, work, theme, period = chance.choice(rows)
            if self._is_new(text := _of_month(text, day.on)):
                return Order(day, Kind.PERIODIC, text, "wajib", work, theme, scope=scope, words=words, period=period)
        for _ in range(40):
            lead, text, work, theme, period = chance.choice(everybody.PERIODIC)
            village, kec = chance.choice(place.VILLAGES)
            if self._is_new(text := text.format(desa=village, kec=kec)):
                return Order(day, Kind.PERIODIC, text, "wajib", work.format(desa=village, kec=kec), theme, (lead,),
                             _placed(("camat",), kec) if chance.random() < 0.5 else (), words=lead,
                             period=Period(period))  # fmt: skip
        return self._task(day, chance)

    def _filled(self, day: Day, chance: Random, task: Task, values: dict) -> Order:
        lead, supporting = (task.lead,), _placed(task.supporting, values["kec"])
        if len(supporting) > 1 and chance.random() < 0.25:
            supporting = supporting[:-1]
        if "camat" in task.supporting and chance.random() < 0.1:
            lead, supporting = _placed(("camat",), values["kec"]), (task.lead,)
        order = Order(
            day, Kind.ONE_OFF, values["text"], _weighted(chance, ORDERS), task.work.format(**values), task.theme, lead,
            supporting, words=together((*lead, *supporting)), measure=task.measure, amount=values["n"],
            sites=task.sites, parts=task.parts,
        )  # fmt: skip
        return self._due(order, chance)

    def _due(self, order: Order, chance: Random) -> Order:
        on, pick = order.day.on, chance.randrange(100)
        if pick < WITH_DUE:
            form = chance.randrange(4)
            if form == 0:
                weeks = chance.randint(1, 5)
                order.due_on, order.due_text = on + timedelta(weeks=weeks), f"dalam {weeks} pekan"
                order.due_rule = f"{weeks} pekan sejak tanggal rapat"
            elif form == 1:
                order.due_on = self.calendar.last_working_day_before(_next_month(on))
                order.due_text, order.due_rule = "akhir bulan ini", "hari kerja terakhir bulan rapat"
            else:
                order.due_on = self.calendar.add_working_days(on, chance.randint(4, 25))
                order.due_text = f"paling lambat {said(order.due_on)}"
                order.due_at = time(12) if form == 3 and chance.random() < 0.3 else None
        elif pick < WITH_DUE + WITH_WORDS:
            order.due_text = chance.choice(SOON)
        return order

    def _new(self, chance: Random, choose) -> tuple[Task, dict]:
        """A task in a place and of a size that make new words."""
        while True:
            task = choose()
            village, kec = chance.choice(place.VILLAGES)
            low, high, step = task.amounts
            values = {"desa": village, "kec": kec, "n": chance.randrange(low, high + 1, step)}
            if self._is_new(text := task.text.format(**values)):
                return task, values | {"text": text}

    def _is_new(self, text: str) -> bool:
        before = len(self.seen)
        self.seen.add(text)
        return len(self.seen) > before


def together(names: tuple[str, ...]) -> str:
    """Dinkes, DLH dan Camat Contoh Barat."""
    return " dan ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _placed(units: tuple[str, ...], kecamatan: str) -> tuple[str, ...]:
    return tuple(f"Camat {kecamatan}" if unit == "camat" else unit for unit in units)


def _of_month(text: str, on: date) -> str:
    return text.format(bulan=month(on), triwulan=quarter(on))


def _next_month(on: date) -> date:
    return (on.replace(day=1) + timedelta(days=32)).replace(day=1)


def _weighted(chance: Random, pairs) -> str:
    values, weights = zip(*pairs, strict=True)
    return chance.choices(values, weights)[0]
