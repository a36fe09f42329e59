# The words that documents use for closed lists, and ours for them. An unknown word answers "": it is kept elsewhere.
import re

from rakor.reading.naming import ACTING as ACTING
from rakor.reading.naming import acting as acting

MODES = {
    "tatap_muka": "fisik luring|tatap muka|tatap_muka|tatapmuka|langsung|offline|luring|fisik|physical|onsite|on-site|in person",
    "daring": "daring|online|virtual|zoom|zoom meeting|video conference|vidcon|vicon|konferensi video",
    "hibrida": "hibrida|hibrid|hybrid|hibrid (luring dan daring)|luring dan daring|gabungan",
    "lapangan": "lapangan|di lapangan|field|peninjauan lapangan|kunjungan lapangan",
}
KINDS = {
    "one_off": "one-off|one_off|one off|oneoff|once|sekali|sekali selesai|satu kali|insidental",
    "periodic": "periodic|periodik|berkala|rutin|recurring|berulang",
    "standing": "standing|arahan umum|umum|imbauan|himbauan|tetap|general",
}
SCOPES = {
    "named": "named|disebut|unit yang disebut|tertentu",
    "all_opd": "all_opd|all opd|semua opd|seluruh opd|seluruh opd (tanpa kecamatan)",
    "all_camat": "all_camat|all camat|semua camat|seluruh camat|all_kecamatan|seluruh kecamatan|semua kecamatan",
    "all_units": "all_units|all units|seluruh perangkat daerah|semua perangkat daerah|"
    "seluruh perangkat daerah (termasuk kecamatan)|seluruh opd dan kecamatan|seluruh opd dan camat",
}
PERIODS = {
    "daily": "daily|harian|setiap hari|tiap hari|per hari",
    "weekly": "weekly|mingguan|setiap minggu|tiap minggu|pekanan|setiap pekan|tiap pekan|per minggu|per pekan|seminggu sekali",
    "fortnightly": "fortnightly|biweekly|bi-weekly|dua mingguan|dwimingguan|setiap dua minggu|setiap dua pekan|"
    "dua minggu sekali|dua pekan sekali|2 minggu sekali|setiap 2 minggu",
    "monthly": "monthly|bulanan|setiap bulan|tiap bulan|per bulan|sebulan sekali",
    "quarterly": "quarterly|triwulanan|triwulan|tiga bulanan|setiap triwulan|tiap triwulan|per triwulan|setiap tiga bulan|"
    "tiga bulan sekali|3 bulan sekali|setiap 3 bulan",
    "yearly": "yearly|annual|annually|tahunan|setiap tahun|tiap tahun|per tahun|setahun sekali",
    "before_rakor": "before_rakor|before rakor|sebelum rakor|sebelum setiap rakor|setiap sebelum rakor|menjelang rakor|"
    "setiap rakor|tiap rakor",
    "custom": "custom|ditentukan sendiri|semesteran|setiap semester|per semester|setiap enam bulan|enam bulan sekali",
}
OPENS = r"\bmembuka\b|\bpembuka\b|^buka$|^opens?$"
CONTINUES = r"melanjutkan|mengambil alih|menggantikan|meneruskan|dilanjutkan|^continues?$"
MODERATES = r"moderator|memoderatori|memandu|pemandu|^moderates?$"
CLOSED = {"tertutup", "rahasia", "terbatas", "closed", "confidential", "internal", "restricted", "sangat rahasia"}
NOT_ACTING = {"definitif", "definitive", "tidak", "bukan", "no", "false", "-"}


def plain(text: str) -> str:
    """Small letters, single spaces: how two spellings are compared."""
    return " ".join(text.split()).casefold()


def _backwards(table: dict[str, str]) -> dict[str, str]:
    return {word: value for value, words in table.items() for word in words.split("|")}


MODE, KIND, SCOPE, PERIOD = (_backwards(table) for table in (MODES, KINDS, SCOPES, PERIODS))
SAID_KIND = {"one_off": "one-off", "periodic": "periodic", "standing": "standing"}
SAID_MODE = {"tatap_muka": "fisik", "daring": "daring", "hibrida": "hibrida", "lapangan": "lapangan"}
SAID_ZONE = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}


def role(text: str) -> tuple[str, str]:
    """(role of a chair's turn, the words to keep when they say more than the role does)."""
    words = plain(text)
    for value, pattern in (("melanjutkan", CONTINUES), ("membuka", OPENS), ("moderator", MODERATES)):
        if re.search(pattern, words):
            return value, "" if words == value else text
    return "memimpin", "" if words in ("memimpin", "leads", "ketua") else text
