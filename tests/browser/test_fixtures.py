# The browser fixtures themselves: each watch is shown to be able to fail.
import pytest


def test_a_member_is_signed_in(page, sign_in, cast):
    sign_in(page, cast.notulis).goto("/uji/kotak-masuk/")
    assert page.inner_text("h1") == "Kotak masuk"


def test_a_policy_violation_is_a_fault(page):
    page.expected.append("CSP|Content Security Policy")
    page.goto("/masuk/")
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {textContent: 'go()'}))")
    page.wait_for_function("true")
    assert [fault for fault in page.faults if fault.startswith("CSP: script-src")] != []


def test_axe_finds_a_picture_without_words(page, axe):
    page.goto("/masuk/")
    axe(page)
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    with pytest.raises(AssertionError):
        axe(page)


def test_what_is_committed_inside_is_seen_by_the_server(page, sign_in, cast, inside):
    with inside():
        cast.government.__class__.objects.filter(pk=cast.government.pk).update(name="Kabupaten Lain")
    sign_in(page, cast.notulis).goto("/uji/kotak-masuk/")
    assert "Kabupaten Lain" in page.title()
