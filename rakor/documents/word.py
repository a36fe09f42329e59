# A document for Word from a list of plain parts. What the parts mean is not known here.
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO

from docx import Document
from docx.document import Document as Made
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

FACE = "Arial"


@dataclass(frozen=True)
class Heading:
    text: str
    level: int = 1


@dataclass(frozen=True)
class Text:
    """`lead` stands before it in bold, `tail` behind it in italics."""

    text: str
    lead: str = ""
    tail: str = ""
    centred: bool = False
    bold: bool = False
    size: float = 11


@dataclass(frozen=True)
class Table:
    """Widths in cm. Without a header it has no lines: names beside what they are."""

    rows: Sequence[Sequence[str]]
    widths: Sequence[float]
    header: Sequence[str] = ()
    heights: float = 0


@dataclass(frozen=True)
class Picture:
    content: bytes
    width: float  # cm


@dataclass
class Signatures:
    """Side by side, on one page."""

    columns: list[list[str]] = field(default_factory=list)


Part = Heading | Text | Table | Picture | Signatures


def docx(title: str, parts: Sequence[Part], foot: str) -> bytes:
    """A4, with page numbers. `title` is the file's, not on the page."""
    made = Document()
    made.core_properties.title, made.core_properties.author, made.core_properties.comments = title, "", ""
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = FACE, Pt(11)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FACE)
    normal.paragraph_format.space_after = Pt(4)
    page = made.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = Cm(2.5), Cm(2), Cm(2), Cm(2)
    for part in parts:
        _add(made, part)
    _foot(page.footer.paragraphs[0], foot)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _add(made: Made, part: Part) -> None:
    match part:
        case Heading(text, level):
            line = made.add_paragraph()
            line.paragraph_format.space_before, line.paragraph_format.keep_with_next = Pt(10), True
            run = line.add_run(text)
            run.bold, run.italic = True, level > 1
        case Text():
            for number, words in enumerate(part.text.split("\n")):
                line = made.add_paragraph()
                if part.lead and not number:
                    line.add_run(f"{part.lead} ").bold = True
                run = line.add_run(words)
                run.bold, run.font.size = part.bold, Pt(part.size)
                if part.centred:
                    line.alignment = ALIGN.CENTER
            if part.tail:
                line.add_run(f" {part.tail}").italic = True
        case Table():
            _table(made, part)
        case Picture(content, width):
            made.add_picture(BytesIO(content), width=Cm(width))
        case Signatures(columns):
            grid = made.add_table(rows=1, cols=max(len(columns), 1))
            for cell, lines in zip(grid.rows[0].cells, columns, strict=True):
                for number, words in enumerate(lines):
                    line = cell.paragraphs[0] if not number else cell.add_paragraph()
                    line.alignment, line.paragraph_format.keep_with_next = ALIGN.CENTER, True
                    line.paragraph_format.space_after = Pt(0)
                    line.add_run(words)


def _table(made: Made, part: Table) -> None:
    grid = made.add_table(rows=0, cols=len(part.widths))
    if part.header:
        grid.style = "Table Grid"
    for number, row in enumerate([part.header, *part.rows] if part.header else part.rows):
        line = grid.add_row()
        if part.heights and number:
            line.height = Cm(part.heights)
        for cell, words, width in zip(line.cells, row, part.widths, strict=True):
            cell.width = Cm(width)
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(1)
            paragraph.add_run(words).bold = bool(part.header) and not number
    if part.header:
        repeat = OxmlElement("w:tblHeader")
        grid.rows[0]._tr.get_or_add_trPr().append(repeat)
    made.add_paragraph().paragraph_format.space_after = Pt(2)


def _foot(line, text: str) -> None:
    """The text, then "Halaman n dari m" as Word's own fields."""
    line.add_run(f"{text}    Halaman ").font.size = Pt(8)
    _field(line, "PAGE")
    line.add_run(" dari ").font.size = Pt(8)
    _field(line, "NUMPAGES")


def _field(line, name: str) -> None:
    run = line.add_run()
    run.font.size = Pt(8)
    for kind, text in (("begin", ""), ("", name), ("end", "")):
        part = OxmlElement("w:instrText" if text else "w:fldChar")
        if text:
            part.text = text
        else:
            part.set(qn("w:fldCharType"), kind)
        run._r.append(part)
