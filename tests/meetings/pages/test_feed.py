# One's own calendar address: made, shown, taken away.
import re

from rakor.people.models import Door

URL = "/uji/kalender/"


def address(browser):
    found = re.search(r"/pintu/kalender/\w+\.ics", browser.get(URL).text)
    return found and found.group()


def test_it_is_made_and_shown_again(signed_in):
    browser = signed_in("dinkes")
    assert address(browser) is None
    browser.post(URL, {"do": "open"})
    assert address(browser) == address(browser) is not None


def test_a_new_one_replaces_the_old(signed_in):
    browser = signed_in("dinkes")
    old, new = [(browser.post(URL, {"do": "open"}), address(browser))[1] for _ in range(2)]
    assert [browser.get(one).status_code for one in (old, new)] == [404, 200]
    assert Door.objects.count() == 1


def test_taken_away_it_shows_nothing(signed_in):
    browser = signed_in("dinkes")
    browser.post(URL, {"do": "open"})
    old = address(browser)
    browser.post(URL, {"do": "close"})
    assert (browser.get(old).status_code, address(browser)) == (404, None)


def test_it_is_ones_own(signed_in):
    signed_in("dinkes").post(URL, {"do": "open"})
    other = signed_in("dispupr")
    other.post(URL, {"do": "close"})
    assert (address(other), Door.objects.count()) == (None, 1)


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_a_visitor_signs_in_first(client, cast):
    assert client.get(URL).status_code == 302
