# Bahan rakor as a file; what it says is in tests/dashboard/test_briefing.py.
import pytest

URL = "/uji/bahan/rakor.pdf"


@pytest.mark.parametrize("url", [URL, f"{URL}?asisten=x"])
def test_it_works(world, ask, url):
    answer = ask("bupati", url)
    assert (answer.status_code, answer.content[:5], answer["Content-Type"]) == (200, b"%PDF-", "application/pdf")
    assert answer["Content-Disposition"] == 'attachment; filename="bahan-rakor-uji-2026-02-19.pdf"'


def test_it_works_with_nothing_there(cast, ask):
    assert ask("ajudan", URL).content[:5] == b"%PDF-"


def test_it_hides_from_the_neighbour(cast, ask):
    assert ask("tetangga", URL).status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "admin", "ppid"])
def test_it_refuses_the_wrong_role(cast, ask, who):
    assert ask(who, URL).status_code == 403
