# Uploading a list: shown first, row by row, then taken over. A bad row leaves nothing behind.
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from rakor.people.models import Group, Membership, Post, Unit, User
from tests.people.xlsx import upload

URL = "/uji/impor/unit/"
UNITS = (
    ["Nama", "Jenis", "Singkatan", "Bagian dari"],
    ["UPT Laboratorium", "OPD", "Labkes", "Dinas Lingkungan Hidup"],
    ["Dinas Lingkungan Hidup", "OPD", "DLH", ""],
    ["Dinas Kesehatan", "OPD", "Dinkes", ""],
    ["Dinas Sosial", "Tidak Ada", "Dinsos", ""],
    ["Dinas Kebersihan", "OPD", "DINKES", ""],
)


def preview(browser, *rows, url=URL):
    return browser.post(url, {"berkas": upload(*rows)})


def confirm(browser, shown, url=URL):
    return browser.post(url, {"sheet_token": shown.context["token"]})


def counts(response):
    return [response.context[name] for name in ("fresh", "changed", "same")] + [len(response.context["bad"])]


@pytest.mark.parametrize("name", ["unit", "jabatan", "kelompok", "pengguna"])
def test_it_works(signed_in, name):
    assert signed_in("notulis").get(f"/uji/impor/{name}/").status_code == 200


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_it_refuses_the_wrong_role(signed_in):
    assert signed_in("dinkes").get(URL).status_code == 403


def test_a_list_that_does_not_exist(signed_in):
    assert signed_in("notulis").get("/uji/impor/lain/").status_code == 404


def test_the_preview_writes_nothing(signed_in, inside):
    before = Unit.objects.count()
    response = preview(signed_in("notulis"), *UNITS)
    assert (counts(response), Unit.objects.count()) == ([2, 0, 1, 2], before)


def test_the_preview_says_which_rows_and_why(signed_in):
    bad = preview(signed_in("notulis"), *UNITS).context["bad"]
    assert [(outcome.row.number, outcome.reasons) for outcome in bad] == [
        (5, ["Jenis: “Tidak Ada” belum ada di daftar jenis unit."]),
        (6, ["Singkatan: “DINKES” sudah dipakai untuk Dinas Kesehatan."]),
    ]


def test_good_rows_are_taken_and_bad_ones_leave_nothing(signed_in, inside):
    browser = signed_in("notulis")
    assert counts(confirm(browser, preview(browser, *UNITS))) == [2, 0, 1, 2]
    assert Unit.objects.get(name="UPT Laboratorium").parent.name == "Dinas Lingkungan Hidup"
    assert Unit.objects.filter(name__in=["Dinas Sosial", "Dinas Kebersihan"]).count() == 0


def test_again_nothing_changes(signed_in, inside):
    browser = signed_in("notulis")
    shown = preview(browser, *UNITS)
    confirm(browser, shown)
    assert counts(confirm(browser, shown)) == [0, 0, 3, 2]
    assert counts(preview(browser, *UNITS)) == [0, 0, 3, 2]


def test_what_was_exported_comes_back_the_same(signed_in):
    browser = signed_in("admin")
    for name, many in (("unit", 5), ("jabatan", 5), ("pengguna", 12)):
        content = browser.get(f"/uji/impor/{name}/data.xlsx").content
        answer = browser.post(f"/uji/impor/{name}/", {"berkas": SimpleUploadedFile("x.xlsx", content)})
        assert counts(answer) == [0, 0, many, 0]


@pytest.mark.parametrize("who", ["admin", "tetangga"])
def test_a_preview_is_its_makers_own(signed_in, who):
    token = preview(signed_in("notulis"), *UNITS).context["token"]
    url = URL if who == "admin" else "/tetangga/impor/unit/"
    response = signed_in(who).post(url, {"sheet_token": token})
    assert (response.status_code, "problem" in response.context) == (422, True)


def test_a_changed_preview_is_refused(signed_in, inside):
    before = Unit.objects.count()
    browser = signed_in("notulis")
    token = preview(browser, *UNITS).context["token"]
    assert browser.post(URL, {"sheet_token": "A" + token}).status_code == 422
    assert browser.post("/uji/impor/kelompok/", {"sheet_token": token}).status_code == 422
    assert Unit.objects.count() == before


@pytest.mark.parametrize("file", [SimpleUploadedFile("a.xlsx", b"PK bukan zip"), SimpleUploadedFile("a.xlsx", b"")])
def test_a_file_that_is_no_workbook_is_refused(signed_in, file):
    response = signed_in("notulis").post(URL, {"berkas": file})
    assert (response.status_code, "token" in response.context) == (422, False)


def test_no_file_at_all(signed_in):
    assert signed_in("notulis").post(URL, {}).context["problem"] == "Pilih berkas .xlsx dahulu."


def test_posts_with_their_holders(signed_in, inside):
    rows = (
        ["Jabatan", "Golongan", "Unit", "Pejabat", "Status", "Sejak", "Sampai"],
        ["Kepala Dinas PUPR", "Kepala perangkat daerah", "DPUPR", "Pejabat Lama", "", "1/2/2020", "31-12-2024"],
        ["Kepala Dinas PUPR", "", "", "Pejabat Baru", "Plt", "2025-01-01", ""],
        ["Camat Sangir", "Camat", "Camat Sangir", "", "", "", ""],
        ["Camat Pauh Duo", "Camat", "Camat Pauh Duo", "", "", "", ""],
        ["Kepala Dinas Kesehatan", "", "", "Seseorang", "", "31/6/2025", ""],
    )
    browser, url = signed_in("notulis"), "/uji/impor/jabatan/"
    response = confirm(browser, preview(browser, *rows, url=url), url=url)
    assert [(outcome.row.number, outcome.reasons) for outcome in response.context["bad"]] == [
        (5, ["Unit: “Camat Pauh Duo” belum ada di daftar unit."]),
        (6, ["Tanggal “31/6/2025” tidak ada."]),
    ]
    post = Post.objects.get(title="Kepala Dinas PUPR")
    assert (post.unit.called, post.rank_kind) == ("Dinas PUPR", "unit_head")
    assert [(row.name, row.kind) for row in post.holdings.order_by("since")] == [
        ("Pejabat Lama", "definitif"),
        ("Pejabat Baru", "Plt"),
    ]
    assert counts(preview(browser, *rows, url=url)) == [0, 0, 3, 2]


def test_groups_with_their_members(signed_in, inside):
    rows = (["Kelompok", "Unit"], ["Satgas Banjir", "Dinkes"], ["Satgas Banjir", "DPUPR"], ["Seluruh camat", "Dinkes"])
    browser, url = signed_in("notulis"), "/uji/impor/kelompok/"
    assert counts(confirm(browser, preview(browser, *rows, url=url), url=url)) == [2, 0, 0, 1]
    group = Group.objects.get(name="Satgas Banjir")
    assert [unit.called for unit in group.members(inside.government.today(timezone.now()))] == ["Dinkes", "Dinas PUPR"]


USERS = (
    ["NIP atau nama pengguna", "Nama", "Peran", "Unit"],
    ["198501012010011001", "Operator PUPR", "OPD/kecamatan", "DPUPR"],
    ["dinkes", "dinkes", "Pemantau", ""],
    ["tetangga", "Orang Lain", "OPD/kecamatan", "Dinkes"],
    ["adminbaru", "Admin Baru", "Admin", ""],
    [198501012010011002, "Operator Camat", "OPD/kecamatan", "Camat Sangir"],
)


def test_users_by_setda(signed_in, inside):
    browser, url = signed_in("notulis"), "/uji/impor/pengguna/"
    response = confirm(browser, preview(browser, *USERS, url=url), url=url)
    assert counts(response) == [1, 1, 0, 3]
    reasons = [outcome.reasons[0] for outcome in response.context["bad"]]
    assert [reason.split(".")[0] for reason in reasons] == [
        "NIP atau nama pengguna: NIP atau nama pengguna ini sudah dipakai",
        "Hanya admin yang boleh memberikan ini",
        "NIP atau nama pengguna: tersimpan sebagai angka sehingga digit terakhirnya hilang",
    ]
    made = User.objects.get(username="198501012010011001")
    assert (made.home, made.has_usable_password()) == (inside.government, False)
    assert Membership.objects.filter(user=inside.tetangga.user).count() == 0


def test_users_again_change_nothing(signed_in):
    browser, url = signed_in("admin"), "/uji/impor/pengguna/"
    rows = USERS[:3]
    confirm(browser, preview(browser, *rows, url=url), url=url)
    assert counts(preview(browser, *rows, url=url)) == [0, 0, 2, 0]
