# A report with its files: the files first, then the rows; a file that no row keeps goes again.
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from directives.actions.approving import prepare, same_as, waits_for_head
from directives.actions.reporting import Handed, hand_in
from directives.actions.storing import discard, storing
from directives.models import Assignment, Prepared, Report, ReportLink
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


@dataclass(frozen=True)
class Line:
    """One report of several that are sent together; `with_files`: the shared files are evidence of this one.

    `link`: the one its writer came by.
    """

    assignment: Assignment
    report: Handed
    client_id: UUID | None
    with_files: bool = False
    link: ReportLink | None = None


class LineRefused(NotAllowed):
    """One of several reports was refused, so none was written. `line` is the one, `why` the refusal."""

    def __init__(self, line: Line, why: NotAllowed):
        super().__init__(str(why))
        self.line, self.why = line, why


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
    link: ReportLink | None = None,
) -> Report | Prepared:
    """hand_in() with files still to be stored; a Prepared where the unit's head sends what the operator writes.

    Sent a second time, a report keeps the files it came with.

    Raises NotAllowed where the state refuses, SentBefore for other words under a used token.
    """
    line = Line(assignment, report, client_id, link=link)
    with storing(checked, prefix=_folder(by, on)) as stored:
        made = _put(by, line, stored, on, at, source)
    _discard_spare(made, stored)
    return made


def send_in_many(
    *, by: Member, lines: Sequence[Line], on: date, at: datetime, checked: Sequence[files.Checked] = ()
) -> list[Report | Prepared]:
    """Several reports of the unit's own, all or none. Raises LineRefused."""
    lines = sorted(lines, key=lambda line: line.assignment.pk)  # locked in one order
    with ExitStack() as stack:
        stored = [
            stack.enter_context(storing(checked if line.with_files else (), prefix=_folder(by, on))) for line in lines
        ]
        with transaction.atomic():
            made = []
            for line, theirs in zip(lines, stored, strict=True):
                try:
                    made.append(_put(by, line, theirs, on, at))
                except NotAllowed as refusal:
                    raise LineRefused(line, refusal) from refusal
    for report, theirs in zip(made, stored, strict=True):
        _discard_spare(report, theirs)
    return made


def _folder(by: Member, on: date) -> str:
    return f"{by.government.pk}/{on:%y%m}"


def _put(
    by: Member, line: Line, stored: Sequence[files.Stored], on: date, at: datetime, source: str = Source.OWN
) -> Report | Prepared:
    """hand_in(), or prepare() where the unit's head sends. Raises SentBefore for other words under a used token."""
    given = {
        "by": by, "assignment": line.assignment, "report": line.report, "on": on, "at": at, "files": stored,
        "client_id": line.client_id,
    }  # fmt: skip
    made: Report | Prepared
    if source == Source.OWN and waits_for_head(by, line.assignment, on):
        made = prepare(**given)
        same = same_as(made, line.report)
    else:
        made = hand_in(**given, source=source, link=line.link)
        same = all(getattr(made, name) == value for name, value in line.report.columns.items())
        same = same and set(made.parts_done.values_list("part", flat=True)) == {part.pk for part in line.report.parts}
    kept = set(made.evidence.values_list("sha256", flat=True))
    if not same or made.assignment_id != line.assignment.pk or not {file.sha256 for file in stored} <= kept:
        raise SentBefore
    return made


def _discard_spare(made: Report | Prepared, stored: Sequence[files.Stored]) -> None:
    """A report that was there already has its files: these came a second time."""
    if stored:
        kept = set(made.evidence.values_list("path", flat=True))
        discard(file for file in stored if file.path not in kept)
