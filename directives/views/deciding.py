# What leadership decides about work that was given, and recording it atas perintah; extensions asked for; reopening.
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from directives import access, actions
from directives.decision_forms import SOME, AnswerForm, DecideForm, ReasonForm
from directives.downloads import extensions as columns_of_extensions
from directives.models import Assignment, Extension
from directives.rights import DECIDES
from directives.states import DECISION_WORDS, Move, NotAllowed
from rakor.people import access as people_access
from rakor.people import downloads
from rakor.web.page import page

PER_PAGE = 30
WHY_AGAIN = "Apa yang ternyata belum selesai"


@require_http_methods(["GET", "HEAD", "POST"])
def decide(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """`?langkah=` chooses the decision beforehand, `?unit=` one unit's share."""
    member = people_access.member(request, government)
    directive = access.decidable(member, pk)
    data = request.POST if request.method == "POST" else None
    at = timezone.now()
    on = member.government.today(at)
    work = list(directive.assignments.given().unresolved().select_related("unit__kind").order_by("unit__name"))
    asked = request.GET.get("unit", "")
    initial = {"move": request.GET.get("langkah", "")}
    if any(str(row.pk) == asked for row in work):
        initial |= {"which": SOME, "units": [asked]}
    form = DecideForm(
        data, request.FILES or None, member=member, directive=directive, work=work, on=on, initial=initial
    )  # fmt: skip
    if form.is_valid():
        try:
            made = actions.decide(
                by=member, directive=directive, move=Move(form.cleaned_data["move"]), decision=form.decided,
                assignments=form.chosen, on=on, at=at, checked=form.cleaned_data["files"],
                client_id=form.cleaned_data["client_id"],
            )  # fmt: skip
            messages.success(request, f"Keputusan tercatat: {DECISION_WORDS[Move(made.move)].lower()}.")
            return redirect("directives:show", government, pk)
        except NotAllowed as refusal:
            form.refuse(str(refusal))
    context = {"directive": directive, "work": work, "form": form, "on": on}
    return page(request, "directives/decide.html", context, status=422 if form.errors else 200)


@require_safe
def extensions(request: HttpRequest, government: str) -> HttpResponse:
    """Units that wait for an answer, the oldest question first; of closed work nobody waits."""
    member = people_access.member(request, government)
    people_access.require(member, *DECIDES)
    rows = Extension.objects.waiting().filter(assignment__in=Assignment.objects.visible_to(member))
    rows = rows.select_related("assignment__directive__meeting", "assignment__unit", "asked_by")
    rows = rows.order_by("asked_at", "pk")
    if downloads.is_wanted(request):
        return downloads.xlsx(member, "Minta perpanjangan", columns_of_extensions(member.government), rows)
    shown = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    context = {"shown": shown, "on": member.government.today(timezone.now())}
    return page(request, "directives/extensions.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def answer_extension(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    asked = access.answerable(member, pk)
    data = request.POST if request.method == "POST" else None
    at = timezone.now()
    on = member.government.today(at)
    directive = asked.assignment.directive
    form = AnswerForm(data, request.FILES or None, member=member, directive=directive, on=on, until=asked.until)
    if form.is_valid():
        try:
            actions.answer_extension(
                by=member, extension=asked, granted=form.cleaned_data["granted"] == "ya", decision=form.decided, on=on,
                at=at, checked=form.cleaned_data["files"], client_id=form.cleaned_data["client_id"],
            )  # fmt: skip
            messages.success(request, f"Jawaban tersimpan dan dikirim kepada {asked.assignment.unit}.")
            return redirect("directives:show", government, directive.pk)
        except NotAllowed as refusal:
            form.refuse(str(refusal))
    context = {"asked": asked, "work": asked.assignment, "directive": directive, "form": form, "on": on}
    return page(request, "directives/answer_extension.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def reopen(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    work = access.reopenable(member, pk)
    data = request.POST if request.method == "POST" else None
    at = timezone.now()
    form = ReasonForm(data, label=WHY_AGAIN, help_text="Unit membacanya lebih dulu.")
    if form.is_valid():
        try:
            actions.reopen(
                by=member, assignment=work, reason=form.cleaned_data["reason"], on=member.government.today(at), at=at
            )
            messages.success(request, f"Pekerjaan {work.unit} dibuka kembali.")
            return redirect("directives:assignment", government, pk)
        except NotAllowed as refusal:
            form.refuse(str(refusal))
    context = {"work": work, "directive": work.directive, "form": form}
    return page(request, "directives/reopen.html", context, status=422 if form.errors else 200)
