# A list of sites on its way in: pasted or uploaded → looked through, column by column and line by line → taken over.
from collections import Counter
from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from directives import access, actions
from directives.models import Directive
from directives.site_list_forms import ColumnsForm, SiteListForm, keep, kept
from rakor.people import access as people_access
from rakor.people.access import Member
from rakor.web.page import page

PAGE = "directives/site_new.html"
GONE = "Pratinjau sudah tidak berlaku. Tempel atau unggah daftarnya sekali lagi."


@require_http_methods(["GET", "HEAD", "POST"])
def site_new(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """Nothing is written before the preview of just these columns has been seen; until then the page carries the list."""
    member = people_access.member(request, government)
    directive = access.sited(member, pk)
    on = member.government.today(timezone.now())
    if "site_token" in request.POST:
        return _looked_through(request, member, directive, on)
    form = SiteListForm(*((request.POST, request.FILES) if request.method == "POST" else (None, None)))
    if not form.is_valid():
        return page(request, PAGE, {"directive": directive, "form": form}, status=422 if form.errors else 200)
    return _preview(request, member, directive, ColumnsForm(table=form.cleaned_data["table"], on=on))


def _looked_through(request: HttpRequest, member: Member, directive: Directive, on: date) -> HttpResponse:
    table = kept(by=member, directive=directive, text=request.POST["site_token"])
    if table is None:
        context = {"directive": directive, "form": SiteListForm(), "problem": GONE}
        return page(request, PAGE, context, status=422)
    columns = ColumnsForm(request.POST, table=table, on=on)
    if not columns.is_valid() or "simpan" not in request.POST or request.POST.get("seen") != columns.said:
        return _preview(request, member, directive, columns)
    planned = actions.put_sites(by=member, directive=directive, lines=columns.read())
    counts = Counter(one.result for one in planned)
    text = f"{counts['baru']} titik ditambahkan, {counts['diubah']} dilengkapi, {counts['sama']} sudah sama."
    if counts["salah"]:
        text += f" {counts['salah']} baris yang salah tidak tersimpan."
    messages.success(request, text)
    return redirect("directives:sites", member.government.slug, directive.pk)


def _preview(request: HttpRequest, member: Member, directive: Directive, columns: ColumnsForm) -> HttpResponse:
    lines = [] if columns.errors else columns.read()
    planned = actions.plan_sites(by=member, directive=directive, lines=lines)
    context = {
        "directive": directive,
        "columns": columns,
        "counts": Counter(one.result for one in planned),
        "bad": [one for one in planned if one.result == "salah"],
        "good": [one for one in planned if one.result in ("baru", "diubah")],
        "token": keep(by=member, directive=directive, table=columns.table),
    }
    return page(request, PAGE, context, status=422 if columns.errors else 200)
