# How a state looks everywhere: its word, its icon, its tone. What a state means and what follows it is not known here.
from typing import NamedTuple


class Look(NamedTuple):
    word: str
    icon: str
    tone: str


# Red ("late") is for lateness and for what came back, nothing else. "wait": somebody must act or check.
LOOKS: dict[str, Look] = {
    "not_started": Look("Belum ditindaklanjuti", "circle-dashed", "plain"),
    "in_progress": Look("Dalam proses", "circle-dot", "work"),
    "blocked": Look("Terkendala", "triangle-alert", "wait"),
    "awaiting_verification": Look("Menunggu verifikasi", "hourglass", "wait"),
    "returned": Look("Perlu dilengkapi", "undo-2", "late"),
    "not_ours": Look("Bukan kewenangan unit kami", "shuffle", "wait"),
    "reopened": Look("Dibuka kembali", "rotate-ccw", "wait"),
    "done": Look("Selesai", "circle-check", "done"),
    "infeasible": Look("Tidak dapat ditindaklanjuti", "ban", "plain"),
    "withdrawn": Look("Dicabut", "circle-x", "plain"),
    "superseded": Look("Diganti arahan baru", "replace", "plain"),
    # the two clocks
    "late": Look("Melewati batas waktu", "calendar-x-2", "late"),
    "unreported": Look("Belum lapor", "message-circle-off", "late"),
    "reported_late": Look("Terlambat lapor", "clock-alert", "late"),
    # of a directive, not of one unit's share
    "unassigned": Look("Belum ada penanggung jawab", "user-round-x", "wait"),
    "draft": Look("Konsep", "pencil-line", "plain"),
    "recorded": Look("Tercatat", "archive", "plain"),
    "standing": Look("Arahan umum", "megaphone", "plain"),
    # as the public is told it
    "ended": Look("Dihentikan", "circle-slash", "plain"),
    # a release to the public
    "proposed": Look("Menunggu persetujuan Sekda", "stamp", "wait"),
    "released": Look("Terbuka untuk publik", "globe", "done"),
    "refused": Look("Tidak disetujui", "circle-slash", "wait"),
    "recalled": Look("Ditarik kembali", "eye-off", "plain"),
}
