# Who led, in order.


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/pimpinan/"


def test_the_next_one_goes_on(signed_in, meeting):
    page = signed_in("notulis").get(url(meeting))
    assert page.context["form"]["role"].value() == "melanjutkan"
    signed_in("notulis").post(url(meeting), {"title": "Bupati", "role": "melanjutkan", "began_at": "10:30"})
    assert [str(turn) for turn in meeting.turns.all()] == ["Sekretaris Daerah, Nama Sekda", "Wakil Bupati", "Bupati"]


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(url(meeting).replace("uji", "tetangga")).status_code == 404


def test_only_setda_records_it(signed_in, meeting):
    assert [signed_in(who).get(url(meeting)).status_code for who in ("dinkes", "sekda")] == [403] * 2


def test_nobody_is_nobody(signed_in, meeting):
    assert signed_in("notulis").post(url(meeting), {"role": "memimpin"}).status_code == 422
    assert meeting.turns.count() == 2


def test_a_guest_from_outside_and_the_words_of_a_document(signed_in, meeting):
    sent = {"title": "Gubernur", "role": "membuka", "words": "membuka resmi", "is_external": "on"}
    signed_in("notulis").post(url(meeting), sent)
    turn = meeting.turns.last()
    assert (turn.words, turn.is_external) == ("membuka resmi", True)
    assert "Dari luar pemerintah daerah" in signed_in("notulis").get(url(meeting)).text
