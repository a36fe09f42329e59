# What the world's meetings have before and after: a series' habits, who came in, what was proposed and remarked,
# editions, papers and copies, and old directives taken up again; and the ladder with a step on it. tests/matrix/world.py
# calls it.
import uuid
from datetime import timedelta

from directives.models import Assignment, Carried, Directive, Ladder, LadderStep, Note, Prepared, ReportLink
from meetings.models import (
    AgendaItem,
    Attendance,
    Block,
    CheckIn,
    Copy,
    Edition,
    Meeting,
    Paper,
    Proposal,
    Remark,
    Series,
    SeriesInvitee,
    SeriesItem,
)
from rakor.people.access import Member
from rakor.people.models import Unit
from tests.matrix.words import AT, CLOSED

KINDS = ("check_in", "proposal", "remark", "edition", "paper", "copy", "carried")


def furnish(ids: dict, units: dict[str, Unit], members: dict[str, Member], word: str) -> None:
    """Rows for `open` and `closed` alike; what they say of the closed one is for those who may read it."""
    setda = members["notulis"].user
    series = Series.objects.get(pk=ids["series"]["one"])
    invitee = SeriesInvitee.objects.create(series=series, unit=units["dinkes"])
    item = SeriesItem.objects.create(series=series, rank="V", text=f"Pembukaan {word}".strip())
    ids["series_invitee"], ids["series_item"] = {"one": invitee.pk}, {"one": item.pk}
    ids |= {kind: {} for kind in KINDS}
    Attendance.objects.filter(pk__in=ids["attendance"].values()).update(is_invited=True)
    ids["invited"] = dict(ids["attendance"])
    Ladder.objects.create()
    LadderStep.objects.create(
        assignment=Assignment.objects.order_by("pk").first(), clock="report", due_on=AT.date(), rung=1, taken_at=AT
    )
    Note.objects.create(
        assignment=Assignment.objects.order_by("pk").first(), text=f"Komentar {word}", by=setda, at=AT,
        client_id=uuid.uuid4(),
    )  # fmt: skip
    prepared = Prepared.objects.create(
        assignment_id=ids["assignment"]["fresh"], done=f"Disiapkan {word}", by=members["dinkes"].user, at=AT
    )
    link = ReportLink.objects.create(
        assignment_id=ids["assignment"]["fresh"], person=members["dinkes"].user, made_by=setda, made_at=AT,
        expires_at=AT + timedelta(days=7), code_until=AT + timedelta(days=1), code_hash="0" * 64,
    )  # fmt: skip
    ids["report_link"] = {"one": link.pk}
    ids["prepared"] = {"one": prepared.pk}
    carried = Directive.objects.get(pk=ids["directive"]["disowned"])
    for variant, secret in (("open", ""), ("closed", CLOSED)):
        said = f"{word} {secret}".strip()
        meeting = Meeting.objects.get(pk=ids["meeting"][variant])
        edition = Edition.objects.create(
            meeting=meeting,
            number=1,
            snapshot={"title": f"Edisi {said}", "blocks": [], "directives": []},
            sha256="0" * 64,
            made_by=setda,
            made_at=AT,
        )
        rows = (
            CheckIn.objects.create(
                meeting=meeting, unit=units["dinkes"], name=f"Tamu {said}", title=f"Kepala {said}", at=AT,
                client_id=uuid.uuid4(),
            ),
            Proposal.objects.create(
                meeting=meeting, unit=units["dinkes"], text=f"Usul {said}", by=members["dinkes"].user, at=AT,
                agenda_item=AgendaItem.objects.get(pk=ids["agenda"][variant]), client_id=uuid.uuid4(),
            ),
            Remark.objects.create(
                meeting=meeting, block=Block.objects.get(pk=ids["block"][variant]), text=f"Perbaiki {said}",
                by=members["sekda"].user, at=AT, client_id=uuid.uuid4(),
            ),
            edition,
            Paper.objects.create(meeting=meeting, kind=Paper.Kind.MINUTES, edition=edition, fields={"number": said}),
            Copy.objects.create(edition=edition, unit=units["dinkes"], sent_at=AT),
            Carried.objects.create(
                meeting=meeting, directive=carried, unit=units["dinkes"], rank="V", by=setda, at=AT
            ),
        )  # fmt: skip
        ids |= {kind: ids[kind] | {variant: row.pk} for kind, row in zip(KINDS, rows, strict=True)}
