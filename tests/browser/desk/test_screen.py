# The big screen: what is captured at the desk stands on it within seconds, and a poll brings no cookie.
from playwright.sync_api import expect

from tests.browser.desk.conftest import SOON, saved, say


def test_what_is_captured_stands_on_the_screen(desk, open_page, sign_in, cast, meeting):
    screen = open_page(width=1920, height=1080)
    sign_in(screen, cast.notulis).goto(f"/uji/rapat/{meeting.pk}/layar/")
    cookies = []
    screen.on(
        "request", lambda request: cookies.append(request.headers.get("cookie")) if "versi=" in request.url else None
    )
    desk.locator("#agenda .add input[name=text]").fill("Kesiapan MBG")
    desk.locator("#agenda .add button").click()
    expect(screen.locator(".topic")).to_have_text("1 Kesiapan MBG", timeout=SOON)
    say(desk, "arahan Dinkes cek 29 yayasan MBG")
    saved(desk)
    expect(screen.locator(".given li")).to_have_count(1, timeout=SOON)
    expect(screen.locator(".given .to")).to_contain_text("Dinkes")
    assert set(cookies) == {None}
