# Documents in and out of a member's own government, and the names in them that mean nothing here.
import tempfile

from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from rakor.exchange import arrive, unknown
from rakor.exchange.archive import pack
from rakor.people import access
from rakor.people.access import Member, Role
from rakor.people.models import Post, Unit
from rakor.web.page import page

MOST_FILES = 100
MOST_BYTES = 200 * 1024 * 1024


@require_http_methods(["GET", "HEAD", "POST"])
def import_(request: HttpRequest, government: str) -> HttpResponse:
    """Upload → what became of each file. A refused file writes nothing; the others are taken."""
    member = access.member(request, government)
    access.require(member, Role.SETDA)
    shown: dict = {"outcomes": [], "problem": ""}
    if request.method == "POST":
        uploads = request.FILES.getlist("berkas")
        shown["problem"] = _problem(uploads)
        if not shown["problem"]:
            named = [(upload.name or "berkas", upload) for upload in uploads]
            shown["outcomes"] = arrive.into_own(by=member, uploads=named, at=timezone.now())
    refused = [one for one in shown["outcomes"] if one.result == arrive.REFUSED]
    shown |= {
        "refused": refused,
        "taken": [one for one in shown["outcomes"] if one.result != arrive.REFUSED],
        "made": sum(one.result == arrive.MADE for one in shown["outcomes"]),
        "there": sum(one.result == arrive.THERE for one in shown["outcomes"]),
        "unknown": len(unknown.listed()),
    }
    return page(request, "exchange/import.html", shown, status=422 if refused or shown["problem"] else 200)


def _problem(uploads: list) -> str:
    if not uploads:
        return "Pilih berkas .json atau .zip dahulu."
    if len(uploads) > MOST_FILES:
        return f"Paling banyak {MOST_FILES} berkas sekali unggah."
    if sum(upload.size for upload in uploads) > MOST_BYTES:
        return f"Semua berkas bersama paling besar {MOST_BYTES // 1024 // 1024} MB."
    return ""


@require_safe
def export(request: HttpRequest, government: str) -> HttpResponseBase:
    """The archive, written to a temporary file while the scope holds, then served."""
    member = access.member(request, government)
    access.require(member, Role.SETDA, Role.ADMIN)
    file = tempfile.NamedTemporaryFile(prefix="rakor-", suffix=".zip")  # noqa: SIM115  (closed by the answer)
    pack(member.government, file.name)
    today = member.government.today(timezone.now())
    name = f"rakor-{member.government.slug}-{today.isoformat()}.zip"
    answer = FileResponse(file, as_attachment=True, filename=name, content_type="application/zip")
    answer["Cache-Control"] = "private, no-store"
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def unknown_(request: HttpRequest, government: str) -> HttpResponse:
    """Names from documents that nobody here is called, one by one: this unit or post, or no unit."""
    member = access.member(request, government)
    access.require(member, Role.SETDA)
    shown: dict = {"problem": "", "words": "", "typed": "", "said": ""}
    if request.method == "POST":
        shown |= _answered(request, member)
    shown |= {
        "names": unknown.listed(),
        "units": Unit.objects.values_list("name", flat=True),
        "posts": Post.objects.values_list("title", flat=True),
    }
    return page(request, "exchange/unknown.html", shown, status=422 if shown["problem"] else 200)


def _answered(request: HttpRequest, member: Member) -> dict:
    words, typed = request.POST.get("words", ""), " ".join(request.POST.get("nama", "").split())
    if not words:
        return {"problem": "Pilih nama yang akan dijelaskan."}
    one = next((one for one in unknown.listed() if one.words == words), None)
    if one is None:
        raise Http404
    if "bukan" in request.POST:
        unknown.dismiss(by=member, unknown=one)
        return {"said": f"“{words}” tetap sebagai kata-kata."}
    meant = _meant(typed)
    if meant is None:
        problem = (
            f"“{typed}” bukan nama unit atau jabatan di sini. Pilih dari daftar." if typed else "Isi nama unitnya."
        )
        return {"problem": problem, "words": words, "typed": typed}
    now = timezone.now()
    try:
        left = unknown.settle(by=member, unknown=one, meant=meant, on=member.government.today(now), at=now)
    except ValidationError as error:
        return {"problem": " ".join(error.messages), "words": words, "typed": typed}
    more = f" {left} arahan yang sudah dipantau tidak diubah; tunjuk unitnya dari halaman arahannya." if left else ""
    return {"said": f"“{words}” sekarang dikenal sebagai {meant}.{more}"}


def _meant(typed: str) -> Unit | Post | None:
    """The unit or post of exactly that name; a unit before a post of the same name."""
    units = list(Unit.objects.named(typed)[:2]) if typed else []
    if len(units) == 1:
        return units[0]
    return Post.objects.filter(title__iexact=typed).first() if typed and not units else None
