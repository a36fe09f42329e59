# A paper as it leaves: its whole content as plain values, and that content as PDF, Word or a worksheet.
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.urls import reverse
from qrcode import make as make_qr

from meetings.models import Meeting, Paper
from rakor.desk.papers import wording, words_of
from rakor.desk.papers.snapshot import compose
from rakor.documents import sheet, typeset, word
from rakor.people import doors
from rakor.people.access import Member
from rakor.people.codes import qr
from rakor.people.models import Door, Government

HERE = Path(__file__).parent
Kind = Paper.Kind
FORMATS = {
    Kind.INVITATION: ("pdf", "docx"), Kind.ATTENDANCE: ("pdf", "docx"), Kind.MINUTES: ("pdf", "docx"),
    Kind.MATRIX: ("pdf", "xlsx"),
}  # fmt: skip
TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
Content = dict[str, Any]


def content(kind: str, meeting: Meeting, typed: dict, member: Member, on: date, edition=None) -> Content:
    """Everything a paper is set from. Of final minutes the edition speaks, not what became of it since."""
    government = member.government
    snapshot = edition.snapshot if edition and kind == Kind.MINUTES else compose(meeting, member, on)
    say = {
        Kind.INVITATION: lambda: wording.undangan(snapshot, typed), Kind.MINUTES: lambda: wording.notula(snapshot),
        Kind.ATTENDANCE: lambda: wording.daftar_hadir(snapshot), Kind.MATRIX: lambda: wording.matriks(snapshot),
    }  # fmt: skip
    title = f"{Kind(kind).label} {meeting.title}"
    return say[Kind(kind)]() | {
        "kind": kind, "head": _head(government), "is_sample": government.is_sample, "number": typed.get("number", ""),
        "signers": _signers(kind, typed, government), "initials": wording.lines(typed.get("initials", "")),
        "foot": f"{title}, edisi {edition.number}" if edition else title, "made_on": on.isoformat(),
    }  # fmt: skip


def printed(said: Content, form: str, paper: Paper | None, at) -> bytes:
    """The content as a file of that format. Without an issued paper it is a draft, and says so."""
    is_draft = paper is None or paper.issued_at is None
    address = "" if is_draft else settings.BASE_URL + check_address(paper, at)
    values = said | {
        "is_draft": is_draft, "code": paper.code if paper else "", "address": address, "qr": str(qr(address)) if address else "",
    }  # fmt: skip
    if form == "pdf":
        return typeset.pdf(HERE / f"{said['kind']}.typ", values)
    if form == "xlsx":
        return sheet.xlsx("Matriks tindak lanjut", **words_of.matrix(values))
    picture = _png(address) if address else b""
    return word.docx(f"{Kind(said['kind']).label} {said['title']}", words_of.parts(values, picture), said["foot"])


def check_address(paper: Paper, at) -> str:
    """The path of the public page that confirms this paper; empty where its door stands open no more."""
    door = doors.standing(Door.Kind.PAPER, f"paper:{paper.pk}", paper.government, at)
    return reverse("paper_door:check", args=[doors.token_of(door)]) if door else ""


def _head(government: Government) -> dict[str, str]:
    level = "" if government.name.casefold().startswith("pemerintah") else "Pemerintah "
    return {"name": f"{level}{government.name}", "office": "Sekretariat Daerah", "address": government.address}


def _signers(kind: str, typed: dict, government: Government) -> list[dict]:
    """Minutes and matrix bear two signatures, whoever led and whoever wrote; letters one, at the right."""
    where = ", ".join(part for part in (government.seat, wording.short_day(typed.get("signed_on", ""))) if part)
    leader, noter = (_signer(typed, who) for who in ("leader", "noter"))
    if kind in (Kind.MINUTES, Kind.MATRIX):
        return [leader, noter | {"place": where}]
    return [_signer({}, "", empty=True), leader | {"place": where}]


def _signer(typed: dict, who: str, empty: bool = False) -> dict:
    fields = {name: typed.get(f"{who}_{name}", "") for name in ("name", "rank", "nip")}
    return fields | {"place": "", "titles": wording.lines(typed.get(f"{who}_title", "")), "is_empty": empty}


def _png(address: str) -> bytes:
    out = BytesIO()
    make_qr(address, border=2).save(out)
    return out.getvalue()
