# Reads a deadline in words and prints what it means; writes nothing.
from django.db import transaction

from rakor.desk.management.reading import ReadingCommand
from rakor.people import scope
from rakor.people.calendars import calendar_of
from rakor.reading.deadlines import read_deadline


class Command(ReadingCommand):
    help = (
        "Membaca batas waktu dalam kata-kata dan mencetaknya sebagai JSON; “-” membaca baris demi baris dari masukan."
    )

    def add_arguments(self, parser):
        parser.add_argument("phrase", metavar="UCAPAN", help="misalnya “Jumat depan”, atau - untuk masukan baku")
        super().add_arguments(parser)

    def handle(self, *args, phrase, on, government, **options):
        day, calendar = self.day(on), None
        if government:
            found = self.government(government)
            with scope.government(found.pk), transaction.atomic():
                calendar = calendar_of(found)
        self.answer(phrase, lambda text: read_deadline(text, day, calendar).as_json())
