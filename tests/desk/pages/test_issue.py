# Terbitkan arahan: first number and names, then at once and only once.
import pytest

from directives.models import Assignment, Directive
from rakor.notify.models import Message
from rakor.people.models import Group, Unit
from tests import make
from tests.desk.pages.conftest import desk, swap


@pytest.fixture
def drafts(meeting, block):
    """To all OPD; arahan umum; to nobody yet."""
    opd = Group.objects.get(rule="all_opd")
    made = {
        "group": make.directive("Lapor realisasi", meeting=meeting, block=block, group=opd),
        "standing": make.directive("Jaga integritas", meeting=meeting, kind="standing", group=opd),
        "nobody": make.directive("Cek MBG", meeting=meeting, addressed_to="OPD terkait"),
    }
    return {name: draft.pk for name, draft in made.items()}


def url(meeting, **where):
    return desk(meeting, "terbitkan", **where)


def sent(page, *pks, **more):
    """What the form on the page sends for the drafts chosen."""
    shown = {f"seen-{draft.pk}": draft.seen for draft in page.context["drafts"]}
    return shown | {"d": pks, "pilih": "1"} | more


def test_first_it_says_whom_each_reaches(notulis, meeting, drafts):
    page = notulis.get(url(meeting))
    assert page.status_code == 200
    for words in (
        "Penanggung jawab, 3 unit:</b> Dinas Kesehatan, Dinas Pekerjaan Umum dan Penataan Ruang, dan Inspektorat Daerah.",
        "Arahan umum, tanpa tugas dan laporan.</b> Ditujukan kepada 3 unit.",
        "Menurut ucapan: “OPD terkait”.",
        "Terbitkan 3 arahan ke 3 unit",
    ):
        assert words in page.text
    assert Assignment.objects.count() == 0


def test_then_it_sends_at_once(notulis, meeting, drafts, cast):
    page = notulis.get(url(meeting))
    answer = notulis.post(url(meeting), sent(page, *drafts.values()))
    assert answer.headers["Location"] == desk(meeting)
    assert Directive.objects.issued().count() == 3
    assert sorted(work.unit.called for work in Assignment.objects.all()) == ["Dinas PUPR", "Dinkes", "Inspektorat"]
    assert Directive.objects.unassigned().get().pk == drafts["nobody"]
    assert Message.objects.filter(recipient=cast.dinkes.user, kind="directive_issued", channel="inbox").count() == 1


def test_a_second_time_changes_nothing(notulis, meeting, drafts):
    page = notulis.get(url(meeting))
    for _ in range(2):
        answer = notulis.post(url(meeting), sent(page, *drafts.values()), follow=True)
    assert "Tidak ada yang berubah" in answer.text
    assert (Assignment.objects.count(), Message.objects.count()) == (3, Message.objects.values("recipient").count())


def test_only_what_was_chosen(notulis, meeting, drafts):
    notulis.post(url(meeting), sent(notulis.get(url(meeting)), drafts["standing"]))
    assert [draft.pk for draft in Directive.objects.issued()] == [drafts["standing"]]


def test_nothing_chosen_is_said(notulis, meeting, drafts):
    answer = notulis.post(url(meeting), sent(notulis.get(url(meeting))))
    assert (answer.status_code, Directive.objects.issued().count()) == (422, 0)


def test_a_unit_that_nobody_saw_gets_nothing(notulis, meeting, drafts):
    page = notulis.get(url(meeting))
    make.unit("Dinas Baru")
    answer = notulis.post(url(meeting), sent(page, drafts["group"]))
    assert (answer.status_code, Directive.objects.issued().count()) == (409, 0)
    assert ("Penerimanya berubah" in answer.text, "Dinas Baru" in answer.text) == (True, True)


def test_the_total_follows_what_is_chosen(notulis, meeting, drafts):
    chosen = {"pilih": "1", "d": [drafts["nobody"]]}
    total = notulis.get(url(meeting), chosen, headers=swap("total")).text
    assert "Terbitkan 1 arahan</button>" in total
    assert total.strip() in notulis.get(url(meeting), chosen).text
    assert "Belum ada arahan yang dipilih." in notulis.get(url(meeting), {"pilih": "1"}, headers=swap("total")).text


def test_an_old_meeting_is_only_recorded(notulis, meeting, drafts):
    page = notulis.get(url(meeting), {"cara": "catat"})
    notulis.post(url(meeting), sent(page, *drafts.values(), cara="catat"))
    assert Directive.objects.issued().count() == 3
    assert (Directive.objects.tracked().count(), Message.objects.count()) == (0, 0)
    assert {directive.issued_on for directive in Directive.objects.all()} == {meeting.held_on}


def test_with_no_konsep_it_says_where_they_come_from(notulis, meeting):
    assert "Tidak ada konsep arahan" in notulis.get(url(meeting)).text


def test_it_hides_from_the_neighbour(signed_in, meeting, drafts):
    assert signed_in("tetangga").get(url(meeting, slug="tetangga")).status_code == 404


def test_only_setda_issues_here(signed_in, meeting, drafts):
    assert [
        signed_in(who).post(url(meeting), {"d": list(drafts.values())}).status_code for who in ("dinkes", "ppid")
    ] == [403] * 2


def test_a_draft_of_another_meeting_is_not_sent(notulis, meeting, drafts, closed):
    other = make.directive("Rahasia", meeting=closed, lead=[Unit.objects.get(short_name="Dinkes")])
    notulis.post(url(meeting), sent(notulis.get(url(meeting)), other.pk))
    assert Directive.objects.issued().count() == 0


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(notulis, meeting, django_assert_num_queries, count):
    opd = Group.objects.get(rule="all_opd")
    for number in range(count):
        Directive.objects.create(meeting=meeting, text="Arahan", number=number + 1, group=opd)
    with django_assert_num_queries(11):
        assert notulis.get(url(meeting)).status_code == 200
