# Lists as XLSX: an upload is shown row by row first, and only then taken over.
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from rakor.people import access
from rakor.people.access import Member
from rakor.people.sheets import book, intake
from rakor.people.sheets.kinds import SHEETS, Sheet
from rakor.people.views.shared import today
from rakor.web.page import page

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_http_methods(["GET", "HEAD", "POST"])
def sheet(request: HttpRequest, government: str, name: str) -> HttpResponse:
    """Upload → preview → taken over. Between the two the page carries the rows, signed."""
    member = access.member(request, government)
    kind = _kind(member, name)
    shown, status = {"sheet": kind, "most": book.MOST_ROWS}, 200
    if request.method == "POST" and "sheet_token" in request.POST:
        rows = intake.kept(by=member, sheet=kind, text=request.POST["sheet_token"])
        if rows is None:
            shown, status = shown | {"problem": "Pratinjau sudah tidak berlaku. Unggah berkasnya sekali lagi."}, 422
        else:
            outcomes = intake.carry_out(by=member, sheet=kind, rows=rows, on=today(member))
            shown |= {"is_done": True} | _shown(outcomes)
    elif request.method == "POST":
        try:
            shown |= _tried(request, member, kind)
        except book.Unreadable as reason:
            shown, status = shown | {"problem": str(reason)}, 422
    return page(request, "people/sheet.html", shown, status=status)


def _tried(request: HttpRequest, member: Member, kind: Sheet) -> dict:
    file = request.FILES.get("berkas")
    if file is None:
        raise book.Unreadable("Pilih berkas .xlsx dahulu.")
    rows = book.read(file, kind.titles, kind.required)
    outcomes = intake.preview(by=member, sheet=kind, rows=rows, on=today(member))
    return {"token": intake.keep(by=member, sheet=kind, rows=rows)} | _shown(outcomes)


def _shown(outcomes: list[intake.Outcome]) -> dict:
    counts = intake.count(outcomes)
    return {
        "bad": [outcome for outcome in outcomes if outcome.result == intake.BAD],
        "good": [outcome for outcome in outcomes if outcome.result in ("baru", "diubah")],
        "fresh": counts["baru"],
        "changed": counts["diubah"],
        "same": counts["sama"],
    }


@require_safe
def sheet_template(request: HttpRequest, government: str, name: str) -> HttpResponse:
    member = access.member(request, government)
    kind = _kind(member, name)
    return _file(kind, [], f"contoh-{kind.name}.xlsx")


@require_safe
def sheet_export(request: HttpRequest, government: str, name: str) -> HttpResponse:
    """The list as it stands, in the columns of the import: it can be changed and uploaded again."""
    member = access.member(request, government)
    kind = _kind(member, name)
    return _file(kind, kind.rows(today(member)), f"{kind.name}-{member.government.slug}-{today(member)}.xlsx")


def _kind(member: Member, name: str) -> Sheet:
    if name not in SHEETS:
        access.require(member, *access.KEEPERS)
        raise Http404
    access.require(member, *SHEETS[name].roles)
    return SHEETS[name]


def _file(kind: Sheet, rows, filename: str) -> HttpResponse:
    headings = [book.Heading(c.title, c.is_required, c.note, c.choices()) for c in kind.columns]
    answer = HttpResponse(book.write(headings, rows, kind.title), content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="{filename}"'
    answer["Cache-Control"] = "no-store"
    return answer
