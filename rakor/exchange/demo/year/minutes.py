# The minutes of one meeting of the year: who led and who came, agenda, what was said, figures. Directives are plan.py's.
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from directives.models import Report
from meetings.models import AgendaItem, Attendance, Block, ChairTurn, Figure, Meeting, MeetingType, Presenter, Series
from meetings.ranks import between
from rakor.exchange.demo.year import place, words
from rakor.exchange.demo.year.days import ZONE, Day, moment, month, said
from rakor.exchange.demo.year.orders import Order
from rakor.exchange.demo.year.rows import Rows
from rakor.exchange.demo.year.tasks import TASKS
from rakor.people.models import Post, Unit

LED_BY = {"tpid": "sekda", "apel": "head", "darurat": "head", "triwulan": "head", "evaluasi": "deputy"}
FIGURES = (
    ("Inflasi bulanan", "persen", 1, 40, 2), ("Realisasi belanja", "persen", 80, 960, 1),
    ("Balita stunting", "balita", 9000, 24000, 1), ("Cadangan beras", "ton", 300, 2400, 1),
    ("Sampah terangkut per hari", "ton", 400, 1300, 1), ("Pengaduan warga masuk", "pengaduan", 120, 900, 1),
    ("Dapur MBG beroperasi", "dapur", 200, 900, 1), ("Penerimaan pajak daerah", "miliar rupiah", 100, 900, 1),
)  # fmt: skip
SAID = {"wajib": "mewajibkan", "harus": "menegaskan kepada", "berharap": "berharap kepada",
        "menekankan": "menekankan kepada"}  # fmt: skip
AWAY = ("Sekretaris", "Kepala Bidang", "Kepala Subbagian", "Pejabat fungsional")
PROPOSALS = (
    "{unit} mengusulkan jadwal bersama untuk {work}", "{unit} mengusulkan tambahan petugas bagi {work}",
    "{unit} mengusulkan {work} dibahas lagi bulan depan", "{unit} mengusulkan satu peta untuk {work}",
)  # fmt: skip
QUESTIONS = (
    "Camat {kec} menanyakan kelanjutan {work}; {unit} menjawab bahwa {next}",
    "Peserta dari {kec} meminta penjelasan tentang {work}; menurut {unit}, {now}",
)


@dataclass(frozen=True)
class Hall:
    """What every meeting of the year refers to."""

    posts: dict[str, Post]
    units: dict[str, Unit]  # by abbreviation
    regional: list[Unit]  # OPD and kecamatan
    types: dict[str, MeetingType]
    series: dict[str, Series]
    words: words.Words


class Minutes:
    """Rows of one meeting; directive() hands out the block a directive came from."""

    def __init__(self, hall: Hall, rows: Rows, day: Day, orders: list[Order]) -> None:
        self.hall, self.rows, self.day, self.orders = hall, rows, day, orders
        self.chance = Random(f"notula {day.on} {day.kind}")
        self.rank, self.minute = "", 0
        sort = day.sort
        self.themes = sorted({order.theme for order in orders if order.theme})
        first = self.themes[0] if self.themes else "pelayanan publik"
        self.meeting = rows.add(
            Meeting(
                title=f"{sort.title} {said(day.on)}: {first}", type=hall.types[sort.type], held_on=day.on,
                series=hall.series.get(sort.series), starts_at=sort.starts_at, zone=ZONE, mode=sort.mode,
                place=sort.place or place.HALL, topics=self.themes, client_id=day.key,
            )
        )  # fmt: skip
        led_by = LED_BY.get(day.kind) or self.chance.choices(("head", "sekda", "deputy"), (60, 28, 12))[0]
        self.turns = [self._turn(1, led_by, "memimpin")]
        if led_by != "head" and self.chance.random() < 0.3:
            self.turns.append(self._turn(2, "head", "melanjutkan"))
        self.agenda = self._agenda()
        self._attendance()

    def open(self, oral: list[Report]) -> None:
        chance, hall = self.chance, self.hall
        focus = " dan ".join(chance.sample(self.themes, min(2, len(self.themes)))) or "ketertiban kerja"
        self._block(
            "text", f"{self.turns[0].title} membuka rapat {said(self.day.on)} dan meminta perhatian pada {focus}."
        )
        for report in oral:
            unit = report.assignment.unit
            block = self._block("carried", f"{unit.called} melaporkan lisan: {report.done}", speaker=unit.name)
            self.rows.spoken.append((block, [report.client_id]))
        for _ in range(chance.randint(2, 4)):
            self._presented()
        for _ in range(chance.randint(1, 3)):
            obstacle, _ = chance.choice(words.OBSTACLES)
            self._block("obstacle", hall.words.once(lambda o=obstacle: o.format(self._work()), self.day.on))
        for label, unit, low, high, digits in chance.sample(FIGURES, 3):
            value = Decimal(chance.randint(low, high)).scaleb(-digits) if unit != "balita" else Decimal(
                chance.randint(low, high) // 10
            )  # fmt: skip
            self.rows.add(Figure(meeting=self.meeting, label=f"{label}, {month(self.day.on)}", value=value, unit=unit,
                                 text=f"{value} {unit}".replace(".", ","), as_of=self.day.on))  # fmt: skip

    def directive(self, order: Order, turn: ChairTurn) -> Block:
        text = order.text[0].lower() + order.text[1:]
        return self._block(
            "directive", f"{turn.title} {SAID.get(order.verb, order.verb)} {order.words}: {text}.", turn=turn
        )

    def close(self) -> None:
        chance, once, on = self.chance, self.hall.words.once, self.day.on
        for patterns, kind in ((PROPOSALS, "proposal"), (QUESTIONS, "question")):
            for _ in range(chance.randint(0, 2)):
                self._block(kind, once(lambda p=patterns: self._filled(chance.choice(p)) + ".", on))
        if chance.random() < 0.4:
            self._block("finding", once(lambda: f"Temuan: catatan {self._work()} belum sama di dua unit.", on))
        self._block("text", f"Rapat ditutup; notula {said(on)} disusun oleh Bagian Pemerintahan.")

    def _presented(self) -> None:
        unit = self.chance.choice(self.hall.regional)
        now = self.chance.choice(words.AT_WORK)
        text = self.hall.words.once(lambda: f"{unit.called} memaparkan {self._work()}; {now}.", self.day.on)
        block = self._block(
            "report", text, speaker=f"Kepala {unit.name}" if unit.called[:5] != "Camat" else unit.called
        )
        self.rows.add(Presenter(block=block, unit=unit))

    def _work(self) -> str:
        village, kec = self.chance.choice(place.VILLAGES)
        return self.chance.choice(TASKS).work.format(desa=village, kec=kec)

    def _filled(self, pattern: str) -> str:
        _, kec = self.chance.choice(place.VILLAGES)
        return pattern.format(
            unit=self.chance.choice(self.hall.regional).called, kec=kec, work=self._work(),
            next=self.chance.choice(words.NEXT), now=self.chance.choice(words.AT_WORK),
        )  # fmt: skip

    def _block(self, kind: str, text: str, **fields) -> Block:
        self.rank, self.minute = between(self.rank), self.minute + 2
        item = self.agenda[min(self.minute // 14, len(self.agenda) - 1)]
        start = self.day.sort.starts_at
        total = start.hour * 60 + start.minute + self.minute
        fields.setdefault("turn", self.turns[0])
        return self.rows.add(
            Block(meeting=self.meeting, rank=self.rank, kind=kind, text=text, agenda_item=item,
                  written_at=moment(self.day.on, total // 60, total % 60), **fields)
        )  # fmt: skip

    def _turn(self, order: int, post: str, role: str) -> ChairTurn:
        held = self.hall.posts[post]
        return self.rows.add(ChairTurn(meeting=self.meeting, order=order, post=held, title=held.title, role=role))

    def _agenda(self) -> list[AgendaItem]:
        texts = ["Tindak lanjut rapat sebelumnya", *(f"Pembahasan {theme}" for theme in self.themes[:4]), "Lain-lain"]
        rank, items = "", []
        for text in texts:
            rank = between(rank)
            items.append(self.rows.add(AgendaItem(meeting=self.meeting, text=text, rank=rank)))
        return items

    def _attendance(self) -> None:
        chance, rows, meeting = self.chance, self.rows, self.meeting
        for post in ("head", "sekda"):
            there = any(turn.post is self.hall.posts[post] for turn in self.turns) or chance.random() < 0.5
            rows.add(
                Attendance(meeting=meeting, post=self.hall.posts[post], presence="hadir" if there else "tidak_hadir")
            )
        if self.day.kind == "apel":
            count = chance.randint(400, 900)
            rows.add(Attendance(meeting=meeting, words="ASN Setda dan seluruh OPD", presence="hadir", head_count=count))
        invited = self.hall.regional
        if self.day.kind in ("tpid", "darurat"):
            invited = [unit for unit in invited if chance.random() < 0.4]
        for unit in invited:
            presence = chance.choices(("hadir", "diwakili", "tidak_hadir"), (84, 12, 4))[0]
            rows.add(Attendance(meeting=meeting, unit=unit, presence=presence,
                                represented_by=chance.choice(AWAY) if presence == "diwakili" else ""))  # fmt: skip
        if chance.random() < 0.4:
            rows.add(Attendance(meeting=meeting, words="Unsur Forkopimda", presence="hadir"))
