# A snapshot and what people typed → the values that a paper is set from, in the words of tata naskah dinas. Pure.
from datetime import date, time
from typing import Any

from rakor.web.dates import clock, written

Values = dict[str, Any]


def day(iso: str) -> str:
    """ "Senin, 9 Februari 2026"; nothing where the day is not known."""
    return written(date.fromisoformat(iso), "l, j F Y") if iso else ""


def short_day(iso: str) -> str:
    return written(date.fromisoformat(iso), "j F Y") if iso else ""


def facts(snapshot: Values) -> Values:
    """What stands at the head of every paper."""
    hour = (
        f"Pukul {clock(time.fromisoformat(snapshot['starts_at']))} {snapshot['zone']}" if snapshot["starts_at"] else ""
    )
    mode = f" ({snapshot['mode'].lower()})" if snapshot["mode"] and snapshot["place"] else snapshot["mode"]
    return {
        "title": snapshot["title"], "held_on": day(snapshot["held_on"]), "time": hour or snapshot["time_text"],
        "place": f"{snapshot['place']}{mode}",
        "agenda": [f"{item['number']}. {item['text']}" for item in snapshot["agenda"]] or "",
    }  # fmt: skip


def notula(snapshot: Values) -> Values:
    return facts(snapshot) | {
        "turns": [" ".join(word for word in (turn["intro"], turn["said"]) if word) for turn in snapshot["turns"]] or "",
        "attended": _attended(snapshot["attendance"]),
        "summary": snapshot["summary"] if not snapshot["blocks"] else "",
        "carried": [
            {"text": one["text"], "heading": one["heading"], "first_due": short_day(one["first_due_on"])}
            for one in snapshot["carried"]
        ],
        "blocks": _blocks(snapshot),
        "directives": [_directive(one) for one in snapshot["directives"] if not one["is_draft"]],
        "figures": [
            {
                "label": one["label"], "as_of": short_day(one["as_of"]),
                "value": " ".join(part for part in (one["value"].replace(".", ","), one["unit"]) if part) or one["text"],
            }
            for one in snapshot["figures"]
        ],
        "attachments": [one["name"] for one in snapshot["attachments"]],
    }  # fmt: skip


def daftar_hadir(snapshot: Values, empty: int = 10) -> Values:
    """Whoever is on the list, then empty lines for who comes besides."""
    rows = [
        {"who": row["who"], "name": row["represented_by"], "presence": row["presence_said"]}
        for row in snapshot["attendance"]
    ]
    return facts(snapshot) | {"rows": [*rows, *({"who": "", "name": "", "presence": ""} for _ in range(empty))]}


def undangan(snapshot: Values, typed: Values) -> Values:
    """`typed`: nature, enclosure, subject, addressees, opening, closing, copies (lines of text)."""
    called = [row["who"] for row in snapshot["attendance"] if row["is_invited"]]
    return facts(snapshot) | {
        "nature": typed.get("nature") or "Biasa", "enclosure": typed.get("enclosure") or "-",
        "subject": typed.get("subject") or f"Undangan {snapshot['title']}",
        "addressees": lines(typed.get("addressees", "")) or called or "",
        "opening": typed.get("opening") or "Dengan hormat, mengharap kehadiran Saudara pada rapat yang akan dilaksanakan pada:",
        "closing": typed.get("closing") or "Demikian disampaikan, atas perhatian dan kehadirannya diucapkan terima kasih.",
        "copies": lines(typed.get("copies", "")),
    }  # fmt: skip


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _attended(rows: list[Values]) -> list[str] | str:
    """One line per presence; units that are only invited and of whom nothing is known come last."""
    found: dict[str, list[str]] = {}
    for row in rows:
        by = f" (oleh {row['represented_by']})" if row["represented_by"] else ""
        many = f" ({row['head_count']} orang)" if row["head_count"] else ""
        found.setdefault(row["presence_said"] or "Kehadiran belum dicatat", []).append(f"{row['who']}{by}{many}")
    return [f"{said}: {'; '.join(names)}." for said, names in found.items()] or ""


def _blocks(snapshot: Values) -> list[Values]:
    items = {item["id"]: f"{item['number']}. {item['text']}" for item in snapshot["agenda"]}
    rows, before = [], None
    for block in snapshot["blocks"]:
        heading = items.get(block["item"], "") if block["item"] != before else ""
        before = block["item"]
        rows.append({
            "heading": heading, "chair": block["turn"] if block["starts_turn"] else "", "text": block["text"],
            "kind": "" if block["kind"] == "text" else block["kind_said"], "speaker": block["speaker"],
        })  # fmt: skip
    return rows


def _directive(one: Values) -> Values:
    names = {role: [unit["name"] for unit in one["units"] if unit["role"] == role] for role in ("lead", "supporting")}
    lead = one["group"] or "; ".join(names["lead"]) or one["addressed_to"]
    outside = "; ".join(one["external"])
    due = short_day(one["due_on"])
    words = f"“{one['due_text']}”" if one["due_text"] else one["period_said"]
    return {
        "number": one["number"], "text": one["text"], "kind": one["kind"], "issuer": one["issuer"],
        "lead": "; ".join(part for part in (lead, outside) if part),
        "supporting": "" if one["group"] else "; ".join(names["supporting"]),
        "due": ", ".join(part for part in (due, words) if part),
    }  # fmt: skip


def matriks(snapshot: Values) -> Values:
    """One row per directive that was issued, as it stood on the day of the snapshot; arahan umum have no follow-up."""
    rows = []
    for one in snapshot["directives"]:
        if one["is_draft"] or one["kind"] == "standing":
            continue
        states = list(dict.fromkeys(state["said"] for state in one["states"]))
        counted = f"{one['done']} dari {one['total']} unit tuntas" if one["total"] > 1 else ""
        rows.append(_directive(one) | {
            "state": counted or (states[0] if states else "Belum ada penanggung jawab"), "themes": "; ".join(one["themes"]),
            "due_on": one["due_on"], "due_text": one["due_text"],
        })  # fmt: skip
    return facts(snapshot) | {"rows": rows, "as_of": day(snapshot["composed_on"])}
