# A line of capture becomes a block and what it orders; its date is stored only as it was seen. And old items in the room.
from datetime import date
from uuid import uuid4

import pytest

from directives.models import Assignment, Carried, Decision, Directive, Report
from meetings import actions
from rakor.desk import capturing
from tests import make

ON = date(2026, 2, 2)
AT = make.moment(ON)
LINE = "arahan Dinkes (+Dinas PUPR, para camat) cek 29 yayasan MBG yang belum beroperasi paling lambat Jumat depan #MBG"


@pytest.fixture
def meeting(inside):
    made = make.meeting(held_on=ON)
    post = make.Post.objects.get(short_title="Sekda")
    actions.add_turn(by=None, meeting=made, post=post, title=post.title, name="Nama Sekda", role="memimpin")
    return made


def take(inside, meeting, line, seen="", carried=None, client_id=None):
    said = capturing.read(line, inside.notulis, ON)
    return capturing.take(
        line,
        said,
        by=inside.notulis,
        meeting=meeting,
        on=ON,
        at=AT,
        seen=seen,
        carried=carried,
        client_id=client_id or uuid4(),
    )


def units(directive, role):
    return [row.unit.short_name for row in directive.addressees.filter(role=role).order_by("unit__name")]


def test_one_line_says_it_all(inside, meeting):
    block, why = take(inside, meeting, LINE, seen="2026-02-13")
    made = block.directives.get()
    assert (block.kind, block.text, why) == ("directive", LINE.removeprefix("arahan "), "")
    assert (units(made, "lead"), units(made, "supporting")) == (["Dinkes"], ["Dinas PUPR", "Camat Sangir"])
    assert (made.due_on, made.due_text, made.site_count, made.site_unit) == (
        date(2026, 2, 13), "paling lambat Jumat depan", 29, "yayasan",
    )  # fmt: skip
    assert ([theme.name for theme in made.themes.all()], made.issuer, made.quote) == (
        ["MBG"],
        "Sekretaris Daerah",
        LINE,
    )


@pytest.mark.parametrize("seen", ["", "2026-02-06"])
def test_a_date_that_was_not_seen_is_not_stored(inside, meeting, seen):
    made = take(inside, meeting, LINE, seen=seen)[0].directives.get()
    assert (made.due_on, made.due_text, made.due_note) == (None, "paling lambat Jumat depan", capturing.UNSEEN)


def test_an_impossible_date_keeps_its_words_and_says_why(inside, meeting):
    made = take(inside, meeting, "arahan Dinkes lapor paling lambat 31 Juni")[0].directives.get()
    assert (made.due_on, made.due_text, made.due_fault) == (
        None, "paling lambat 31 Juni", "tidak ada tanggal 31 Juni 2026",
    )  # fmt: skip


def test_a_group_in_the_lead_is_a_fan_out_and_who_is_unknown_stays_words(inside, meeting):
    made = take(inside, meeting, "arahan seluruh OPD serahkan data setiap bulan")[0].directives.get()
    assert (made.group.rule, made.kind, made.period, units(made, "lead")) == ("all_opd", "periodic", "monthly", [])
    other = take(inside, meeting, "arahan Dinas Antah cek posko")[0].directives.get()
    assert (other.addressed_to, units(other, "lead")) == ("Dinas Antah", [])


def test_sent_again_it_makes_one(inside, meeting):
    once = uuid4()
    first, again = (take(inside, meeting, LINE, client_id=once)[0] for _ in range(2))
    assert (first, Directive.objects.count()) == (again, 1)


@pytest.mark.parametrize(("line", "kind", "text"), [
    ("laporan Dinkes: 12 dapur siap", "report", "laporan Dinkes: 12 dapur siap"),
    ("Kendala izin belum keluar", "obstacle", "Kendala izin belum keluar"),
    ("usulan: tambah armada", "proposal", "tambah armada"),
    ("tanya kapan mulai", "question", "tanya kapan mulai"),
])  # fmt: skip
def test_other_words_of_command_make_other_blocks(inside, meeting, line, kind, text):
    block, _ = take(inside, meeting, line)
    assert (block.kind, block.text, block.directives.count()) == (kind, text, 0)


def test_a_plain_note_is_not_read(inside):
    assert capturing.read("Rapat dibuka pukul 9", inside.notulis, ON) is None


@pytest.fixture
def old(inside, meeting):
    """An item of an earlier rakor, taken up again."""
    unit = make.Unit.objects.get(short_name="Dinkes")
    work = make.assignment("Cek dapur", unit=unit, on=date(2026, 1, 5))
    row = Carried.objects.create(meeting=meeting, directive=work.directive, unit=unit, rank="V", at=AT)
    return row, work


def test_told_aloud_it_is_a_report_of_the_unit(inside, meeting, old):
    block, why = take(inside, meeting, "lapor Dinkes sudah 12 dari 29, kendala akses jalan")
    report = Report.objects.get()
    assert (why, report.assignment, report.source, report.block) == ("", old[1], "oral", block)
    assert (report.done_count, report.total_count, report.obstacle) == (12, 29, "akses jalan")


def test_a_claim_told_aloud_is_accepted_by_whoever_leads(inside, meeting, old):
    assert take(inside, meeting, "lapor Dinkes sudah selesai semua", carried=old[0])[1] == ""
    assert Report.objects.get().verdict == "waiting"
    block, why = take(inside, meeting, "putus: selesai", carried=old[0])
    assert why == ""
    decision = Decision.objects.get()
    assert (why, Assignment.objects.get().status, decision.block, decision.title, decision.name) == (
        "", "done", block, "Sekretaris Daerah", "Nama Sekda",
    )  # fmt: skip


def test_more_time_only_until_a_day_that_was_seen(inside, meeting, old):
    line = "putus: perpanjang s.d. 27 Februari 2026"
    assert take(inside, meeting, line, carried=old[0])[1] == capturing.settling.UNSEEN
    assert take(inside, meeting, line, carried=old[0], seen="2026-02-27")[1] == ""
    assert (Assignment.objects.get().due_on, Decision.objects.get().basis) == (date(2026, 2, 27), "lisan")


def test_handed_to_another_unit_the_history_shows_both(inside, meeting, old):
    once = uuid4()
    sent = [take(inside, meeting, "putus: alihkan ke Dinas PUPR", carried=old[0], client_id=once)[1] for _ in range(2)]
    assert sent == ["", ""]  # the second is a retry
    works = Assignment.objects.order_by("pk").values_list("unit__short_name", "is_open", "taken_off_on")
    assert list(works) == [("Dinkes", False, ON), ("Dinas PUPR", True, None)]
    note = old[1].directive.corrections.get().note
    assert "Sekretaris Daerah, Nama Sekda" in note
    assert "alihkan ke Dinas PUPR" in note


@pytest.mark.parametrize(("line", "why"), [
    ("putus: selesai", "Pilih dahulu arahan lama"),
    ("lapor semua aman", "Pilih dahulu arahan lama"),
    ("lapor Dinas PUPR selesai", "Pilih dahulu arahan lama"),
])  # fmt: skip
def test_without_the_item_in_hand_it_stays_a_note(inside, meeting, old, line, why):
    block, refusal = take(inside, meeting, line)
    assert refusal.startswith(why)
    assert block.text == line.split(" ", 1)[1].lstrip(": ")
    assert (Report.objects.count(), Decision.objects.count()) == (0, 0)
