# What became of one unit's work, day by day until yesterday: reports, verdicts, decisions. Clocks and moves are
# record.py's.
from datetime import date

from directives.models import Correction, Extension, PartDone, Report
from directives.models.choices import Kind, Source
from directives.states import END_STATES, Status
from directives.states import Move as Step
from rakor.exchange.demo.year import words
from rakor.exchange.demo.year.days import key, moment
from rakor.exchange.demo.year.record import Record
from rakor.people.models import UnitKind, User

SOURCES = ((Source.OWN, 72), (Source.WHATSAPP, 17), (Source.PHONE, 6), (Source.LETTER, 5))


class Life(Record):
    def run(self) -> None:
        self._clock()
        fate = self.chance.random()
        if self.order.kind == Kind.PERIODIC:
            self._periodic()
        elif self.is_wide or fate > 0.05:
            self._once()
        elif fate < 0.014:
            self._decided(Step.WITHDRAW, words.WITHDRAWN)
        elif fate < 0.028:
            self._decided(Step.GIVE_UP, words.GIVEN_UP)
        elif fate < 0.04:
            self._disowned()
        else:
            self._once(comes_again=True)
        if self.order.replaced_by and self.work.status not in END_STATES:
            self._superseded(self.order.replaced_by.day.on)
        for period in self.periods.values():
            self.stage.rows.add(period)

    def _superseded(self, on: date) -> None:
        by, reason = self.stage.users["setda"], words.REPLACED.format(self.order.work)
        self._stop(on)
        for report in self.reports:
            if report.verdict == Report.Verdict.WAITING:
                report.verdict, report.judged_by, report.judged_at = Report.Verdict.ACCEPTED, by, moment(on, 14)
        self._move(Step.SUPERSEDE, on, 14, by, reason=reason)

    def _once(self, *, comes_again: bool = False) -> None:
        left = self.chance.choices((0, 1, 2, 3), (80, 18, 2, 0) if self.is_wide else (48, 32, 14, 6))[0]
        stuck = self.chance.random() < (0.002 if self.is_wide else 0.04)
        stops_after = self.chance.randint(0, left) if stuck else None
        if self.work.due_on and self.chance.random() < 0.3 and not self._more_time():
            return
        while stops_after is None or len(self.reports) < stops_after:
            if not self._next_report():
                return
            if left:
                left -= 1
                self._report_progress(1 - (left + 1) / 4)
            elif not self._claim():
                return
            elif self.work.status == Status.DONE:
                if not comes_again or not self._reopened():
                    return
                comes_again = False

    def _periodic(self) -> None:
        ends_after = self.chance.randint(2, 6) if self.chance.random() < 0.5 and not self.is_wide else None
        stuck_after = self.chance.randint(1, 3) if self.chance.random() < (0.003 if self.is_wide else 0.03) else None
        while len(self.reports) != stuck_after and self._next_report():
            self._report_progress(0.5)
            if len(self.reports) == ends_after and self._reach_working(1, 6):
                decision = self._decision(Step.END, "head", f"Pemantauan {self.order.work} dianggap cukup.")
                self._stop()
                self._move(Step.END, self.on, 13, decision.entered_by, reason=decision.reason, decision=decision)
                return

    def _next_report(self) -> bool:
        """Move on to the day of the next report; False when that day has not come."""
        calendar, due_on = self.stage.calendar, self.work.report_due_on
        if self.chance.random() < self.slack:
            day = calendar.add_working_days(max(due_on, self.on), self.chance.randint(1, 8))
        else:
            most = max(1, calendar.working_days_between(self.on, due_on))
            day = calendar.add_working_days(self.on, self.chance.randint((most + 1) // 2, most))
        self.is_oral = False
        if self.chance.random() < 0.06:
            rakor = self.stage.next_rakor("Rakor Senin", day)
            if rakor and rakor < self.until:
                day, self.is_oral = rakor, True
        return self._reach(day)

    def _report_progress(self, share: float) -> None:
        order, chance, stage = self.order, self.chance, self.stage
        roll = chance.random()
        fields = {}
        if roll < 0.07:
            done, fields["is_unchanged"] = stage.words.unchanged(chance, self.about, self.on), True
        else:
            done = self._words(share)
            if order.kind == Kind.ONE_OFF:
                fields["percent"] = max(self.work.percent or 0, min(95, round(share * 100)))
            if order.measure:
                fields |= {"done_count": max(1, round(order.amount * share)), "total_count": order.amount}
        step = Step.REPORT
        if 0.07 <= roll < 0.21:
            step = Step.REPORT_OBSTACLE
            obstacle, asked = chance.choice(words.OBSTACLES)
            fields |= {"obstacle": obstacle.format(order.work), "help_asked": asked if chance.random() < 0.6 else ""}
        report = self._hand_in(step, done, Report.Verdict.ACCEPTED, **fields)
        for part in self.parts[: round(len(self.parts) * share)]:
            stage.rows.add(PartDone(report=report, part=part))
        self._clock(reported=True)
        if chance.random() < 0.02 and self._reach_working(1, 2):
            self._send_back(report)

    def _words(self, share: float) -> str:
        order, write = self.order, self.stage.words
        if order.kind == Kind.PERIODIC:
            return write.routine(self.chance, self.about, self.on)
        count = f"{max(1, round(order.amount * share))} dari {order.amount} {order.measure}" if order.measure else ""
        return write.progress(self.chance, self.about, self.on, count, in_office=self.in_office)

    def _claim(self) -> bool:
        """The unit says it is done. False while the claim waits."""
        order, chance = self.order, self.chance
        everything = f"seluruh {order.amount} {order.measure} selesai" if order.measure else "selesai seluruhnya"
        done = self.stage.words.claim(chance, self.about, self.on, everything, in_office=self.in_office)
        count = {"done_count": order.amount, "total_count": order.amount} if order.measure else {}
        report = self._hand_in(Step.CLAIM, done, Report.Verdict.WAITING, is_claim=True, **count)
        for part in self.parts:
            self.stage.rows.add(PartDone(report=report, part=part))
        self._stop()
        if not self._reach_working(1, 4):
            return False
        if chance.random() < 0.09:
            self._send_back(report)
        else:
            self._verify(report)
        return True

    def _hand_in(self, step: Step, done: str, verdict: str, **fields) -> Report:
        chance, stage, work = self.chance, self.stage, self.work
        sources, weights = zip(*SOURCES, strict=True)
        source = Source.ORAL if self.is_oral else chance.choices(sources, weights)[0]
        by = stage.of_unit[work.unit_id] if source == Source.OWN else stage.users["notulis"]
        period = self._close_periods()
        if fields.get("is_claim"):
            work.percent = 100
        elif "percent" in fields:
            work.percent = fields["percent"]
        number = len(self.reports)
        hour = 9 if self.is_oral else chance.randint(8, 15)
        report = stage.rows.add(
            Report(
                assignment=work, period=period, done=done, source=source, entered_by=by, verdict=verdict,
                entered_at=moment(self.on, hour, chance.randint(0, 59)), client_id=key("laporan", self.seed, number),
                **fields,
            )
        )  # fmt: skip
        self.reports.append(report)
        if self.is_oral:
            self.oral.append((self.on, report))
        elif chance.random() < (0.1 if work.unit.called in ("Dinkes", "Dinas PUPR", "Camat Contoh Barat") else 0.008):
            stage.rows.photos.append((f"{self.order.work} {self.on:%d-%m-%Y}", report))
        self._move(step, self.on, None, by, report=report)
        return report

    def _judge(self) -> User:
        users, work = self.stage.users, self.work
        if work.unit.kind.category == UnitKind.Category.SETDA:
            return users["inspektorat"]
        is_coordinated = work.unit_id in self.stage.coordinated
        return users["asisten"] if is_coordinated and self.chance.random() < 0.25 else users["setda"]

    def _judged(self, report: Report, verdict: str, by: User, reason: str = "") -> None:
        report.verdict, report.judged_by, report.reason = verdict, by, reason
        report.judged_at = moment(self.on, self.chance.randint(9, 15), self.chance.randint(0, 59))

    def _verify(self, report: Report) -> None:
        by, decision = self._judge(), None
        if self.work.unit.kind.category == UnitKind.Category.SETDA and self.chance.random() < 0.4:
            by = self.stage.users["setda"]
            decision = self._decision(Step.VERIFY, "sekda", "Sudah saya periksa hasilnya.", is_by_order=True)
            report.decision = decision
        self._judged(report, Report.Verdict.VERIFIED, by)
        self._move(Step.VERIFY, self.on, None, by, report=report, decision=decision, at=report.judged_at)

    def _send_back(self, report: Report) -> None:
        by = self._judge()
        reason = self.stage.words.of(self.chance, words.RETURNED, self.order.work)
        self._judged(report, Report.Verdict.RETURNED, by, reason)
        self._move(Step.RETURN, self.on, None, by, report=report, reason=reason, at=report.judged_at)
        self._clock()

    def _reopened(self) -> bool:
        if not self._reach_working(8, 25):
            return False
        reason = self.stage.words.of(self.chance, words.REOPENED, self.order.work)
        self.work.percent = None
        self._move(Step.REOPEN, self.on, 10, self.stage.users["inspektorat"], reason=reason)
        self._clock()
        return True

    def _more_time(self) -> bool:
        """The unit asks for more time. False when the day of asking has not come."""
        chance, stage, work = self.chance, self.stage, self.work
        if not self._reach_working(1, 3):
            return False
        asked = Extension(
            assignment=work, until=stage.calendar.add_working_days(work.due_on, chance.randint(5, 20)),
            reason=stage.words.of(chance, words.LONGER, self.order.work), asked_by=stage.of_unit[work.unit_id],
            asked_at=moment(self.on, 10, chance.randint(0, 59)),
        )  # fmt: skip
        stage.rows.add(asked)
        self._move(Step.ASK_TIME, self.on, None, asked.asked_by, reason=asked.reason, at=asked.asked_at)
        if not self._reach_working(1, 3):
            return True
        granted = chance.random() < 0.7
        reason = "" if granted else "Selesaikan dalam batas waktu semula."
        step = Step.EXTEND if granted else Step.REFUSE_TIME
        decision = self._decision(step, "head", reason, due_on=asked.until if granted else None)
        asked.verdict = Extension.Verdict.GRANTED if granted else Extension.Verdict.REFUSED
        asked.decision = decision
        self._move(step, self.on, 13, decision.entered_by, reason=reason, decision=decision)
        if granted:
            work.due_on = asked.until
        return True

    def _decided(self, step: Step, reasons: tuple[str, ...]) -> None:
        if self.chance.random() < 0.5:
            if not self._next_report():
                return
            self._report_progress(0.3)
        if not self._reach_working(3, 12):
            return
        reason = self.stage.words.of(self.chance, reasons, self.order.work)
        decision = self._decision(step, self.chance.choice(("head", "sekda")), reason)
        self._stop()
        self._move(step, self.on, 13, decision.entered_by, reason=reason, decision=decision)

    def _disowned(self) -> None:
        """Bukan kewenangan unit kami; where Setda agrees, a ralat takes the unit off."""
        stage, work = self.stage, self.work
        if not self._reach_working(1, 3):
            return
        self._stop()
        reason = stage.words.of(self.chance, words.NOT_OURS, self.order.work)
        self._move(Step.DISOWN, self.on, 10, stage.of_unit[work.unit_id], reason=reason)
        if self._reach_working(2, 6):
            work.taken_off_on = self.on
            self._move(Step.CORRECT, self.on, 14, stage.users["setda"], reason=reason)
            number = 1 + sum(one.directive is work.directive for one in stage.rows.of[Correction])
            changes = {"Penanggung jawab": [work.unit.called, "—"]}
            stage.rows.add(
                Correction(directive=work.directive, number=number, changes=changes, note=reason, by=stage.users["setda"],
                           at=moment(self.on, 14))
            )  # fmt: skip
