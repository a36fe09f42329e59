# Whether an upload is taken, and what of it. Each family's rules live in pdf, office, text, strip; nothing is stored.
import hashlib
from dataclasses import dataclass, field

import filetype
from django.core.files.uploadedfile import UploadedFile

from rakor.files import office, pdf, text
from rakor.files.kinds import ADVICE, ARCHIVE, BY_EXTENSION, EVIDENCE, HEIC, KINDS, LOCKED_OFFICE, Kind, Refused
from rakor.files.names import join_name, split_name
from rakor.files.strip import strip

MAX_BYTES = 25 * 1024 * 1024
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")


@dataclass(frozen=True)
class Checked:
    """What may be stored: pictures already without position and remarks, everything else byte for byte as it came."""

    name: str
    extension: str
    media_type: str
    content: bytes = field(repr=False)

    @property
    def size(self) -> int:
        return len(self.content)

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def check(upload: UploadedFile, *, allowed: frozenset[str] = EVIDENCE, max_bytes: int = MAX_BYTES) -> Checked:
    """The upload, judged by what it holds and not by what the browser said; raises Refused.

    `allowed` names kinds by extension (EVIDENCE, IMAGES, DOCUMENTS, SPREADSHEETS or a set of one's own). A picture
    under another picture's extension is taken and renamed. The upload is read once, from its beginning.
    """
    stem, extension = split_name(upload.name or "")
    kind = _kind_of_name(extension, allowed)
    content = _read(upload, max_bytes)
    kind = _kind_of_content(content, kind, allowed)
    if kind.family == "image":
        content = strip(content, kind.extension)
    elif kind.family == "pdf":
        pdf.inspect(content)
    elif kind.family == "text":
        text.inspect(content, kind.extension)
    else:
        office.inspect(content, kind)
    if extension not in (kind.extension, *kind.aliases):
        extension = kind.extension
    return Checked(join_name(stem, extension), kind.extension, kind.media_type, content)


def _kind_of_name(extension: str, allowed: frozenset[str]) -> Kind:
    kind = BY_EXTENSION.get(extension)
    if kind is not None and kind.extension in allowed:
        return kind
    wanted = ", ".join(name.upper() for name in KINDS if name in allowed)
    advice = ADVICE.get(extension, f"Jenis berkas .{extension} tidak diterima.")
    if kind is not None:
        advice = f"Di sini berkas .{extension} tidak diterima."
    if not extension:
        advice = "Nama berkas tidak punya akhiran seperti .pdf atau .jpg. Ganti namanya, lalu unggah lagi."
    raise Refused(f"{advice} Yang diterima: {wanted}.", "extension")


def _read(upload: UploadedFile, max_bytes: int) -> bytes:
    upload.seek(0)
    content = upload.read(max_bytes + 1)
    if not content:
        raise Refused("Berkas ini kosong. Periksa berkasnya, lalu unggah lagi.", "empty")
    if len(content) > max_bytes:
        most = f"{max_bytes / 1024 / 1024:.0f} MB" if max_bytes >= 1024 * 1024 else f"{max_bytes // 1024} kB"
        raise Refused(f"Berkas lebih besar dari {most}. Perkecil atau bagi menjadi beberapa berkas.", "size")
    return content


def _kind_of_content(content: bytes, named: Kind, allowed: frozenset[str]) -> Kind:
    """The kind that the first bytes show, if it is the named one or another picture; plain text has no such bytes."""
    if named.family == "text":
        return named
    if content[4:8] == b"ftyp" and content[8:12] in HEIC_BRANDS:
        raise Refused(HEIC, "heic")
    if named.family in ("ooxml", "odf"):
        if content.startswith(ZIP):
            return named
        if content.startswith(OLE):
            raise Refused(LOCKED_OFFICE, "locked")
        raise _mismatch(named)
    if content.startswith(ZIP):
        raise Refused(ARCHIVE, "mismatch")
    guess = filetype.guess(content[:8192])
    seen = BY_EXTENSION.get(guess.extension) if guess else None
    if seen == named or (seen and seen.family == named.family == "image" and seen.extension in allowed):
        return seen
    raise _mismatch(named)


def _mismatch(named: Kind) -> Refused:
    return Refused(
        f"Isi berkas ini bukan {named.extension.upper()} seperti akhiran namanya, atau berkasnya rusak. "
        "Buka dengan aplikasinya, simpan ulang dengan jenis yang benar, lalu unggah lagi.",
        "mismatch",
    )
