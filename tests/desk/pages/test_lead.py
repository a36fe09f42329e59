# Pimpinan rapat dilanjutkan oleh …: from now on in the new name.
from rakor.people.models import Post
from tests.desk.pages.conftest import bare, desk, swap, typed


def url(meeting, **where):
    return desk(meeting, "pimpinan", **where)


def test_the_chair_goes_over(notulis, meeting):
    post = Post.objects.get(short_title="Wakil Bupati")
    answer = notulis.post(url(meeting), {"post": post.pk, "role": "melanjutkan"}, headers=swap("lead"))
    assert [str(turn) for turn in meeting.turns.all()] == ["Sekretaris Daerah, Nama Sekda", "Wakil Bupati Uji"]
    assert bare(answer.text) in bare(notulis.get(desk(meeting)).text)
    notulis.post(desk(meeting, "catat"), typed())
    assert meeting.blocks.last().turn.post == post


def test_nobody_is_refused(notulis, meeting):
    answer = notulis.post(url(meeting), {"role": "melanjutkan"}, headers=swap("lead"))
    assert (answer.status_code, meeting.turns.count()) == (422, 1)
    assert "Pilih jabatannya" in answer.text


def test_without_htmx_it_goes_back_to_the_desk(notulis, meeting):
    answer = notulis.post(url(meeting), {"title": "Bupati", "role": "melanjutkan"})
    assert answer.headers["Location"] == desk(meeting)


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").post(url(meeting, slug="tetangga"), {"title": "x"}).status_code == 404


def test_only_setda_switches(signed_in, notulis, meeting):
    assert signed_in("sekda").post(url(meeting), {"title": "x", "role": "memimpin"}).status_code == 403
    assert notulis.get(url(meeting)).status_code == 405
