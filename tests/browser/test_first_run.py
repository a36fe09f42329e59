# An empty installation: from the link that `script/server --no-demo` prints to the first issued directive on a unit's
# phone, all in the browser.
import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

SECRET = "musyawarah-mufakat-2026"


@pytest.fixture
def site(live_server, built_static, transactional_db) -> str:
    """Nobody and nothing: no cast."""
    return live_server.url


def path_of(address: str) -> str:
    return "/" + address.split("/", 3)[3]


@pytest.mark.slow
def test_from_the_set_up_link_to_a_directive_on_a_phone(site, open_page, axe, capsys):
    """About 15 s: two people, fifteen pages."""
    call_command("setup_link")
    link = next(word for word in capsys.readouterr().out.split() if "/pintu/" in word)
    setda = open_page()
    become_operator(setda, path_of(link))
    register_the_government(setda)
    add_a_unit(setda)
    phone_link = add_a_user(setda)
    minute_a_meeting(setda, axe)
    issue_the_directive(setda, axe)

    phone = open_page(width=390, height=844)
    phone.goto(path_of(phone_link))
    set_a_password(phone)
    expect(phone.get_by_text("Periksa kesiapan posko di tiga kecamatan")).to_be_visible()
    expect(phone.get_by_text("Batas lapor (ketentuan umum)")).to_be_visible()
    axe(phone)


def set_a_password(page: Page):
    page.get_by_label("Kata sandi baru", exact=True).fill(SECRET)
    page.get_by_label("Kata sandi baru, sekali lagi").fill(SECRET)
    page.locator("main button.main").click()


def become_operator(setda: Page, link: str):
    setda.goto(link)
    setda.get_by_label("NIP atau nama pengguna").fill("operator.daerah")
    setda.get_by_label("Nama", exact=True).fill("Operator")
    set_a_password(setda)


def register_the_government(setda: Page):
    setda.get_by_label("Tingkat").select_option("kabupaten")
    setda.get_by_label("Nama", exact=True).fill("Uji Coba")
    setda.get_by_role("button", name="Daftarkan").click()
    expect(setda.get_by_text("Kabupaten Uji Coba sudah terdaftar")).to_be_visible()


def add_a_unit(setda: Page):
    setda.get_by_role("link", name="Tambah unit").click()
    setda.locator("#id_name").fill("Badan Penanggulangan Bencana Daerah")
    setda.locator("#id_short_name").fill("BPBD")
    setda.locator("#id_kind").select_option(label="Badan")
    setda.locator("main button.main").click()
    expect(setda.get_by_text("Badan Penanggulangan Bencana Daerah sudah ditambahkan")).to_be_visible()


def add_a_user(setda: Page) -> str:
    setda.goto("/kabupaten-uji-coba/pengguna/baru/")
    setda.get_by_label("NIP atau nama pengguna").fill("bpbd")
    setda.get_by_label("Nama", exact=True).fill("BPBD")
    setda.get_by_label("Peran").select_option("opd")
    setda.locator("#id_unit").select_option(label="Badan Penanggulangan Bencana Daerah")
    setda.get_by_role("button", name="Buat akun").click()
    setda.get_by_role("button", name="Buat tautan kata sandi").click()
    return setda.get_by_label("Tautan sekali pakai").input_value()


def minute_a_meeting(setda: Page, axe):
    setda.goto("/kabupaten-uji-coba/rapat/baru/")
    setda.get_by_label("Nama rapat").fill("Rakor Senin")
    setda.get_by_label("Tanggal").fill("2026-11-23")
    setda.get_by_role("button", name="Simpan dan mulai mencatat").click()
    line = setda.locator("#catat_text")
    for text in ("Bupati membuka rapat.", "Bupati meminta posko banjir diperiksa.", "Rapat ditutup."):
        line.fill(text)
        line.press("Enter")
    expect(setda.locator("article.block:not(.pending)")).to_have_count(3)
    axe(setda)


def issue_the_directive(setda: Page, axe):
    block = setda.locator("article.block", has=setda.locator("textarea", has_text="posko banjir"))
    block.hover()
    block.get_by_role("link", name="Jadikan arahan").click()
    block.get_by_label("Arahan", exact=True).fill("Periksa kesiapan posko di tiga kecamatan")
    pick = block.locator("details.pick").first
    pick.locator("summary").click()
    pick.get_by_text("Badan Penanggulangan Bencana Daerah").click()
    block.get_by_role("button", name="Simpan konsep").click()
    setda.get_by_role("link", name="Terbitkan 1 arahan").click()
    expect(setda.get_by_text("Penanggung jawab, 1 unit: Badan Penanggulangan Bencana Daerah.")).to_be_visible()
    axe(setda)
    setda.get_by_role("button", name="Terbitkan 1 arahan ke 1 unit").click()
    expect(setda.get_by_text("Diterbitkan").first).to_be_visible()
