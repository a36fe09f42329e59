# Many sites from a list: found again, completed, never doubled; what a line cannot say writes nothing.
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directives import actions
from directives.models import Site
from directives.sites import Line
from rakor.people.models import Unit
from tests import make

MONDAY = date(2026, 2, 2)


@pytest.fixture
def directive(inside):
    return make.directive(lead=[Unit.objects.get(short_name="Dinkes")], on=MONDAY, site_count=29, site_unit="yayasan")


def put(directive, *lines, by=None):
    """What became of each line."""
    return [one.result for one in actions.put_sites(by=by, directive=directive, lines=lines)]


def reasons(directive, line, by=None):
    (one,) = actions.plan_sites(by=by, directive=directive, lines=[line])
    return one.reasons


def test_a_kecamatan_is_known_by_any_of_its_names(directive):
    assert put(directive, Line("A", "Kec. Sangir"), Line("B", "CAMAT SANGIR"), Line("C")) == ["baru"] * 3
    sangir = Unit.objects.get(short_name="Camat Sangir").pk
    assert list(directive.sites.values_list("name", "area", "area_text")) == [
        ("A", sangir, "Kec. Sangir"), ("B", sangir, "CAMAT SANGIR"), ("C", None, ""),
    ]  # fmt: skip


def test_the_same_list_again_changes_nothing(directive, inside):
    lines = [
        Line("A", "Sangir", "berjalan", "dinkes", "Air", "Sumur", MONDAY, Decimal("-1.5"), Decimal("101.25"), 2),
        Line("B", number=3),
    ]
    assert put(directive, *lines, by=inside.notulis) == ["baru", "baru"]
    before = list(Site.objects.values())
    assert put(directive, *lines, by=inside.notulis) == ["sama", "sama"]
    assert (list(Site.objects.values()), before[0]["state"], before[0]["checked_by_id"]) == (
        before, "Berjalan", inside.notulis.user.pk,
    )  # fmt: skip


def test_a_list_that_says_more_completes_the_site(directive):
    put(directive, Line("A"), Line("B", "Sangir"))
    assert put(directive, Line("a", "Kecamatan Sangir"), Line("b", obstacle="Air")) == ["diubah", "diubah"]
    assert list(directive.sites.values_list("name", "area_text", "obstacle")) == [
        ("A", "Kecamatan Sangir", ""), ("B", "Sangir", "Air"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("days", "result", "state", "obstacle"),
    [(None, "sama", "Berjalan", "Air"), (-1, "sama", "Berjalan", "Air"), (0, "sama", "Berjalan", "Air"),
     (1, "diubah", "Terkendala", "Listrik")],
)  # fmt: skip
def test_only_a_later_check_takes_the_place_of_a_finding(directive, inside, days, result, state, obstacle):
    dinkes = Unit.objects.get(short_name="Dinkes")
    site = actions.put_site(by=None, directive=directive, name="A")
    actions.check_site(by=inside.dinkes, site=site, state="Berjalan", checked_on=MONDAY, obstacle="Air", unit=dinkes)
    day = None if days is None else MONDAY + timedelta(days)
    assert put(directive, Line("A", state="Terkendala", obstacle="Listrik", checked_on=day), by=inside.notulis) == [
        result
    ]
    site.refresh_from_db()
    assert (site.state, site.obstacle, site.unit) == (state, obstacle, dinkes if result == "sama" else None)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (Line("A", "Sangir Jujuan"), "Kecamatan “Sangir Jujuan” tidak dikenali."),
        (Line("A", state="Aneh"), "Keadaan “Aneh” tidak ada dalam daftar: Berjalan, Terkendala, Belum berjalan."),
        (Line("A", unit="Dinas Entah"), "Unit “Dinas Entah” tidak dikenali."),
        (Line("A", faults=["Nama titik belum ditulis."]), "Nama titik belum ditulis."),
    ],
)
def test_a_line_that_means_nothing_here_says_why(directive, line, why):
    assert (reasons(directive, line), put(directive, line), Site.objects.count()) == ([why], ["salah"], 0)


def test_a_name_that_several_sites_have_needs_its_kecamatan(directive):
    for area in ("Sangir", "Entah"):
        actions.put_site(by=None, directive=directive, name="A", area_text=area)
    assert reasons(directive, Line("A")) == ["Ada 2 titik bernama “A”. Tulis kecamatannya."]
    assert put(directive, Line("A", "Kec. Sangir")) == ["sama"]


def test_a_kecamatan_that_became_known_is_no_second_site(directive):
    actions.put_site(by=None, directive=directive, name="A", area_text="Sangir")
    directive.sites.update(area=None)
    assert (put(directive, Line("A", "Sangir")), directive.sites.count()) == (["diubah"], 1)


def test_a_line_that_repeats_another_is_told(directive):
    lines = [Line("A", "Sangir", number=1), Line("a", "Kec. Sangir", number=2)]
    assert (put(directive, *lines), put(directive, *lines)) == (["baru", "salah"], ["sama", "salah"])


def test_a_unit_says_only_what_it_found_itself(directive, inside):
    line = Line("A", unit="Dinas PUPR")
    assert reasons(directive, line, inside.notulis) == []
    (why,) = reasons(directive, line, inside.dinkes)
    assert why.endswith("hanya dicatat unit itu sendiri atau Setda.")


def test_belum_dicek_is_no_finding(directive):
    put(directive, Line("A", state="Belum dicek"))
    assert list(directive.sites.values_list("state", "checked_on")) == [("", None)]


@pytest.mark.parametrize("many", [1, 60])
def test_its_statements_do_not_grow(directive, many):
    put(directive, *(Line(f"Titik {n}", "Sangir") for n in range(many)))
    with CaptureQueriesContext(connection) as statements:
        put(
            directive,
            *(Line(f"Titik {n}", obstacle="Air") for n in range(many)),
            *(Line(f"Baru {n}") for n in range(many)),
        )
    assert len(statements) == 8
