# At least sixty files as offices really send them; every one must be taken. No binaries are kept: all are made here.
import io
from collections.abc import Callable

import openpyxl
from PIL import Image

from tests.files import build

LEGIT: dict[str, Callable[[], bytes]] = {}
"""File name → maker of its content."""
WORDS = "Tindak lanjut arahan Bupati: jalan Nagari Koto Gaek selesai 80 persen.\r\nKendala: hujan.\r\n"


def add(name: str, make: Callable[[], bytes]) -> None:
    assert name not in LEGIT, name
    LEGIT[name] = make


def sheet(rows=3, **cells) -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    page.append(["Nagari", "Target", "Capaian"])
    for number in range(rows):
        page.append([f"Nagari {number}", 100, number % 100])
    for cell, value in cells.items():
        page[cell] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


for turn in range(1, 9):
    add(f"IMG_2026020{turn}_posisi.jpg", lambda turn=turn: build.jpeg(exif=build.exif(turn), quality=92))
for name, size in {"IMG_4032.JPG": (1008, 756), "potret.jpeg": (756, 1008), "WhatsApp Image 2026-02-09 at 10.15.30.jpeg":
                   (1600, 1200), "kecil.jpg": (1, 1), "panorama.jpg": (3000, 300)}.items():  # fmt: skip
    add(name, lambda size=size: build.jpeg(size, exif=build.exif(6), quality=85))
add("unduhan.jfif", lambda: build.jpeg())
add("foto profil warna.jpg", lambda: build.jpeg(icc_profile=build.srgb(), exif=build.exif(), dpi=(300, 300)))
add("foto bertahap.jpg", lambda: build.jpeg((640, 480), progressive=True, quality=75))
add("foto abu-abu.jpg", lambda: build.jpeg(mode="L"))
add("cetakan CMYK.jpg", lambda: build.jpeg(mode="CMYK"))
add("foto berkomentar.jpg", lambda: build.jpeg(comment=build.MARK))
add("foto 30 megapiksel.jpg", lambda: build.saved(Image.new("RGB", (6400, 4700), "green"), "JPEG"))
add("EXIF rusak.jpg", lambda: build.jpeg(exif=b"Exif\x00\x00II*\x00\xff\xff\xff\x7f" + bytes(8)))
add("foto potret ganda.jpg", lambda: build.saved(
    build.picture((320, 240)), "MPO", save_all=True, append_images=[build.picture((80, 60))], exif=build.exif()))  # fmt: skip
add("sebenarnya webp.jpg", lambda: build.webp())
add("sebenarnya jpg.png", lambda: build.jpeg(exif=build.exif(3)))
add("pindaian.png", lambda: build.png((1240, 1754), "L", dpi=(150, 150)))
add("pindaian hitam putih.png", lambda: build.png((1240, 1754), "1"))
add("tangkapan layar.png", lambda: build.png((1080, 2400), pnginfo=build.png_text(Software="Android", Comment="x")))
add("lambang transparan.png", lambda: build.png(mode="RGBA"))
add("lambang palet.png", lambda: build.saved(build.picture().convert("P"), "PNG", transparency=0))
add("abu transparan.png", lambda: build.png(mode="LA"))
add("enam belas bit.png", lambda: build.saved(build.picture().convert("I;16"), "PNG"))
add("png berposisi.png", lambda: build.png(exif=build.exif(6)))
add("webp hemat.webp", lambda: build.webp((800, 600), quality=70, exif=build.exif(8)))
add("webp tanpa susut.webp", lambda: build.webp(lossless=True))
add("webp transparan.webp", lambda: build.webp(mode="RGBA"))
add("webp berwarna.webp", lambda: build.webp(icc_profile=build.srgb(), lossless=True))

add("Laporan Tindak Lanjut.pdf", lambda: build.pdf())
add("versi lama.pdf", lambda: build.pdf(version=b"1.3"))
add("pindaian surat.pdf", lambda: build.scan())
add("pindaian lima lembar.pdf", lambda: build.scan(5))
add("SPT tertandatangani BSrE.pdf", lambda: build.signed_pdf())
add("tanda tangan tak tampak.pdf", lambda: build.signed_pdf(visible=False))
add(
    "tertandatangani dua kali.pdf",
    lambda: build.signed_pdf() + b"8 0 obj\n<</Type/Sig>>\nendobj\nstartxref\n9\n%%EOF\n",
)
add("bertautan.pdf", lambda: build.pdf(
    b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://solselkab.go.id)>>>>", page=b"/Annots[6 0 R]"))  # fmt: skip
add("dibuka di halaman satu.pdf", lambda: build.pdf(catalog=b"/OpenAction[3 0 R/Fit]"))
add("berdaftar isi.pdf", lambda: build.pdf(
    b"<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>", b"<</Title(Bab I)/Parent 6 0 R/Dest[3 0 R/Fit]>>",
    build.stream(b"/Filter[/ASCII85Decode/FlateDecode]", b"GhQ~>"), catalog=b"/Outlines 6 0 R"))  # fmt: skip
add("objek terkompresi.pdf", lambda: build.pdf(build.object_stream(b"<</Title(Notula)>>", b"[1 2 3]"), version=b"1.5"))
add("beraksara lolos.pdf", lambda: build.pdf(b"<</Lime#20Green 1/Jalan#23Dua 2>>"))
add("bermetadata.pdf", lambda: build.pdf(
    build.stream(b"/Type/Metadata/Subtype/XML", b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"), catalog=b"/Metadata 6 0 R"))  # fmt: skip
add("akhir bersela.pdf", lambda: build.pdf() + b"\r\n\x00\x00\x00")
add("gambar gelap.pdf", lambda: build.pdf(
    build.flate(b"/Type/XObject/Subtype/Image/Width 2000/Height 2000/BitsPerComponent 8/ColorSpace/DeviceGray",
                bytes(4_000_000))))  # fmt: skip

add("Laporan.docx", lambda: build.ooxml())
add("Nota Dinas ké Sekda.docx", lambda: build.ooxml(body="x" * 5000))
add("bergambar.docx", lambda: build.ooxml(more={"word/media/image1.jpeg": build.jpeg((640, 480))}))
add("bertautan.docx", lambda: build.ooxml(more={"word/_rels/document.xml.rels": build.relations(
    build.relation("hyperlink", "https://solokkab.go.id", "External"))}))  # fmt: skip
add("templat setempat.docx", lambda: build.ooxml(more={"word/_rels/settings.xml.rels": build.relations(
    build.relation("attachedTemplate", "file:///C:\\Users\\Setda\\Normal.dotm", "External"))}))  # fmt: skip
add("berdiagram.docx", lambda: build.ooxml(more={"word/embeddings/Microsoft_Excel_Sheet.xlsx": sheet()}))
add(
    "bernomor halaman.docx",
    lambda: build.ooxml(body="<w:p><w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r></w:p>"),
)
add("Matriks Tindak Lanjut.xlsx", lambda: sheet())
add("berrumus.xlsx", lambda: sheet(D2="=C2/B2", D3="=SUM(B2:B4)"))
add("tiga ribu baris.xlsx", lambda: sheet(3000))
add("printer.xlsx", lambda: build.ooxml("xlsx", {"xl/printerSettings/printerSettings1.bin": b"H\x00P\x00" * 90}))
add("buku lain.xlsx", lambda: build.ooxml("xlsx", {"xl/externalLinks/_rels/externalLink1.xml.rels": build.relations(
    build.relation("externalLinkPath", "Target%202026.xlsx", "External"))}))  # fmt: skip
add("Paparan Rakor.pptx", lambda: build.ooxml("pptx"))
add("paparan bergambar.pptx", lambda: build.ooxml("pptx", {"ppt/media/image1.png": build.png((800, 600))}))
add("laporan.odt", lambda: build.odf())
add(
    "bergambar.odt", lambda: build.odf(more={"Pictures/1000.png": build.png(), "Thumbnails/thumbnail.png": build.png()})
)
add(
    "pustaka kosong.odt",
    lambda: build.odf(more={"Basic/script-lc.xml": "<a/>", "Basic/Standard/script-lb.xml": "<a/>"}),
)
add("capaian.ods", lambda: build.odf("spreadsheet"))
add("berbagan.ods", lambda: build.odf("spreadsheet", {"Object 1/content.xml": "<a/>", "Configurations2/": ""}))

add("catatan.txt", lambda: WORDS.encode())
add("catatan BOM.txt", lambda: WORDS.encode("utf-8-sig"))
add("catatan Windows.txt", lambda: (WORDS + "Biaya ± 5 juta – “darurat”").encode("cp1252"))
add("catatan UTF-8.txt", lambda: (WORDS + "Ekspresi: é ñ — Nagari Aie Dingin ✓").encode())
add("daftar.csv", lambda: b"Nagari,Capaian\r\nKoto Gadang Diateh,80\r\nPakan Rabaa,-5\r\n")
add(
    "daftar Excel.csv", lambda: 'Nama;Telepon;Uraian\r\nH. Syafri;+62812345;"- drainase (2 titik)"\r\n'.encode("cp1252")
)
add("daftar bertab.csv", lambda: "Dinas\tKet\r\nDinas PUPR\t-\r\n".encode("utf-8-sig"))
