# The words around names: how heads of units are called, what addresses a set of units, what is no name at all.
import re

ACTING = {
    "plt": "Plt", "pelaksana tugas": "Plt", "plh": "Plh", "pelaksana harian": "Plh", "pj": "Pj", "penjabat": "Pj",
    "pjs": "Pjs", "pejabat sementara": "Pjs", "penjabat sementara": "Pjs",
}  # fmt: skip
_ACTING = re.compile(
    r"(pelaksana tugas|pelaksana harian|penjabat sementara|pejabat sementara|penjabat|plt|plh|pjs|pj)\b\.?"
    r"(?:\s*\((?:plt|plh|pjs?)\.?\))?\s+(\S.*)",
    re.IGNORECASE,
)
QUANTITY = r"(?:seluruh|semua|segenap|setiap|tiap|tiap-tiap|para|masing-masing|masing masing|all|every)"
AFTER_QUANTITY = re.compile(rf"^{QUANTITY}\s+(?:para\s+|jajaran\s+(?=kepala|opd|perangkat))?")
_HEAD = r"(?:(?:kepala|pimpinan|pejabat|unsur|jajaran)\s+)?"
# What is addressed in one breath, and the rule of the group that means it. None: OPD or perangkat daerah, as scope says.
SETS = (
    (re.compile(rf"{_HEAD}(?:opd|organisasi perangkat daerah|skpd|skpk|satuan kerja perangkat daerah)s?"), "all_opd"),
    (re.compile(rf"{_HEAD}perangkat daerah"), "all_units"),
    (re.compile(r"(?:camat|kecamatan|kepala distrik|distrik)"), "all_camat"),
    (re.compile(r"(?:asisten)(?: (?:daerah|setda|sekda|sekretaris daerah|sekretariat daerah))?"), "asisten"),
    (
        re.compile(r"(?:kepala bagian|kabag|bagian|kepala biro|karo|biro)(?: (?:setda|sekretariat daerah))?"),
        "all_bagian",
    ),
)
# "Semua dinas", but not "dinas" alone.
SETS_OF_ALL = ((re.compile(rf"{_HEAD}(?:dinas|badan)|kadis|kaban"), "all_opd"),)
# Words that are no set of units and no unit: nobody is asked what they mean.
NO_NAME = re.compile(
    r"\b(?:terkait|sejumlah|beberapa|sebagian|berbagai|yang|asn|pns|pppk|aparatur|aparat|jajaran|jajarannya|pegawai|pejabat|"
    r"masyarakat|warga|peserta|undangan|tamu|stakeholders?|pemangku|tokoh|hadirin|karyawan|honorer|staf|lainnya|"
    r"pihak|instansi|lembaga|institusi|media|wartawan|insan|pemerintah daerah|pemerintah kabupaten|pemerintah kota|"
    r"pemerintah provinsi|pemda|pemkab|pemkot|pemprov|tidak disebut\w*|tidak ditentukan|semuanya|kita|kami|"
    r"lurah|kepala desa|wali nagari|kepala sekolah|kepala puskesmas|forkopimda|forkopimcam|dprd|presiden|menteri|"
    r"mendagri|menkeu|gubernur|kementerian|kapolri|kapolda|kapolres|polres|polri|polsek|dandim|kodim|koramil|danramil|"
    r"tni|kejari|kejaksaan|pengadilan|penegak hukum|bupati dan wali kota|organisasi)\b|^daerah$"
)
NAMELIKE = re.compile(
    r"^(?:dinas|badan|bagian|kantor|inspektorat|sekretariat|kecamatan|camat|kelurahan|lurah \w|satpol)\b"
)
# How the head of a unit is called, and how the unit itself begins.
HEADS = (
    (r"kepala dinas|kadis", ("dinas ",)),
    (r"kepala badan|kaban", ("badan ",)),
    (r"kepala bagian|kabag", ("bagian ", "kepala bagian ")),
    (r"kepala biro|karo", ("biro ",)),
    (r"kepala satuan|kasat", ("satuan ", "")),
    (r"kasatpol pp", ("satpol pp",)),
    (r"kalaksa|kepala pelaksana", ("",)),
    (r"kepala|direktur|inspektur|ketua", ("", "inspektorat ")),
    (r"camat|kepala distrik", ("kecamatan ", "distrik ")),
    (r"lurah", ("kelurahan ",)),
    (r"wali nagari", ("nagari ",)),
    (r"kecamatan", ("camat ", "kecamatan ")),
)
EXACT_HEADS = {
    "sekretaris dprd": "sekretariat dprd", "sekwan": "sekretariat dprd", "kasatpol pp": "satpol pp",
    "inspektur": "inspektorat", "inspektur daerah": "inspektorat daerah",
}  # fmt: skip


def acting(title: str) -> tuple[str, str]:
    """("Plt", "Kepala Dinas Kesehatan") of "Plt. Kepala Dinas Kesehatan"; a title without it comes back as it is."""
    found = _ACTING.fullmatch(title.strip())
    return (ACTING[found[1].lower()], found[2]) if found else ("", title)


def plain(text: str) -> str:
    """Small letters, single spaces, without full stops and quotation marks."""
    text = re.sub(r"[.“”\"'’]", "", text.casefold())
    return " ".join(text.split()).strip(" ,;:-")


def is_name(text: str) -> bool:
    """Whether words that mean nothing here look like the name of a unit or post that should."""
    bare = plain(re.sub(r"\([^)]*\)", " ", text))
    if not bare:
        return False
    if NAMELIKE.match(bare) and not re.search(r"\b(?:terkait|sejumlah|beberapa|sebagian|yang)\b", bare):
        return True
    return not NO_NAME.search(plain(text)) and not re.match(QUANTITY + r"\b", bare)


def is_to_all(text: str) -> bool:
    """Whether words speak of each and every one: “masing-masing OPD”, not “sejumlah kepala OPD”."""
    return bool(re.match(QUANTITY + r"\b", plain(text)))


def suffixes(government: str) -> list[str]:
    """How the government's name stands behind a post or a group, longest first."""
    full = plain(government)
    level, _, bare = full.partition(" ")
    short = {"kabupaten": ("kab", "kab."), "provinsi": ("prov", "prov."), "kota": ()}.get(level, ())
    named = [full, *(f"{word} {bare}" for word in short)]
    behind = [
        f"{joint}{name}" for name in named for joint in ("se-", "se ", "di lingkungan pemerintah ", "pemerintah ", "")
    ]
    bodies = {"kabupaten": "pemkab", "kota": "pemkot", "provinsi": "pemprov"}
    behind += [
        f"di lingkungan {bodies.get(level, 'pemda')} {bare}",
        f"{bodies.get(level, 'pemda')} {bare}",
        f"se-{bare}",
    ]
    behind += [f"se-{level}", f"se {level}", f"di {full}", bare]
    return sorted({one for one in behind if one}, key=len, reverse=True)
