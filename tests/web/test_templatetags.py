# The tags and filters as a template writes them.
from datetime import date, time
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.utils.safestring import mark_safe

from rakor.web.statuses import LOOKS


def render(source, **context):
    return Template(source).render(Context(context))


def test_an_icon_is_hidden_from_readers_and_sized_by_css():
    icon = render('{% icon "flag" %}')
    assert icon.startswith('<svg width="20"')
    assert 'class="icon" aria-hidden="true"' in icon


def test_an_unknown_icon_is_a_mistake():
    with pytest.raises(Exception, match="tidak-ada"):
        render('{% icon "tidak-ada" %}')


@pytest.mark.parametrize("code", LOOKS)
def test_every_status_is_colour_and_icon_and_word(code):
    shown = render("{% status code %}", code=code)
    assert shown.startswith(f'<span class="st is-{LOOKS[code].tone}"><svg')
    assert shown.endswith(f"</svg><span>{LOOKS[code].word}</span></span>")


def test_a_status_without_its_word_for_the_eye_still_says_it():
    assert '<span class="sr">Selesai</span>' in render('{% status "done" short=True %}')


def test_what_follows_the_word_is_escaped():
    assert "<span>Belum lapor &lt;b&gt;</span>" in render('{% status "unreported" more=more %}', more="<b>")


@pytest.mark.parametrize(
    ("filter_", "words"),
    [
        ("tanggal", "Senin, 9 Februari 2026"),
        ("tanggal_saja", "9 Februari 2026"),
        ("tanggal_pendek", "9 Feb 2026"),
        ("bulan", "Februari 2026"),
    ],
)
def test_dates(filter_, words):
    assert render(f"{{{{ day|{filter_} }}}}", day=date(2026, 2, 9)) == words
    assert render(f"{{{{ day|{filter_} }}}}", day=None) == ""


def test_midnight_is_a_time_and_not_nothing():
    assert render("{{ at|pukul }}", at=time(0, 0)) == "00.00"
    assert render("{{ at|pukul }}", at=None) == ""


def test_distance_is_seen_from_the_day_given():
    assert render("{{ day|jarak:on }}", day=date(2026, 2, 12), on=date(2026, 2, 9)) == "3 hari lagi"


@pytest.mark.parametrize(
    ("value", "words"),
    [(0, "0"), (100, "100"), (12345, "12.345"), (Decimal("1234.50"), "1.234,5"), (-1000000, "-1.000.000"), (None, "")],
)
def test_numbers(value, words):
    assert render("{{ value|rupa_angka }}", value=value) == words


@pytest.mark.parametrize(
    ("items", "words"),
    [([], ""), (["A"], "A"), (["A", "B"], "A dan B"), (["A", "B", "C"], "A, B, dan C")],
)
def test_a_list_in_a_sentence(items, words):
    assert render("{{ items|kalimat }}", items=items) == words


def test_a_list_escapes_what_is_not_safe():
    assert render("{{ items|kalimat }}", items=["<i>", mark_safe("<b>B</b>")]) == "&lt;i&gt; dan <b>B</b>"


def test_the_bar_says_its_counts():
    bar = render("{% bar done=19 late=5 %}")
    assert 'aria-label="19 selesai, 5 melewati batas waktu atau belum lapor"' in bar
    assert bar.count("<rect") == 2


def test_no_navigation_for_a_visitor():
    assert render("{% navigation %}").strip() == ""
