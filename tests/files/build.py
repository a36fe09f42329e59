# Makes files of every kind byte by byte, for legit.py and hostile.py. Knows nothing of what is allowed.
import io
import zipfile
import zlib
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs7
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

MARK = b"RAHASIA-POSISI"
GPS = {1: "S", 2: (0.0, 47.0, 12.5), 3: "E", 4: (100.0, 39.0, 4.25), 29: "2026:02:09"}


def picture(size=(64, 48), mode="RGB") -> Image.Image:
    """Left half dark, right half light, so that a turn shows; a little texture, so that it compresses as a photo."""
    image = Image.linear_gradient("L").resize(size).rotate(90, expand=True).resize(size)
    return image.convert(mode)


def exif(orientation=1, gps=True) -> Image.Exif:
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010F] = "Telepon"
    data[0x9286] = MARK.decode()
    if gps:
        data.get_ifd(0x8825).update(GPS)
    return data


def srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def saved(image: Image.Image, format_: str, **how) -> bytes:
    out = io.BytesIO()
    image.save(out, format_, **how)
    return out.getvalue()


def jpeg(size=(64, 48), mode="RGB", **how) -> bytes:
    return saved(picture(size, mode), "JPEG", **how)


def png(size=(64, 48), mode="RGB", **how) -> bytes:
    return saved(picture(size, mode), "PNG", **how)


def webp(size=(64, 48), mode="RGB", **how) -> bytes:
    return saved(picture(size, mode), "WEBP", **how)


def png_text(**texts) -> PngInfo:
    info = PngInfo()
    for key, value in texts.items():
        info.add_text(key, value, zip=key.startswith("z"))
    return info


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")


def stream(dictionary: bytes, body: bytes) -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (dictionary, len(body), body)


def flate(dictionary: bytes, body: bytes) -> bytes:
    return stream(dictionary + b"/Filter/FlateDecode", zlib.compress(body))


def object_stream(*objects: bytes, dictionary=b"", pack=zlib.compress, filter_=b"/Filter/FlateDecode") -> bytes:
    """Objects numbered from 50 on, as a PDF 1.5 object stream."""
    offsets, body = [], b""
    for number, each in enumerate(objects, 50):
        offsets.append(b"%d %d" % (number, len(body)))
        body += each + b"\n"
    header = b" ".join(offsets) + b"\n"
    return stream(
        b"/Type/ObjStm/N %d/First %d%s%s" % (len(objects), len(header), filter_, dictionary), pack(header + body)
    )


def pdf(*extra: bytes, catalog=b"", page=b"", text="Laporan tindak lanjut", version=b"1.7", trailer=b"") -> bytes:
    """One page; `extra` are objects numbered from 6 on, `catalog`, `page` and `trailer` go into those dictionaries."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>%s>>" % page,
        flate(b"", b"BT /F1 12 Tf 72 770 Td (%s) Tj ET" % text.encode("latin-1")),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *extra,
    ]
    out, offsets = b"%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n" % version, []
    for number, each in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        size, table, size, trailer, len(out)
    )  # fmt: skip


def scan(pages=1, size=(620, 877)) -> bytes:
    """A scanned letter: each page one JPEG."""
    first, *rest = [picture(size) for _ in range(pages)]
    return saved(first, "PDF", save_all=True, append_images=rest, resolution=75)


def signed_pdf(visible=True) -> bytes:
    """Signed as certified offices do: a detached PKCS#7 over everything but the signature itself (ByteRange)."""
    room = 8192
    field = b"<</Type/Annot/Subtype/Widget/FT/Sig/T(TTE)/V 7 0 R/P 3 0 R/F 132/Rect[%s]>>" % (
        b"60 60 260 120" if visible else b"0 0 0 0"
    )
    signature = b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[%s]/Contents<%s>>>" % (
        b"*" * 43, b"0" * room
    )  # fmt: skip
    blank = pdf(field, signature, catalog=b"/AcroForm<</Fields[6 0 R]/SigFlags 3>>", page=b"/Annots[6 0 R]")
    start = blank.index(b"/Contents<" + b"0") + len(b"/Contents")
    end = start + room + 2
    blank = blank.replace(b"*" * 43, b"%010d %010d %010d %010d" % (0, start, end, len(blank) - end))
    proof = _pkcs7(blank[:start] + blank[end:])
    return blank[: start + 1] + proof.hex().encode().ljust(room, b"0") + blank[end - 1 :]


def _pkcs7(content: bytes) -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Sekretaris Daerah (contoh)")])
    now = datetime(2026, 1, 1, tzinfo=UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now)
        .not_valid_after(now + timedelta(days=365))
        .sign(key, hashes.SHA256())
    )
    options = [pkcs7.PKCS7Options.DetachedSignature, pkcs7.PKCS7Options.Binary]
    builder = pkcs7.PKCS7SignatureBuilder().set_data(content).add_signer(certificate, key, hashes.SHA256())
    return builder.sign(serialization.Encoding.DER, options)


def archive(parts: dict[str, bytes | str], stored=(), comment=b"", level=zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", level) as packed:
        for name, content in parts.items():
            packed.writestr(name, content, zipfile.ZIP_STORED if name in stored else level)
        packed.comment = comment
    return out.getvalue()


PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
MAIN = {
    "docx": ("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
    "xlsx": ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
    "pptx": (
        "ppt/presentation.xml",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    ),
}


def relation(kind: str, target: str, mode="") -> str:
    mode = f' TargetMode="{mode}"' if mode else ""
    return f'<Relationship Id="r{abs(hash(target)) % 9999}" Type="{OFFICE}{kind}" Target="{target}"{mode}/>'


def relations(*each: str) -> str:
    return f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}relationships">{"".join(each)}</Relationships>'


def ooxml(kind="docx", more: dict[str, bytes | str] | None = None, body="", types="", main_type="") -> bytes:
    """The smallest package of that kind; `more` adds or replaces parts, `types` goes into [Content_Types].xml."""
    path, content_type = MAIN[kind]
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    default = (
        f"<w:document xmlns:w='{word}'><w:body><w:p><w:r><w:t>Laporan</w:t></w:r></w:p>{body}</w:body></w:document>"
    )
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": (
            f'<?xml version="1.0"?><Types xmlns="{PACKAGE}content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/{path}" ContentType="{main_type or content_type}"/>{types}</Types>'
        ),
        "_rels/.rels": relations(relation("officeDocument", path)),
        path: default if kind == "docx" else f"<root>{body}</root>",
    }
    return archive(parts | (more or {}))


ODF = "application/vnd.oasis.opendocument."


def odf(kind="text", more: dict[str, bytes | str] | None = None, body="", manifest="", mimetype="") -> bytes:
    names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    parts: dict[str, bytes | str] = {
        "mimetype": mimetype or ODF + kind,
        "content.xml": f"<?xml version='1.0'?><office:document-content {names}>{body}</office:document-content>",
        "styles.xml": f"<office:document-styles {names}/>",
        "META-INF/manifest.xml": f"<manifest:manifest xmlns:manifest='urn:m'>{manifest}</manifest:manifest>",
    }
    return archive(parts | (more or {}), stored=("mimetype",))


def ole(*streams: str) -> bytes:
    """The head of an OLE compound file, with its directory names as Windows writes them."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + b"".join(name.encode("utf-16-le") for name in streams)
