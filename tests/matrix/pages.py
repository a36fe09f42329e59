# What a page offers to whoever reads it: its forms, filled in as a browser would send them, and its query parameters.
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlsplit

# What a browser sends for a field left as it came, where a form would refuse an empty one.
TYPED = {
    "date": "2026-03-10", "time": "09:00", "number": "5", "email": "uji@contoh.invalid", "tel": "081234567890",
    "password": "rapat-senin-pagi", "datetime-local": "2026-03-10T09:00",
}  # fmt: skip


@dataclass
class Field:
    name: str
    value: str = ""
    is_hidden: bool = False
    choices: list[str] = field(default_factory=list)

    @property
    def holds_an_id(self) -> bool:
        """A number that a person picks, or anything that the page carries along; not what is typed."""
        picked = any(value.isdigit() for value in self.choices)
        return picked or (self.is_hidden and "-" not in self.value and not self.name.startswith("csrf"))


@dataclass
class Form:
    action: str = ""
    method: str = "get"
    fields: dict[str, Field] = field(default_factory=dict)

    def data(self, **changed: str) -> dict[str, str]:
        return {one.name: one.value for one in self.fields.values() if one.value} | changed


class Page(HTMLParser):
    """`forms` and `links` of a page, in its order."""

    def __init__(self, html: str):
        super().__init__()
        self.forms: list[Form] = []
        self.links: list[str] = []
        self._form: Form | None = None
        self._by_id: dict[str, Form] = {}
        self._select: Field | None = None
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        given = {name: value or "" for name, value in attributes}
        self.links += [given[name] for name in ("href", "hx-get") if given.get(name, "").startswith(("/", "?"))]
        if tag == "form":
            method = "post" if "hx-post" in given else given.get("method", "get").lower()
            self._form = Form(given.get("action") or given.get("hx-post", ""), method)
            self.forms.append(self._form)
            self._by_id[given.get("id", "")] = self._form
        elif "hx-post" in given:
            self.forms.append(Form(given["hx-post"], "post"))
        form = self._by_id.get(given["form"]) if "form" in given else self._form
        if tag == "option" and self._select:
            value = given.get("value", "")
            self._select.choices.append(value)
            if "selected" in given or (value and not self._select.value):
                self._select.value = value
        elif form and given.get("name") and tag in ("input", "select", "textarea", "button"):
            self._add(form, tag, given)

    def _add(self, form: Form, tag: str, given: dict[str, str]) -> None:
        sort = given.get("type", "text" if tag == "input" else tag)
        one = form.fields.setdefault(given["name"], Field(given["name"]))
        if tag == "select":
            self._select = one
        elif sort in ("radio", "checkbox"):
            one.choices.append(given.get("value", "on"))
            one.value = one.value or given.get("value", "on")
        elif sort not in ("file", "submit", "button"):
            one.is_hidden = sort == "hidden"
            one.value = given.get("value") or ("" if one.is_hidden else TYPED.get(sort, "Uji coba"))

    def handle_endtag(self, tag):
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = None

    @property
    def posts(self) -> Iterator[Form]:
        return (form for form in self.forms if form.method == "post")

    @property
    def parameters(self) -> set[str]:
        """Names that this page puts into an address's query, of its own view or another's."""
        typed = {name for form in self.forms if form.method == "get" for name in form.fields}
        return typed | {name for link in self.links for name, _ in parse_qsl(urlsplit(link).query)}


def normal(body: str, *ids: int) -> str:
    """A body without what differs on every answer: the CSRF token, fresh tokens, and the id that was typed."""
    body = re.sub(r"(csrfmiddlewaretoken\W+value=|csrf[-_]?token\W+)[\"']?\w{64}[\"']?", r"\1TOKEN", body, flags=re.I)
    body = re.sub(r'("csrf-token" content=)"\w+"', r"\1TOKEN", body)
    body = re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID", body)
    for one in ids:
        body = re.sub(rf"\b{one}\b", "ID", body)
    return body
