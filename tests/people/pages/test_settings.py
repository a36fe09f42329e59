# A government's own settings: the admin's alone.

URL = "/uji/perangkat-daerah/pengaturan/"


def test_it_works(signed_in):
    response = signed_in("admin").get(URL)
    assert (response.status_code, response.context["request"].path) == (200, URL)


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_it_refuses_the_wrong_role(signed_in):
    assert signed_in("notulis").get(URL).status_code == 403


SENT = {"zone": "Asia/Makassar", "days_per_week": "6", "report_within_days": "7", "hue": "258"}


def test_it_saves(signed_in, cast):
    assert signed_in("admin").post(URL, SENT).status_code == 302
    cast.government.refresh_from_db()
    assert (cast.government.zone, cast.government.days_per_week, cast.government.hue) == ("Asia/Makassar", 6, 258)


def test_a_clock_of_no_days_is_refused(signed_in, cast):
    response = signed_in("admin").post(URL, SENT | {"report_within_days": "0"})
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["report_within_days"])


def test_it_changes_nobody_elses(signed_in, cast):
    signed_in("admin").post(URL, SENT)
    cast.neighbour.refresh_from_db()
    assert cast.neighbour.zone == "Asia/Jakarta"
