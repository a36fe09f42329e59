# What people type for a paper of a meeting. Keys of Paper.fields are the names of these fields.
from django import forms

from meetings.models import Meeting, Paper
from rakor.people.models import Holding

LINES = {"widget": forms.Textarea(attrs={"rows": 3}), "required": False, "max_length": 2000}
LETTER = ("nature", "enclosure", "subject", "addressees", "opening", "closing", "copies")
NOTER = ("noter_title", "noter_name", "noter_rank", "noter_nip")


def _short(label: str, most: int = 160, **more) -> forms.CharField:
    return forms.CharField(label=label, max_length=most, required=False, **more)


class PaperForm(forms.Form):
    number = _short("Nomor", 80, help_text="Diketik sesuai buku agenda; Rakor tidak membuat nomor.")
    signed_on = forms.DateField(
        label="Tanggal penandatanganan",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    nature = _short("Sifat", 40, help_text="Biasa, Penting, Segera, atau Rahasia.")
    enclosure = _short("Lampiran", 80)
    subject = _short("Hal", 300)
    addressees = forms.CharField(
        label="Kepada Yth.", help_text="Satu baris tiap alamat. Bila kosong: yang diundang.", **LINES
    )
    opening = forms.CharField(label="Kalimat pembuka", **LINES)
    closing = forms.CharField(label="Kalimat penutup", **LINES)
    copies = forms.CharField(label="Tembusan", help_text="Satu baris tiap tembusan.", **LINES)
    leader_title = forms.CharField(
        label="Jabatan penanda tangan", help_text="Satu baris tiap baris jabatan, dengan a.n., u.b., Plt. atau Plh. bila ada.",
        **LINES,
    )  # fmt: skip
    leader_name = _short("Nama penanda tangan")
    leader_rank = _short("Pangkat/golongan penanda tangan", 80)
    leader_nip = _short("NIP penanda tangan", 30)
    noter_title = forms.CharField(label="Jabatan notulis", **LINES)
    noter_name = _short("Nama notulis")
    noter_rank = _short("Pangkat/golongan notulis", 80)
    noter_nip = _short("NIP notulis", 30)
    initials = forms.CharField(label="Paraf", help_text="Satu baris tiap jabatan yang membubuhkan paraf.", **LINES)

    def __init__(self, *args, kind: str, **kwargs):
        super().__init__(*args, **kwargs)
        if kind != Paper.Kind.INVITATION:
            for name in LETTER:
                del self.fields[name]
        if kind in (Paper.Kind.INVITATION, Paper.Kind.ATTENDANCE):
            for name in NOTER:
                del self.fields[name]

    @property
    def typed(self) -> dict[str, str]:
        """As Paper.fields keeps it: what is empty is left out."""
        given = {
            name: value.isoformat() if hasattr(value, "isoformat") else value
            for name, value in self.cleaned_data.items()
        }
        return {name: value for name, value in given.items() if value}


def beginning(meeting: Meeting, on) -> dict[str, str]:
    """What is known before anybody types: who led, and how the holder of that post signs."""
    turn = meeting.turns.select_related("post").last()
    if turn is None:
        return {"noter_title": "Notulis,"}
    holder = Holding.objects.on(meeting.held_on or on).filter(post=turn.post).last() if turn.post else None
    title = " ".join(word for word in (turn.acting, turn.title or str(turn.post or "")) if word)
    return {
        "leader_title": "\n".join(word for word in ("Pimpinan rapat,", f"{title}," if title else "") if word),
        "leader_name": turn.name or (holder.name if holder else ""), "leader_rank": holder.civil_rank if holder else "",
        "leader_nip": holder.nip if holder else "", "noter_title": "Notulis,",
    }  # fmt: skip
