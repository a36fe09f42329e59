# What the briefings say: their figures are the lists', who may not see it finds it in none, and one page is one page.
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directives.lists import Asked, directives
from directives.models import Assignment, Extension, Move, Theme
from meetings.models import Meeting
from rakor.dashboard.briefing.of_rakor import STATES, of_rakor
from rakor.dashboard.briefing.of_theme import of_theme
from rakor.dashboard.briefing.of_unit import of_unit
from rakor.people.models import Coordination, Government, Holding, Post, Unit
from tests import make
from tests.dashboard.papers import pages
from tests.directives.test_lists import LATE, MONDAY, world  # noqa: F401  (a fixture)
from tests.directives.test_reporting import hand_in

AT = make.moment(LATE)
LONG = "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk, Keluarga Berencana, dan Ketahanan Masyarakat"


def briefing(member, of=None):
    return of_rakor(member, LATE, AT, of or Asked())


def test_its_figures_are_the_lists(world):  # noqa: F811
    counted = {state: directives(world.bupati, LATE, state).count() for state in STATES}
    assert briefing(world.bupati)["figures"] == {state.replace("-", "_"): n for state, n in counted.items()}


def test_late_units_are_the_rows_of_their_lists(world):  # noqa: F811
    rows = briefing(world.bupati)["late"]
    dinkes = Unit.objects.get(short_name="Dinkes")
    late = Assignment.objects.unreported(LATE).filter(unit=dinkes)
    oldest = min(late.values_list("report_due_on", flat=True))
    assert [(row["name"], row["count"], row["since_on"], sum(row["ages"])) for row in rows] == [
        ("Dinas Kesehatan", directives(world.bupati, LATE, "belum-lapor", dinkes.pk).count(), oldest.isoformat(), 2)
    ]


def test_what_has_waited_longest_is_decided_first(world):  # noqa: F811
    pupr = Unit.objects.get(short_name="Dinas PUPR")
    blocked = make.assignment("minta bantuan", unit=pupr, on=date(2026, 1, 5))
    hand_in(blocked, world.dispupr, on=date(2026, 1, 12), obstacle="longsor", help_asked="alat berat")
    found = briefing(world.bupati)
    assert [(one["sort"], one["text"]) for one in found["decisions"]] == [
        ("Minta bantuan", "minta bantuan"), ("Belum ada penanggung jawab", "tanpa unit"),
        ("Bukan kewenangan", "bukan kami"),
    ]  # fmt: skip
    assert (found["deciding"], found["decisions"][0]["why"]) == (
        5, "Dinas Pekerjaan Umum dan Penataan Ruang: alat berat Kendala: longsor",
    )  # fmt: skip
    assert found["decisions"][0]["waits"] == "menunggu 38 hari"


def test_of_the_last_rakor_it_says_what_came(world):  # noqa: F811
    dinkes = Unit.objects.get(short_name="Dinkes")
    last, coming = make.meeting("Rakor lalu", held_on=MONDAY), make.meeting("Rakor depan", held_on=LATE)
    make.directive("Dari rakor", meeting=last, lead=[dinkes], on=MONDAY)
    done = make.assignment("Sudah", unit=dinkes, on=MONDAY, meeting=last)
    Assignment.objects.filter(pk=done.pk).update(status="done")
    found = briefing(world.bupati)
    assert (found["coming"]["title"], found["last"]["title"]) == (coming.title, last.title)
    assert (found["last"]["count"], found["last"]["done"]) == (2, 1)
    assert [(row["text"], row["state"], row["is_late"]) for row in found["last"]["rows"]] == [
        ("Dari rakor", "Belum ditindaklanjuti, belum lapor", True), ("Sudah", "Selesai", False),
    ]  # fmt: skip


def test_a_closed_meeting_is_told_to_those_who_may_read_it(world):  # noqa: F811
    make.meeting("Rakor terbuka", held_on=MONDAY)
    make.meeting("Rapat rahasia", held_on=MONDAY + timedelta(days=1), is_closed=True)
    make.meeting("Rapat rahasia depan", held_on=LATE + timedelta(days=1), is_closed=True)
    told = [
        (found["coming"]["title"], found["last"]["title"]) for found in map(briefing, (world.bupati, world.pemantau))
    ]
    assert told == [("Rapat rahasia depan", "Rapat rahasia"), ("", "Rakor terbuka")]


def test_for_an_asisten_it_narrows_to_the_units_coordinated(world):  # noqa: F811
    asisten = Coordination.objects.get().asisten_id
    found = briefing(world.asisten, Asked(coordinator=asisten))
    assert (found["figures"]["belum_tuntas"], found["late"]) == (5, [])
    assert "belum ada penanggung jawab" not in {one["sort"].lower() for one in found["decisions"]}


def test_a_unit_finds_only_its_own_in_its_lembar(world):  # noqa: F811
    dinkes = Unit.objects.get(short_name="Dinkes")
    texts = [{row["text"] for row in of_unit(who, dinkes, LATE, AT)["rows"]} for who in (world.dinkes, world.bupati)]
    assert texts == [{"belum lapor", "lewat"}] * 2
    pupr = Unit.objects.get(short_name="Dinas PUPR")
    assert of_unit(world.dinkes, pupr, LATE, AT)["rows"] == []


def test_a_lembar_tells_what_was_last_said(world):  # noqa: F811
    pupr = Unit.objects.get(short_name="Dinas PUPR")
    post = Post.objects.create(title="Kepala Dinas PUPR", rank_kind="unit_head", unit=pupr)
    Holding.objects.create(post=post, name="Uji Satu", kind="Plt")
    Extension.objects.filter(assignment__unit=pupr).update(until=date(2026, 3, 9))
    found = of_unit(world.bupati, pupr, LATE, AT)
    rows = {row["text"]: row for row in found["rows"]}
    assert found["head"] == [{"post": "Plt Kepala Dinas PUPR", "name": "Uji Satu"}]
    assert (rows["terkendala"]["obstacle"], rows["terkendala"]["reported_on"]) == ("hujan", "18 Feb 2026")
    asks = rows["minta waktu"]["asks"], rows["minta waktu"]["target"]
    assert asks == ("9 Mar 2026", "2 Mar 2026 (11 hari lagi), semula 20 Feb 2026")
    assert (found["count"], found["blocked"]) == (directives(world.bupati, LATE, "belum-tuntas", pupr.pk).count(), 1)


def test_sites_of_a_kecamatan_are_told_there(inside):
    camat = Unit.objects.get(short_name="Camat Sangir")
    directive = make.directive("Cek posko", on=MONDAY, lead=[Unit.objects.get(short_name="Dinkes")])
    directive.sites.create(name="Posko 1", area=camat, checked_on=MONDAY)
    directive.sites.create(name="Posko 2", area=camat)
    assert of_unit(inside.bupati, camat, LATE, AT)["areas"] == [{"text": "Cek posko", "sites": "1 dari 2 titik dicek"}]
    assert of_unit(inside.camat, camat, LATE, AT)["areas"] == []


def test_a_theme_counts_its_list(world):  # noqa: F811
    theme = Theme.objects.create(name="Stunting")
    make.directive("bertema", on=MONDAY, themes=[theme], lead=[Unit.objects.get(short_name="Dinkes")])
    found = of_theme(world.bupati, theme, LATE, AT)
    assert (found["count"], found["every"], found["late"], [row["late"] for row in found["rows"]]) == (
        1,
        1,
        1,
        ["Dinkes"],
    )


def test_it_takes_as_many_statements_for_more(world):  # noqa: F811
    def statements() -> list[int]:
        found = []
        for make_values in (lambda: briefing(world.bupati), lambda: of_unit(world.bupati, dinkes, LATE, AT)):
            with CaptureQueriesContext(connection) as captured:
                make_values()
            found.append(len(captured))
        return found

    dinkes, theme = Unit.objects.get(short_name="Dinkes"), Theme.objects.create(name="Tema")
    meeting = make.meeting(held_on=MONDAY)
    make.directive("satu", meeting=meeting, lead=[dinkes], on=MONDAY, themes=[theme])
    before = statements()
    for number in range(4):
        unit = make.unit(f"Dinas {number}")
        make.directive(f"lagi {number}", meeting=meeting, lead=[dinkes, unit], on=MONDAY, themes=[theme])
    assert statements() == before


def crowd(government: Government, count: int) -> None:
    """More than a page holds of everything, with the longest names there are."""
    government.name = f"Kabupaten {'Panjang ' * 12}".strip()
    government.save()
    meeting = make.meeting("Rapat Koordinasi " * 15, held_on=MONDAY, place="Aula " * 50)
    make.meeting("Rapat Koordinasi Berikutnya " * 10, held_on=LATE, place="Aula " * 50)
    text = "Segera laksanakan pengecekan kesiapan posko, sarana, prasarana, dan personel di seluruh wilayah. " * 8
    for number in range(count):
        unit = make.unit(f"{LONG} {number}"[:200])
        theme = Theme.objects.create(name=f"Tema {number} {'yang panjang sekali ' * 6}"[:120])
        work = make.assignment(text, unit=unit, on=MONDAY, meeting=meeting, themes=[theme], due_on=MONDAY)
        if number % 2:
            Assignment.objects.filter(pk=work.pk).update(status="not_ours")
            Move.objects.create(
                assignment=work, move="disown", to_status="not_ours", at=make.moment(MONDAY), reason=text
            )


@pytest.mark.parametrize("count", [0, 1, 14])
def test_the_bahan_rakor_is_one_page_whatever_there_is(inside, count):
    crowd(inside.government, count)
    values = briefing(inside.bupati)
    assert pages("rakor", values) == 1
    assert (values["late_units"], values["deciding"], (values["last"] or {}).get("count")) == (
        count - count // 2, count // 2, count,
    )  # fmt: skip


def test_an_empty_government_has_a_page_too(inside):
    assert not Meeting.objects.exists()
    values = briefing(inside.bupati)
    assert (pages("rakor", values), values["last"], values["coming"]["when"]) == (
        1,
        None,
        "Rakor berikutnya belum dijadwalkan",
    )
    dinkes = Unit.objects.get(short_name="Dinkes")
    assert pages("saku", of_unit(inside.bupati, dinkes, LATE, AT)) == 1
    assert pages("tema", of_theme(inside.bupati, Theme.objects.create(name="Tema"), LATE, AT)) == 1


def test_long_lists_of_a_unit_go_on_over_pages(inside):
    dinkes = Unit.objects.get(short_name="Dinkes")
    for number in range(12):
        make.assignment(f"{number} " + "uraian arahan yang panjang " * 20, unit=dinkes, on=MONDAY)
    values = of_unit(inside.bupati, dinkes, LATE, AT)
    assert (pages("unit", values) > 1, pages("saku", values) > 1, values["count"]) == (True, True, 12)
