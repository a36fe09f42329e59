# What is said of an old item in the room: "lapor …" is a report, "putus: …" a decision. Who may say it is not here.
import re
from dataclasses import dataclass

PERCENT = re.compile(r"(?<![\d.,])([0-9]{1,3})(?:[.,][0-9]+)?\s*(?:%|persen\b)", re.IGNORECASE)
SHARE = re.compile(r"\b([0-9]{1,6})\s*(?:dari|/)\s*([0-9]{1,6})\b", re.IGNORECASE)
DONE = re.compile(
    r"\b(?:(?:sudah|telah|sdh)\s+(?:\w+\s+){0,2}?)?(?:selesai|tuntas|rampung|beres)\b|\b100\s*(?:%|persen)",
    re.IGNORECASE,
)
NOT_DONE = re.compile(
    r"\b(?:belum|blm|tidak|akan|hampir|sebagian|baru|target(?:nya)?|agar|segera|masih|bila|jika|kalau|untuk|rencana(?:nya)?|ditargetkan|"
    r"diperkirakan|sebelum|menunggu|setelah|bisa|dapat|harus|sampai|hingga|sisanya|lainnya)\s+(?:[^\s,;.]+\s+){0,3}?$",
    re.IGNORECASE,
)
OBSTACLE = re.compile(
    r"\b(?:kendala(?:nya)?|terkendala|hambatan(?:nya)?|terhambat|masalah(?:nya)?|permasalahan(?:nya)?|tersendat)\b\s*[:,]?\s*(?:adalah\s+|oleh\s+|pada\s+)?"
    r"([^;]*?)(?=;|\.\s|\.$|,?\s*\b(?:mohon|minta|butuh|perlu)\b|$)",
    re.IGNORECASE,
)
NO_OBSTACLE = re.compile(r"\b(?:tidak|tak|tanpa|nihil)\s+(?:ada\s+)?$", re.IGNORECASE)
REASON = re.compile(
    r"[\s,;(]*\b(?:karena|sebab|dengan alasan|alasan(?:nya)?|mengingat|lantaran|sehubungan dengan|akibat)\b\s*:?\s*",
    re.IGNORECASE,
)
DECISIONS = (
    ("tidak_dapat", r"(?:tidak|tak|tdk)\s+(?:dapat|bisa|mungkin)\s+"
     r"(?:di\s*)?(?:tindak\s*lanjuti|ditindaklanjuti|dilaksanakan|diteruskan)|tdtl"),
    ("perpanjang", r"(?:di)?perpanjang(?:an|kan)?|(?:di)?undur(?:kan)?|mundur|(?:di)?tunda|tambah(?:an)?\s+waktu|"
     r"(?:di)?beri\s+(?:tambahan\s+)?waktu"),
    ("alihkan", r"(?:di)?alih(?:kan)?|pindah(?:kan)?|dipindahkan|(?:di)?limpahkan|(?:di)?serahkan|(?:di)?ganti\s+penanggung\s*jawab"),
    ("cabut", r"(?:di)?cabut|(?:di)?batal(?:kan)?|(?:di)?hentikan|(?:di)?hapus(?:kan)?"),
    ("selesai", r"(?:dinyatakan\s+|sudah\s+|dianggap\s+)?(?:selesai|tuntas|rampung)|(?:di)?terima|(?:di)?tutup"),
)  # fmt: skip
_DECISIONS = tuple((kind, re.compile(rf"\s*(?:{pattern})\b", re.IGNORECASE)) for kind, pattern in DECISIONS)
TO = re.compile(r"\s*(?:ke|kepada|pada|untuk|menjadi)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Report:
    """`percent` as said, or from "12 dari 29"; `is_done` only where completion is claimed of the whole."""

    text: str
    percent: int | None = None
    count: int | None = None
    total: int | None = None
    is_done: bool = False
    obstacle: str = ""


@dataclass(frozen=True)
class Decision:
    """`kind`: selesai, perpanjang, alihkan, cabut, tidak_dapat; "" where the words name none of these."""

    kind: str
    text: str
    reason: str = ""


def report(text: str) -> Report:
    percent = next((int(found[1]) for found in PERCENT.finditer(text) if int(found[1]) <= 100), None)
    share = next(
        (found for found in SHARE.finditer(text) if int(found[2]) > 0 and int(found[1]) <= int(found[2])), None
    )
    count, total = (int(share[1]), int(share[2])) if share else (None, None)
    done = any(not NOT_DONE.search(text[: found.start()]) for found in DONE.finditer(text))
    is_whole = (
        (percent in (None, 100))
        and (count == total)
        and not re.search(r"\b(?:sebagian|sebahagian|tinggal|sisa\w*|kecuali)\b", text, re.IGNORECASE)
    )
    return Report(text, percent, count, total, done and is_whole, obstacle(text))


def obstacle(text: str) -> str:
    for found in OBSTACLE.finditer(text):
        if not NO_OBSTACLE.search(text[: found.start()]) and found[1].strip(" ,."):
            return found[1].strip(" ,.")
    return ""


def decision(text: str) -> tuple[Decision, int]:
    """What was decided, and where in the text its date or its unit begins."""
    found_reason = REASON.search(text)
    reason = text[found_reason.end() :].strip(" .)") if found_reason else ""
    for kind, pattern in _DECISIONS:
        if found := pattern.match(text):
            if not reason and kind in ("cabut", "tidak_dapat"):
                reason = text[found.end() :].strip(" ,.:;()-")
            return Decision(kind, text.strip(), reason), found.end()
    return Decision("", text.strip(), reason), 0
