# Writes the archive of the government in scope: meetings/*.json, government.json, files/, checksums.sha256.
import hashlib
import json
import zipfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from directives.models import Directive
from rakor import files
from rakor.exchange.archive import tables
from rakor.exchange.intake import given, reserved
from rakor.exchange.match import Names
from rakor.people.models import Government

FORMAT = 1
GOVERNMENT, CHECKSUMS = "government.json", "checksums.sha256"
NOT_CARRIED = {"id", "created_at", "province"}
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the same content makes the same file
AT_ONCE = 100  # meetings, or directives without one, that are read with the same statements


def documents(government: Government) -> Iterator[tuple[str, dict[str, Any]]]:
    """(name in the archive, document): every meeting, then directives that have none."""
    names = Names(government)
    for meeting in given.whole_meetings().order_by("held_on", "code").iterator(chunk_size=AT_ONCE):
        when = meeting.held_on.isoformat() if meeting.held_on else "tanpa-tanggal"
        yield f"meetings/{when}-{meeting.code}.json", given.of_meeting(meeting, government, names)
    alone = given.whole(Directive.objects.issued().filter(meeting=None)).order_by("pk")
    for _, together in groupby(alone.iterator(chunk_size=AT_ONCE), key=_source):
        orders = list(together)
        yield f"meetings/arahan-{orders[0].code}.json", given.without_meeting(orders, government, names)


def _source(directive: Directive) -> str:
    """The document that a directive came in with; one that stands for itself is its own."""
    return directive.other.get(reserved.DOCUMENT, {}).get("digest") or directive.code


def pack(government: Government, target: str | Path) -> int:
    """Writes the archive and answers how many documents it holds. A file that is missing on disk is a FileNotFoundError."""
    rows, people, stored = tables.dump()
    carried = {"format": FORMAT, "government": settings_of(government), "users": people, "tables": rows}
    sums = {}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        count = 0
        for name, document in documents(government):
            sums[name] = _add(archive, name, as_text(document))
            count += 1
        sums[GOVERNMENT] = _add(archive, GOVERNMENT, as_text(carried, sort_keys=True))
        for name, path in sorted(stored.items()):
            with files.open_(path) as file:
                sums[name] = _add(archive, name, file.read())
        lines = "".join(f"{checksum}  {name}\n" for name, checksum in sorted(sums.items()))
        _add(archive, CHECKSUMS, lines.encode())
    return count


def as_text(value: Any, **more) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1, **more) + "\n").encode()


def settings_of(government: Government) -> dict[str, Any]:
    fields = [field.attname for field in Government._meta.concrete_fields if field.name not in NOT_CARRIED]
    found = {name: tables.said(getattr(government, name)) for name in fields}
    return found | {"province": government.province.name if government.province else None}


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> str:
    info = zipfile.ZipInfo(name, EARLIEST)
    info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
    archive.writestr(info, content)
    return hashlib.sha256(content).hexdigest()
