# desk:paper — what people type for one paper.
from meetings.models import Paper
from tests.desk.pages.conftest import paper_at


def test_it_begins_with_whoever_led_and_keeps_what_is_typed(notulis, meeting):
    assert "Nama Sekda" in notulis.get(paper_at(meeting, "notula")).text
    answer = notulis.post(
        paper_at(meeting, "notula"),
        {"number": "800/1", "leader_title": "a.n. Bupati\nSekda,", "signed_on": "2026-02-09"},
    )
    assert answer.url == paper_at(meeting)
    assert Paper.objects.get().fields == {
        "number": "800/1",
        "leader_title": "a.n. Bupati\nSekda,",
        "signed_on": "2026-02-09",
    }
    assert "800/1" in notulis.get(paper_at(meeting, "notula")).text


def test_a_faulty_date_is_refused_and_the_rest_kept(notulis, meeting):
    page = notulis.post(paper_at(meeting, "undangan"), {"number": "005/2", "signed_on": "31/31"})
    assert (page.status_code, Paper.objects.count()) == (422, 0)
    assert 'value="005/2"' in page.text


def test_there_is_no_other_kind(notulis, meeting):
    assert [notulis.get(paper_at(meeting, kind)).status_code for kind in ("surat", "Notula")] == [404, 404]


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(paper_at(meeting, "notula", slug="tetangga")).status_code == 404


def test_only_setda_writes(signed_in, meeting):
    assert [signed_in(who).get(paper_at(meeting, "notula")).status_code for who in ("sekda", "dinkes")] == [403, 403]
