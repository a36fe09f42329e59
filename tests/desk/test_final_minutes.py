# Every address of a meeting that writes, on final minutes: each says in words that they are final, and none changes them.
from datetime import time
from uuid import uuid4

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils import timezone

from directives import actions as directive_actions
from meetings import actions
from meetings.models import Attendance, CheckIn, Meeting, Proposal
from rakor.desk import versions
from rakor.desk.papers.snapshot import compose
from tests import make
from tests.matrix.table import CELLS

# What goes on when minutes are final: another meeting made from this one, sending them out, papers, files beside the
# minutes (an edition keeps their digests), directives, opening them to the public, and reading a line, which writes nothing.
GOES_ON = {
    "meetings:copy", "meetings:attachments", "meetings:attachment_remove", "desk:read", "desk:issue", "desk:draft_edit",
    "desk:draft_remove", "desk:reopen", "desk:remark_settle", "desk:circulate", "desk:copy_read",
    "desk:paper", "desk:paper_issue", "desk:paper_official", "desk:attach", "meetings:release",
}  # fmt: skip
UNIT_SIDE = {"meetings:proposals", "meetings:substitute"}  # pressed by the unit's own people
LEAD = {"title": "Bupati", "role": "memimpin"}
FILLED = {
    "meetings:edit": {"title": "Nama lain"}, "meetings:turns": LEAD, "meetings:turn_edit": LEAD,
    "meetings:invitees": {"words": "Kejaksaan Negeri"}, "meetings:substitute": {"name": "Kabid P2P"},
    "meetings:attendance": {"what": "other", "other-words": "Kejaksaan Negeri"},
    "meetings:attendance_mark": {"presence": "hadir"}, "meetings:door": {"do": "open"},
    "meetings:check_ins": {"words": "Polres", "name": "Nama Lain"},
    "meetings:check_in_edit": {"words": "Polres", "name": "Nama Lain"}, "meetings:check_in_settle": {"do": "remove"},
    "meetings:agenda": {"text": "Lain"}, "meetings:figures": {"label": "Lain", "text": "banyak"},
    "meetings:figure_edit": {"label": "Lain", "text": "banyak"}, "meetings:presenters": {"presented": "{dinkes}"},
    "meetings:proposals": {"unit": "{dinkes}", "text": "Usul lain", "reason": "Perlu"},
    "meetings:proposal_answer": {"do": "accept"},
    "desk:lead": LEAD, "desk:agenda": {"text": "Lain"}, "desk:write": {"text": "Lain", "kind": "text"},
    "desk:block": {"text": "Lain", "version": "1"}, "desk:move": {"to": "down"},
    "desk:versions": {"versi": "{older}"}, "desk:removed": {"versi": "{gone}"},
    "desk:draft": {"text": "Arahan lain", "kind": "one_off"}, "desk:remark": {"text": "Catatan lain"},
}  # fmt: skip


@pytest.fixture
def ids(inside):
    """A meeting of today with one of everything, final; what each number in a path of it is."""
    now, today = timezone.now(), make.today(inside)
    meeting = make.meeting("Rakor OPD", held_on=today, starts_at=time(9))
    turn = actions.add_turn(by=None, meeting=meeting, title="Sekretaris Daerah")
    item = actions.add_agenda(by=None, meeting=meeting, text="Program MBG")
    write = {"by": None, "meeting": meeting, "at": now}
    block, konsep_of = (actions.write_block(text=text, **write) for text in ("Cek 29 yayasan.", "Cek lagi."))
    report = actions.write_block(text="Laporan Dinkes", kind="report", **write)
    block = actions.edit_block(by=None, block=block, version=1, text="Cek 29 yayasan MBG.")
    actions.remove_block(by=None, block=actions.write_block(text="Salah ketik", **write))
    dinkes = next(iter(inside.dinkes.units))
    attendance = Attendance.objects.create(meeting=meeting, unit_id=dinkes, is_invited=True)
    figure = actions.put_figure(by=None, meeting=meeting, label="Yayasan", text="29")
    konsep = directive_actions.draft(by=inside.notulis, meeting=meeting, block=konsep_of, text="Cek")
    remark = actions.remark(by=inside.sekda, meeting=meeting, text="Bukan 29", at=now)
    proposal = Proposal.objects.create(meeting=meeting, unit_id=dinkes, text="Usul", by=inside.dinkes.user, at=now)
    check_in = CheckIn.objects.create(meeting=meeting, name="Nama Tamu", at=now)
    actions.settle_remark(by=inside.notulis, remark=remark, at=now)
    actions.send_for_review(by=None, meeting=meeting)
    actions.finalise(
        by=inside.sekda, meeting=meeting, at=now, compose=lambda locked: compose(locked, inside.sekda, today)
    )
    return {
        "pk": meeting.pk, "turn": turn.pk, "item": item.pk, "block": block.pk, "attendance": attendance.pk,
        "figure": figure.pk, "directive": konsep.pk, "remark": remark.pk, "proposal": proposal.pk,
        "check_in": check_in.pk, "report": report.pk, "dinkes": dinkes, "unit": dinkes,
        "older": versions.of_block(block)[-1].pk, "gone": versions.removed_from(meeting)[0].pk,
    }  # fmt: skip


def writing() -> list[str]:
    """Every address of a meeting that takes a form and may not go on."""
    return [
        name for name, cell in CELLS.items()
        if name.startswith(("meetings:", "desk:")) and cell.of.get("pk") == "meeting" and cell.answers("POST")
        and name not in GOES_ON
    ]  # fmt: skip


def said(answer) -> str:
    """What the user reads: the page, or the message that the page they are sent to will show."""
    told = " ".join(str(message) for message in get_messages(answer.wsgi_request))
    return answer.text if answer.status_code in (409, 422) else told if answer.status_code == 302 else ""


def test_every_form_is_refused_in_words_and_changes_nothing(ids, inside, signed_in):
    meeting, today = Meeting.objects.get(pk=ids["pk"]), make.today(inside)
    before = compose(meeting, inside.sekda, today)
    notulis, unit = signed_in("notulis"), signed_in("dinkes")
    answers = {}
    for name in writing():
        path = ["report" if name == "meetings:presenters" and key == "block" else key for key in CELLS[name].of]
        form = {key: value.format_map(ids) for key, value in FILLED.get(name, {}).items()} | {"client_id": str(uuid4())}
        address = reverse(name, args=["uji", *(ids[key] for key in path)])
        answers[name] = (unit if name in UNIT_SIDE else notulis).post(address, form)
    assert [(name, said(answer)) for name, answer in answers.items() if "final" not in said(answer)] == []
    meeting.refresh_from_db()
    assert (meeting.status, compose(meeting, inside.sekda, today)) == ("final", before)
