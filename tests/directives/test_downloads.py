# "Unduh XLSX" of every list: its very rows, all pages of it, for the same filters and the same people.
from datetime import datetime
from urllib.parse import parse_qsl

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directives import progress
from directives.lists import STATES, Asked, asked
from directives.models import Assignment, Directive, Theme
from directives.models.choices import Kind
from directives.views import lists as views
from rakor.people import downloads
from rakor.people.models import Unit
from tests import make, worksheets
from tests.directives.test_lists import LATE, MONDAY, world  # noqa: F401  (a fixture)
from tests.directives.test_reporting import hand_in

INDEX, MINE = "/uji/arahan/", "/uji/arahan-unit/"


@pytest.fixture
def ask(signed_in):
    def fetch(who, url):
        with time_machine.travel(make.moment(LATE), tick=False):
            return signed_in(who).get(url)

    return fetch


@pytest.fixture
def sheet(ask):
    def fetch(who, url):
        answer = ask(who, f"{url}{'&' if '?' in url else '?'}unduh=xlsx")
        assert (answer.status_code, answer["Content-Type"]) == (200, downloads.TYPE)
        return worksheets.read(answer.content)

    return fetch


def listed(member, query: str) -> list[str]:
    rows = asked(member, LATE, Asked.read(dict(parse_qsl(query)))).order_by("-issued_on", "-pk")
    return list(rows.values_list("text", flat=True))


@pytest.mark.parametrize(
    "query", ["", "q=la", "jenis=one_off", "sejak=2026-02-10", "asisten=0", *(f"keadaan={s}" for s in STATES)]
)
def test_it_has_the_rows_of_the_list(world, sheet, query):  # noqa: F811
    assert sheet("bupati", f"{INDEX}?{query}").column("Arahan") == listed(world.bupati, query)


def test_it_has_them_for_what_is_chosen_by_its_number(world, sheet):  # noqa: F811
    theme, meeting = Theme.objects.create(name="Stunting"), make.meeting("Rakor Senin")
    dinkes = Unit.objects.get(short_name="Dinkes")
    make.directive("bertema", on=MONDAY, themes=[theme], meeting=meeting, lead=[dinkes])
    found = [
        sheet("notulis", f"{INDEX}?{query}")
        for query in (f"tema={theme.pk}", f"rapat={meeting.pk}", f"unit={dinkes.pk}")
    ]
    assert [one.column("Arahan") for one in found[:2]] == [["bertema"], ["bertema"]]
    assert found[2].column("Arahan") == listed(world.notulis, f"unit={dinkes.pk}")
    assert [one.above[2:] for one in found] == [["Tema: Stunting"], ["Rapat: Rakor Senin"], ["Unit: Dinas Kesehatan"]]


def test_it_goes_on_over_the_pages_and_its_link_keeps_the_filters(world, sheet, ask, monkeypatch):  # noqa: F811
    monkeypatch.setattr(views, "PER_PAGE", 2)
    page = ask("bupati", f"{INDEX}?keadaan=belum-tuntas&page=2").content.decode()
    assert "?keadaan=belum-tuntas&amp;unduh=xlsx" in page
    assert len(sheet("bupati", f"{INDEX}?keadaan=belum-tuntas&page=2").rows) == 9


def test_days_are_days_and_numbers_numbers(world, sheet):  # noqa: F811
    found = sheet("bupati", f"{INDEX}?q=lewat")
    [row] = [dict(zip(found.header, cells, strict=True)) for cells in found.rows]
    assert (row["Batas waktu"], row["Terbit"]) == (datetime(2026, 2, 10), datetime(2026, 2, 2))
    assert (row["Unit"], row["Unit belum lapor"], row["Unit melewati batas waktu"]) == (1, 1, 1)
    assert (row["Penanggung jawab"], row["Keadaan"]) == (
        "Dinas Kesehatan", "Belum ditindaklanjuti, belum lapor, melewati batas waktu",
    )  # fmt: skip


def test_what_a_program_would_run_stays_text(world, sheet):  # noqa: F811
    make.directive('=HYPERLINK("http://contoh.invalid";"klik")', on=MONDAY, issuer_title="@SUM(1)")
    found = sheet("bupati", f"{INDEX}?q=HYPERLINK")
    assert (found.column("Arahan")[0][:6], found.column("Pemberi arahan")) == ("'=HYPE", ["'@SUM(1)"])


def test_beyond_the_most_it_says_so(world, sheet, monkeypatch):  # noqa: F811
    monkeypatch.setattr(downloads, "MOST", 4)
    found = sheet("bupati", f"{INDEX}?keadaan=belum-tuntas")
    assert found.column("Arahan") == listed(world.bupati, "keadaan=belum-tuntas")[:4]
    assert found.above[-1] == "Hanya 4 baris pertama dari 9. Persempit saringannya untuk mengunduh sisanya."


def test_it_takes_as_many_statements_for_more(world, ask):  # noqa: F811
    def statements() -> int:
        with CaptureQueriesContext(connection) as captured:
            ask("bupati", f"{INDEX}?unduh=xlsx")
        return len(captured)

    before = statements()
    for number in range(5):
        make.directive(
            f"lagi {number}", on=MONDAY, lead=[make.unit(f"Dinas {number}")], meeting=make.meeting(f"R{number}")
        )
    assert statements() == before


@pytest.mark.parametrize("who", ["dinkes", "admin", "ppid"])
def test_whoever_may_not_see_the_list_gets_no_sheet(cast, ask, who):
    assert ask(who, f"{INDEX}?unduh=xlsx").status_code == 403


def test_a_unit_gets_its_own_work(world, sheet):  # noqa: F811
    own = Assignment.objects.of_units([Unit.objects.get(short_name="Dinas PUPR").pk]).tracked()
    found = sheet("dispupr", MINE)
    assert found.column("Arahan") == list(own.unresolved().for_desk().values_list("directive__text", flat=True))
    assert set(found.column("Unit")) == {"Dinas Pekerjaan Umum dan Penataan Ruang"}
    assert sheet("dinkes", f"{MINE}?daftar=berakhir").column("Arahan") == ["tuntas"]


def test_a_unit_gets_its_arahan_umum(world, sheet):  # noqa: F811
    make.directive("umum untuk Dinkes", kind=Kind.STANDING, lead=[Unit.objects.get(short_name="Dinkes")], on=MONDAY)
    assert sheet("dinkes", f"{MINE}?daftar=umum").column("Arahan") == ["umum untuk Dinkes"]


def test_claims_progress_and_extensions_have_theirs(world, sheet):  # noqa: F811
    unread = [report.assignment.directive.text for report in progress.unread(world.notulis, LATE)]
    assert unread
    assert sheet("notulis", "/uji/verifikasi/").column("Arahan") == ["menunggu"]
    assert sheet("notulis", "/uji/verifikasi/kemajuan/").column("Arahan") == unread
    asking = sheet("bupati", "/uji/perpanjangan/")
    assert (asking.column("Arahan"), asking.column("Diminta sampai")) == (["minta waktu"], [datetime(2026, 2, 19)])


def test_a_report_comes_on_the_governments_day(world, sheet):  # noqa: F811
    pupr = Unit.objects.get(short_name="Dinas PUPR")
    hand_in(make.assignment("malam", unit=pupr, on=MONDAY), world.dispupr, on=LATE, done="Selesai", is_claim=True)
    rows = sheet("notulis", "/uji/verifikasi/")
    assert dict(zip(rows.column("Arahan"), rows.column("Masuk"), strict=True))["malam"] == datetime(2026, 2, 19)


def test_sites_have_their_filters(world, sheet):  # noqa: F811
    directive = Directive.objects.get(text="lewat")
    for number in range(3):
        directive.sites.create(name=f"Titik {number}", state="Berjalan" if number else "")
    url = f"/uji/arahan/{directive.pk}/titik/"
    assert sheet("dinkes", url).column("Titik") == ["Titik 0", "Titik 1", "Titik 2"]
    assert sheet("bupati", f"{url}?keadaan=Berjalan").column("Titik") == ["Titik 1", "Titik 2"]
