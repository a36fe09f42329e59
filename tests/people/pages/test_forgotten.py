# Whom to ask for a password. The same for everybody, and it asks for no name.
def test_it_works(client, db):
    response = client.get("/akun/lupa/")
    assert (response.status_code, response.content.count(b"<input")) == (200, 0)
