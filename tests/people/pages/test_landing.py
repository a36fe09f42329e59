# The front door: for visitors; whoever is signed in goes on.
def test_it_works(client, db):
    response = client.get("/")
    assert (response.status_code, response.templates[0].name) == (200, "landing.html")


def test_a_new_system_says_how_to_begin(client, db):
    assert client.get("/").content.count(b"Rakor ini baru dipasang") == 1


def test_a_system_in_use_does_not(client, cast):
    assert client.get("/").content.count(b"Rakor ini baru dipasang") == 0


def test_whoever_is_signed_in_goes_on(signed_in):
    assert signed_in("dinkes").get("/").url == "/mulai/"
