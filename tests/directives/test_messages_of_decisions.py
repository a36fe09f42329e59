# The words of messages about decisions, and when they are no longer wanted.
from datetime import date

import pytest

from directives import actions
from directives.states import Move
from rakor.notify import registry
from rakor.notify.models import Message
from rakor.people.models import Membership, Unit
from tests import make
from tests.directives.test_asking import answer, ask, disown, keep
from tests.directives.test_correcting import correct
from tests.directives.test_deciding import decide, reopen
from tests.directives.test_reporting import hand_in

MONDAY, TODAY, LATER = date(2026, 2, 2), date(2026, 2, 9), date(2026, 3, 2)


@pytest.fixture
def work(inside):
    return make.assignment(unit=Unit.objects.get(short_name="Dinkes"), on=MONDAY, due_on=date(2026, 2, 13))


def message(kind):
    return Message.objects.get(kind=kind, channel="inbox")


def rendered(kind):
    return registry.kind(kind).render(message(kind))


def wanted(kind):
    return registry.kind(kind).still_wanted(message(kind))


def test_disowned_setda_is_asked_until_it_has_answered(inside, work):
    disown(work, inside.dinkes)
    assert rendered("disowned").title == "Dinas Kesehatan: bukan kewenangan unit kami"
    assert rendered("disowned").url == f"/uji/arahan-unit/{work.pk}/bukan-kewenangan/jawab/"
    assert wanted("disowned")
    keep(work, inside.notulis)
    assert not wanted("disowned")


def test_kept_the_unit_reads_why(inside, work):
    keep(disown(work, inside.dinkes), inside.notulis)
    assert "Alasan: Sesuai Perbup" in rendered("kept").body
    assert wanted("kept")
    hand_in(work, inside.dinkes, is_claim=True)
    assert not wanted("kept")


def test_a_question_is_asked_until_it_is_answered(inside, work):
    asked = ask(work, inside.dinkes)
    assert rendered("extension_asked").title == "Dinas Kesehatan minta perpanjangan sampai Senin, 2 Maret 2026"
    assert rendered("extension_asked").url == f"/uji/perpanjangan/{asked.pk}/"
    assert wanted("extension_asked")
    answer(asked, inside.notulis, True, due_on=LATER)
    assert not wanted("extension_asked")


@pytest.mark.parametrize(
    ("granted", "title"),
    [(True, "Perpanjangan disetujui sampai Senin, 2 Maret 2026"), (False, "Perpanjangan tidak disetujui")],
)
def test_the_answer_says_in_whose_name(inside, work, granted, title):
    answer(ask(work, inside.dinkes), inside.notulis, granted, due_on=LATER, reason="Lelang")
    assert rendered("extension_answered").title == title
    assert "Atas perintah Sekretaris Daerah, disposisi, Senin, 9 Februari 2026." in rendered("extension_answered").body
    assert wanted("extension_answered")


def test_a_decision_is_told_until_it_is_undone(inside, work):
    decide(work.directive, Move.WITHDRAW, inside.notulis)
    assert rendered("decided").title == "Dicabut: Dinas Kesehatan"
    assert "Atas perintah Sekretaris Daerah, lisan, Senin, 9 Februari 2026." in rendered("decided").body
    assert wanted("decided")
    reopen(work, inside.notulis)
    assert not wanted("decided")


def test_a_leaders_own_decision_is_no_order(inside, work):
    decide(work.directive, Move.EXTEND, inside.sekda, due_on=LATER, basis="", reason="")
    assert rendered("decided").title == "Batas waktu diperpanjang sampai Senin, 2 Maret 2026: Dinas Kesehatan"
    assert "Keputusan Sekretaris Daerah, Senin, 9 Februari 2026." in rendered("decided").body


def test_reopened_the_unit_reads_why(inside, work):
    decide(work.directive, Move.GIVE_UP, inside.notulis)
    reopen(work, inside.notulis)
    assert "Alasan: Jalan masih berlubang" in rendered("reopened").body
    assert wanted("reopened")
    Membership.objects.filter(user=inside.dinkes.user).update(until=date(2026, 2, 8))
    assert not wanted("reopened")


def test_a_ralat_says_what_was_and_what_is(inside, work):
    correct(work.directive, inside.notulis, text="Cek posko dan gudang", note="Gudang tertinggal")
    body = rendered("corrected").body
    assert "Arahan: semula “Cek kesiapan posko”, menjadi “Cek posko dan gudang”." in body
    assert "Keterangan: Gudang tertinggal" in body
    assert wanted("corrected")


def test_whoever_lost_it_learns_so_unless_it_came_back(inside, work):
    correct(work.directive, inside.notulis, take_off=[work.unit])
    assert rendered("taken_off").title == "Arahan ini tidak lagi untuk Dinas Kesehatan"
    assert wanted("taken_off")
    correct(work.directive, inside.notulis, lead=[work.unit])
    assert not wanted("taken_off")


def test_replaced_both_are_named(inside, work):
    newer = make.directive("Cek posko baru", replaces=work.directive)
    actions.issue(by=inside.notulis, directives=[newer], on=TODAY, at=make.moment(TODAY))
    assert "Arahan lama: Cek kesiapan posko\nArahan baru: Cek posko baru" in rendered("superseded").body
    assert wanted("superseded")
