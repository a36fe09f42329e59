# No figure differs from its list as the page shows it, and no list from what plain Python says it holds: random data,
# roles and filters. RAKOR_WALKS=200 for the long form; RAKOR_SEED=… begins with the seed of a failure.
import os
import random
import re
from html.parser import HTMLParser

import pytest
import time_machine
from django.db import transaction
from django.test import Client

from directives.lists import STATES, Asked
from directives.states import UNITS_TURN, Status
from rakor.dashboard.groups import GROUPINGS
from tests import make
from tests.dashboard.random_world import LISTS, TODAY, World, build, is_open

WALKS, FIRST = int(os.environ.get("RAKOR_WALKS", "2")), int(os.environ.get("RAKOR_SEED", "20260304"))
READERS = ("bupati", "asisten", "ajudan", "notulis", "inspektorat", "pemantau")
SEES_DRAFTS = ("bupati", "ajudan", "notulis")
UNITS = ("dinkes", "dispupr", "camat")
HOME, LIST, DESK = "/uji/ringkasan/", "/uji/arahan/", "/uji/arahan-unit/"


class Numbers(HTMLParser):
    """Every link to a list with the number it says."""

    def __init__(self, page: str):
        super().__init__()
        self.found: list[tuple[str, int]] = []
        self._href, self._text = None, ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        if tag == "a":
            self._href, self._text = dict(attributes).get("href", ""), ""

    def handle_data(self, data):
        self._text += data

    def handle_endtag(self, tag):
        if tag == "a" and self._href and self._href.startswith(f"{LIST}?"):
            [said] = re.findall(r"[\d.]+", self._text) or [""]
            self.found.append((self._href, int(said.replace(".", ""))))


@pytest.fixture
def world(inside):
    """world(seed) is made anew, and taken back at the end of the block."""

    class Made:
        def __init__(self, seed: int):
            self.dice = random.Random(seed)

        def __enter__(self) -> World:
            self.block = transaction.atomic()
            self.block.__enter__()
            return build(inside, self.dice)

        def __exit__(self, *error):
            transaction.set_rollback(True)
            self.block.__exit__(*error)

    with time_machine.travel(make.moment(TODAY), tick=False):
        yield Made


def listed(browser: Client, url: str) -> tuple[int, set[int]]:
    """The number a list says, and the directives on all of its pages."""
    page = browser.get(url).content.decode()
    said = re.search(r'<p class="soft">([\d.]+) arahan</p>', page)
    pks, number = set(), 1
    while True:
        pks |= {int(pk) for pk in re.findall(r'<h3><a href="/uji/arahan/(\d+)/"', page)}
        if 'rel="next"' not in page:
            return (int(said[1].replace(".", "")) if said else 0), pks
        number += 1
        page = browser.get(f"{url}{'&' if '?' in url else '?'}page={number}").content.decode()


@pytest.mark.parametrize("seed", range(FIRST, FIRST + WALKS))
def test_every_number_on_the_front_page_is_its_list(world, signed_in, seed):
    making = world(seed)
    with making as made:
        who = making.dice.choice(READERS)
        browser = signed_in(who)
        of = making.dice.choice(["", "?asisten=semua", *(f"?asisten={pk}" for pk in made.coordinated)])
        of += f"{'&' if of else '?'}per={making.dice.choice(list(GROUPINGS))}&baris=semua"
        numbers = Numbers(browser.get(f"{HOME}{of}").content.decode()).found
        wrong = {}
        for url in dict(numbers):
            said, pks = listed(browser, url)
            told = {number for link, number in numbers if link == url}
            if {said, len(pks)} | told != {said}:
                wrong[url] = f"page says {told}, list says {said}, shows {len(pks)}"
        assert wrong == {}, f"seed {seed} as {who} on {of}"
        assert numbers or re.search(r"asisten=\d", of), f"seed {seed} as {who} on {of}: nothing is counted"


@pytest.mark.parametrize("seed", range(FIRST, FIRST + WALKS))
def test_every_list_holds_what_it_says_and_nothing_hidden(world, signed_in, seed):
    making = world(seed)
    with making as made:
        who = making.dice.choice(READERS)
        browser, sees_drafts = signed_in(who), who in SEES_DRAFTS
        for what in [made.choices(making.dice) for _ in range(20)] + [Asked(state=state) for state in STATES]:
            said, pks = listed(browser, f"{LIST}?{what.query}")
            expected = made.expects(what, sees_drafts)
            assert (pks, said) == (expected, len(expected)), f"seed {seed} as {who}: {what}"


@pytest.mark.parametrize("seed", range(FIRST, FIRST + WALKS))
def test_a_units_desk_counts_its_own_open_work(world, inside, signed_in, seed):
    making = world(seed)
    with making as made:
        for who in UNITS:
            page = signed_in(who).get(DESK).content.decode()
            own = getattr(inside, who).units
            works = [
                work for works in made.works.values() for work in works
                if work.unit_id in own and is_open(work) and work.directive.tracked_from
            ]  # fmt: skip
            late = sum(
                work.status in UNITS_TURN and bool(work.report_due_on and work.report_due_on < TODAY) for work in works
            )
            said = re.search(r"<b>(\d+) arahan</b> belum tuntas", page), re.search(r"(\d+) belum lapor", page)
            assert [int(one[1]) if one else 0 for one in said] == [len(works), late], f"seed {seed} as {who}"
            shown = {int(pk) for pk in re.findall(r'<h3><a href="/uji/arahan-unit/(\d+)/"', page)}
            assert shown == {work.pk for work in works}, f"seed {seed} as {who}"


def test_every_list_is_known_to_the_oracle():
    assert STATES.keys() == LISTS
    assert {Status.AWAITING, Status.NOT_OURS}.isdisjoint(UNITS_TURN)
