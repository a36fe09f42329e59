# An agenda item goes; what was said under it stays.


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/acara/{meeting.agenda.get().pk}/hapus/"


def test_it_goes_and_the_blocks_stay(signed_in, meeting):
    assert signed_in("notulis").post(url(meeting)).status_code == 302
    assert (meeting.agenda.count(), meeting.blocks.count()) == (0, 2)


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").post(url(meeting).replace("uji", "tetangga")).status_code == 404


def test_only_setda_takes_it_out(signed_in, meeting):
    assert signed_in("dinkes").post(url(meeting)).status_code == 403
    assert signed_in("notulis").get(url(meeting)).status_code == 405
