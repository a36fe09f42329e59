# What a letter looks like.
import pytest

from rakor.notify import delivery
from tests.notify.conftest import NOW, post, with_address


@pytest.fixture
def letter(inside, sink):
    def sent():
        post("a", to=with_address(inside.dinkes))
        delivery.run(clock=lambda: NOW)
        return sink.letters[-1]

    return sent


TEXT = """Yth. dinkes,

Kabar a

Baris pertama.
Baris <kedua>.

Buka di Rakor: http://127.0.0.1:8000/uji/kabar/a/

Rakor, Pemerintah Kabupaten Uji
Anda menerima pesan ini karena Anda ikut diuji.
Pilihan pemberitahuan: http://127.0.0.1:8000/uji/kotak-masuk/pilihan/
"""


def test_the_text_says_why(letter):
    assert letter().get_body(["plain"]).get_content().replace("\r\n", "\n") == TEXT


def test_the_html_is_escaped_and_leads_to_the_page(letter):
    html = letter().get_body(["html"]).get_content()
    assert html.count("Baris &lt;kedua&gt;.") == 1
    assert html.count('<a href="http://127.0.0.1:8000/uji/kabar/a/">') == 1
    assert html.count("Anda menerima pesan ini karena Anda ikut diuji.") == 1


def test_answering_machines_are_told_to_be_quiet(letter):
    assert letter()["Auto-Submitted"] == "auto-generated"


def test_the_id_belongs_to_the_senders_domain(letter, settings):
    settings.DEFAULT_FROM_EMAIL = "Rakor <rakor@uji.example>"
    assert letter()["Message-ID"].partition("@")[2] == "uji.example>"


def test_a_sample_government_says_so(letter, inside):
    inside.government.is_sample = True
    inside.government.save()
    sent = letter()
    assert sent["Subject"] == "[Data contoh] Kabar a"
    assert [sent.get_body([kind]).get_content().count("DATA CONTOH.") for kind in ("plain", "html")] == [1, 1]
