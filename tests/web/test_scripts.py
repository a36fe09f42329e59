# The small scripts of base.html in a real browser. A form page and its answers are routed; no server, no database.
import pytest
from django.contrib.staticfiles import finders
from django.template import engines

from rakor.web import errors

pytestmark = pytest.mark.browser
SITE = "http://rakor.test"
FORM = """{% extends "base.html" %}{% block content %}
<form method="post" action="/kirim"{% if swaps %} hx-post="/kirim" hx-target="this"{% endif %}>
<input type="hidden" name="csrfmiddlewaretoken" value="lama"><textarea name="text"></textarea>
<div data-thumbs><input type="file" name="photo"></div><button>Simpan</button></form>{% endblock %}"""


@pytest.fixture
def site(chromium):
    """A page on the form; `site.sent` lists what came, `site.reply` is what /kirim answers."""
    context = chromium.new_context()
    context.add_cookies([{"name": "csrftoken", "value": "baru", "url": SITE}])
    page = context.new_page()
    page.sent, page.reply = [], {"status": 200, "body": "<p id='jadi'>Sudah</p>"}

    def serve(route, request):
        path = request.url.removeprefix(SITE).partition("?")[0]
        if path.startswith("/static/"):
            found = finders.find(path.removeprefix("/static/"))
            return route.fulfill(path=found) if found else route.fulfill(status=404)
        if path == "/kirim":
            page.sent.append(request)
            return route.abort() if page.reply is None else route.fulfill(content_type="text/html", **page.reply)
        html = engines["django"].from_string(FORM).render({"swaps": path == "/tukar"})
        return route.fulfill(body=html, content_type="text/html")

    page.route(f"{SITE}/**", serve)
    yield page
    context.close()


def write_and_save(site, path):
    site.goto(SITE + path)
    site.fill("textarea", "Jembatan putus")
    site.click("main button")


def test_a_failed_save_is_said_and_the_text_stays(site, rf):
    answer = errors.server_error(rf.post("/kirim", headers={"HX-Request": "true"}))
    site.reply = {"status": 500, "body": answer.text, "headers": dict(answer.items())}
    write_and_save(site, "/tukar")
    assert "Terjadi kesalahan" in site.inner_text("#gagal .strip")
    assert site.input_value("textarea") == "Jembatan putus"


def test_an_error_of_somebody_in_between_is_not_swapped_in(site):
    site.reply = {"status": 502, "body": "<h1>Bad Gateway</h1>"}
    write_and_save(site, "/tukar")
    assert site.inner_text("#gagal .strip").startswith("Belum tersimpan: peladen")
    assert site.input_value("textarea") == "Jembatan putus"


def test_a_lost_line_is_said(site):
    site.reply = None
    write_and_save(site, "/tukar")
    assert site.inner_text("#gagal .strip").startswith("Belum tersimpan: sambungan")


def test_the_strip_goes_with_the_next_save(site):
    site.reply = None
    write_and_save(site, "/tukar")
    site.wait_for_selector("#gagal .strip")
    site.reply = {"status": 200, "body": "<p id='jadi'>Sudah</p>"}
    site.click("main button")
    site.wait_for_selector("#jadi")
    assert site.query_selector("#gagal .strip") is None


def test_the_token_is_read_when_sending(site):
    write_and_save(site, "/tukar")
    site.wait_for_selector("#jadi")
    assert site.sent[0].headers["x-csrftoken"] == "baru"
    write_and_save(site, "/biasa")
    site.wait_for_selector("#jadi")
    assert "csrfmiddlewaretoken=baru" in site.sent[1].post_data


def test_a_plain_form_is_sent_once(site):
    site.goto(f"{SITE}/biasa")
    twice = """() => { const seen = [];
        addEventListener("submit", (event) => { seen.push(event.defaultPrevented); event.preventDefault(); });
        const form = document.querySelector("main form"); form.requestSubmit(); form.requestSubmit(); return seen }"""
    assert site.evaluate(twice) == [False, True]


def test_a_photo_shows_before_it_is_sent(site, tmp_path):
    photo = tmp_path / "titik-7.png"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n")
    site.goto(f"{SITE}/biasa")
    site.set_input_files("[name=photo]", photo)
    assert site.inner_text(".thumbs li") == "titik-7.png"


def test_light_or_dark_is_remembered(site):
    site.emulate_media(color_scheme="light")
    site.goto(f"{SITE}/biasa")
    site.click("[data-theme-switch]")
    assert site.get_attribute("html", "data-theme") == "dark"
    site.goto(f"{SITE}/biasa")
    assert site.get_attribute("html", "data-theme") == "dark"
