# A new post.
from rakor.people.models import Post, Unit

URL = "/uji/perangkat-daerah/jabatan/baru/"


def test_it_works(signed_in):
    response = signed_in("notulis").get(URL)
    assert (response.status_code, response.context["request"].path) == (200, URL)


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_it_refuses_the_wrong_role(signed_in):
    assert signed_in("dinkes").get(URL).status_code == 403


def test_it_adds_a_post(signed_in, inside):
    unit = Unit.objects.get(short_name="Dinas PUPR")
    sent = {"title": "Kepala Dinas PUPR", "rank_kind": "unit_head", "unit": unit.pk, "aliases": "Kadis PU"}
    response = signed_in("notulis").post(URL, sent)
    post = Post.objects.get(title="Kepala Dinas PUPR")
    assert (response.url, post.unit, post.aliases) == (f"/uji/perangkat-daerah/jabatan/{post.pk}/", unit, ["kadis pu"])


def test_a_title_that_is_there_is_refused(signed_in):
    response = signed_in("notulis").post(URL, {"title": "sekretaris daerah", "rank_kind": "other"})
    assert (response.status_code, response.context["form"].errors["title"]) == (422, ["Jabatan ini sudah ada."])
