# The entries of the navigation and who sees them. Permission is the views' own; this only spares people dead ends.
from collections.abc import Iterable
from typing import NamedTuple

from django.urls import NoReverseMatch, reverse

READERS = frozenset({"pimpinan", "ajudan", "asisten", "inspektorat", "pemantau"})


class Entry(NamedTuple):
    word: str
    icon: str
    url_name: str
    roles: frozenset[str]
    also: tuple[str, ...] = ()  # further addresses of the same part of the site, as they begin after the government


class Link(NamedTuple):
    word: str
    icon: str
    url: str
    is_current: bool


ENTRIES = (
    Entry("Arahan untuk unit saya", "list-todo", "directives:mine", frozenset({"opd"})),
    Entry("Ringkasan", "newspaper", "dashboard:index", READERS | {"setda"}),
    Entry("Rapat", "landmark", "meetings:index", READERS | {"setda", "opd"}, ("rangkaian/", "kalender/")),
    Entry(
        "Arahan", "flag", "directives:index", READERS | {"setda"}, ("perpanjangan/", "alihkan/", "rekap-wa/", "titik/")
    ),
    Entry("Verifikasi", "clipboard-check", "directives:verify_queue", frozenset({"setda", "asisten", "inspektorat"})),
    Entry("Bahan", "file-down", "dashboard:briefings", READERS),
    Entry("Publik", "globe", "directives:releases", frozenset({"ppid", "pimpinan"}), ("buka-publik/",)),
    Entry("Perangkat daerah", "building-2", "people:units", frozenset({"setda", "admin"})),
    Entry("Pengguna", "users-round", "people:users", frozenset({"setda", "admin"})),
)
SEARCH = Entry("Cari", "search", "dashboard:search", frozenset())
INBOX = Entry("Kotak masuk", "inbox", "notify:inbox", frozenset())


def links(roles: Iterable[str], government: str, path: str) -> list[Link]:
    """What a member with these roles finds in the navigation. An address that does not exist is left out.

    Current is the entry whose address is the longest beginning of `path`; the summary only when it is the path itself.
    """
    seen = frozenset(roles)
    found = [(entry, url) for entry in ENTRIES if entry.roles & seen and (url := address(entry, government))]
    return [Link(entry.word, entry.icon, url, url == _current(found, path)) for entry, url in found]


def tools(government: str, path: str) -> list[Link]:
    """What everybody finds beside the parts of the site, as icons: search, and the inbox last."""
    found = [(entry, url) for entry in (SEARCH, INBOX) if (url := address(entry, government))]
    return [Link(entry.word, entry.icon, url, path.startswith(url)) for entry, url in found]


def address(entry: Entry, government: str) -> str:
    try:
        return reverse(entry.url_name, kwargs={"government": government})
    except NoReverseMatch:
        return ""


def _current(found: list[tuple[Entry, str]], path: str) -> str:
    """The address to mark; none when another part of the site, such as the inbox, is open."""
    exact = {url for entry, url in found if entry.url_name == "dashboard:index"}
    under = [url for _, url in found if path == url or (path.startswith(url) and url not in exact)]
    if under:
        return max(under, key=len)
    rest = path.strip("/").partition("/")[2] + "/"
    return next((url for entry, url in found if entry.also and rest.startswith(entry.also)), "")
