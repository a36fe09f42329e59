# A wrong leader is corrected in place.


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/pimpinan/{meeting.turns.first().pk}/"


def test_it_is_corrected(signed_in, meeting):
    assert signed_in("notulis").get(url(meeting)).context["form"]["name"].value() == "Nama Sekda"
    signed_in("notulis").post(url(meeting), {"title": "Sekretaris Daerah", "name": "Nama Benar", "role": "membuka"})
    turn = meeting.turns.first()
    assert (str(turn), turn.role, turn.order) == ("Sekretaris Daerah, Nama Benar", "membuka", 1)


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(url(meeting).replace("uji", "tetangga")).status_code == 404


def test_only_setda_and_only_of_this_meeting(signed_in, meeting, closed):
    other = url(meeting).replace(f"/{meeting.pk}/", f"/{closed.pk}/", 1)
    assert signed_in("dinkes").get(url(meeting)).status_code == 403
    assert signed_in("notulis").get(other).status_code == 404
