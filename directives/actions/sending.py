# A report with its files: the files first, then the rows; a file that no row keeps goes again.
from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from directives.actions.reporting import Handed, hand_in
from directives.actions.storing import discard, storing
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
    with storing(checked, prefix=f"{by.government.pk}/{on:%y%m}") as stored:
        made = hand_in(
            by=by, assignment=assignment, report=report, on=on, at=at, files=stored, source=source, client_id=client_id
        )
    kept = dict(made.evidence.values_list("path", "sha256"))
    discard(file for file in stored if file.path not in kept)
    same_words = made.assignment_id == assignment.pk and all(
        getattr(made, name) == value for name, value in report.columns.items()
    )
    same_parts = set(made.parts_done.values_list("part", flat=True)) == {part.pk for part in report.parts}
    if not same_parts or not same_words or not {file.sha256 for file in stored} <= set(kept.values()):
        raise SentBefore
    return made
