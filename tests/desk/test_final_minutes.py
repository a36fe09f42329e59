# Every address of a meeting that writes, on final minutes: each says in words that they are final, and none changes them.
from datetime import time
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from directives import actions as directive_actions
from meetings import actions
from meetings.models import CheckIn, Meeting, Proposal
from rakor.desk.papers.snapshot import compose
from tests import make
from tests.matrix.table import CELLS

# What may go on once minutes are final: other meetings, files beside them, what must be done, and the review itself.
GOES_ON = {
    "meetings:copy", "meetings:attachments", "meetings:attachment_remove", "desk:reopen", "desk:read", "desk:issue",
    "desk:draft_edit", "desk:draft_remove", "desk:remark_settle",
}  # fmt: skip
SAID = ("sudah final", "menjadi final")


@pytest.fixture
def ids(inside, settings, tmp_path):
    """A meeting of today with one of everything, final; what each number in a path of it is."""
    settings.RAKOR_DATA = tmp_path
    now, today = timezone.now(), make.today(inside)
    meeting = make.meeting("Rakor OPD", held_on=today, starts_at=time(9))
    turn = actions.add_turn(by=None, meeting=meeting, title="Sekretaris Daerah")
    item = actions.add_agenda(by=None, meeting=meeting, text="Program MBG")
    write = {"by": None, "meeting": meeting, "at": now}
    block = actions.write_block(text="Cek 29 yayasan.", **write)
    report = actions.write_block(text="Laporan Dinkes", kind="report", **write)
    dinkes = next(iter(inside.dinkes.units))
    attendance = actions.record_attendance(by=None, meeting=meeting, unit_id=dinkes, is_invited=True)
    figure = actions.put_figure(by=None, meeting=meeting, label="Yayasan", text="29")
    konsep = directive_actions.draft(by=inside.notulis, meeting=meeting, block=block, text="Cek")
    remark = actions.remark(by=inside.sekda, meeting=meeting, text="Bukan 29", at=now)
    proposal = Proposal.objects.create(meeting=meeting, unit_id=dinkes, text="Usul", by=inside.dinkes.user, at=now)
    check_in = CheckIn.objects.create(meeting=meeting, name="Nama Tamu", at=now)
    actions.settle_remark(by=inside.notulis, remark=remark, at=now)
    actions.send_for_review(by=None, meeting=meeting)
    actions.finalise(by=inside.sekda, meeting=meeting, at=now, compose=lambda locked: compose(locked, inside.sekda, today))
    return {
        "pk": meeting.pk, "turn": turn.pk, "item": item.pk, "block": block.pk, "attendance": attendance.pk,
        "figure": figure.pk, "directive": konsep.pk, "remark": remark.pk, "proposal": proposal.pk,
        "check_in": check_in.pk, "attachment": 0, "report": report.pk,
    }  # fmt: skip


def _sent(ids) -> dict[str, dict]:
    """What a browser would send to each, filled in as it must be."""
    text = {"text": "Lain", "kind": "text", "client_id": str(uuid4()), "version": "1"}
    return {
        "meetings:edit": {"title": "Nama lain"},
        "meetings:turns": {"title": "Bupati", "role": "memimpin"},
        "meetings:turn_edit": {"title": "Bupati", "role": "memimpin"},
        "meetings:invitees": {"words": "Kejaksaan"},
    }


def test_print(ids, signed_in):
    browser = signed_in("notulis")
    for name, cell in CELLS.items():
        if name.split(":")[0] not in ("desk", "meetings") or "pk" not in cell.of or cell.of["pk"] != "meeting" or not cell.answers("POST"):
            continue
        words = {key: ids["report" if name == "meetings:presenters" and key == "block" else key] for key in cell.of}
        answer = browser.post(reverse(name, args=["uji", *words.values()]), {"text":"x","title":"Baru","role":"memimpin","name":"X","label":"Y","kind":"text","client_id":str(uuid4()),"version":"1","presence":"hadir","words":"Kejaksaan","to":"up","units":"","reason":""}, follow=True)
        print(name, answer.status_code, "sudah final" in answer.text, answer.redirect_chain)
    assert 0
