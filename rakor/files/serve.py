# A stored file as an answer that can do nothing in the browser. The view has already decided who may see it.
import logging
from pathlib import Path

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase, HttpResponseNotModified
from django.utils.http import content_disposition_header, parse_etags

from rakor.files.kinds import BY_MEDIA_TYPE
from rakor.files.store import open_

logger = logging.getLogger(__name__)

POLICY = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "private, max-age=0, must-revalidate",
}


def serve(
    path: str,
    *,
    name: str,
    media_type: str,
    sha256: str = "",
    download: bool = False,
    request: HttpRequest | None = None,
    root: Path | None = None,
) -> HttpResponseBase:
    """Pictures and PDF open in the browser unless `download`; everything else is always a download.

    A media type that is not on our own list goes out as application/octet-stream. With `sha256` there is an ETag, and
    with `request` too a 304 for who already has the file: call it after the access check, on every request. A file
    missing from the disk is logged and a 404. Streams; no ranges.
    """
    kind = BY_MEDIA_TYPE.get(media_type)
    etag = f'"{sha256}"' if sha256 else ""
    if etag and request is not None and _has(request, etag):
        return _inert(HttpResponseNotModified(), etag)
    try:
        content = open_(path, root=root)
    except (FileNotFoundError, ValueError) as fault:
        logger.error("stored file missing: %s", path)
        raise Http404("Berkas ini tidak ada lagi di penyimpanan.") from fault
    response = FileResponse(content, content_type=_content_type(kind.media_type if kind else ""))
    attachment = download or kind is None or not kind.inline
    response["Content-Disposition"] = content_disposition_header(attachment, name) or "attachment"
    return _inert(response, etag)


def _content_type(media_type: str) -> str:
    if media_type.startswith("text/"):
        return f"{media_type}; charset=utf-8"
    return media_type or "application/octet-stream"


def _has(request: HttpRequest, etag: str) -> bool:
    known = parse_etags(request.headers.get("If-None-Match", ""))
    return any(tag.removeprefix("W/") in (etag, "*") for tag in known)


def _inert(response: HttpResponseBase, etag: str) -> HttpResponseBase:
    for header, value in HEADERS.items():
        response[header] = value
    if etag:
        response["ETag"] = etag
    return response
