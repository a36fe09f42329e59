# The national vocabulary of themes and the other words for each; pure. A government's own themes are rows of Theme.

# Canonical name → other words for it, all in lower case and in the shape of _plain().
THEMES: dict[str, tuple[str, ...]] = {
    # Asta Cita, the eight in short
    "Asta Cita 1: Pancasila, demokrasi, HAM": ("asta cita 1", "asta cita i", "asta cita pertama", "ideologi pancasila"),
    "Asta Cita 2: pertahanan, swasembada": ("asta cita 2", "asta cita ii", "asta cita kedua", "swasembada"),
    "Asta Cita 3: lapangan kerja, infrastruktur": ("asta cita 3", "asta cita iii", "asta cita ketiga"),
    "Asta Cita 4: SDM": ("asta cita 4", "asta cita iv", "asta cita keempat", "sdm", "sumber daya manusia"),
    "Asta Cita 5: hilirisasi": ("asta cita 5", "asta cita v", "asta cita kelima", "hilirisasi"),
    "Asta Cita 6: desa, pemerataan": ("asta cita 6", "asta cita vi", "asta cita keenam", "membangun dari desa"),
    "Asta Cita 7: reformasi hukum, birokrasi": (
        "asta cita 7", "asta cita vii", "asta cita ketujuh", "reformasi birokrasi", "reformasi hukum",
    ),
    "Asta Cita 8: lingkungan, budaya, toleransi": ("asta cita 8", "asta cita viii", "asta cita kedelapan"),
    # National programmes
    "MBG": ("makan bergizi gratis", "program makan bergizi gratis", "program mbg", "dapur mbg"),
    "Koperasi Merah Putih": (
        "kdmp", "kkmp", "kopdes merah putih", "kopdes", "koperasi desa merah putih", "koperasi desa kelurahan merah putih",
        "koperasi kelurahan merah putih", "kmp",
    ),
    # Regional
    "Program 100 hari": (
        "100 hari", "100 hari kerja", "program 100 hari kerja", "program kerja 100 hari", "seratus hari",
        "program seratus hari",
    ),
    "Visi dan misi": ("visi misi", "visi misi daerah"),
    "Program unggulan": ("program unggulan daerah", "progul"),
    # Sectors
    "Infrastruktur": ("infrastruktur daerah", "pembangunan infrastruktur"),
    "Pendidikan": ("bidang pendidikan",),
    "Kesehatan": ("bidang kesehatan", "layanan kesehatan", "pelayanan kesehatan"),
    "UMKM": ("ukm", "usaha mikro kecil dan menengah", "usaha mikro kecil menengah"),
    "Lingkungan dan sampah": (
        "lingkungan", "lingkungan hidup", "sampah", "persampahan", "pengelolaan sampah", "lingkungan sampah",
    ),
    "Stunting": ("penurunan stunting", "penanganan stunting", "percepatan penurunan stunting", "tengkes"),
    "Inflasi dan harga pangan": (
        "inflasi", "harga pangan", "pengendalian inflasi", "inflasi daerah", "inflasi harga pangan",
    ),
    "Kemiskinan": ("kemiskinan ekstrem", "pengentasan kemiskinan", "penanggulangan kemiskinan"),
    "Bencana": ("kebencanaan", "penanggulangan bencana", "mitigasi bencana", "tanggap darurat"),
    "Pelayanan publik": ("layanan publik",),
    "Anggaran dan keuangan": ("anggaran", "apbd", "realisasi anggaran", "serapan anggaran", "keuangan daerah"),
    "Disiplin ASN": ("disiplin pegawai", "kedisiplinan asn"),
}  # fmt: skip


def canonical(name: str) -> str:
    """The name under which a theme is kept: the national one where `name` is another word for it, else `name` itself.

    "MBG (Makan Bergizi Gratis)" is known when its words outside and inside the brackets mean the same theme.
    """
    name = " ".join(name.split())
    if found := _KNOWN.get(_plain(name)):
        return found
    outside, bracket, inside = name.removesuffix(")").partition("(")
    if bracket:
        meant = {_KNOWN.get(_plain(outside)), _KNOWN.get(_plain(inside))}
        if len(meant) == 1 and None not in meant:
            return meant.pop()
    return name


def _plain(name: str) -> str:
    """Lower case, words only: punctuation between words is a space."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in name.lower()).split())


_KNOWN = {_plain(word): name for name, words in THEMES.items() for word in (name, *words)}
