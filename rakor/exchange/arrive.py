# Files that arrive: from a member's browser into their own government, from the command line into whichever they name.
from collections.abc import Iterable
from datetime import datetime
from typing import Any, BinaryIO

from django.core.exceptions import ValidationError
from django.db import transaction

from rakor.exchange.archive import Archive
from rakor.exchange.archive.restore import province, restore, untouched
from rakor.exchange.archive.unpack import is_archive
from rakor.exchange.documents import Fault, Reading, Unreadable, load, parse, region
from rakor.exchange.documents.raw import MOST_BYTES
from rakor.exchange.intake.bring import MADE, REFUSED, THERE, Outcome, bring, bring_document
from rakor.people import scope
from rakor.people.access import Member
from rakor.people.actions.governments import create_government
from rakor.people.models import Government

SKIPPED = "dilewati"
ONLY_DOCUMENTS = (
    "dokumennya saja yang diambil; unit, pengguna dan laporan di dalam arsip hanya dipulihkan operator ke instalasi "
    "atau pemerintah daerah yang masih kosong."
)


def into_own(*, by: Member, uploads: Iterable[tuple[str, BinaryIO]], at: datetime) -> list[Outcome]:
    """Uploads into the member's own government: documents as they are, of an archive its documents."""
    on, found = by.government.today(at), []
    for name, file in uploads:
        file.seek(0)
        beginning = file.read(4)
        file.seek(0)
        if is_archive(beginning):
            found += _documents(by, name, file, on, at)
        else:
            found.append(bring(by=by, name=name, content=file.read(MOST_BYTES + 1), on=on, at=at))
    return found


def _documents(by: Member | None, name: str, file: BinaryIO, on, at: datetime) -> list[Outcome]:
    try:
        archive = Archive(file)
        has_rows = archive.government() is not None
    except Unreadable as refusal:
        return [_refusal(name, refusal)]
    found = [
        bring(by=by, name=f"{name}: {inner}", content=archive.document(inner), on=on, at=at)
        for inner in archive.documents()
    ]
    if not found and not has_rows:
        return [Outcome(name, REFUSED, ["tidak ada dokumen .json di dalam arsip ini."])]
    return [*found, *([Outcome(f"{name}: government.json", SKIPPED, [ONLY_DOCUMENTS])] if has_rows else [])]


def from_outside(*, name: str, file: BinaryIO, slug: str, at: datetime) -> list[Outcome]:
    """A file from the command line. A government that nobody knows yet is registered, and the outcome says so.

    With a `slug` it goes there or is refused.
    """
    beginning = file.read(4)
    file.seek(0)
    try:
        if is_archive(beginning):
            return _archive(name, file, slug, at)
        return [_document(name, file.read(MOST_BYTES + 1), slug, at)]
    except Unreadable as refusal:
        return [_refusal(name, refusal)]


def _document(name: str, content: bytes, slug: str, at: datetime) -> Outcome:
    document = load(content)
    reading = parse(document)
    with transaction.atomic():
        government, line = _whose(reading, slug)
        with scope.government(government.pk):
            found = bring_document(by=None, name=name, document=document, on=government.today(at), at=at)
    found.lines[:0] = [line] if line else []
    return found


def _whose(reading: Reading, slug: str) -> tuple[Government, str]:
    """The government of a document, and what to say where it was registered just now."""
    if slug:
        known = Government.objects.filter(slug=slug).first()
        if known is None:
            raise Unreadable([Fault("", f"pemerintah daerah “{slug}” tidak ada.")])
        return known, ""
    named = region.read(reading.region, reading.level, [])
    if named is None:
        raise Unreadable([Fault("region", "pemerintah daerahnya, seperti “Kabupaten Solok, Sumatera Barat”")])
    known = Government.objects.filter(name__iexact=named.name).first()
    if known:
        return known, ""
    above = province(named.province) if named.province else None
    try:
        made = create_government(by=None, name=named.name, level=named.level, province=above)
    except ValidationError as error:
        raise Unreadable([Fault("region", error.messages[0])]) from error
    return made, f"{made.name} belum terdaftar; didaftarkan sekarang di alamat /{made.slug}/."


def _archive(name: str, file: BinaryIO, slug: str, at: datetime) -> list[Outcome]:
    archive = Archive(file)
    carried = archive.government()
    if carried is None:
        names = archive.documents()
        if not names:
            raise Unreadable([Fault("", "tidak ada dokumen .json di dalam arsip ini.")])
        return [_inside(archive, name, inner, slug, at) for inner in names]
    called = str(carried["government"].get("name", ""))
    known = Government.objects.filter(name__iexact=called).first()
    if slug and (known is None or known.slug != slug):
        raise Unreadable([Fault("government.json", f"data pemerintah daerah “{slug}”, bukan {called}")])
    if known is None or untouched(known):
        return [_restored(name, archive, carried, at)]
    with scope.government(known.pk), transaction.atomic():
        return _documents(None, name, file, known.today(at), at)


def _restored(name: str, archive: Archive, carried: dict[str, Any], at: datetime) -> Outcome:
    government, made = restore(archive=archive, carried=carried, at=at)
    lines = [
        f"{government.name} dipulihkan di alamat /{government.slug}/: {sum(made.values())} baris dari {len(made)} tabel."
    ]
    lines.append("Pengguna yang belum dikenal dibuat tidak aktif dan tanpa kata sandi.")
    return Outcome(name, MADE, lines, directives=made.get("directives.directive", 0))


def _inside(archive: Archive, name: str, inner: str, slug: str, at: datetime) -> Outcome:
    try:
        return _document(f"{name}: {inner}", archive.document(inner), slug, at)
    except Unreadable as refusal:
        return _refusal(f"{name}: {inner}", refusal)


def _refusal(name: str, refusal: Unreadable) -> Outcome:
    return Outcome(name, REFUSED, [str(fault) for fault in refusal.faults])


__all__ = ["MADE", "REFUSED", "SKIPPED", "THERE", "Outcome", "from_outside", "into_own"]
