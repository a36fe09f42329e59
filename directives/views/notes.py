# A comment on a unit's share, and catat sudah dihubungi.
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from directives import access, actions
from directives.models import Note
from directives.note_forms import ContactForm, NoteForm
from directives.states import NotAllowed
from rakor.people import access as people_access
from rakor.web.page import page


@require_http_methods(["GET", "HEAD", "POST"])
def comment(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    work = access.notable(member, pk)
    form = NoteForm(request.POST if request.method == "POST" else None)
    return _written(request, member, work, form, contacted=False)


@require_http_methods(["GET", "HEAD", "POST"])
def contacted(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    work = access.remindable(member, pk)
    form = ContactForm(request.POST if request.method == "POST" else None, member=member, at=timezone.now())
    return _written(request, member, work, form, contacted=True)


def _written(request, member, work, form, *, contacted: bool) -> HttpResponse:
    if form.is_valid():
        given = {"kind": Note.Kind.COMMENT, "contacted_on": None} | form.cleaned_data
        try:
            actions.note(by=member, assignment=work, at=timezone.now(), **given)
        except NotAllowed as refusal:
            form.refuse(str(refusal))
        else:
            messages.success(request, "Tercatat sudah dihubungi." if contacted else "Komentar tersimpan.")
            return redirect("directives:assignment", member.government.slug, work.pk)
    context = {
        "work": work, "directive": work.directive, "form": form, "contacted": contacted,
        "kop_unit": work.unit.name if work.unit_id in access.own_units(member) else "",
    }  # fmt: skip
    return page(request, "directives/note.html", context, status=422 if form.errors else 200)
