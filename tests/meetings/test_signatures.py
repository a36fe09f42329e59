# A drawn signature: only points in the box are taken, and only lines are drawn.
import pytest

from meetings import signatures

DRAWN = "12,80 13,82 20,90 30,100;40,20 41,20 50,30 600,200"


def test_a_drawing_is_taken_as_it_is():
    assert signatures.read(f" {DRAWN} ") == DRAWN


def test_nothing_drawn_is_nothing():
    assert signatures.read("  ") == ""


@pytest.mark.parametrize(
    "sent",
    [
        "data:image/png;base64,AAAA", "12,80", "12,80 13", "12,80;;13,81", "-1,5 2,2", "601,1 " + DRAWN, "1,201 " + DRAWN,
        "1,1 " * 6000, "<svg>", "1,1  2,2 " + DRAWN, "１,１ " + DRAWN, DRAWN + "\n1,1",
    ],
)  # fmt: skip
def test_anything_else_is_refused(sent):
    with pytest.raises(signatures.NotASignature):
        signatures.read(sent)


def test_it_is_drawn_as_lines():
    drawn = signatures.drawing("1,2 3,4;5,6 7,8", 'Siti "Ani"')
    assert drawn.count("<polyline") == 2
    assert 'aria-label="Tanda tangan Siti &quot;Ani&quot;"' in drawn
