# Three old items in the room: one told aloud and accepted, one given more time, one handed to another unit.
from datetime import date

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from directives.models import Assignment, Carried, Decision, Report
from meetings import actions
from tests import make
from tests.browser.desk.conftest import saved


@pytest.fixture
def old(inside, meeting, cast):
    """Dinkes still has three things to do, taken up again in today's rakor, which the Sekda leads by post."""
    with inside():
        post = make.Post.objects.get(short_title="Sekda")
        actions.edit_turn(by=None, turn=meeting.turns.get(), post=post, title=post.title)
        unit, rows = make.Unit.objects.get(short_name="Dinkes"), []
        for rank, text in (("A", "Cek dapur"), ("B", "Susun program"), ("C", "Perbaiki jalan")):
            work = make.assignment(text, unit=unit, on=date(2026, 1, 5), due_on=date(2026, 2, 1))
            rows.append(
                Carried.objects.create(
                    meeting=meeting, directive=work.directive, unit=unit, rank=rank, at=timezone.now()
                )
            )
        return [row.directive_id for row in rows]


def test_each_shows_who_said_it_and_in_which_block(old, desk, inside):
    field = desk.locator("#catat_text")

    def say(line, *, shows=""):
        desk.keyboard.type(line)
        if shows:
            expect(desk.locator("#read")).to_contain_text(shows)
        desk.keyboard.press("Enter")
        expect(field).to_have_value("")

    desk.keyboard.press("F8")
    expect(desk.locator("#in-hand b")).to_have_text("Cek dapur")
    say("lapor Dinkes sudah selesai semua 29 dapur")
    say("putus: selesai")
    desk.keyboard.press("F8")
    expect(desk.locator("#in-hand b")).to_have_text("Susun program")
    say("putus: perpanjang s.d. 27 Februari 2099", shows="27 Februari 2099")
    desk.keyboard.press("F8")
    say("putus: alihkan ke Dinas PUPR")
    saved(desk)
    expect(desk.locator("article .fault")).to_have_count(0)
    with inside():
        report = Report.objects.get()
        assert (report.source, report.assignment.unit.short_name, report.block.text) == (
            "oral", "Dinkes", "Dinkes sudah selesai semua 29 dapur",
        )  # fmt: skip
        accepted, extended = Decision.objects.order_by("pk")
        assert [(one.title, one.name, one.block.text) for one in (accepted, extended)] == [
            ("Sekretaris Daerah", "Nama Sekda", "selesai"), ("Sekretaris Daerah", "Nama Sekda", "perpanjang s.d. 27 Februari 2099"),
        ]  # fmt: skip
        works = Assignment.objects.filter(directive__in=old).order_by("directive", "pk")
        assert [(one.unit.short_name, one.status, str(one.due_on), one.taken_off_on is None) for one in works] == [
            ("Dinkes", "done", "2026-02-01", True), ("Dinkes", "not_started", "2099-02-27", True),
            ("Dinkes", "withdrawn", "2026-02-01", False), ("Dinas PUPR", "not_started", "2026-02-01", True),
        ]  # fmt: skip
        told, more_time = report.block_id, extended.block_id
        assert "alihkan ke Dinas PUPR" in works[2].directive.corrections.get().note
    said = (
        (
            old[0],
            (
                "Lisan dalam rakor",
                "Dinkes sudah selesai semua 29 dapur",
                "Atas perintah Sekretaris Daerah (Nama Sekda)",
            ),
            told,
        ),
        (old[1], ("sampai Jumat, 27 Februari 2099", "Atas perintah Sekretaris Daerah (Nama Sekda)"), more_time),
        (old[2], ("Ralat 1", "Dialihkan oleh Sekretaris Daerah", "alihkan ke Dinas PUPR"), None),
    )
    for directive, words, block in said:
        desk.goto(f"/uji/arahan/{directive}/")
        for part in words:
            expect(desk.locator("main")).to_contain_text(part)
        if block:
            desk.locator(f"a[href$='#b{block}']").click()
            expect(desk.locator(f"#b{block}")).to_be_visible()
