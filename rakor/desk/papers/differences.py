# What one edition says otherwise than the one before it. Pure: works on snapshots (snapshot.py).
from dataclasses import dataclass
from typing import Any

FACTS = {
    "title": "Nama rapat", "held_on": "Tanggal", "starts_at": "Pukul", "place": "Tempat", "mode": "Cara", "type": "Jenis rapat",
    "summary": "Ringkasan",
}  # fmt: skip
ROWS = (  # part of the snapshot, what identifies a row, its heading
    ("turns", "said", "Pimpinan rapat"),
    ("agenda", "id", "Acara"),
    ("attendance", "who", "Daftar hadir"),
    ("blocks", "id", "Jalannya rapat"),
    ("figures", "label", "Angka"),
    ("attachments", "sha256", "Lampiran"),
)


@dataclass(frozen=True)
class Difference:
    """`before` is empty for what is new, `after` for what is gone."""

    where: str
    before: str
    after: str


def differences(old: dict[str, Any], new: dict[str, Any]) -> list[Difference]:
    """In the order of the minutes. Directives live on by themselves and are left out."""
    found = [
        Difference(word, old.get(name) or "", new.get(name) or "")
        for name, word in FACTS.items()
        if (old.get(name) or "") != (new.get(name) or "")
    ]
    for part, key, word in ROWS:
        before = {row[key]: _said(part, row) for row in old.get(part, [])}
        after = {row[key]: _said(part, row) for row in new.get(part, [])}
        found += [
            Difference(word, before.get(one, ""), after.get(one, ""))
            for one in dict.fromkeys([*after, *before])
            if before.get(one, "") != after.get(one, "")
        ]
    return found


def _said(part: str, row: dict[str, Any]) -> str:
    """A row in words."""
    match part:
        case "turns":
            return " ".join(word for word in (row["intro"], row["said"], row["began_at"]) if word)
        case "attendance":
            by = f" oleh {row['represented_by']}" if row["represented_by"] else ""
            return f"{row['who']}: {row['presence_said'] or 'belum dicatat'}{by}"
        case "figures":
            return " ".join(word for word in (row["label"], row["value"] or row["text"], row["unit"]) if word)
        case "attachments":
            return str(row["name"])
        case "blocks":
            speaker = f" ({row['speaker']})" if row["speaker"] else ""
            return f"{row['kind_said']}: {row['text']}{speaker}"
    return str(row["text"])
