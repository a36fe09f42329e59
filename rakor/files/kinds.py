# The kinds of file that may come in, how each goes out, and what to advise about the others. No content is read.
from dataclasses import dataclass

from django.core.exceptions import ValidationError


class Refused(ValidationError):
    """A file that is not taken; `message` tells the user what to do. A form's clean may simply let it through."""

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message, code=code)


@dataclass(frozen=True)
class Kind:
    extension: str
    media_type: str
    family: str  # image, pdf, ooxml, odf or text
    aliases: frozenset[str] = frozenset()
    inline: bool = False


_OOXML = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."
KINDS = {
    kind.extension: kind
    for kind in (
        Kind("jpg", "image/jpeg", "image", frozenset({"jpeg", "jfif", "jpe"}), inline=True),
        Kind("png", "image/png", "image", frozenset({"apng"}), inline=True),
        Kind("webp", "image/webp", "image", inline=True),
        Kind("pdf", "application/pdf", "pdf", inline=True),
        Kind("docx", _OOXML + "wordprocessingml.document", "ooxml"),
        Kind("xlsx", _OOXML + "spreadsheetml.sheet", "ooxml"),
        Kind("pptx", _OOXML + "presentationml.presentation", "ooxml"),
        Kind("odt", _ODF + "text", "odf"),
        Kind("ods", _ODF + "spreadsheet", "odf"),
        Kind("txt", "text/plain", "text"),
        Kind("csv", "text/csv", "text"),
    )
}
BY_EXTENSION = {name: kind for kind in KINDS.values() for name in (kind.extension, *kind.aliases)}
BY_MEDIA_TYPE = {kind.media_type: kind for kind in KINDS.values()}

EVIDENCE = frozenset(KINDS)
IMAGES = frozenset(name for name, kind in KINDS.items() if kind.family == "image")
DOCUMENTS = frozenset({"pdf", "docx", "odt"})
SPREADSHEETS = frozenset({"xlsx"})

HEIC = (
    "Foto HEIC belum bisa dibuka di semua komputer. Kirim sebagai JPG: di iPhone pilih Pengaturan › Kamera › Format › "
    "Paling Kompatibel, lalu potret ulang; atau ambil tangkapan layar foto itu."
)
LOCKED_OFFICE = (
    "Dokumen ini terkunci kata sandi atau berformat lama. Buka dengan Word, Excel, PowerPoint, atau LibreOffice, hapus "
    "kata sandinya, lalu simpan ulang sebagai DOCX, XLSX, PPTX, atau PDF."
)
MACRO = "Dokumen ini berisi makro, jadi tidak diterima. Simpan ulang tanpa makro, atau cetak ke PDF, lalu unggah lagi."
ARCHIVE = "Berkas arsip tidak diterima. Buka arsipnya, lalu unggah isinya satu per satu."
ACTIVE = "Berkas program atau halaman web tidak diterima. Kirim isinya sebagai PDF atau foto."
AS_PICTURE = "Jenis gambar ini tidak diterima. Simpan sebagai JPG, PNG, atau PDF, lalu unggah lagi."
VIDEO = "Video dan suara tidak diterima. Kirim beberapa foto, atau tulis tautan videonya di laporan."
_ADVICE = {
    HEIC: "heic heif hif",
    LOCKED_OFFICE: "doc xls ppt dot xlt pps rtf wps et dps",
    MACRO: "docm xlsm pptm dotm xltm xlsb xlam ppam ppsm potm sldm",
    ARCHIVE: "zip rar 7z tar gz tgz bz2 xz zst iso img cab jar apk",
    ACTIVE: "html htm xhtml mhtml mht shtml svg svgz xml js exe dll com bat cmd scr msi vbs ps1 sh php py hta lnk swf",
    AS_PICTURE: "gif bmp tif tiff avif psd ico jp2 dng raw cr2 nef",
    VIDEO: "mp4 mov avi mkv 3gp webm mp3 wav m4a ogg opus aac amr",
}
ADVICE = {extension: advice for advice, extensions in _ADVICE.items() for extension in extensions.split()}
