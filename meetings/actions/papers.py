# Letters and papers of a meeting: what people type for them, what is fixed when they are issued, and the signed file that
# takes their place. What a paper says is composed above (rakor/desk/papers).
from datetime import datetime, timedelta

from django.db import transaction

from meetings.actions.editions import NotNow, digest
from meetings.models import Meeting, Paper
from rakor import files
from rakor.people import doors
from rakor.people.access import Member
from rakor.people.models import Door

LASTS = timedelta(days=365 * 50)  # as long as anybody may still hold the paper


@transaction.atomic
def put_paper(*, by: Member | None, meeting: Meeting, kind: str, fields: dict) -> Paper:
    """What was typed for this paper. Once it has been issued the next one of its kind begins with the next edition."""
    paper = of(meeting, kind, lock=True)
    if paper and paper.issued_at:
        raise NotNow(f"{paper} ini sudah diterbitkan dan tidak berubah lagi.")
    if paper is None:
        return Paper.objects.create(meeting=meeting, kind=kind, edition=_edition(meeting, kind), fields=fields)
    paper.fields = fields
    paper.save(update_fields=["fields"])
    return paper


@transaction.atomic
def issue_paper(*, by: Member, paper: Paper, content: dict, at: datetime) -> Paper:
    """Fixes what the paper is set from, for good, and opens the page that confirms it. Again changes nothing."""
    paper = Paper.objects.select_for_update(of=("self",)).select_related("meeting__government").get(pk=paper.pk)
    if paper.issued_at:
        return paper
    paper.content, paper.sha256 = content, digest(content)
    paper.issued_by, paper.issued_at = by.user, at
    paper.save(update_fields=["content", "sha256", "issued_by", "issued_at"])
    doors.stand_open(
        kind=Door.Kind.PAPER, subject=f"paper:{paper.pk}", government=paper.meeting.government, until=at + LASTS,
        made_by=by.user,
    )  # fmt: skip
    return paper


@transaction.atomic
def keep_official(*, by: Member, paper: Paper, file: files.Checked, at: datetime) -> Paper:
    """The signed copy, byte for byte as it was handed in. Raises NotNow for a paper that was never issued."""
    if not paper.issued_at:
        raise NotNow("Terbitkan dahulu dokumennya; naskah bertanda tangan menggantikan yang diterbitkan.")
    stored = files.put(file, prefix=f"{paper.government_id}/{at:%y%m}")
    paper.official_path, paper.official_name, paper.official_size = stored.path, stored.name, stored.size
    paper.official_sha256, paper.official_by, paper.official_at = stored.sha256, by.user, at
    names = ("path", "name", "size", "sha256", "by", "at")
    paper.save(update_fields=[f"official_{name}" for name in names])
    return paper


def of(meeting: Meeting, kind: str, *, lock: bool = False) -> Paper | None:
    """The paper of that kind as it is worked on now: of the last edition, where its kind follows editions."""
    rows = Paper.objects.filter(meeting=meeting, kind=kind, edition=_edition(meeting, kind))
    return (rows.select_for_update(of=("self",)) if lock else rows).first()


def _edition(meeting: Meeting, kind: str):
    """Minutes and the matrix follow the editions; a letter is written once."""
    follows = kind in (Paper.Kind.MINUTES, Paper.Kind.MATRIX) and meeting.status == Meeting.Status.FINAL
    return meeting.editions.last() if follows else None
