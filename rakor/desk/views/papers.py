# The papers of a meeting: what is typed for each, drafts and issued files, and the signed copy. Setda writes them.
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from meetings import access as meeting_access
from meetings import actions
from meetings.actions import papers as writing
from meetings.models import Meeting, Paper
from rakor import files
from rakor.desk.forms_of_papers import PaperForm, beginning
from rakor.desk.papers import printing
from rakor.desk.views.shared import today
from rakor.files.field import FilesField
from rakor.people import access
from rakor.people.access import Member, Role
from rakor.web.page import page


@require_safe
def papers(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    meeting = meeting_access.reviewed(member, pk)
    return _listed(request, member, meeting)


@require_http_methods(["GET", "HEAD", "POST"])
def paper(request: HttpRequest, government: str, pk: int, kind: str) -> HttpResponse:
    """What people type for one paper. An issued one is shown no more: it does not change."""
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    found = writing.of(meeting, _known(kind))
    initial = found.fields if found else beginning(meeting, today(member))
    form = PaperForm(request.POST if request.method == "POST" else None, kind=kind, initial=initial)
    if request.method == "POST" and form.is_valid():
        return _try(
            request,
            member,
            meeting,
            lambda: actions.put_paper(by=member, meeting=meeting, kind=kind, fields=form.typed),
        )
    context = {"meeting": meeting, "form": form, "kind": Paper.Kind(kind), "paper": found}
    return page(request, "desk/paper.html", context, status=422 if form.errors else 200)


@require_safe
def paper_file(request: HttpRequest, government: str, pk: int, kind: str, form: str) -> HttpResponseBase:
    """The paper as a file: issued as it was issued, else a draft from the minutes as they stand; `resmi` the signed copy."""
    member = access.member(request, government)
    meeting = meeting_access.reviewed(member, pk)
    found = writing.of(meeting, _known(kind))
    if form == "resmi":
        if not (found and found.official_path):
            raise Http404
        return files.serve(
            found.official_path, name=found.official_name, media_type="application/pdf", sha256=found.official_sha256,
            request=request, download=True,
        )  # fmt: skip
    if form not in printing.FORMATS[kind]:
        raise Http404
    said = found.content if found and found.issued_at else _content(member, meeting, kind, found)
    answer = HttpResponse(printing.printed(said, form, found, timezone.now()), content_type=printing.TYPES[form])
    name = slugify(f"{kind} {meeting.title}")[:80] or kind
    answer["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return answer


@require_POST
def paper_issue(request: HttpRequest, government: str, pk: int, kind: str) -> HttpResponse:
    """Fixes the content; what is typed or minuted later changes it no more."""
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    found = writing.of(meeting, _known(kind))
    is_early = kind == Paper.Kind.MINUTES and meeting.status != Meeting.Status.FINAL

    def act() -> None:
        if is_early:
            raise actions.NotNow("Notula diterbitkan setelah disahkan. Selesaikan dahulu pemeriksaannya.")
        made = found or actions.put_paper(
            by=member, meeting=meeting, kind=kind, fields=beginning(meeting, today(member))
        )
        content = _content(member, meeting, kind, made)
        actions.issue_paper(by=member, paper=made, content=content, at=timezone.now())
        messages.success(request, f"{made} sudah diterbitkan. Kode dan kode QR-nya dapat diperiksa siapa saja.")

    return _try(request, member, meeting, act)


@require_POST
def paper_official(request: HttpRequest, government: str, pk: int, kind: str) -> HttpResponse:
    """The scan or the electronically signed PDF, kept untouched."""
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    found = writing.of(meeting, _known(kind))
    field = FilesField(allowed=frozenset({"pdf"}), most=1, error_messages={"required": "Pilih berkas PDF-nya."})
    uploads = request.FILES.getlist("berkas")

    def act() -> None:
        if found is None:
            raise actions.NotNow("Terbitkan dahulu dokumennya.")
        try:
            [checked] = field.clean(uploads)
        except ValidationError as refused:
            raise actions.NotNow(" ".join(refused.messages)) from refused
        actions.keep_official(by=member, paper=found, file=checked, at=timezone.now())
        messages.success(request, "Naskah bertanda tangan tersimpan dan menjadi salinan resmi.")

    return _try(request, member, meeting, act)


def _known(kind: str) -> str:
    if kind not in Paper.Kind.values:
        raise Http404
    return kind


def _content(member: Member, meeting: Meeting, kind: str, found: Paper | None) -> dict:
    typed = found.fields if found else beginning(meeting, today(member))
    edition = found.edition if found else meeting.editions.last() if meeting.status == Meeting.Status.FINAL else None
    return printing.content(kind, meeting, typed, member, today(member), edition)


def _listed(request: HttpRequest, member: Member, meeting: Meeting) -> HttpResponse:
    now, at = {paper.kind: paper for paper in _current(meeting)}, timezone.now()
    rows = [
        {
            "kind": kind, "paper": now.get(kind), "formats": printing.FORMATS[kind],
            "address": printing.check_address(now[kind], at) if kind in now and now[kind].issued_at else "",
        }
        for kind in Paper.Kind
    ]  # fmt: skip
    context = {
        "meeting": meeting, "rows": rows, "may_minute": member.has(Role.SETDA),
        "is_final": meeting.status == Meeting.Status.FINAL,
    }  # fmt: skip
    return page(request, "desk/papers.html", context)


def _current(meeting: Meeting) -> list[Paper]:
    """Of each kind the one that is worked on now."""
    last = meeting.editions.last() if meeting.status == Meeting.Status.FINAL else None
    rows = meeting.papers.select_related("government", "issued_by").order_by("pk")
    return [row for row in rows if row.edition_id in (None, last.pk if last else None)]


def _try(request: HttpRequest, member: Member, meeting: Meeting, act) -> HttpResponse:
    try:
        act()
    except actions.NotNow as refusal:
        messages.error(request, str(refusal))
    return redirect("desk:papers", member.government.slug, meeting.pk)
