# What holds for every template, stylesheet and script of the house.
import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template

ROOT = Path(settings.BASE_DIR)
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
SHEETS = sorted((ROOT / "static/css").glob("*.css"))
SCRIPTS = sorted((ROOT / "static/js").glob("*.js"))
INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)|<style\b|\sstyle=|\son[a-z]+=|hx-on|javascript:|(?:src|href)=\"(?:https?:)?//"
)
FORBIDDEN = re.compile(r"\beval\(|new Function|innerHTML|\.style\b|randomUUID|navigator\.clipboard|https?://")


def name(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_it_compiles(path):
    get_template(str(path.relative_to(ROOT / "templates")))


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_nothing_inline_and_nothing_from_elsewhere(path):
    assert INLINE.findall(path.read_text()) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=name)
def test_no_script_needs_what_the_policy_or_plain_http_forbids(path):
    assert FORBIDDEN.findall(path.read_text()) == []


def test_the_styles_of_a_first_load_stay_small():
    """Those that base.html links for the screen; the desk and the attendance list bring sheets of their own."""
    base = (ROOT / "templates/base.html").read_text()
    linked = [path for path in SHEETS if f"css/{path.name}" in base and path.name != "print.css"]
    assert len(linked) == 4
    assert sum(len(gzip.compress(path.read_bytes())) for path in linked) < 11 * 1024


def test_every_class_of_the_base_parts_is_ruled():
    """A class in a shared template that no sheet knows is a slip of the pen."""
    sheets = "".join(path.read_text() for path in SHEETS)
    shared = [path for path in TEMPLATES if path.parent.name in {"parts", "errors", "account", "elements"}]
    classes = " ".join(value for path in shared for value in re.findall(r'class="([\w -]+)"', path.read_text()))
    assert {word for word in classes.split() if f".{word}" not in sheets} == set()
