# A report with its files: the files first, then the rows; a file that no row keeps goes again.
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from directives.actions.reporting import Handed, hand_in
from directives.models import Assignment, Report
from directives.models.choices import Source
from directives.states import NotAllowed
from rakor import files
from rakor.people.access import Member


class SentBefore(NotAllowed):
    """The token belongs to a report of other words or files: somebody went back and wrote anew. Nothing was written."""

    def __init__(self):
        super().__init__(
            "Laporan dari halaman ini sudah terkirim tadi. Yang baru Anda ketik masih ada: periksa, "
            "lalu kirim sekali lagi sebagai laporan baru."
        )


def send_in(
    *,
    by: Member,
    assignment: Assignment,
    report: Handed,
    on: date,
    at: datetime,
    checked: Sequence[files.Checked] = (),
    source: str = Source.OWN,
    client_id: UUID | None = None,
) -> Report:
    """hand_in() with files still to be stored. Sent a second time, a report keeps the files it came with.

    Raises NotAllowed where the state refuses, SentBefore for other words under a used token.
    """
    stored: list[files.Stored] = []
    try:
        for file in checked:
            stored.append(files.put(file, prefix=f"{by.government.pk}/{on:%y%m}"))
        made = hand_in(
            by=by, assignment=assignment, report=report, on=on, at=at, files=stored, source=source, client_id=client_id
        )
    except BaseException:
        _discard(stored)
        raise
    kept = dict(made.evidence.values_list("path", "sha256"))
    _discard(file for file in stored if file.path not in kept)
    same_words = made.assignment_id == assignment.pk and vars(report).items() <= vars(made).items()
    if not same_words or not {file.sha256 for file in stored} <= set(kept.values()):
        raise SentBefore
    return made


def _discard(stored: Iterable[files.Stored]) -> None:
    for file in stored:
        files.delete(file.path)
