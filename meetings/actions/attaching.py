# Files of a meeting: the files first, then the rows; a file that no row keeps goes again.
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction

from meetings.actions.meetings import touch
from meetings.models import Attachment, Block, Meeting
from rakor import files
from rakor.people.access import Member


def attach(
    *, by: Member, meeting: Meeting, checked: Sequence[files.Checked], at: datetime, block: Block | None = None
) -> list[Attachment]:
    """The new rows, beside a block of the minutes or of the meeting as a whole. A file that the meeting already has (the
    same bytes) is not kept twice.
    """
    known = set(meeting.attachments.values_list("sha256", flat=True))
    new = {file.sha256: file for file in checked if file.sha256 not in known}
    stored: list[files.Stored] = []
    try:
        for file in new.values():
            stored.append(files.put(file, prefix=f"{by.government.pk}/{at:%y%m}"))
        return _keep(by, meeting, block, stored, at)
    except BaseException:
        _discard(file.path for file in stored)
        raise


@transaction.atomic
def remove_attachment(*, by: Member | None, attachment: Attachment) -> None:
    """The row now, the file once that is certain."""
    meeting, path = attachment.meeting, attachment.path
    attachment.delete()
    touch(meeting)
    transaction.on_commit(lambda: files.delete(path))


@transaction.atomic
def _keep(
    by: Member, meeting: Meeting, block: Block | None, stored: Iterable[files.Stored], at: datetime
) -> list[Attachment]:
    rows = Attachment.objects.bulk_create(
        Attachment(meeting=meeting, block=block, added_by=by.user, added_at=at, **vars(file)) for file in stored
    )
    touch(meeting)
    return rows


def _discard(paths: Iterable[str]) -> None:
    for path in paths:
        files.delete(path)
