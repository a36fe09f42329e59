# Who was there: one choice per unit, and groups, posts and words beside it.
import pytest

from meetings.models import Attendance
from rakor.people.models import Unit
from tests import make
from tests.meetings.pages.conftest import all_camat, attend


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/hadir/"


def unit(name):
    return Unit.objects.get(short_name=name)


def recorded(meeting):
    return {
        row.unit.called: (row.presence, row.represented_by) for row in meeting.attendances.filter(unit__isnull=False)
    }


def test_each_unit_is_hadir_diwakili_or_not(signed_in, meeting):
    dinkes, pupr = unit("Dinkes"), unit("Dinas PUPR")
    sent = {f"presence-{dinkes.pk}": "hadir", f"presence-{pupr.pk}": "diwakili", f"by-{pupr.pk}": "Sekretaris"}
    response = signed_in("notulis").post(url(meeting), {"what": "units"} | sent)
    assert (response.status_code, response.headers["Location"]) == (302, url(meeting))
    assert recorded(meeting) == {"Dinkes": ("hadir", ""), "Dinas PUPR": ("diwakili", "Sekretaris")}


def test_what_was_recorded_is_shown_and_can_be_taken_back(signed_in, meeting):
    attend(meeting, unit=unit("Dinkes"), presence="hadir")
    page = signed_in("notulis").get(url(meeting))
    assert page.context["form"][f"presence-{unit('Dinkes').pk}"].value() == "hadir"
    signed_in("notulis").post(url(meeting), {"what": "units", f"presence-{unit('Dinkes').pk}": "none"})
    assert recorded(meeting) == {}


def test_the_rest_in_one_go(signed_in, meeting):
    attend(meeting, unit=unit("Dinkes"), presence="tidak_hadir")
    signed_in("notulis").post(url(meeting), {"what": "units", "rest": "hadir"})
    assert recorded(meeting) == {
        "Dinkes": ("tidak_hadir", ""), "Dinas PUPR": ("hadir", ""), "Camat Sangir": ("hadir", ""),
        "Asisten II": ("hadir", ""), "Inspektorat": ("hadir", ""),
    }  # fmt: skip


def test_an_invited_unit_may_read_closed_minutes(signed_in, closed):
    before = signed_in("dispupr").get(f"/uji/rapat/{closed.pk}/").status_code
    signed_in("notulis").post(url(closed), {"what": "units", f"presence-{unit('Dinas PUPR').pk}": "invited"})
    assert (before, signed_in("dispupr").get(f"/uji/rapat/{closed.pk}/").status_code) == (404, 200)


@pytest.mark.parametrize("words", [{"other-words": "ratusan ASN"}, {"other-words": "", "other-group": "G"}])
def test_others_by_group_or_words(signed_in, meeting, words):
    sent = {name: all_camat().pk if value == "G" else value for name, value in words.items()}
    signed_in("notulis").post(url(meeting), {"what": "other"} | sent)
    assert [str(row) for row in meeting.attendances.all()] == [words["other-words"] or "Seluruh camat"]


@pytest.mark.parametrize("sent", [{}, {"other-words": "ASN", "other-group": "G"}])
def test_one_of_the_three_and_not_more(signed_in, meeting, sent):
    sent = {name: all_camat().pk if value == "G" else value for name, value in sent.items()}
    response = signed_in("notulis").post(url(meeting), {"what": "other"} | sent)
    assert (response.status_code, meeting.attendances.count()) == (422, 0)


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(f"/tetangga/rapat/{meeting.pk}/hadir/").status_code == 404


def test_only_setda_keeps_it(signed_in, meeting):
    assert [signed_in(who).get(url(meeting)).status_code for who in ("dinkes", "sekda")] == [403] * 2


def test_a_unit_of_another_government_is_not_recorded(signed_in, meeting, cast):
    signed_in("notulis").post(url(meeting), {"what": "units", "presence-987654321": "hadir"})
    assert Attendance.objects.count() == 0


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, meeting, django_assert_num_queries, count):
    for number in range(count):
        attend(meeting, unit=make.unit(f"Dinas {number}"))
    browser = signed_in("notulis")
    with django_assert_num_queries(14):
        assert browser.get(url(meeting)).status_code == 200


def test_who_accompanied_and_how_many(signed_in, meeting):
    sent = {"what": "other", "other-words": "ASN", "other-head_count": "120", "other-is_accompanying": "on"}
    signed_in("notulis").post(url(meeting), sent)
    row = meeting.attendances.get(words="ASN")
    assert (row.head_count, row.is_accompanying) == (120, True)


def test_the_form_of_units_keeps_what_it_does_not_ask(signed_in, meeting):
    dinkes = unit("Dinkes")
    attend(meeting, unit=dinkes, presence="hadir", words="Kepala Dinas", head_count=3, is_accompanying=True)
    signed_in("notulis").post(url(meeting), {"what": "units", f"presence-{dinkes.pk}": "tidak_hadir"})
    row = meeting.attendances.get(unit=dinkes)
    assert (row.presence, row.words, row.head_count, row.is_accompanying) == ("tidak_hadir", "Kepala Dinas", 3, True)


def counted(page):
    count = page.context["count"]
    return count.present, count.represented, count.absent, count.unknown


HX = {"HX-Request": "true", "HX-Target": "hitungan"}


@pytest.mark.parametrize(
    ("asked", "names"),
    [("hadir", ["Dinkes"]), ("diwakili", ["Dinas PUPR"]), ("belum", ["Camat Sangir"]), ("tidak_hadir", [])],
)
def test_each_number_opens_its_rows(signed_in, meeting, asked, names):
    attend(meeting, unit=unit("Dinkes"), presence="hadir")
    attend(meeting, unit=unit("Dinas PUPR"), presence="diwakili", represented_by="Sekretaris")
    attend(meeting, unit=unit("Camat Sangir"))
    page = signed_in("notulis").get(f"{url(meeting)}?lihat={asked}")
    assert counted(page) == (1, 1, 0, 1)
    assert [line.unit.called for line in page.context["lines"]] == names


def test_one_row_saves_itself_and_the_count_comes_back(signed_in, meeting):
    sent = {f"presence-{unit('Dinkes').pk}": "hadir", f"was-{unit('Dinkes').pk}": "none"}
    answer = signed_in("notulis").post(url(meeting), sent, headers=HX)
    assert (counted(answer), answer.content.strip()[:18]) == ((1, 0, 0, 0), b'<div id="hitungan"')
    assert recorded(meeting) == {"Dinkes": ("hadir", "")}


def test_a_row_that_is_wrong_says_so_where_it_was_sent(signed_in, meeting):
    sent = {f"presence-{unit('Dinkes').pk}": "diwakili", f"by-{unit('Dinkes').pk}": "x" * 161}
    answer = signed_in("notulis").post(url(meeting), sent, headers=HX)
    assert (answer.status_code, "Belum tersimpan." in answer.content.decode(), recorded(meeting)) == (422, True, {})


def test_a_page_out_of_date_writes_over_nobody(signed_in, meeting):
    dinkes, pupr = unit("Dinkes"), unit("Dinas PUPR")
    attend(meeting, unit=dinkes, presence="diwakili", represented_by="Sekretaris Dinas")
    stale = {f"presence-{dinkes.pk}": "none", f"was-{dinkes.pk}": "none", f"by-{dinkes.pk}": ""}
    mine = {f"presence-{pupr.pk}": "hadir", f"was-{pupr.pk}": "none"}
    signed_in("notulis").post(url(meeting), {"what": "units"} | stale | mine)
    assert recorded(meeting) == {"Dinkes": ("diwakili", "Sekretaris Dinas"), "Dinas PUPR": ("hadir", "")}


def test_the_name_of_who_stood_in_is_corrected(signed_in, meeting):
    dinkes = unit("Dinkes")
    attend(meeting, unit=dinkes, presence="diwakili", represented_by="Sekretaris")
    sent = {f"{name}-{dinkes.pk}": "diwakili" for name in ("presence", "was")} | {f"by-{dinkes.pk}": "Kabid P2P"}
    signed_in("notulis").post(url(meeting), sent, headers=HX)
    assert recorded(meeting) == {"Dinkes": ("diwakili", "Kabid P2P")}


def test_a_count_that_has_not_changed_is_no_answer(signed_in, meeting):
    browser = signed_in("notulis")
    meeting.refresh_from_db()
    asked = f"{url(meeting)}?v={meeting.version}"
    before = browser.get(asked, headers=HX).status_code
    attend(meeting, unit=unit("Dinkes"), presence="hadir")
    after = browser.get(asked, headers=HX)
    assert (before, after.status_code, counted(after)) == (204, 200, (1, 0, 0, 0))


def test_diundang_is_an_invitation(signed_in, meeting):
    signed_in("notulis").post(url(meeting), {f"presence-{unit('Dinkes').pk}": "invited"})
    row = meeting.attendances.get()
    assert (row.is_invited, row.presence) == (True, "")


def test_who_is_named_to_come_instead_stays_named(signed_in, meeting):
    dinkes = unit("Dinkes")
    attend(meeting, unit=dinkes, represented_by="Sekretaris")
    sent = {f"{name}-{dinkes.pk}": "invited" for name in ("presence", "was")} | {f"by-{dinkes.pk}": ""}
    signed_in("notulis").post(url(meeting), {"what": "units", "rest": ""} | sent)
    assert recorded(meeting) == {"Dinkes": ("", "Sekretaris")}
