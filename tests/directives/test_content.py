# Sites: each put once, checked with photographs; and the words for their state. Lists of them: test_listing.
import io
from datetime import date

import pytest
from django.conf import settings
from PIL import Image

from directives import actions
from directives.models import Site
from directives.states import NotAllowed
from rakor import files
from rakor.people.models import Unit
from tests import make

MONDAY = date(2026, 2, 2)


def drawn(colour="teal"):
    out = io.BytesIO()
    Image.new("RGB", (4, 4), colour).save(out, "JPEG")
    return files.Checked(f"{colour}.jpg", "jpg", "image/jpeg", out.getvalue())


def stored():
    return sorted(path for path in (settings.RAKOR_DATA / "files").rglob("*") if path.is_file())


@pytest.fixture
def directive(inside):
    return make.directive(lead=[Unit.objects.get(short_name="Dinkes")], on=MONDAY, site_count=29, site_unit="yayasan")


def check(site, by, state="Berjalan", **more):
    return actions.check_site(by=by, site=site, state=state, checked_on=MONDAY, **more)


def test_one_site_is_put_once(directive):
    token = "0d5bfb5e-3a55-4f88-8a9e-3d6d9d1f0a11"
    first = actions.put_site(by=None, directive=directive, name="A", client_id=token)
    assert actions.put_site(by=None, directive=directive, name="a") == first
    assert actions.put_site(by=None, directive=directive, name="Lain", client_id=token) == first


def test_a_check_says_who_and_when_and_keeps_its_photo_once(directive, inside):
    site, before = actions.put_site(by=None, directive=directive, name="A"), len(stored())
    for _ in range(2):
        check(site, inside.dinkes, obstacle="Air", photos=[drawn()])
    site.refresh_from_db()
    assert (site.state, site.obstacle, site.checked_on, site.checked_by) == (
        "Berjalan", "Air", MONDAY, inside.dinkes.user,
    )  # fmt: skip
    assert (site.photos.count(), len(stored())) == (1, before + 1)


def test_a_state_that_is_no_word_of_the_directive_writes_nothing(directive, inside):
    site, before = actions.put_site(by=None, directive=directive, name="A"), stored()
    for word in ("Aneh", "", "Belum dicek"):
        with pytest.raises(NotAllowed):
            check(site, inside.dinkes, state=word, photos=[drawn()])
    assert (stored(), Site.objects.checked().count()) == (before, 0)


def test_a_directive_has_its_own_words(directive, inside):
    actions.set_site_states(by=None, directive=directive, states=["Siap", " Siap", "", "Belum  siap"])
    assert actions.states_of(directive) == ["Siap", "Belum siap"]
    site = actions.put_site(by=None, directive=directive, name="A")
    assert check(site, inside.dinkes, state="Belum siap").state == "Belum siap"


@pytest.mark.parametrize("words", [["x" * 61], [f"Kata {n}" for n in range(9)]])
def test_words_too_long_or_too_many_are_refused(directive, words):
    with pytest.raises(NotAllowed):
        actions.set_site_states(by=None, directive=directive, states=words)


def test_a_checked_site_is_not_removed_and_no_name_is_taken_twice(directive, inside):
    a, b = (actions.put_site(by=None, directive=directive, name=name) for name in "AB")
    check(a, inside.dinkes)
    with pytest.raises(NotAllowed):
        actions.remove_site(by=None, site=a)
    with pytest.raises(NotAllowed):
        actions.edit_site(by=None, site=b, name="a")
    actions.remove_site(by=None, site=b)
    assert list(directive.sites.values_list("name", flat=True)) == ["A"]
