# What every template may use: icon, status, bar, navigation, and Indonesian for dates, numbers and lists.
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from lucide.templatetags.lucide import lucide

from rakor.web import dates, drawings, nav, statuses

register = template.Library()


@register.simple_tag
def icon(name: str, css: str = "") -> SafeString:
    """A lucide icon as inline SVG, hidden from readers: the word stands beside it. Raises for an unknown name."""
    return _icon(str(name), str(css))


@lru_cache(maxsize=512)
def _icon(name: str, css: str) -> SafeString:
    return mark_safe(lucide(name, size=20, **{"class": f"icon {css}".strip(), "aria-hidden": "true"}))


@register.simple_tag
def status(code: str, more: str = "", short: bool = False) -> SafeString:
    """Colour, icon and word of a state. `more` follows the word ("2 hari kerja"); `short` hides the word from the eye
    only, for dense lists with a legend. Raises KeyError for an unknown code.
    """
    look = statuses.LOOKS[str(code)]
    words = f"{look.word} {more}".strip()
    inner = format_html('<span class="sr">{}</span>' if short else "<span>{}</span>", words)
    return format_html('<span class="st is-{}">{}{}</span>', look.tone, _icon(look.icon, ""), inner)


@register.filter
def kata_status(code: str) -> str:
    return statuses.LOOKS[str(code)].word


@register.simple_tag
def bar(done: int = 0, wait: int = 0, work: int = 0, late: int = 0, rest: int = 0) -> SafeString:
    return drawings.bar(
        [
            ("done", done, "selesai"),
            ("wait", wait, "menunggu verifikasi"),
            ("work", work, "dalam proses"),
            ("late", late, "melewati batas waktu atau belum lapor"),
            ("rest", rest, "belum"),
        ]
    )


@register.inclusion_tag("parts/nav.html", takes_context=True)
def navigation(context) -> dict:
    member, government, request = context.get("member"), context.get("government"), context.get("request")
    if not (member and government and request):
        return {}
    return {
        "links": nav.links(member.roles, government.slug, request.path),
        "tools": nav.tools(government.slug, request.path),
    }


@register.filter
def tanggal(value: date | datetime | None, zone: str = "") -> str:
    """ "Senin, 9 Februari 2026". An instant is read on the clock of `zone`, else of the active time zone."""
    return dates.written(value, "l, j F Y", zone) if value else ""


@register.filter
def tanggal_saja(value: date | datetime | None, zone: str = "") -> str:
    """ "9 Februari 2026" """
    return dates.written(value, "j F Y", zone) if value else ""


@register.filter
def tanggal_pendek(value: date | datetime | None, zone: str = "") -> str:
    """ "9 Feb 2026" """
    return dates.written(value, "j M Y", zone) if value else ""


@register.filter
def bulan(value: date | datetime | None, zone: str = "") -> str:
    """ "Februari 2026" """
    return dates.written(value, "F Y", zone) if value else ""


@register.filter
def pukul(value, zone: str = "") -> str:
    """ "09.00", and with the government's zone "09.00 WIB"."""
    return dates.clock(value, zone) if value is not None and value != "" else ""


@register.filter
def jarak(day: date | None, on: date) -> str:
    """ "3 hari lagi", "hari ini", "2 hari lalu", seen from `on`."""
    return dates.distance(day, on) if day else ""


@register.filter
def rupa_angka(value: int | float | Decimal | None) -> str:
    """ "12.345" and "12,5", as written in Indonesia. No trailing zeros."""
    if value is None or value == "":
        return ""
    text = f"{Decimal(str(value)):,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.translate(str.maketrans(",.", ".,"))


@register.filter
def kalimat(items: Iterable) -> SafeString:
    """ "A", "A dan B", "A, B, dan C". Items are escaped unless they are safe."""
    words = [conditional_escape(item) for item in items]
    if len(words) < 3:
        return mark_safe(" dan ".join(words))
    return mark_safe(", ".join(words[:-1]) + ", dan " + words[-1])
