# The one writer of the year: rows of one step, put into their tables in an order in which everything referred to is
# already there. Actions would take minutes for what is written here in seconds; the rules are theirs (states, schedule).
from collections import defaultdict
from io import BytesIO
from random import Random
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from directives.models import (
    Addressee,
    AreaLead,
    Assignment,
    Correction,
    Decision,
    Directive,
    Evidence,
    Extension,
    Move,
    Part,
    PartDone,
    Period,
    Report,
    Site,
)  # fmt: skip
from directives.models.directive import ThemeLink
from meetings.models import AgendaItem, Attendance, Block, ChairTurn, Figure, Meeting, Presenter
from rakor import files

TABLES = (
    Meeting, ChairTurn, AgendaItem, Block, Presenter, Attendance, Figure, Directive, ThemeLink, Addressee, Part,
    AreaLead, Site, Assignment, Decision, Extension, Correction, Period, Report, PartDone, Move,
)  # fmt: skip
BATCH = 1000


class Rows:
    """Unsaved rows that refer to each other as objects."""

    def __init__(self) -> None:
        self.of: dict[type, list] = defaultdict(list)
        self.photos: list[tuple[str, object]] = []  # what a picture shows, and the report or site it belongs to
        self.replaced: list[tuple[Directive, UUID]] = []  # a directive, and the client_id of the one it replaces
        self.spoken: list[tuple[Block, list]] = []  # a block, and the client_ids of the reports said in it

    def add(self, row):
        self.of[type(row)].append(row)
        return row

    def write(self, government: int) -> None:
        """In the caller's transaction; its pictures go again when it fails."""
        if unknown := self.of.keys() - set(TABLES):
            raise TypeError(f"no place for {unknown}")
        stored: list[files.Stored] = []
        try:
            for table in TABLES:
                if table is Directive:
                    self._directives()
                else:
                    table.objects.bulk_create(self.of[table], batch_size=BATCH)
            for block, reports in self.spoken:
                Report.objects.filter(client_id__in=reports).update(block=block)
            Evidence.objects.bulk_create([self._photo(what, row, government, stored) for what, row in self.photos])
        except BaseException:
            for file in stored:
                files.delete(file.path)
            raise

    def _directives(self) -> None:
        """Whatever is replaced is of an earlier meeting, so it is there."""
        old = Directive.objects.filter(client_id__in=[client_id for _, client_id in self.replaced])
        known = dict(old.values_list("client_id", "pk"))
        for row, client_id in self.replaced:
            row.replaces_id = known[client_id]
        Directive.objects.bulk_create(self.of[Directive], batch_size=BATCH)

    def _photo(self, what: str, row: Report | Site, government: int, stored: list) -> Evidence:
        upload = SimpleUploadedFile("foto-lapangan.jpg", picture(what), "image/jpeg")
        on = row.entered_at if isinstance(row, Report) else row.checked_on
        file = files.put(files.check(upload), prefix=f"{government}/{on:%y%m}")
        stored.append(file)
        kept = {"path": file.path, "name": file.name, "media_type": file.media_type, "size": file.size}
        return Evidence(sha256=file.sha256, **kept, **{"report" if isinstance(row, Report) else "site": row})


def picture(what: str) -> bytes:
    """A small drawn landscape that says DATA CONTOH and what it stands for; the same words, the same bytes."""
    chance = Random(what)
    image = Image.new("RGB", (640, 420), (chance.randint(150, 200), chance.randint(190, 220), 235))
    draw = ImageDraw.Draw(image)
    hills = [(x, chance.randint(150, 230)) for x in range(0, 641, 80)]
    draw.polygon([(0, 420), *hills, (640, 420)], fill=(90, chance.randint(130, 160), 100))
    draw.polygon([(260, 420), (310, 225), (330, 225), (430, 420)], fill=(150, 140, 125))
    for _ in range(chance.randint(3, 8)):
        x, y, size = chance.randint(0, 600), chance.randint(230, 340), chance.randint(25, 70)
        wall = chance.choice(((205, 190, 165), (185, 200, 205), (215, 205, 190)))
        draw.rectangle([x, y, x + size, y + size * 2 // 3], fill=wall)
        draw.polygon([(x - 6, y), (x + size // 2, y - size // 3), (x + size + 6, y)], fill=(150, 85, 65))
    draw.rectangle([0, 376, 640, 420], fill=(30, 60, 50))
    draw.text((14, 382), f"DATA CONTOH  {what[:80]}", fill=(255, 255, 255))
    out = BytesIO()
    image.save(out, "JPEG", quality=70)
    return out.getvalue()
