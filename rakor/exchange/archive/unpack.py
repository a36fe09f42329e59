# Opens an archive that anybody may have made: names, sizes and checksums are looked at before anything is believed.
import hashlib
import json
import re
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import Any, BinaryIO

from rakor.exchange.archive.pack import CHECKSUMS, FORMAT, GOVERNMENT
from rakor.exchange.documents import Fault, Unreadable
from rakor.exchange.documents.raw import MOST_BYTES

MOST_ENTRIES = 20_000
MOST_UNPACKED = 2 * 1024**3
MOST_ROWS = 512 * 1024**2  # of government.json
MOST_FILE = 26 * 1024**2
MOST_RATIO = 300
RATIO_FROM = 10 * 1024**2
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, KeyError, OSError, ValueError)


def is_archive(beginning: bytes) -> bool:
    return beginning.startswith((b"PK\x03\x04", b"PK\x05\x06"))


class Archive:
    """An opened archive. Raises Unreadable when it is no archive, holds what it must not, or is not what it lists."""

    def __init__(self, file: BinaryIO):
        try:
            self.zip = zipfile.ZipFile(file)
            infos = [info for info in self.zip.infolist() if not info.is_dir()]
        except BROKEN:
            raise _refused("arsip ini rusak atau bukan ZIP.") from None
        if faults := list(_unfit(infos)):
            raise Unreadable(faults)
        self.sizes = {info.filename: info.file_size for info in infos}
        self.names = sorted(self.sizes)
        self._check_sums()

    def documents(self) -> list[str]:
        """The names of the documents in it."""
        return [name for name in self.names if name.endswith(".json") and PurePosixPath(name).name != GOVERNMENT]

    def document(self, name: str) -> bytes:
        return self._read(name, MOST_BYTES + 1)

    def file(self, name: str) -> bytes:
        """A stored file's bytes; its name is its checksum."""
        if name not in self.sizes or not re.fullmatch(r"files/[0-9a-f]{64}\.[a-z0-9]{2,5}", name):
            raise _refused(f"berkas {name[:80]} tidak ada di dalam arsip.")
        content = self._read(name, MOST_FILE)
        if hashlib.sha256(content).hexdigest() != PurePosixPath(name).stem:
            raise _refused(f"berkas {name} tidak seperti saat disimpan.")
        return content

    def government(self) -> dict[str, Any] | None:
        """What government.json holds, as far as its frame goes; None where the archive has none."""
        if GOVERNMENT not in self.sizes:
            return None
        try:
            found = json.loads(self._read(GOVERNMENT, MOST_ROWS))
        except (ValueError, RecursionError):
            raise _refused(f"{GOVERNMENT} bukan JSON yang utuh.") from None
        kinds = {"government": dict, "users": dict, "tables": dict}
        if not isinstance(found, dict) or any(not isinstance(found.get(name), kind) for name, kind in kinds.items()):
            raise _refused(f"{GOVERNMENT} tidak berisi government, users dan tables.")
        if found.get("format") != FORMAT:
            raise _refused(f"{GOVERNMENT} dibuat oleh versi Rakor yang lain (format {found.get('format')!s:.20}).")
        return found

    def _check_sums(self) -> None:
        if CHECKSUMS not in self.sizes:
            return
        listed = {}
        for line in self._read(CHECKSUMS, MOST_BYTES).decode("utf-8", "replace").splitlines():
            checksum, _, name = line.partition("  ")
            listed[name] = checksum
        if sorted(listed) != [name for name in self.names if name != CHECKSUMS]:
            raise _refused(f"isi arsip tidak sesuai daftar di {CHECKSUMS}.")
        wrong = [name for name, checksum in listed.items() if self._sum(name) != checksum]
        if wrong:
            raise Unreadable([Fault(name, f"isi seperti tercatat di {CHECKSUMS}") for name in sorted(wrong)])

    def _sum(self, name: str) -> str:
        digest = hashlib.sha256()
        try:
            with self.zip.open(name) as entry:
                while chunk := entry.read(1024 * 1024):
                    digest.update(chunk)
        except BROKEN:
            raise _refused(f"{name} di dalam arsip rusak.") from None
        return digest.hexdigest()

    def _read(self, name: str, most: int) -> bytes:
        try:
            with self.zip.open(name) as entry:
                content = entry.read(most + 1)
        except BROKEN:
            raise _refused(f"{name} di dalam arsip rusak.") from None
        if len(content) > most and most != MOST_BYTES + 1:
            raise _refused(f"{name} di dalam arsip terlalu besar.")
        return content


def _refused(reason: str) -> Unreadable:
    return Unreadable([Fault("", reason)])


def _unfit(infos: list[zipfile.ZipInfo]):
    total, packed = sum(info.file_size for info in infos), sum(info.compress_size for info in infos)
    if len(infos) > MOST_ENTRIES:
        yield Fault("", f"arsip berisi lebih dari {MOST_ENTRIES} berkas.")
    if total > MOST_UNPACKED or (total > RATIO_FROM and total > MOST_RATIO * max(packed, 1)):
        yield Fault("", "isi arsip terlalu besar setelah dibuka.")
    seen = set()
    for info in infos:
        name = info.orig_filename
        path, shown = PurePosixPath(name), name[:80].encode("unicode_escape").decode("ascii")
        if path.is_absolute() or ".." in path.parts or re.search(r"[\x00-\x1f\\:]", name):
            yield Fault(shown, "nama berkas di dalam arsip tanpa “..”, “\\” atau garis miring di depan")
        if name.lower() in seen:
            yield Fault(shown, "nama yang hanya sekali ada di dalam arsip")
        if info.external_attr >> 28 == 0xA:
            yield Fault(shown, "berkas biasa, bukan tautan")
        if info.flag_bits & 1:
            yield Fault(shown, "berkas tanpa kata sandi")
        if name.endswith(".json") and path.name != GOVERNMENT and info.file_size > MOST_BYTES:
            yield Fault(shown, f"dokumen paling besar {MOST_BYTES // 1024 // 1024} MB")
        seen.add(name.lower())
    if not infos:
        yield Fault("", "arsip ini kosong.")
