# Which entries a role finds, and which one is marked.
import pytest
from django.http import HttpResponse
from django.test import override_settings
from django.urls import include, path

from rakor.web import nav


def part(app, **names):
    return include(([path(route, HttpResponse, name=name) for name, route in names.items()], app))


class All:
    urlpatterns = (
        path("<slug:government>/", part("dashboard", index="")),
        path("<slug:government>/rapat/", part("meetings", index="")),
        path(
            "<slug:government>/arahan/",
            part("directives", index="", mine="unit-saya/", verify_queue="verifikasi/", releases="publik/"),
        ),
        path("<slug:government>/", part("people", units="unit/", users="pengguna/")),
        path("<slug:government>/kotak-masuk/", part("notify", inbox="")),
    )


class MeetingsOnly:
    urlpatterns = All.urlpatterns[1:2]


def words(*roles):
    with override_settings(ROOT_URLCONF=All):
        return [link.word for link in nav.links(roles, "uji", "/uji/")]


def current(path_, *roles):
    with override_settings(ROOT_URLCONF=All):
        return [link.word for link in nav.links(roles, "uji", path_) if link.is_current]


@pytest.mark.parametrize("role", ["ajudan", "pemantau"])
def test_who_reads(role):
    assert words(role) == ["Ringkasan", "Rapat", "Arahan"]


def test_who_opens_to_the_public():
    assert (words("pimpinan"), words("ppid")) == (["Ringkasan", "Rapat", "Arahan", "Publik"], ["Publik"])


@pytest.mark.parametrize("role", ["asisten", "inspektorat"])
def test_who_verifies(role):
    assert words(role) == ["Ringkasan", "Rapat", "Arahan", "Verifikasi"]


def test_setda_has_everything_but_a_units_list():
    assert words("setda") == ["Ringkasan", "Rapat", "Arahan", "Verifikasi", "Perangkat daerah", "Pengguna"]


def test_a_unit_begins_with_its_own():
    assert words("opd") == ["Arahan untuk unit saya", "Rapat"]


def test_two_roles_are_one_list():
    assert words("opd", "admin") == ["Arahan untuk unit saya", "Rapat", "Perangkat daerah", "Pengguna"]


def test_an_address_that_does_not_exist_is_left_out():
    with override_settings(ROOT_URLCONF=MeetingsOnly):
        assert [link.word for link in nav.links(["setda"], "uji", "/")] == ["Rapat"]
        assert nav.tools("uji", "/") == []


@pytest.mark.parametrize(
    ("path_", "marked"),
    [
        ("/uji/", ["Ringkasan"]),
        ("/uji/arahan/12/", ["Arahan"]),
        ("/uji/arahan/verifikasi/", ["Verifikasi"]),
        ("/uji/kotak-masuk/", []),
    ],
)
def test_the_longest_beginning_is_marked(path_, marked):
    assert current(path_, "setda") == marked


@pytest.mark.parametrize(
    ("path_", "word"),
    [("rangkaian/3/", "Rapat"), ("kalender/", "Rapat"), ("perpanjangan/", "Arahan"), ("rangkaian-lain/", None)],
)
def test_what_belongs_to_a_part_without_its_address_marks_it(path_, word):
    assert current(f"/uji/{path_}", "setda") == ([word] if word else [])
