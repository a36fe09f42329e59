# The words in which the public is told where a directive stands. Pure. Lateness is not among them: it is the unit's and
# its leaders' business, and a real agency is never called late by a page.
from enum import StrEnum


class Standing(StrEnum):
    DONE = "selesai"
    UNDER_WAY = "proses"
    NOT_BEGUN = "belum"
    UNASSIGNED = "tanpa-unit"
    ENDED = "dihentikan"
    RECORDED = "tercatat"
    GENERAL = "umum"


WORDS = {
    Standing.DONE: "Selesai",
    Standing.UNDER_WAY: "Dalam proses",
    Standing.NOT_BEGUN: "Belum ditindaklanjuti",
    Standing.UNASSIGNED: "Belum ada penanggung jawab",
    Standing.ENDED: "Dihentikan",
    Standing.RECORDED: "Tercatat",
    Standing.GENERAL: "Arahan umum",
}
# How each looks: the code of rakor.web.statuses.
LOOKS = {
    Standing.DONE: "done",
    Standing.UNDER_WAY: "in_progress",
    Standing.NOT_BEGUN: "not_started",
    Standing.UNASSIGNED: "unassigned",
    Standing.ENDED: "ended",
    Standing.RECORDED: "recorded",
    Standing.GENERAL: "standing",
}
MEANINGS = {
    Standing.DONE: "Semua unit sudah melaporkan selesai dan laporannya sudah diperiksa pihak lain.",
    Standing.UNDER_WAY: "Sedikitnya satu unit sudah mulai mengerjakan; belum semuanya selesai.",
    Standing.NOT_BEGUN: "Arahan sudah sampai di unitnya, tetapi belum ada laporan.",
    Standing.UNASSIGNED: "Belum ditetapkan unit mana yang mengerjakan.",
    Standing.ENDED: "Berakhir tanpa selesai: dicabut, diganti arahan baru, atau tidak dapat ditindaklanjuti.",
    Standing.RECORDED: "Diambil dari dokumen rapat lama; tindak lanjutnya tidak dipantau di Rakor.",
    Standing.GENERAL: "Imbauan atau aturan yang berlaku terus, tanpa laporan berkala dan tanpa penilaian selesai.",
}
EXPLAINED = {standing: (WORDS[standing], LOOKS[standing], MEANINGS[standing]) for standing in Standing}
