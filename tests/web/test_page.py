# page(): the fragment is what a reload would show, and caches are told.
import pytest
from django.test import override_settings

from rakor.web.page import page

ROWS = "<ul id='rows'>{% for name in names %}<li>{{ name }}</li>{% endfor %}</ul>"
LIST = f"<main>{{% partialdef rows inline %}}{ROWS}{{% endpartialdef %}}</main>"
LOADERS = [("template_partials.loader.Loader", [("django.template.loaders.locmem.Loader", {"list.html": LIST})])]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {"loaders": LOADERS, "builtins": ["template_partials.templatetags.partials"]},
    }
]
HTMX = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "rows"}


@pytest.fixture
def ask(rf):
    def answer(fragments=("rows",), status=200, **headers):
        with override_settings(TEMPLATES=TEMPLATES):
            return page(rf.get("/", **headers), "list.html", {"names": ["Dinkes"]}, fragments=fragments, status=status)

    return answer


def test_a_browser_gets_the_whole_page(ask):
    assert ask().content == b"<main><ul id='rows'><li>Dinkes</li></ul></main>"


def test_swap_is_the_part_that_a_reload_shows(ask):
    assert ask(**HTMX).content == b"<ul id='rows'><li>Dinkes</li></ul>"
    assert ask(**HTMX).content in ask().content


def test_a_target_that_the_view_does_not_list_gets_the_whole_page(ask):
    assert ask(fragments=(), **HTMX).content == ask().content


def test_going_back_gets_the_whole_page(ask):
    assert ask(**HTMX, HTTP_HX_HISTORY_RESTORE_REQUEST="true").content == ask().content


def test_a_target_without_htmx_is_ignored(ask):
    assert ask(HTTP_HX_TARGET="rows").content == ask().content


def test_caches_keep_the_two_apart(ask):
    assert ask()["Vary"] == ask(**HTMX)["Vary"] == "HX-Request, HX-Target"


def test_an_invalid_form_says_422(ask):
    assert ask(status=422, **HTMX).status_code == 422
