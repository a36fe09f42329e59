# Documents set by Typst: values are data, never markup; what cannot be set says why.
import pytest

from rakor.documents import typeset

TEMPLATE = """#let values = json(bytes(sys.inputs.values))
#set document(title: "Uji", date: datetime(year: 2026, month: 1, day: 1))
#values.words
"""


@pytest.fixture
def template(tmp_path):
    path = tmp_path / "uji.typ"
    path.write_text(TEMPLATE)
    return path


def test_it_is_a_pdf_for_the_archive_and_the_same_every_time(template):
    first, again = (typeset.pdf(template, {"words": "Notula"}) for _ in range(2))
    assert first == again
    assert (first[:5], b"pdfaid" in first) == (b"%PDF-", True)


@pytest.mark.parametrize(
    "words",
    [
        "#panic()",
        '#read("/etc/passwd")',
        "*_$#[]<>@",
        "\\ \u0000",
        "é—“”ß 中 🚧 السلام",
        "".join(map(chr, range(0xA0, 0x460))),
        "".join(map(chr, [*range(0x1E00, 0x1F00), *range(0x2000, 0x2300)])),
    ],
)
def test_words_are_never_markup(template, words):
    assert typeset.pdf(template, {"words": words})[:5] == b"%PDF-"


def test_what_cannot_be_set_says_why(tmp_path):
    broken = tmp_path / "rusak.typ"
    broken.write_text("#nothing_like_this")
    with pytest.raises(typeset.NotSet, match="unknown variable"):
        typeset.pdf(broken, {})


def test_it_is_stopped_when_it_takes_too_long(template, monkeypatch):
    monkeypatch.setattr(typeset, "SECONDS", 0.001)
    with pytest.raises(typeset.NotSet, match="lebih dari"):
        typeset.pdf(template, {"words": "x"})
