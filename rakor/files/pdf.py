# PDF: read, never changed. Refuses what acts when opened; leaves signatures, links, forms and pictures alone.
import re
import zlib
from collections.abc import Iterator

from rakor.files.kinds import Refused

MAX_INFLATED = 200 * 1024 * 1024
CHUNK = 1024 * 1024
_END_OF_NAME = rb"(?=[\x00\t\n\x0c\r ()<>\[\]{}/%]|$)"
# Long enough never to appear by chance in compressed bytes, so looked for everywhere.
ACTION = re.compile(
    rb"/(JavaScript|Launch|EmbeddedFiles?|GoToE|ImportData|SubmitForm|Rendition|RichMedia)" + _END_OF_NAME
)
# Short ones, looked for outside stream bodies only.
SHORT = re.compile(rb"/(JS|EF|XFA)" + _END_OF_NAME + rb"|/URI\s*\(\s*javascript:", re.IGNORECASE)
LOCKED = re.compile(rb"/Encrypt" + _END_OF_NAME)
STREAM = re.compile(rb"(?<!end)stream\r?\n")
ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
MARKUP = re.compile(rb"<(?:!doctype|html|head|body|script|svg|iframe|\?php)", re.IGNORECASE)
OBJECT_STREAM = re.compile(rb"/(?:ObjStm|First)" + _END_OF_NAME)
FILTER = re.compile(rb"/(\w+Decode|Crypt|AHx|A85|LZW|Fl|RL)" + _END_OF_NAME)
PREDICTOR = re.compile(rb"/Predictor\s+(?!1\b)")
EDGE = 1024
TAIL = 2048


def inspect(content: bytes) -> None:
    """Raises Refused. Names are read with their #xx escapes undone, also inside object streams.

    Encrypted files are refused: what is in them could not be read by who must verify, nor looked through here.
    """
    _whole(content)
    structure = _unescaped(b" ".join(_outside_streams(content)))
    if LOCKED.search(structure):
        raise Refused(
            "PDF ini dikunci. Buka, cetak atau simpan ulang sebagai PDF tanpa kata sandi dan pembatasan, lalu unggah lagi.",
            "locked",
        )
    if SHORT.search(structure) or ACTION.search(_unescaped(content)):
        raise _acts()
    budget = MAX_INFLATED
    for header, body in _streams(content):
        budget = _inside(header, body, budget)


def _whole(content: bytes) -> None:
    if not content.startswith(b"%PDF-") or b"%%EOF" not in content[-TAIL:]:
        raise Refused("PDF ini rusak atau tidak terunggah utuh. Buka, simpan ulang, lalu unggah lagi.", "damaged")
    after = content[content.rindex(b"%%EOF") :]
    if MARKUP.search(content[:EDGE]) or MARKUP.search(after) or b"PK\x05\x06" in content[-66_000:]:
        raise Refused("Di dalam PDF ini tersembunyi berkas lain. Cetak ulang ke PDF, lalu unggah lagi.", "polyglot")


def _streams(content: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """Each stream's dictionary and everything from its first byte to the next `endstream`."""
    view = memoryview(content)
    last = 0
    for found in STREAM.finditer(content):
        header = content[max(last, found.start() - TAIL) : found.start()]
        end = content.find(b"endstream", found.end())
        yield _unescaped(header[header.rfind(b"obj") + 3 :]), view[found.end() : end if end >= 0 else len(content)]
        last = found.end()


def _outside_streams(content: bytes) -> Iterator[bytes]:
    position = 0
    while found := STREAM.search(content, position):
        yield content[position : found.start()]
        end = content.find(b"endstream", found.end())
        if end < 0:
            return
        position = end
    yield content[position:]


def _inside(header: bytes, body: memoryview, budget: int) -> int:
    """Looks through one stream where it is, or could be read as, an object stream; what is left of the budget."""
    declared = OBJECT_STREAM.search(header) is not None
    filters = FILTER.findall(header)
    if declared and (PREDICTOR.search(header) or not set(filters) <= {b"FlateDecode", b"Fl"} or len(filters) > 1):
        raise Refused("Susunan PDF ini tidak lazim. Cetak ulang ke PDF, lalu unggah lagi.", "unusual")
    if not filters:
        _judge(_unescaped(bytes(body)), declared)
        return budget
    tail = b""
    for number, piece in enumerate(_inflated(body)):
        if number == 0 and not declared and b"/Image" in header and not re.match(rb"[\s\x00]*[\d%]", piece[:64]):
            return budget
        budget -= len(piece)
        if budget < 0:
            raise Refused("Isi PDF ini terlalu besar saat dibuka. Bagi menjadi beberapa berkas.", "bomb")
        _judge(_unescaped(tail + piece), declared)
        tail = piece[-64:]
    return budget


def _judge(plain: bytes, declared: bool) -> None:
    if ACTION.search(plain) or (declared and SHORT.search(plain)):
        raise _acts()


def _inflated(body: memoryview) -> Iterator[bytes]:
    """The body inflated piece by piece, the first piece small; ends quietly where it is not (or no longer) deflate."""
    inflate = zlib.decompressobj()
    rest, size = bytes(body), 256
    while rest and not inflate.eof:
        try:
            piece = inflate.decompress(rest, size)
        except zlib.error:
            return
        if not piece and inflate.unconsumed_tail == rest:
            return
        yield piece
        rest, size = inflate.unconsumed_tail, CHUNK


def _unescaped(names: bytes) -> bytes:
    if b"#" not in names:
        return names
    return ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), names)


def _acts() -> Refused:
    return Refused(
        "PDF ini berisi skrip, formulir aktif, atau berkas lain di dalamnya. Cetak ulang ke PDF (Cetak › Simpan sebagai "
        "PDF), lalu unggah lagi.",
        "active",
    )
