# PDF: read, never changed. Refuses what acts when opened; leaves signatures, links, forms and pictures alone.
import re
import zlib
from bisect import bisect_left
from collections.abc import Iterator

from rakor.files.kinds import Refused

MAX_INFLATED = 120 * 1024 * 1024
CHUNK = 1024 * 1024
PEEK = 4096
_END_OF_NAME = rb"(?=[\x00\t\n\x0c\r ()<>\[\]{}/%]|$)"
# Long enough never to appear by chance in compressed bytes, so looked for everywhere.
ACTION = re.compile(
    rb"/(JavaScript|Launch|EmbeddedFiles?|GoToE|ImportData|SubmitForm|Rendition|RichMedia)" + _END_OF_NAME
)
# Short ones, looked for outside stream bodies only.
SHORT = re.compile(rb"/(JS|EF|XFA)" + _END_OF_NAME + rb"|/URI\s*\(\s*javascript:", re.IGNORECASE)
LOCKED = re.compile(rb"/Encrypt" + _END_OF_NAME)
STREAM = re.compile(rb"(?<!end)stream(?:\r\n|\r|\n)")
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
            "PDF ini dikunci. Buka, simpan ulang sebagai PDF tanpa kata sandi dan pembatasan, lalu unggah lagi.",
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
    """Each stream's dictionary and everything from its first byte to the next `endstream`.

    What looks like a stream inside another is looked at too, but all of it together no more than twice the file.
    """
    view = memoryview(content)
    ends = [found.start() for found in re.finditer(rb"endstream", content)]
    last, left = 0, 2 * len(content)
    for found in STREAM.finditer(content):
        start = found.end()
        index = bisect_left(ends, start)
        body = view[start : ends[index] if index < len(ends) else len(content)]
        left -= len(body)
        if left < 0:
            raise _unusual()
        yield _unescaped(content[max(last, content.rfind(b"obj", last, start) + 3) : start]), body
        last = start


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
        raise _unusual()
    if not filters:
        _judge(_unescaped(bytes(body)), declared)
    if b"/Filter" not in header:
        return budget
    tail = b""
    for number, piece in enumerate(_inflated(body, strict=declared)):
        if number == 0 and not declared and b"/Image" in header and not re.match(rb"[\s\x00]*[\d%]", piece):
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


def _inflated(body: memoryview, *, strict: bool) -> Iterator[bytes]:
    """The body inflated piece by piece, the first piece small.

    Ends quietly where it is not deflate. Strict refuses that: a reader may go on where zlib gives up.
    """
    inflate = zlib.decompressobj()
    rest, size = bytes(body), PEEK
    try:
        while not inflate.eof:
            piece = inflate.decompress(rest, size)
            if not piece and not inflate.unconsumed_tail:
                break
            yield piece
            rest, size = inflate.unconsumed_tail, CHUNK
    except zlib.error:
        pass
    if strict and not inflate.eof:
        raise _unusual()


def _unescaped(names: bytes) -> bytes:
    if b"#" not in names:
        return names
    return ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), names)


def _unusual() -> Refused:
    return Refused("Susunan PDF ini tidak lazim. Cetak ulang ke PDF, lalu unggah lagi.", "unusual")


def _acts() -> Refused:
    return Refused(
        "PDF ini berisi skrip, formulir aktif, atau berkas lain di dalamnya. Cetak ulang ke PDF "
        "(Cetak › Simpan sebagai PDF), lalu unggah lagi.",
        "active",
    )
