# A block becomes a directive: a konsep in the margin, changed and thrown away there. Setda only.
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from directives import access as directive_access
from directives import actions
from directives.models import Directive
from meetings import access as meeting_access
from meetings import actions as meeting_actions
from meetings.models import Block, Meeting
from rakor.desk.forms import DirectiveForm
from rakor.desk.views.shared import back, desk, margin, today
from rakor.people import access
from rakor.people.access import Member


@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: HttpRequest, government: str, pk: int, block: int) -> HttpResponse:
    """The form in the margin of a block; sent, a konsep and a block of kind directive."""
    member = access.member(request, government)
    found = meeting_access.part(member, Block, block, pk)
    form = DirectiveForm(request.POST if request.method == "POST" else None, on=today(member), block=found)
    if not form.is_valid():
        return _open(request, member, found, form, None)
    actions.draft(
        by=member, meeting=found.meeting, block=found, quote=found.text, client_id=form.cleaned_data["client_id"],
        themes=_themes(form, member), **form.units, **form.plain,
    )  # fmt: skip
    was, found = _become(found, Block.Kind.DIRECTIVE, member)
    return margin(request, member, found, was=was) if request.htmx else back(member, found.meeting, found)


@require_http_methods(["GET", "HEAD", "POST"])
def draft_edit(request: HttpRequest, government: str, pk: int, directive: int) -> HttpResponse:
    member = access.member(request, government)
    meeting, konsep = _konsep(member, pk, directive)
    form = DirectiveForm(request.POST if request.method == "POST" else None, on=today(member), directive=konsep)
    if not form.is_valid():
        return _open(request, member, konsep.block, form, konsep)
    actions.edit_draft(by=member, directive=konsep, themes=_themes(form, member), **form.units, **form.plain)
    return margin(request, member, konsep.block) if request.htmx else back(member, meeting, konsep.block)


@require_POST
def draft_remove(request: HttpRequest, government: str, pk: int, directive: int) -> HttpResponse:
    """The konsep goes, its block stays as a note."""
    member = access.member(request, government)
    meeting, konsep = _konsep(member, pk, directive)
    actions.remove_draft(by=member, directive=konsep)
    was, found = konsep.block.version, konsep.block
    if not found.directives.exists():
        was, found = _become(found, Block.Kind.TEXT, member)
    return margin(request, member, found, was=was) if request.htmx else back(member, meeting, found)


def _konsep(member: Member, pk: int, directive: int) -> tuple[Meeting, Directive]:
    """A directive in the margin of this meeting's minutes that has not been issued. Raises Http404 otherwise."""
    meeting = meeting_access.minuted(member, pk)
    found = directive_access.managed(member, directive)
    if found.meeting_id != meeting.pk or found.block_id is None or not found.is_draft:
        raise Http404
    return meeting, found


def _open(
    request: HttpRequest, member: Member, found: Block, form: DirectiveForm, konsep: Directive | None
) -> HttpResponse:
    """The form open in its margin: in the desk, or the margin alone for HTMX."""
    issuer = konsep.issuer if konsep else str(found.turn or found.meeting.turns.last() or "")
    shown = {"open": {"block": found.pk, "directive": konsep, "form": form, "issuer": issuer}}
    status = 422 if form.errors else 200
    if request.htmx:
        return margin(request, member, found, status, **shown)
    return desk(request, member, found.meeting, status, **shown)


def _become(found: Block, kind: str, member: Member) -> tuple[int, Block]:
    """The block's kind follows what stands in its margin; somebody's newer text in it stays. With the version before."""
    was = found.version
    try:
        return was, meeting_actions.edit_block(by=member, block=found, version=was, kind=kind)
    except meeting_actions.Conflict as newer:
        was = newer.block.version
        return was, meeting_actions.edit_block(by=member, block=found, version=was, kind=kind)


def _themes(form: DirectiveForm, member: Member) -> list:
    new = [actions.put_theme(by=member, name=name) for name in form.cleaned_data["new_themes"]]
    return list({theme.pk: theme for theme in [*form.cleaned_data["themes"], *new]}.values())
