# portal:meetings — the meetings that are open, and no closed one.
from tests.portal.opened import final_meeting, open_meeting

URL = "/uji/publik/rapat/"


def test_it_shows_what_is_open(inside, visit):
    open_meeting(inside)
    final_meeting("Rakor yang tidak dibuka")
    page = visit(URL).text
    assert ("Rakor OPD" in page, "tidak dibuka" in page) == (True, False)


def test_it_searches(inside, visit):
    open_meeting(inside)
    assert "Rakor OPD" in visit(f"{URL}?q=harga+pangan").text
    assert "Tidak ada rapat terbuka yang cocok" in visit(f"{URL}?q=jembatan").text
    assert "Tidak ada rapat terbuka yang cocok" in visit(f"{URL}?sejak=2027-01-01").text


def test_with_nothing_open_it_says_so(cast, visit):
    assert "Belum ada rapat yang dibuka untuk publik" in visit(URL).text
