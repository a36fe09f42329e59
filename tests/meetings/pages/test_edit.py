# The facts of a meeting, changed afterwards.
from meetings.models import Meeting


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/ubah/"


def test_it_shows_and_saves_the_facts(signed_in, meeting):
    page = signed_in("notulis").get(url(meeting))
    assert (page.status_code, page.context["form"]["type"].value().name) == (200, "Rakor rutin")
    response = signed_in("notulis").post(url(meeting), {"title": "Rakor OPD", "starts_at": "09:00", "is_closed": "on"})
    now = Meeting.objects.get()
    assert response.headers["Location"] == f"/uji/rapat/{meeting.pk}/"
    assert (str(now.starts_at), now.held_on, now.type, now.is_closed) == ("09:00:00", None, None, True)


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(url(meeting).replace("uji", "tetangga")).status_code == 404


def test_only_setda_changes_it(signed_in, meeting):
    assert [signed_in(who).post(url(meeting), {}).status_code for who in ("dinkes", "bupati")] == [403] * 2


def test_without_a_name_nothing_is_saved(signed_in, meeting):
    response = signed_in("notulis").post(url(meeting), {"title": " ", "place": "Aula"})
    assert (response.status_code, Meeting.objects.get().title) == (422, "Rakor OPD")
    assert 'value="Aula"' in response.text


def test_what_the_document_says_is_changed_too(signed_in, meeting):
    said = {
        "weekday": "Senin",
        "time_text": "pagi",
        "summary": "Ringkas",
        "source_url": "Arsip",
        "published_on": "2026-02-03",
    }
    signed_in("notulis").post(url(meeting), {"title": "Rakor OPD", "topics": "MBG\nstunting"} | said)
    now = Meeting.objects.get()
    assert {name: str(getattr(now, name)) for name in said} == said
    assert signed_in("notulis").get(url(meeting)).context["form"]["topics"].value() == "MBG\nstunting"
    assert now.topics == ["MBG", "stunting"]
