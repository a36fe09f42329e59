# Two note-takers at one desk: each sees the other's words grow, and nobody is pulled out of a sentence.
import pytest
from playwright.sync_api import expect

from tests.browser.desk.conftest import SOON, boxes, saved, say


@pytest.fixture
def other(desk, open_page, sign_in, cast, meeting):
    """The same desk, open for a second person in a browser of their own."""
    page = open_page()
    sign_in(page, cast.bagian if hasattr(cast, "bagian") else cast.notulis).goto(f"/uji/rapat/{meeting.pk}/meja/")
    return page


def test_what_one_writes_the_other_sees(desk, other):
    say(desk, "Satu")
    saved(desk)
    expect(boxes(other)).to_have_count(1, timeout=SOON)
    say(other, "Dua")
    expect(boxes(desk)).to_have_count(2, timeout=SOON)
    assert [boxes(desk).nth(n).input_value() for n in range(2)] == ["Satu", "Dua"]


def test_what_is_being_typed_in_is_left_alone(desk, other):
    say(desk, "Satu", "Dua")
    saved(desk)
    expect(boxes(other)).to_have_count(2, timeout=SOON)
    boxes(other).nth(0).focus()
    boxes(desk).nth(0).fill("Satu yang baru")
    boxes(desk).nth(1).fill("Dua yang baru")
    saved(desk)
    expect(boxes(other).nth(1)).to_have_value("Dua yang baru", timeout=SOON)
    expect(boxes(other).nth(0)).to_have_value("Satu")
    other.locator("#catat_text").focus()
    expect(boxes(other).nth(0)).to_have_value("Satu yang baru", timeout=SOON)


def test_a_page_that_nobody_sees_does_not_ask(desk):
    desk.evaluate("Object.defineProperty(document, 'hidden', { get: () => true })")
    desk.wait_for_timeout(300)
    asked = []
    desk.on("request", lambda request: asked.append(request.url))
    desk.wait_for_timeout(3000)
    assert asked == []
