# The same directive from the keyboard three ways, every key counted: the line of capture, the form with its search, and
# the plain form (the same page without scripts). A government of fifty units.
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from directives.models import Directive
from tests import make

SENTENCE = "cek 29 yayasan MBG paling lambat 11 November 2099"
WAYS = ("line", "form with search", "plain form")
FURTHEST = 600  # Tabs before a field counts as out of reach


@dataclass
class Keys:
    """A keyboard that counts; a chord is one."""

    page: Page
    count: int = 0

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)
        self.count += len(text)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.count += 1

    def reach(self, selector: str) -> None:
        """Tab until that field has the focus."""
        for _ in range(FURTHEST):
            self.press("Tab")
            if self.page.evaluate("wanted => document.activeElement?.matches(wanted)", selector):
                return
        raise AssertionError(f"Tidak terjangkau: {selector}")


def many_units() -> None:
    for number in range(40):
        make.unit(f"Dinas Contoh {number:02}", short_name=f"Dincon{number:02}")


def facts() -> dict:
    """What the one directive there is holds; the words of its sentence apart."""
    made = Directive.objects.get()
    return {
        "units": sorted(made.addressees.values_list("unit__short_name", "role")),
        "due": (str(made.due_on), made.due_text),
        "sites": (made.site_count, made.site_unit),
        "themes": [theme.name for theme in made.themes.all()],
    }


def on_the_line(desk: Page, cast) -> int:
    keys = Keys(desk)
    desk.locator("#catat_text").focus()
    keys.type("arahan dinke")
    keys.press("Tab")
    expect(desk.locator("#catat_text")).to_have_value("arahan Dinkes ")
    keys.type("(+pup")
    keys.press("Tab")
    expect(desk.locator("#catat_text")).to_have_value("arahan Dinkes (+Dinas PUPR")
    keys.type(f") {SENTENCE} #MBG")
    expect(desk.locator("#read")).to_contain_text("11 November 2099")
    keys.press("Enter")
    expect(desk.locator("article .note")).to_have_count(1)
    return keys.count


def in_the_form_with_search(desk: Page, cast) -> int:
    keys = Keys(desk)
    desk.locator("#catat_text").focus()
    keys.type(SENTENCE)
    keys.press("Enter")
    expect(desk.locator("article[data-block]")).to_have_count(1)
    keys.press("ArrowUp", "Alt+a")
    form = desk.locator("form.arahan")
    expect(form.locator("[data-pick-search]").first).to_be_focused()
    for typed, role in (("dinke", "lead"), ("pup", "supporting")):
        if role == "supporting":
            keys.reach(f"summary[id$={role}]")
            keys.press("Enter", "Tab")
        keys.type(typed)
        keys.press("Enter")
    _the_rest(keys)
    keys.press("Control+Enter")
    expect(desk.locator("article .note:not(form)")).to_have_count(1)
    return keys.count


def in_the_plain_form(desk: Page, cast) -> int:
    keys = Keys(desk)
    desk.locator("#catat_text").focus()
    keys.type(SENTENCE)
    keys.reach("#capture button[type=submit]")
    keys.press("Enter")
    expect(desk.locator("article[data-block]")).to_have_count(1)
    keys.reach("[data-do=draft]")
    keys.press("Enter")
    desk.locator("form.arahan [name=text]").focus()
    units = {"Dinkes": min(cast.dinkes.units), "Dinas PUPR": min(cast.dispupr.units)}
    for short, role in (("Dinkes", "lead"), ("Dinas PUPR", "supporting")):
        keys.reach(f"summary[id$={role}]")
        keys.press("Enter")
        keys.reach(f"input[name={role}][value='{units[short]}']")
        keys.press("Space")
    _the_rest(keys)
    keys.reach("form.arahan button[type=submit]")
    keys.press("Enter")
    expect(desk.locator("article .note:not(form)")).to_have_count(1)
    return keys.count


def _the_rest(keys: Keys) -> None:
    keys.reach("[name=due_text]")
    keys.type("paling lambat 11 November 2099")
    keys.reach("[name=due_on]")
    keys.type("11112099")  # day and month alike: the order of the date field is the browser's
    keys.reach(".more-fields summary")
    keys.press("Enter")
    for name, typed in (("new_themes", "MBG"), ("site_count", "29"), ("site_unit", "yayasan")):
        keys.reach(f"[name={name}]")
        keys.type(typed)


COUNTED: dict[str, Callable[..., int]] = dict(
    zip(WAYS, (on_the_line, in_the_form_with_search, in_the_plain_form), strict=True)
)
