# Open data: the same releases as on the pages, as JSON and CSV, described by OpenAPI. Read-only, and so many a minute.
from collections.abc import Iterable
from datetime import date

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from ninja import Field, NinjaAPI, Query, Schema
from ninja.errors import Throttled, ValidationError
from ninja.throttling import SimpleRateThrottle

from directives.public import PublicDirective, public_directives
from directives.releases import Standing
from rakor.documents.sheet import csv
from rakor.people import access, scope
from rakor.portal import shown
from rakor.portal.asked import LONGEST, Asked
from rakor.portal.caching import for_everybody

MOST = 500
A_MINUTE = "60/m"
CSV = {"content": {"text/csv": {"schema": {"type": "string"}}}, "description": "Berkas CSV, UTF-8, koma."}


class Limit(SimpleRateThrottle):
    """By address. Counted in the application's own table, which the public may not touch."""

    def get_cache_key(self, request: HttpRequest) -> str:
        return f"portal_data_{get_adapter().get_client_ip(request)}"

    def allow_request(self, request: HttpRequest) -> bool:
        with scope.nothing():
            return super().allow_request(request)


class Which(Schema):
    q: str = Field("", max_length=LONGEST, description="Kata yang dicari dalam ringkasan atau nama rapat.")
    sejak: date | None = Field(None, description="Tanggal arahan atau rapat, paling awal.")
    sampai: date | None = Field(None, description="Tanggal arahan atau rapat, paling akhir.")
    halaman: int = Field(1, ge=1, le=100_000)
    per_halaman: int = Field(100, ge=1, le=MOST)

    def asked(self) -> Asked:
        return Asked.read(
            {name: value.isoformat() if isinstance(value, date) else str(value or "") for name, value in self}
        )

    def page(self, rows) -> Page:
        return Paginator(rows, self.per_halaman).get_page(self.halaman)


class WhichDirectives(Which):
    status: Standing | None = Field(None, description="Keadaan arahan; artinya di halaman Istilah.")
    unit: str = Field("", max_length=LONGEST, description="Nama unit, persis.")
    tema: str = Field("", max_length=LONGEST, description="Nama tema, persis.")


class UnitOut(Schema):
    nama: str
    peran: str
    selesai: bool


class MeetingRef(Schema):
    kode: str
    nama: str
    tanggal: date | None


class DirectiveOut(Schema):
    kode: str = Field(description="Pengenal tetap arahan ini.")
    ringkasan: str
    status: Standing
    status_kata: str
    pemberi_arahan: str
    tanggal_arahan: date
    dibuka_pada: date
    unit: list[UnitOut]
    unit_selesai: int
    tema: list[str]
    rapat: MeetingRef | None
    tautan: str


class MeetingOut(MeetingRef):
    tempat: str
    dipimpin: list[str]
    acara: list[str]
    ringkasan: str
    dibuka_pada: date
    jumlah_arahan: int
    tautan: str


class Listed(Schema):
    jumlah: int
    halaman: int
    jumlah_halaman: int
    berikutnya: str | None


class DirectivesOut(Listed):
    data: list[DirectiveOut]


class MeetingsOut(Listed):
    data: list[MeetingOut]


class Problem(Schema):
    pesan: str


api = NinjaAPI(
    title="Data terbuka Rakor",
    version="1",
    description="Arahan dan rapat yang dibuka untuk publik oleh satu pemerintah daerah. Hanya baca, tanpa kunci.",
    docs_url=None,
    openapi_url=None,
    urls_namespace="portal_data",
    throttle=[Limit(A_MINUTE)],
)


@api.exception_handler(Throttled)
def too_many(request: HttpRequest, refusal: Throttled) -> HttpResponse:
    seconds = max(1, round(refusal.wait or 60))
    answer = {"pesan": f"Terlalu banyak permintaan. Coba lagi dalam {seconds} detik."}
    response = api.create_response(request, answer, status=429)
    response.headers["Retry-After"] = str(seconds)
    return response


@api.exception_handler(ValidationError)
def not_understood(request: HttpRequest, refusal: ValidationError) -> HttpResponse:
    names = sorted({str(error["loc"][-1]) for error in refusal.errors})
    return api.create_response(request, {"pesan": f"Isi parameter ini tidak dikenal: {', '.join(names)}."}, status=422)


@api.exception_handler(Http404)
def not_found(request: HttpRequest, refusal: Http404) -> HttpResponse:
    return api.create_response(request, {"pesan": "Tidak ada arahan terbuka dengan kode ini."}, status=404)


REFUSALS = {422: Problem, 429: Problem}


@api.get("arahan.json", response={200: DirectivesOut} | REFUSALS, url_name="directives_json", summary="Daftar arahan")
def _directives(request: HttpRequest, which: Query[WhichDirectives]):
    page = which.page(which.asked().directives())
    rows = [_directive_row(request, one) for one in public_directives(page.object_list)]
    return _listed(request, page) | {"data": rows}


@api.get("arahan.csv", url_name="directives_csv", summary="Daftar arahan, CSV", openapi_extra={"responses": {200: CSV}})
def _directives_csv(request: HttpRequest, which: Query[WhichDirectives]):
    page = which.page(which.asked().directives())
    rows = [_directive_row(request, one) for one in public_directives(page.object_list)]
    return _csv(request, page, "arahan", DirectiveOut.model_fields, map(_flat, rows))


@api.get(
    "arahan/{slug:code}.json", response={200: DirectiveOut, 404: Problem} | REFUSALS, url_name="directive_json",
    summary="Satu arahan",
)  # fmt: skip
def _directive(request: HttpRequest, code: str):
    found = public_directives(Asked().directives().filter(directive__code=code))
    if not found:
        raise Http404
    return _directive_row(request, found[0])


@api.get("rapat.json", response={200: MeetingsOut} | REFUSALS, url_name="meetings_json", summary="Daftar rapat")
def _meetings(request: HttpRequest, which: Query[Which]):
    page = which.page(which.asked().meetings())
    rows = [_meeting_row(request, one) for one in shown.meetings(page.object_list)]
    return _listed(request, page) | {"data": rows}


@api.get("rapat.csv", url_name="meetings_csv", summary="Daftar rapat, CSV", openapi_extra={"responses": {200: CSV}})
def _meetings_csv(request: HttpRequest, which: Query[Which]):
    page = which.page(which.asked().meetings())
    rows = [_meeting_row(request, one) for one in shown.meetings(page.object_list)]
    return _csv(request, page, "rapat", MeetingOut.model_fields, map(_flat, rows))


def _directive_row(request: HttpRequest, one: PublicDirective) -> dict:
    units = [{"nama": unit.name, "peran": unit.role, "selesai": unit.is_done} for unit in one.units]
    at = one.meeting
    return {
        "kode": one.code, "ringkasan": one.summary, "status": one.standing, "status_kata": one.word,
        "pemberi_arahan": one.issuer, "tanggal_arahan": one.given_on, "dibuka_pada": one.opened_on, "unit": units,
        "unit_selesai": one.done, "tema": list(one.themes), "tautan": _link(request, "portal:directive", one.code),
        "rapat": {"kode": at.code, "nama": at.title, "tanggal": at.held_on} if at else None,
    }  # fmt: skip


def _meeting_row(request: HttpRequest, one: shown.OpenMeeting) -> dict:
    return {
        "kode": one.code, "nama": one.title, "tanggal": one.held_on, "tempat": one.place, "dipimpin": one.leaders,
        "acara": one.agenda, "ringkasan": one.summary, "dibuka_pada": one.opened_on, "jumlah_arahan": one.directives,
        "tautan": _link(request, "portal:meeting", one.code),
    }  # fmt: skip


def _link(request: HttpRequest, name: str, *args: str) -> str:
    return settings.BASE_URL + reverse(name, args=[request.government.slug, *args])


def _listed(request: HttpRequest, page: Page) -> dict:
    return {
        "jumlah": page.paginator.count, "halaman": page.number, "jumlah_halaman": page.paginator.num_pages,
        "berikutnya": _next(request, page),
    }  # fmt: skip


def _next(request: HttpRequest, page: Page) -> str | None:
    if not page.has_next():
        return None
    asked = request.GET.copy()
    asked["halaman"] = str(page.next_page_number())
    return f"{settings.BASE_URL}{request.path}?{asked.urlencode()}"


def _flat(row: dict) -> dict:
    """One cell each: names of units and themes, separated by semicolons."""
    cells = row | {name: "; ".join(value) for name, value in row.items() if name in ("tema", "dipimpin", "acara")}
    if "unit" in row:
        cells["unit"] = "; ".join(unit["nama"] for unit in row["unit"])
        cells["rapat"] = row["rapat"]["nama"] if row["rapat"] else ""
    return cells


def _csv(request: HttpRequest, page: Page, name: str, header: Iterable[str], rows: Iterable[dict]) -> HttpResponse:
    header = list(header)
    body = csv(header, ([row[column] for column in header] for row in rows))
    response = HttpResponse(body, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}-{request.government.slug}.csv"'
    if following := _next(request, page):
        response.headers["Link"] = f'<{following}>; rel="next"'
    return response


OPERATIONS = {pattern.name: pattern.callback for pattern in api.urls[0]}


@for_everybody
def directives_json(request: HttpRequest, government: str) -> HttpResponse:
    access.visitor(request, government)
    return OPERATIONS["directives_json"](request)


@for_everybody
def directives_csv(request: HttpRequest, government: str) -> HttpResponse:
    access.visitor(request, government)
    return OPERATIONS["directives_csv"](request)


@for_everybody
def directive_json(request: HttpRequest, government: str, code: str) -> HttpResponse:
    access.visitor(request, government)
    return OPERATIONS["directive_json"](request, code=code)


@for_everybody
def meetings_json(request: HttpRequest, government: str) -> HttpResponse:
    access.visitor(request, government)
    return OPERATIONS["meetings_json"](request)


@for_everybody
def meetings_csv(request: HttpRequest, government: str) -> HttpResponse:
    access.visitor(request, government)
    return OPERATIONS["meetings_csv"](request)


@for_everybody
def openapi(request: HttpRequest, government: str) -> HttpResponse:
    place = access.visitor(request, government)
    root = reverse("portal:data", args=[place.slug])
    return api.create_response(request, api.get_openapi_schema(path_prefix=root), status=200)
