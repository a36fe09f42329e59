# Office documents (OOXML and OpenDocument): opened as the zip archives they are, read through, never changed.
import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from xml.etree import ElementTree

from rakor.files.kinds import KINDS, LOCKED_OFFICE, MACRO, Kind, Refused

MAX_ENTRIES = 4000
MAX_INFLATED = 200 * 1024 * 1024
MAX_PART = 64 * 1024 * 1024  # one XML part, read at once
MAX_RATIO = 200
RATIO_FROM = 10 * 1024 * 1024
CHUNK = 1024 * 1024
END_RECORD = 22  # bytes, with nothing after it

MAIN = {
    "docx": b"wordprocessingml.document.main+xml",
    "xlsx": b"spreadsheetml.sheet.main+xml",
    "pptx": b"presentationml.presentation.main+xml",
}
EMBEDDABLE = {"docx", "xlsx", "pptx"}
PROGRAMS = re.compile(
    r"\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|jse?|wsf|hta|lnk|url|jar|class|sh|py|php|x?html?|mht|mhtml|swf"
    r"|docm|xlsm|pptm|dotm|xltm|potm|ppsm|xlsb|xlam|ppam|zip|rar|7z|gz|tar|iso|img)$",
    re.IGNORECASE,
)
MAGIC = (b"MZ", b"\x7fELF", b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"Rar!", b"7z\xbc\xaf", b"#!", b"\xca\xfe\xba\xbe")
MACRO_TYPES = re.compile(rb"macroEnabled|vbaProject|vbaData|activeX|ms-excel\.(?:intl)?macrosheet", re.IGNORECASE)
MACRO_PATHS = re.compile(r"vbaproject|vbadata|(?:^|/)activex/|(?:^|/)(?:intl)?macrosheets?/", re.IGNORECASE)
ODF_MACRO_PATHS = re.compile(r"^Scripts/.|^Basic/.+/(?!script-lb\.xml|dialog-lb\.xml)[^/]+$", re.IGNORECASE)
ODF_ACTIVE = re.compile(
    rb"script:event-listener|<script:script|dde-connection|office:dde-source|<draw:plugin|<draw:applet"
)
FIELD = re.compile(rb"<(?:\w+:)?instrText[^>]*>([^<]*)<|<(?:\w+:)?fldSimple[^>]*:instr=\"([^\"]*)\"")
DDE = re.compile(rb"(?:^|[\s\\])(?:DDE|DDEAUTO)\s", re.IGNORECASE)
REMOTE = re.compile(
    r"(?:https?|ftp|mhtml|mk|ms-\w+|javascript|vbscript|ldap):|\\\\|//|file:/*\\\\|file://(?:[^/]|//)", re.IGNORECASE
)
FETCHING = ("attachedTemplate", "oleObject", "frame", "subDocument", "package", "aFChunk", "control")


def inspect(content: bytes, kind: Kind, *, inner: bool = False) -> None:
    """Raises Refused. Reads every part, so a damaged archive or a false size is found now and not by the reader."""
    end = content.rfind(b"PK\x05\x06")
    if content[:4] != b"PK\x03\x04" or end < 0:
        raise _damaged()
    if end + END_RECORD != len(content):
        raise _hidden()
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            infos = archive.infolist()
            _listing(archive, infos, len(content))
            for name, data in _parts(archive, infos):
                _part(name, data, inner=inner)
            (_odf if kind.family == "odf" else _ooxml)(archive, kind)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        KeyError,
        OSError,
        ValueError,
    ) as fault:
        raise _damaged() from fault
    except ElementTree.ParseError as fault:
        raise _damaged() from fault


def _listing(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo], size: int) -> None:
    total = sum(info.file_size for info in infos)
    if len(infos) > MAX_ENTRIES or total > MAX_INFLATED or (total > RATIO_FROM and total > MAX_RATIO * size):
        raise _bomb()
    if archive.comment or archive.start_dir < 0 or min(info.header_offset for info in infos) != 0:
        raise _hidden()
    seen = set()
    for info in infos:
        name = info.orig_filename
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or re.search(r"[\x00-\x1f\\:]", name) or name.lower() in seen:
            raise _hidden()
        if info.external_attr >> 28 == 0xA:  # a symbolic link
            raise _hidden()
        if info.flag_bits & 1:
            raise Refused(LOCKED_OFFICE, "locked")
        seen.add(name.lower())


def _parts(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> Iterator[tuple[str, bytes]]:
    """Each part's name and content: XML and embedded documents whole, of the rest the first 64 bytes."""
    left = MAX_INFLATED
    for info in infos:
        name = info.filename
        whole = name.endswith((".xml", ".rels", ".vml", ".rdf")) or _extension(name) in EMBEDDABLE
        if whole and info.file_size > MAX_PART:
            raise _bomb()
        kept: list[bytes] = []
        with archive.open(info) as part:
            while chunk := part.read(CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise _bomb()
                if whole or not kept:
                    kept.append(chunk if whole else chunk[:64])
        yield name, b"".join(kept)


def _part(name: str, data: bytes, *, inner: bool) -> None:
    extension = _extension(name)
    if MACRO_PATHS.search(name):
        raise Refused(MACRO, "macro")
    if PROGRAMS.search(name):
        raise _embedded()
    if name.endswith((".xml", ".rels", ".vml", ".rdf")):
        _xml(data)
    elif extension in EMBEDDABLE and data.startswith(b"PK\x03\x04") and not inner:
        inspect(data, KINDS[extension], inner=True)
    elif data.startswith(MAGIC):
        raise _embedded()


def _xml(data: bytes) -> None:
    """No document types (entities that grow or fetch) and no encoding under which these searches would see nothing."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in data[:64]:
        raise _damaged()
    if re.search(rb"<!(?:DOCTYPE|ENTITY)", data, re.IGNORECASE):
        raise Refused("Susunan dokumen ini tidak lazim. Simpan ulang dari aplikasinya, lalu unggah lagi.", "unusual")


def _ooxml(archive: zipfile.ZipFile, kind: Kind) -> None:
    types = archive.read("[Content_Types].xml")
    if MACRO_TYPES.search(types):
        raise Refused(MACRO, "macro")
    if MAIN[kind.extension] not in types:
        raise _damaged()
    for name in archive.namelist():
        if name.endswith(".rels"):
            _relations(archive.read(name))
        elif name.startswith("word/") and name.endswith(".xml"):
            fields = b"".join(first or second for first, second in FIELD.findall(archive.read(name)))
            if DDE.search(fields):
                raise _fetches()
        elif name.startswith("xl/externalLinks/") and b"ddeLink" in archive.read(name):
            raise _fetches()


def _relations(data: bytes) -> None:
    for relation in ElementTree.fromstring(data):
        kind = relation.get("Type", "").rsplit("/", 1)[-1]
        target = relation.get("Target", "")
        if kind == "vbaProject":
            raise Refused(MACRO, "macro")
        if kind in FETCHING and relation.get("TargetMode") == "External" and REMOTE.match(target.strip()):
            raise _fetches()
        if kind == "hyperlink" and re.match(
            r"\s*(?:javascript|vbscript|data|ms-msdt|search-ms):", target, re.IGNORECASE
        ):
            raise _fetches()


def _odf(archive: zipfile.ZipFile, kind: Kind) -> None:
    if archive.read("mimetype").strip() != kind.media_type.encode():
        raise _damaged()
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise Refused(LOCKED_OFFICE, "locked")
    for name in archive.namelist():
        if ODF_MACRO_PATHS.search(name):
            raise Refused(MACRO, "macro")
        if name.endswith((".xml", ".rdf")) and ODF_ACTIVE.search(archive.read(name)):
            raise Refused(MACRO, "macro")
    archive.read("content.xml")


def _extension(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _damaged() -> Refused:
    return Refused(
        "Dokumen ini rusak, tidak terunggah utuh, atau jenisnya bukan seperti akhiran namanya. "
        "Buka dengan aplikasinya, simpan ulang, lalu unggah lagi.",
        "damaged",
    )


def _bomb() -> Refused:
    return Refused("Isi dokumen ini terlalu besar saat dibuka. Bagi menjadi beberapa berkas, lalu unggah lagi.", "bomb")


def _hidden() -> Refused:
    return Refused("Susunan dokumen ini tidak wajar. Simpan ulang dari aplikasinya, lalu unggah lagi.", "unusual")


def _embedded() -> Refused:
    return Refused(
        "Di dalam dokumen ini tertanam berkas lain. Hapus berkas itu atau cetak ke PDF, lalu unggah lagi.", "embedded"
    )


def _fetches() -> Refused:
    return Refused(
        "Dokumen ini mengambil isi dari luar saat dibuka. Hapus tautan itu atau cetak ke PDF, lalu unggah lagi.",
        "remote",
    )
