# What Kabupaten Contoh has opened to the public: a share of its directives in words for everybody, and some meetings.
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from random import Random

from directives.actions import propose_release
from directives.models import Addressee, Directive, DirectiveRelease, DirectiveReleaseStep
from directives.models.choices import Kind, Role
from meetings.actions import answer_release, finalise, propose_meeting, send_for_review
from meetings.actions.editions import composed
from meetings.models import Meeting
from meetings.models.releases import ReleaseStep
from rakor.exchange.demo.year.days import key, moment
from rakor.people.access import Member
from rakor.people.access import Role as MemberRole
from rakor.people.models import Government, User

State, Move = DirectiveRelease.State, ReleaseStep.Move
SETTLED = timedelta(days=12)  # younger directives are not opened yet
SHARE = {Kind.ONE_OFF: 0.62, Kind.PERIODIC: 0.55, Kind.STANDING: 0.12}
MEETINGS, WAITING = 8, 3
ASKED = {  # how a directive begins → how the public is told of it
    "Laporkan": "melaporkan", "Bangun": "membangun", "Jaga": "menjaga", "Sampaikan": "menyampaikan",
    "Hindari": "menghindari", "Tanggapi": "menanggapi", "Gunakan": "menggunakan", "Jauhi": "menjauhi",
    "Libatkan": "melibatkan", "Perkuat": "memperkuat", "Hemat": "menghemat", "Dahulukan": "mendahulukan",
    "Utamakan": "mengutamakan", "Selesaikan": "menyelesaikan", "Periksa": "memeriksa", "Pasang": "memasang",
    "Latih": "melatih", "Siapkan": "menyiapkan", "Dampingi": "mendampingi", "Perbaiki": "memperbaiki",
    "Gelar": "menggelar", "Rekam": "merekam", "Pastikan": "memastikan", "Susun": "menyusun", "Angkut": "mengangkut",
    "Tata": "menata", "Lengkapi": "melengkapi", "Sambungkan": "menyambungkan", "Mutakhirkan": "memutakhirkan",
    "Ratakan": "meratakan", "Pulihkan": "memulihkan", "Timbang": "menimbang", "Datangi": "mendatangi",
    "Daftarkan": "mendaftarkan", "Unggah": "mengunggah", "Bina": "membina", "Bantu": "membantu", "Tebar": "menebar",
    "Aktifkan": "mengaktifkan", "Pangkas": "memangkas", "Tambal": "menambal", "Ukur": "mengukur",
    "Rampungkan": "merampungkan", "Tetapkan": "menetapkan", "Perbarui": "memperbarui", "Tertibkan": "menertibkan",
    "Buka": "membuka", "Hidupkan": "menghidupkan", "Salurkan": "menyalurkan", "Bersihkan": "membersihkan",
    "Tanam": "menanam", "Cek": "mengecek", "Uji": "menguji",
}  # fmt: skip
REFUSED = (
    "Tunggu sampai pendataannya selesai, supaya tidak menimbulkan salah paham.",
    "Sebutkan juga kecamatannya, agar warga tahu di mana.",
)
RECALLED = "Ringkasannya menyebut jumlah yang belum diperiksa."


def open_to_public(government: Government, users: dict[str, User], today: date) -> None:
    """Once: not where anything has ever been proposed."""
    if DirectiveRelease.objects.exists():
        return
    ppid, sekda = (
        Member(users[name], government, frozenset([role]), frozenset())
        for name, role in (("ppid", MemberRole.PPID), ("sekda", MemberRole.PIMPINAN))
    )
    notulis = Member(users["notulis"], government, frozenset([MemberRole.SETDA]), frozenset())
    chosen = _chosen(today)
    _write([row for row in chosen[WAITING:] if row[0].issued_on < today - SETTLED], ppid.user, sekda.user, today)
    for directive, summary in chosen[:WAITING]:
        propose_release(by=ppid, directive=directive, summary=summary, on=today, at=moment(today, 8))
    _meetings(government, notulis, ppid, sekda, today)


def _chosen(today: date) -> list[tuple[Directive, str]]:
    """The latest first, each with its words for the public."""
    rows = Directive.objects.releasable().filter(issued_on__lt=today).select_related("group")
    leading = Addressee.objects.filter(role=Role.LEAD).select_related("unit").order_by("-id")
    lead = {row.directive_id: row.unit.name for row in leading}
    found = []
    for directive in rows.order_by("-issued_on", "-number"):
        verb, _, rest = directive.text.partition(" ")
        who = (directive.group and str(directive.group)) or lead.get(directive.pk)
        if verb in ASKED and who and Random(f"buka {directive.text}").random() < SHARE[Kind(directive.kind)]:
            found.append((directive, f"{who} diminta {ASKED[verb]} {rest}."))
    return found


def _write(chosen: Sequence[tuple[Directive, str]], ppid: User, sekda: User, today: date) -> None:
    """As the actions would have left them: proposed, answered the day after, now and then not agreed or taken back."""
    releases, steps = [], []
    for directive, summary in chosen:
        chance = Random(f"jawab {directive.text} {directive.issued_on}")
        proposed = moment(directive.issued_on + timedelta(days=chance.randint(2, 6)), chance.randint(9, 15))
        answered = proposed + timedelta(days=1, minutes=chance.randint(-50, 50))
        release = DirectiveRelease(
            directive=directive, summary=summary, given_on=directive.issued_on, proposed_by=ppid, proposed_at=proposed,
            answered_by=sekda, answered_at=answered, client_id=key("buka", directive.pk),
        )  # fmt: skip
        steps.append(_step(release, Move.PROPOSE, ppid, proposed))
        roll = chance.random()
        if roll < 0.04:
            release.state, release.reason = State.REFUSED, chance.choice(REFUSED)
            steps.append(_step(release, Move.REFUSE, sekda, answered, release.reason))
        else:
            release.state, release.opened_on = State.RELEASED, answered.date()
            steps.append(_step(release, Move.APPROVE, sekda, answered))
        if roll > 0.985:
            release.state, release.reason, release.recalled_by = State.RECALLED, RECALLED, ppid
            release.recalled_at = answered + timedelta(days=2)
            steps.append(_step(release, Move.RECALL, ppid, release.recalled_at, RECALLED))
        releases.append(release)
    DirectiveRelease.objects.bulk_create(releases, batch_size=500)
    DirectiveReleaseStep.objects.bulk_create(steps, batch_size=500)


def _step(release: DirectiveRelease, move: str, by: User, at: datetime, reason: str = "") -> DirectiveReleaseStep:
    return DirectiveReleaseStep(release=release, move=move, by=by, at=at, reason=reason)


def _meetings(government: Government, notulis: Member, ppid: Member, sekda: Member, today: date) -> None:
    """Some rakor whose minutes were made final yesterday, and opened today."""
    at = moment(today, 7)
    rows = Meeting.objects.filter(is_closed=False, held_on__lt=today - SETTLED, blocks__isnull=False)
    for meeting in list(rows.distinct().listed()[:MEETINGS]):
        send_for_review(by=notulis, meeting=meeting)
        finalise(by=notulis, meeting=meeting, compose=lambda locked: composed(locked, notulis, today), at=at)
        release = propose_meeting(
            by=ppid, meeting=meeting, summary=_summary(meeting), on=today, at=at + timedelta(hours=1),
            client_id=key("buka rapat", meeting.pk),
        )  # fmt: skip
        answer_release(by=sekda, release=release, approve=True, reason="", on=today, at=at + timedelta(hours=2))


def _summary(meeting: Meeting) -> str:
    topics = [item.text.removeprefix("Pembahasan ") for item in meeting.agenda.all() if "Pembahasan" in item.text]
    about = ", ".join(topics) or "kemajuan program pemerintah daerah"
    return (
        f"Rapat koordinasi membahas {about}. Pimpinan rapat memberi arahan kepada perangkat daerah; "
        "yang menyangkut layanan bagi warga dapat dibaca di bawah ini."
    )
