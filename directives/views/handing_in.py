# What the report form does, whether its writer has signed in or came by a link.
from django.utils import timezone

from directives import access, actions
from directives.forms import OnceForm
from directives.models import Assignment, Prepared, Report, ReportLink
from directives.models.choices import Source
from directives.states import NotAllowed
from rakor.people.access import Member


def hand_in(
    member: Member, work: Assignment, form: OnceForm, unchanged: bool, link: ReportLink | None = None
) -> Report | Prepared | None:
    """What was made of it; if nothing, the form says why."""
    typed = dict(form.cleaned_data)
    client_id, checked = typed.pop("client_id"), typed.pop("files", [])
    source = typed.pop("source", Source.OWN)
    typed["parts"] = tuple(typed.get("parts") or ())
    if unchanged:
        typed = {"done": typed["reason"], "is_unchanged": True}
    at = timezone.now()
    try:
        return actions.send_in(
            by=member, assignment=work, report=actions.Handed(**typed), on=member.government.today(at), at=at,
            checked=checked, source=source, client_id=client_id, link=link,
        )  # fmt: skip
    except NotAllowed as refusal:
        form.refuse(str(refusal), renew=isinstance(refusal, actions.SentBefore))
        return None


def why_closed(work: Assignment) -> str:
    """Why no report is written now, in Indonesian; "" when one is welcome."""
    if refusal := access.why_not_report(work):
        return refusal
    waiting = work.prepared.filter(state=Prepared.State.WAITING).exists()
    return "Laporan terakhir masih menunggu persetujuan pimpinan unit." if waiting else ""


def declined_of(work: Assignment) -> Prepared | None:
    """The last report of the unit that its head gave back, where nothing has come since."""
    last = work.prepared.last()
    return last if last and last.state == Prepared.State.RETURNED else None
