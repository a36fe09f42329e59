# Documents for Word, from plain parts.
from io import BytesIO

from docx import Document
from PIL import Image

from rakor.documents.word import Heading, Picture, Signatures, Table, Text, docx


def test_every_part_is_there_in_order():
    made = docx("Notula", [
        Heading("Jalannya rapat"), Text("Cek dapur.", lead="Arahan.", tail="(Sekda)"),
        Table([["1", "Cek"]], (1, 5), ("No.", "Arahan")), Signatures([["Pimpinan"], ["Notulis"]]),
    ], "Notula Rakor")  # fmt: skip
    found = Document(BytesIO(made))
    assert [line.text for line in found.paragraphs if line.text] == ["Jalannya rapat", "Arahan. Cek dapur. (Sekda)"]
    assert [[cell.text for cell in row.cells] for row in found.tables[0].rows] == [["No.", "Arahan"], ["1", "Cek"]]
    assert [cell.text for cell in found.tables[1].rows[0].cells] == ["Pimpinan", "Notulis"]
    assert found.core_properties.title == "Notula"
    assert found.sections[0].footer.paragraphs[0].text.startswith("Notula Rakor    Halaman ")


def test_a_picture_stands_in_it():
    png = BytesIO()
    Image.new("1", (8, 8)).save(png, "PNG")
    assert len(Document(BytesIO(docx("x", [Picture(png.getvalue(), 2)], ""))).inline_shapes) == 1
