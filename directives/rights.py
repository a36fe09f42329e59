# Who may make which move, as one table and a sentence for whoever may not. Fetching is access.py's.
from directives.models import Assignment
from directives.states import DECIDED, Move
from rakor.people.access import Member, Role
from rakor.people.models import Post, UnitKind

LEADING = (Post.Rank.HEAD, Post.Rank.DEPUTY, Post.Rank.SEKDA)  # pimpinan

MANAGES = frozenset({Role.SETDA, Role.PIMPINAN})  # terbitkan, ralat, name units, mulai pantau, answer a disown
DECIDES = frozenset({Role.PIMPINAN, Role.SETDA, Role.AJUDAN})  # the last two atas perintah
REOPENS = frozenset({Role.SETDA, Role.ASISTEN, Role.INSPEKTORAT, Role.PIMPINAN})
REPLACES = frozenset({Role.SETDA})
REMINDS = frozenset({Role.SETDA, Role.PIMPINAN, Role.AJUDAN, Role.ASISTEN})  # ingatkan, rekap untuk grup
NOTES = frozenset({Role.SETDA, Role.PIMPINAN, Role.AJUDAN, Role.ASISTEN, Role.INSPEKTORAT})  # comment

MAY: dict[Move, frozenset[str]] = {
    **dict.fromkeys(DECIDED, DECIDES),
    Move.KEEP: MANAGES,
    Move.CORRECT: MANAGES,
    Move.HAND_OVER: MANAGES,
    Move.SUPERSEDE: REPLACES,
    Move.REOPEN: REOPENS,
}
REFUSALS: dict[Move, str] = {
    **dict.fromkeys(DECIDED, "Keputusan ini milik pimpinan; Setda atau ajudan mencatatnya atas perintah."),
    Move.KEEP: "Yang menetapkan tugas ini tetap milik siapa hanya Setda atau pimpinan.",
    Move.CORRECT: "Ralat hanya dibuat Setda atau pimpinan.",
    Move.HAND_OVER: "Arahan antarunit dialihkan oleh Setda atau pimpinan.",
    Move.SUPERSEDE: "Arahan yang menggantikan arahan lain diterbitkan oleh Setda.",
    Move.REOPEN: "Yang membuka kembali hanya Setda, Asisten, Inspektorat, atau pimpinan.",
}


def why_not(member: Member, move: Move) -> str:
    """Why this member never makes this move, in Indonesian; "" when the role may. What turns on a unit is access.py's."""
    return "" if member.has(*MAY[move]) else REFUSALS[move]


def why_not_note(member: Member, *, speaks: bool, contacted: bool) -> str:
    """Why this member may not comment, or record a call, in Indonesian; `speaks`: the unit is the member's own."""
    if contacted:
        return (
            "" if member.has(*REMINDS) else "Yang mencatat sudah dihubungi hanya Setda, Asisten, ajudan, atau pimpinan."
        )
    if speaks or member.has(*NOTES):
        return ""
    return "Komentar hanya dari unitnya, Setda, Asisten, Inspektorat, ajudan, atau pimpinan."


def why_not_verified_by(post: Post | None, work: Assignment) -> str:
    """Why a decision of this post may not accept this claim: never work of the post's own unit.

    Work of the Setda or an Asisten is accepted by the Sekda or the head of region, not by another Asisten.
    """
    if post is None:
        return "Pilih jabatan yang memutuskan; laporan selesai hanya diterima atas nama sebuah jabatan."
    if post.unit_id == work.unit_id:
        return f"{post} tidak dapat menerima laporan {work.unit}, karena itu pekerjaan unitnya sendiri."
    if work.unit.kind.category == UnitKind.Category.SETDA and post.rank_kind not in LEADING:
        return "Pekerjaan Sekretariat Daerah diterima atas keputusan Sekda atau kepala daerah."
    return ""
