# What waits for leadership: the longest first, each where it is answered.
from datetime import date

from directives import actions
from directives.models import Extension
from rakor.dashboard import decisions
from rakor.dashboard.now import read
from rakor.people.models import Unit
from tests import make
from tests.directives.test_reporting import hand_in

ON = date(2026, 2, 19)


def test_the_longest_waiting_come_first_and_say_what_is_asked(inside):
    dinkes, pupr = Unit.objects.get(short_name="Dinkes"), Unit.objects.get(short_name="Dinas PUPR")
    blocked = make.assignment("jalan putus", unit=pupr, on=date(2026, 2, 2))
    hand_in(blocked, inside.dispupr, on=date(2026, 2, 10), obstacle="hujan", help_asked="alat berat")
    silent = make.assignment("tanpa bantuan", unit=pupr, on=date(2026, 2, 2))
    hand_in(silent, inside.dispupr, on=date(2026, 2, 5), obstacle="hujan")
    asking = make.assignment("minta waktu", unit=dinkes, on=date(2026, 2, 2), due_on=date(2026, 3, 2))
    Extension.objects.create(
        assignment=asking, until=date(2026, 3, 9), reason="Banjir", asked_by=inside.dinkes.user,
        asked_at=make.moment(date(2026, 2, 12)),
    )  # fmt: skip
    other = make.assignment("bukan kami", unit=dinkes, on=date(2026, 2, 2))
    actions.disown(
        by=inside.dinkes, assignment=other, reason="Milik Disdik", on=date(2026, 2, 6), at=make.moment(date(2026, 2, 6))
    )
    found = decisions.waiting(read(inside.bupati, ON))
    assert [(one.word, one.directive.text, one.said, one.wish) for one in found] == [
        ("Bukan kewenangan unit", "bukan kami", "Milik Disdik", ""),
        ("Terkendala", "jalan putus", "hujan", "alat berat"),
        ("Minta perpanjangan", "minta waktu", "Banjir", date(2026, 3, 9)),
    ]
    assert [one.url for one in found] == [
        f"/uji/arahan-unit/{other.pk}/bukan-kewenangan/jawab/",
        f"/uji/arahan-unit/{blocked.pk}/",
        f"/uji/perpanjangan/{asking.extensions.get().pk}/",
    ]


def test_what_was_answered_waits_no_more(inside):
    work = make.assignment("bukan kami", unit=Unit.objects.get(short_name="Dinkes"), on=date(2026, 2, 2))
    at = make.moment(date(2026, 2, 6))
    actions.disown(by=inside.dinkes, assignment=work, reason="Milik Disdik", on=date(2026, 2, 6), at=at)
    actions.keep(by=inside.notulis, assignment=work, reason="Tetap", on=date(2026, 2, 6), at=at)
    assert decisions.waiting(read(inside.bupati, ON)) == []
