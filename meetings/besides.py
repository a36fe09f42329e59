# Catatan lain: what a document says of a meeting beyond what Rakor has a place for, as lines that people can read.
# Pure; the values stay as they came in.
from dataclasses import dataclass, field

DEEPEST = 8
# Fields of the rakor document; any other name is read as it is written.
LABELS = {
    "reference_content": "Isi yang dirujuk",
    "evaluation_result": "Hasil evaluasi",
    "upstream_source": "Sumber arahan",
    "date_note": "Catatan tanggal",
    "must_not_invent": "Tidak disebut dalam sumber",
    "next_meeting": "Rapat berikutnya",
    "confidentiality": "Sifat",
    "external": "Pihak luar",
    "representatives": "Perwakilan",
    "absent": "Tidak hadir",
    "misi": "Misi",
    "visi": "Visi",
    "prioritas": "Prioritas",
    "event": "Acara",
    "issuer": "Pemberi arahan",
    "relation": "Hubungan",
    "issued_by": "Disampaikan oleh",
    "head_of_region_mentioned_not_present": "Kepala daerah yang disebut, tidak hadir",
    "name": "Nama",
    "title": "Jabatan",
    "note": "Catatan",
    "text": "Isi",
    "date": "Tanggal",
    "time": "Waktu",
    "place": "Tempat",
    "outlet": "Media",
    "seed_file": "Berkas asal",
    "source_url": "Alamat sumber",
    "source_incomplete": "Sumber tidak lengkap",
    "typos_in_source": "Salah ketik dalam sumber",
    "page_noise": "Bagian halaman yang bukan isi",
    "published": "Diterbitkan",
    "scope_note": "Catatan cakupan",
    "period_note": "Catatan periode",
    "due_note": "Catatan batas waktu",
    "due_attaches_to": "Batas waktu berlaku untuk",
    "point": "Poin",
    "also_scope": "Juga ditujukan kepada",
    "supersedes": "Menggantikan",
    "assigned_to": "Ditujukan kepada",
    "by": "Oleh",
    "about": "Tentang",
    "role": "Peran",
    "order": "Urutan",
    "label": "Nama",
    "value": "Nilai",
    "unit": "Satuan",
    "field": "Bagian",
    "level": "Tingkat",
    "region": "Daerah",
    "document": "Dokumen",
    "documents": "Dokumen",
    "number": "Nomor",
    "source": "Sumber",
    "notes": "Catatan",
    "other_chairs": "Pimpinan rapat lain",
    "attendees": "Peserta",
    "rincian": "Rincian",
    "dokumen": "Dokumen",
}


@dataclass
class Line:
    label: str
    values: list[str] = field(default_factory=list)


# What rakor.exchange keeps for itself: a document's own spelling of known fields, and names that are no unit.
NOT_SHOWN = {"kata", "kata_dokumen", "bukan_unit"}


def lines(other: dict) -> list[Line]:
    """One line per name, nested names joined ("Isi yang dirujuk › Visi"), in the order of the document."""
    found: list[Line] = []
    for name, value in other.items():
        if name not in NOT_SHOWN:
            _add(found, [_label(name)], value)
    return [line for line in found if line.values]


def _add(found: list[Line], path: list[str], value) -> None:
    if isinstance(value, dict) and value and value.keys() <= {"field", "text"}:
        value = value.get("text") or value.get("field")  # the words, not the place in the file
    if isinstance(value, dict) and len(path) < DEEPEST:
        for name, inner in value.items():
            _add(found, [*path, _label(name)], inner)
    elif isinstance(value, list) and len(path) < DEEPEST:
        for place, inner in enumerate(value, 1):
            nested = isinstance(inner, list) or (isinstance(inner, dict) and not inner.keys() <= {"field", "text"})
            _add(found, [*path, str(place)] if nested else path, inner)
    else:
        _line(found, " › ".join(path)).values.append(_words(value))


def _line(found: list[Line], label: str) -> Line:
    if not found or found[-1].label != label:
        found.append(Line(label))
    return found[-1]


def _label(name: str) -> str:
    words = LABELS.get(name) or " ".join(str(name).replace("_", " ").split())
    return words[:1].upper() + words[1:]


def _words(value) -> str:
    match value:
        case None | "":
            return "tidak tercatat"
        case bool():
            return "ya" if value else "tidak"
        case float():
            return str(value).replace(".", ",")
        case dict() | list():
            return "terlalu bertingkat untuk ditampilkan; utuh dalam ekspor"
    return str(value)
