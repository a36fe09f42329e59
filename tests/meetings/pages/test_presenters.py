# Which units have presented a report: ticked by Setda, n of N by group.
import pytest

from meetings import actions
from rakor.people import scope
from rakor.people.models import Group, Unit
from tests import make
from tests.meetings.pages.conftest import AT


@pytest.fixture
def report(meeting):
    return actions.write_block(
        by=None, meeting=meeting, text="Pemaparan program", at=AT, kind="report", speaker="masing-masing OPD"
    )


@pytest.fixture
def opd(inside):
    return Group.objects.get(rule="all_opd")


def url(report):
    return f"/uji/rapat/{report.meeting_id}/penyaji/{report.pk}/"


def unit(name):
    return Unit.objects.get(short_name=name)


def test_units_of_the_chosen_group_are_offered(signed_in, report, opd):
    browser = signed_in("notulis")
    everybody = [heading for heading, _ in browser.get(url(report)).context["form"].sections()]
    assert everybody == ["OPD", "Kecamatan", "Sekretariat daerah (bagian, Asisten)"]
    page = browser.get(url(report), {"kelompok": opd.pk})
    assert ("Pemaparan program" in page.text, f"#b{report.pk}" in page.text) == (True, True)
    ((heading, rows),) = page.context["form"].sections()
    assert (heading, len(rows), report.presenters.count()) == ("OPD", 3, 0)


def test_they_are_ticked_and_the_minutes_say_n_of_n(signed_in, report, opd):
    browser, dinkes = signed_in("notulis"), unit("Dinkes")
    answer = browser.post(url(report), {"group": opd.pk, "units": [dinkes.pk]})
    assert answer["Location"] == f"/uji/rapat/{report.meeting_id}/#b{report.pk}"
    assert "0 dari 3" not in browser.get(url(report)).text
    assert "1 dari 3 unit Seluruh OPD (tanpa kecamatan) tercatat." in browser.get(url(report)).text
    minutes = browser.get(f"/uji/rapat/{report.meeting_id}/").text
    assert "<b>1 dari 3</b> unit Seluruh OPD (tanpa kecamatan) sudah menyampaikan." in minutes
    assert "Disampaikan oleh masing-masing OPD" in minutes


def test_whoever_is_ticked_stays_in_reach(signed_in, report, opd):
    actions.tick_presenters(by=None, block=report, units=[unit("Camat Sangir")])
    sections = signed_in("notulis").get(url(report), {"kelompok": opd.pk}).context["form"].sections()
    assert [(heading, [ticked for _, ticked in rows]) for heading, rows in sections] == [
        ("OPD", [False] * 3),
        ("Di luar kelompok ini", [True]),
    ]


@pytest.mark.parametrize("field", ["group", "units"])
def test_a_neighbours_rows_are_no_choice(signed_in, cast, report, field):
    with scope.government(cast.neighbour.pk):
        theirs = {"group": make.group("Satgas"), "units": Unit.objects.get()}[field].pk
    answer = signed_in("notulis").post(url(report), {field: theirs})
    assert (answer.status_code, report.presenters.count()) == (422, 0)


def test_what_was_ticked_stays_when_it_is_refused(signed_in, report):
    answer = signed_in("notulis").post(url(report), {"group": "987654321", "units": [unit("Dinkes").pk]})
    ticked = [str(one) for _, rows in answer.context["form"].sections() for one, is_ticked in rows if is_ticked]
    assert (answer.status_code, ticked) == (422, ["Dinas Kesehatan"])


def test_only_of_reports(signed_in, report, meeting):
    assert signed_in("notulis").get(url(meeting.blocks.first())).status_code == 404


def test_it_hides_from_the_neighbour(signed_in, report):
    assert signed_in("tetangga").get(url(report).replace("uji", "tetangga")).status_code == 404


def test_only_setda_and_only_of_this_meeting(signed_in, report, closed):
    assert [signed_in(who).get(url(report)).status_code for who in ("dinkes", "sekda")] == [403] * 2
    other = url(report).replace(f"/{report.meeting_id}/", f"/{closed.pk}/", 1)
    assert signed_in("notulis").get(other).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, report, django_assert_num_queries, count):
    for number in range(count):
        make.unit(f"Dinas {number}")
    browser = signed_in("notulis")
    with django_assert_num_queries(11):
        assert browser.get(url(report)).status_code == 200
