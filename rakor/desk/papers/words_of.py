# The same content that Typst sets, as parts for Word and rows for a worksheet. Pure.
from datetime import date
from typing import Any

from rakor.documents.word import Heading, Part, Picture, Signatures, Table, Text

UNKNOWN = "tidak tercatat"
TITLES = {
    "undangan": "UNDANGAN",
    "daftar_hadir": "DAFTAR HADIR",
    "notula": "NOTULA",
    "matriks": "MATRIKS TINDAK LANJUT ARAHAN",
}
Values = dict[str, Any]


def parts(said: Values, picture: bytes) -> list[Part]:
    """The whole paper in order; `picture` is the PNG of its check address, empty for a draft."""
    found = [
        *_head(said),
        *{"undangan": _undangan, "daftar_hadir": _daftar_hadir, "notula": _notula}[said["kind"]](said),
    ]
    found.append(Signatures([_signer(one) for one in said["signers"]]))
    if said["initials"]:
        found.append(Table([[one, ""] for one in said["initials"]], (5, 2.5), ("Paraf", "")))
    if said["kind"] == "undangan" and said["copies"]:
        found.append(Text("\n".join(["Tembusan:", *(f"{n}. {one}" for n, one in enumerate(said["copies"], 1))])))
    if picture:
        found += [Picture(picture, 2.4), Text(f"Kode dokumen {said['code']}. Periksa di {said['address']}", size=8.5)]
    return found


def matrix(said: Values) -> dict[str, Any]:
    """The arguments of documents.sheet.xlsx."""
    header = (
        "No.",
        "Arahan",
        "Pemberi arahan",
        "Penanggung jawab",
        "Pendukung",
        "Batas waktu",
        "Menurut ucapan",
        "Keadaan",
        "Tema",
    )
    rows = [
        (
            one["number"], one["text"], one["issuer"], one["lead"] or "belum ditunjuk", one["supporting"],
            date.fromisoformat(one["due_on"]) if one["due_on"] else None, one["due_text"], one["state"], one["themes"],
        )
        for one in said["rows"]
    ]  # fmt: skip
    sample = ["DATA CONTOH: semua nama, angka, dan isi karangan"] if said["is_sample"] else []
    above = [
        "Matriks tindak lanjut arahan", said["head"]["name"], said["title"], said["held_on"] or "Tanggal tidak tercatat",
        f"Keadaan per {said['as_of']}" + (" (draf)" if said["is_draft"] else ""), *sample,
    ]  # fmt: skip
    return {"header": header, "rows": rows, "widths": (5, 52, 20, 30, 30, 14, 22, 24, 20), "above": above}


def _head(said: Values) -> list[Part]:
    head = said["head"]
    found: list[Part] = [
        Text(head["name"].upper(), centred=True, bold=True, size=13), Text(head["office"].upper(), centred=True, bold=True, size=15)
    ]  # fmt: skip
    if head["address"]:
        found.append(Text(head["address"].replace("\n", ", "), centred=True, size=9))
    found.append(Text("_" * 76, centred=True))
    if said["is_sample"]:
        found.append(Text("DATA CONTOH: semua nama, angka, dan isi karangan", centred=True, bold=True, size=9))
    if said["is_draft"]:
        found.append(Text("DRAF", centred=True, bold=True))
    found.append(Text(TITLES[said["kind"]], centred=True, bold=True, size=13))
    return [*found, Text(f"Nomor: {said['number']}", centred=True)] if said["number"] else found


def _facts(*rows: tuple[str, str | list[str]]) -> Table:
    return Table(
        [[name, ":", "\n".join(value) if isinstance(value, list) else value or UNKNOWN] for name, value in rows],
        (3.6, 0.4, 12.5),
    )


def _when(said: Values) -> list[tuple[str, str]]:
    return [("Hari, tanggal", said["held_on"]), ("Waktu", said["time"]), ("Tempat", said["place"])]


def _notula(said: Values) -> list[Part]:
    found: list[Part] = [
        _facts(
            ("Rapat", said["title"]), *_when(said), ("Pimpinan rapat", said["turns"]), ("Peserta", said["attended"]),
            ("Acara", said["agenda"]),
        )
    ]  # fmt: skip
    if said["summary"]:
        found += [Heading("Ringkasan"), Text(said["summary"])]
    if said["carried"]:
        rows = [
            [str(n), one["text"], one["heading"], one["first_due"] or UNKNOWN]
            for n, one in enumerate(said["carried"], 1)
        ]
        header = ("No.", "Arahan", "Unit", "Batas waktu semula")
        found += [Heading("Arahan belum tuntas yang dibahas lagi"), Table(rows, (1, 8.5, 4, 3), header)]
    found.append(Heading("Jalannya rapat"))
    for one in said["blocks"]:
        found += [Heading(one["heading"], 2)] if one["heading"] else []
        found += [Text("", tail=f"Pimpinan rapat dilanjutkan oleh {one['chair']}.")] if one["chair"] else []
        found.append(
            Text(one["text"], f"{one['kind']}." if one["kind"] else "", f"({one['speaker']})" if one["speaker"] else "")
        )
    if not said["blocks"]:
        found.append(Text(UNKNOWN))
    if said["directives"]:
        rows = [
            [str(one["number"]), one["text"], _who(one), one["due"] or "tidak disebut"] for one in said["directives"]
        ]
        found += [Heading("Arahan"), Table(rows, (1, 7.5, 5, 3), ("No.", "Arahan", "Penanggung jawab", "Batas waktu"))]
    if said["figures"]:
        rows = [[one["label"], one["value"] or UNKNOWN, one["as_of"] or UNKNOWN] for one in said["figures"]]
        found += [Heading("Angka yang disampaikan"), Table(rows, (8, 5, 3.5), ("Keterangan", "Nilai", "Per tanggal"))]
    if said["attachments"]:
        names = "\n".join(f"{n}. {name}" for n, name in enumerate(said["attachments"], 1))
        found += [Heading("Lampiran"), Text(names)]
    return found


def _who(one: Values) -> str:
    lead = one["lead"] or ("" if one["kind"] == "standing" else "belum ditunjuk")
    return "\n".join(part for part in (lead, f"Pendukung: {one['supporting']}" if one["supporting"] else "") if part)


def _daftar_hadir(said: Values) -> list[Part]:
    rows = [[str(n), one["who"], one["name"], one["presence"], f"{n}."] for n, one in enumerate(said["rows"], 1)]
    header = ("No.", "Perangkat daerah / instansi", "Nama dan jabatan", "Kehadiran", "Tanda tangan")
    return [_facts(("Rapat", said["title"]), *_when(said)), Table(rows, (1, 5, 4.5, 2.7, 3.3), header, 1)]


def _undangan(said: Values) -> list[Part]:
    return [
        _facts(("Sifat", said["nature"]), ("Lampiran", said["enclosure"]), ("Hal", said["subject"]), ("Kepada Yth.", said["addressees"])),
        Text(said["opening"]), _facts(*_when(said), ("Acara", said["agenda"])), Text(said["closing"]),
    ]  # fmt: skip


def _signer(one: Values) -> list[str]:
    if one["is_empty"]:
        return [""]
    name = one["name"] or f"({'.' * 40})"
    behind = [one["rank"], f"NIP. {one['nip']}" if one["nip"] else ""]
    return [line for line in (one["place"], *one["titles"]) if line] + [
        "",
        "",
        "",
        name,
        *(line for line in behind if line),
    ]
