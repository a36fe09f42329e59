# Reads a line of capture with the names of one government and prints what it says; writes nothing.
from django.db import transaction

from rakor.desk.management.reading import ReadingCommand
from rakor.desk.vocabulary import vocabulary
from rakor.people import scope
from rakor.people.calendars import calendar_of
from rakor.reading.capture import read_capture


class Command(ReadingCommand):
    help = "Membaca satu baris catatan rapat dan mencetaknya sebagai JSON; “-” membaca baris demi baris dari masukan."

    def add_arguments(self, parser):
        parser.add_argument(
            "line", metavar="BARIS", help="misalnya “arahan Dinkes cek posko besok”, atau - untuk masukan baku"
        )
        super().add_arguments(parser)

    def handle(self, *args, line, on, government, **options):
        day, found = self.day(on), self.government(government)
        with scope.government(found.pk), transaction.atomic():
            names, calendar = vocabulary(found, day), calendar_of(found)
        self.answer(line, lambda text: read_capture(text, day, names, calendar).as_json())
