# Closing an account, and opening it again.
import pytest

from rakor.people import scope


@pytest.fixture
def person(inside):
    return inside.dinkes.user


def url(person):
    return f"/uji/pengguna/{person.pk}/aktif/"


def test_it_works(signed_in, person):
    assert signed_in("notulis").post(url(person), {"aktif": "0"}).status_code == 302


def test_it_hides_from_the_neighbour(signed_in, person):
    assert signed_in("tetangga").post(url(person), {"aktif": "0"}).status_code == 404


def test_the_neighbours_is_as_good_as_missing(signed_in, person, inside):
    with scope.government(inside.neighbour.pk):
        foreign = inside.tetangga.user
    browser = signed_in("notulis")
    theirs, missing = url(foreign), url(foreign).replace(str(foreign.pk), "999999999")
    answers = [browser.post(address, {"aktif": "0"}) for address in (theirs, missing)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content


def test_it_refuses_the_wrong_role(signed_in, person):
    assert signed_in("dinkes").post(url(person), {"aktif": "0"}).status_code == 403


def test_an_open_session_ends_at_its_next_request(signed_in, person):
    theirs = signed_in("dinkes")
    assert theirs.get("/uji/kotak-masuk/").status_code == 200
    signed_in("notulis").post(url(person), {"aktif": "0"})
    assert theirs.get("/uji/kotak-masuk/").url == "/masuk/?next=/uji/kotak-masuk/"


def test_and_back_again(signed_in, person):
    for answer in ("0", "1"):
        signed_in("notulis").post(url(person), {"aktif": answer})
        person.refresh_from_db()
        assert person.is_active == (answer == "1")


@pytest.mark.parametrize("who", ["admin", "inspektorat"])
def test_setda_closes_no_account_that_decides_or_verifies(signed_in, inside, who):
    assert signed_in("notulis").post(url(getattr(inside, who).user), {"aktif": "0"}).status_code == 403


def test_nobody_closes_their_own(signed_in, inside):
    assert signed_in("admin").post(url(inside.admin.user), {"aktif": "0"}).status_code == 403


def test_a_shared_account_is_nobodys_to_close(signed_in, person):
    person.home = None
    person.save()
    assert signed_in("admin").post(url(person), {"aktif": "0"}).status_code == 403
