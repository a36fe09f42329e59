# The verbs of a directive: how strongly it was said, and the imperatives that begin one. Who is meant is not here.
import re

ACTIVE = (  # the one who speaks stands before it
    "memerintahkan", "menginstruksikan", "mewajibkan", "menugaskan", "menugasi", "meminta", "mendesak", "menekankan", "menegaskan",
    "mengingatkan", "mengimbau", "menghimbau", "berharap", "mengharapkan", "mengajak", "mendorong", "berpesan", "mengarahkan",
    "menghendaki", "menginginkan", "melarang", "memohon", "menyarankan", "menyampaikan agar", "mengharap", "minta",
    "perintahkan", "instruksikan", "tugaskan", "wajibkan", "ingatkan", "imbau", "himbau", "tekankan", "tegaskan", "ajak", "dorong",
    "mengimbuh", "mengimbuhkan",
)  # fmt: skip
PASSIVE = (  # the one who must act stands before it
    "diperintahkan", "diinstruksikan", "diwajibkan", "ditugaskan", "ditugasi", "diminta", "didesak", "ditekankan", "ditegaskan",
    "diingatkan", "diimbau", "dihimbau", "diharapkan", "diharap", "diajak", "didorong", "diarahkan", "dilarang", "dimohon", "disarankan",
    "dibutuhkan", "diperlukan", "wajib", "harus", "mesti", "perlu", "hendaknya", "hendaklah", "sebaiknya", "jangan", "tidak boleh", "mohon",
    "harap", "tolong", "agar", "dituntut",
)  # fmt: skip
NOT_STRONG = {"agar", "perlu", "jangan", "tidak boleh", "tolong"}
VERB = re.compile(
    r"\b(?P<active>" + "|".join(sorted(ACTIVE, key=len, reverse=True)) + r")\b|\b(?P<passive>"
    + "|".join(sorted(PASSIVE, key=len, reverse=True)) + r")\b",
    re.IGNORECASE,
)  # fmt: skip
IMPERATIVES = {
    "cek", "periksa", "tinjau", "verifikasi", "validasi", "data", "siapkan", "susun", "buat", "laporkan", "sampaikan", "kirim",
    "kirimkan", "segera", "tindaklanjuti", "selesaikan", "tuntaskan", "percepat", "tingkatkan", "perbaiki", "benahi", "bersihkan",
    "tertibkan", "pantau", "awasi", "monitor", "evaluasi", "koordinasikan", "lakukan", "laksanakan", "pastikan", "jaga", "turunkan",
    "tekan", "kendalikan", "bagikan", "salurkan", "distribusikan", "bangun", "bentuk", "tetapkan", "terbitkan", "undang", "hadirkan",
    "rapatkan", "bahas", "kaji", "usulkan", "ajukan", "masukkan", "anggarkan", "realisasikan", "serap", "kurangi", "hentikan", "tutup",
    "buka", "aktifkan", "operasikan", "jalankan", "terapkan", "gunakan", "manfaatkan", "pasang", "ganti", "angkut", "kumpulkan",
    "inventarisasi", "inventarisir", "petakan", "identifikasi", "pahami", "jadikan", "bekerja", "lepas", "hilangkan", "optimalkan",
    "permudah", "pegang", "dukung", "bantu", "dampingi", "fasilitasi", "sosialisasikan", "umumkan", "publikasikan", "unggah", "input",
    "isi", "lengkapi", "perbarui", "mutakhirkan", "revisi", "tandatangani", "serahkan", "kembalikan", "bayar", "cairkan", "lunasi",
    "tagih", "tambah", "tambahkan", "alokasikan", "geser", "usut", "selidiki", "panggil", "tegur", "beri", "berikan", "adakan", "gelar",
    "selenggarakan", "ikuti", "hadiri", "kunjungi", "turun", "aktif", "miliki", "menyiapkan", "melakukan", "mengecek", "melaporkan",
    "menyampaikan", "menyusun", "memastikan", "meningkatkan", "hadir", "rekap", "rekapitulasi", "hitung", "catat", "dokumentasikan",
    "simpan", "amankan", "lindungi", "evakuasi", "tangani", "antisipasi", "cegah", "mitigasi", "kawal", "genjot", "maksimalkan",
    "sinkronkan", "selaraskan", "integrasikan", "rumuskan", "finalkan", "tuntas", "cari", "carikan", "mencari", "ambil", "proses",
    "urus", "kelola", "atur", "jadwalkan", "agendakan", "tunjuk", "usahakan", "upayakan", "hubungi", "jemput",
}  # fmt: skip


def strength(word: str) -> bool:
    return bool(VERB.fullmatch(word))


def said(text: str) -> re.Match[str] | None:
    """The first verb of strength in a text; "agar" and the like only join, and are none."""
    return next((found for found in VERB.finditer(text) if found[0].casefold() not in NOT_STRONG), None)
