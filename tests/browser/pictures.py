# Not a test: `script/pictures` runs it to photograph the pages of the demonstration into docs/pictures (those the README
# shows) or, with RAKOR_PICTURES=DIR, every page below in every width and scheme into that folder.
import os
from pathlib import Path

import pytest
from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from directives.models import Assignment, Directive
from directives.states import UNITS_TURN
from meetings.models import Meeting
from rakor.exchange.demo import load
from rakor.people import scope
from rakor.people.access import Member
from rakor.people.models import Government, User

ALL = os.environ.get("RAKOR_PICTURES")
SHOWN = Path(__file__).resolve().parents[2] / "docs" / "pictures"
# name, account, path, and the one size that the README shows
PAGES = [
    ("ringkasan", "contoh-bupati", "/contoh/ringkasan/", 1280),
    ("meja", "contoh-notulis", "/contoh/rapat/{meeting}/meja/", 1440),
    ("arahan-unit", "contoh-dinkes", "/contoh/arahan-unit/", 390),
    ("arahan", "contoh-setda", "/contoh/arahan/", None),
    ("verifikasi", "contoh-setda", "/contoh/verifikasi/", None),
    ("rapat", "contoh-notulis", "/contoh/rapat/", None),
    ("notula", "solok-notulis", "/solok/rapat/{recorded}/", 1280),
    ("notula-contoh", "contoh-notulis", "/contoh/rapat/{meeting}/", None),
    ("arahan-satu", "contoh-setda", "/contoh/arahan/{shared}/", 1280),
    ("arahan-baru", "contoh-setda", "/contoh/arahan/baru/", None),
    ("tunjuk-unit", "contoh-setda", "/contoh/arahan/{shared}/unit/", None),
    ("ralat", "contoh-setda", "/contoh/arahan/{shared}/ralat/", None),
    ("keputusan", "contoh-setda", "/contoh/arahan/{shared}/keputusan/", None),
    ("titik", "contoh-setda", "/contoh/arahan/{sited}/titik/", None),
    ("lapor", "contoh-dinkes", "/contoh/arahan-unit/{work}/lapor/", None),
    ("arahan-unit-satu", "contoh-dinkes", "/contoh/arahan-unit/{work}/", None),
    ("perpanjangan", "contoh-setda", "/contoh/perpanjangan/", None),
    ("impor", "contoh-notulis", "/contoh/dokumen/impor/", None),
    ("nama", "prabumulih-notulis", "/prabumulih/dokumen/nama/", None),
    ("perangkat-daerah", "solok-notulis", "/solok/perangkat-daerah/", None),
    ("pengguna", "contoh-admin", "/contoh/pengguna/", None),
    ("kotak-masuk", "contoh-dinkes", "/contoh/kotak-masuk/", None),
]


@pytest.fixture
def demo(transactional_db):
    with scope.nothing(), transaction.atomic():
        load(at=timezone.now())
    found = {}
    for name, slug in (("meeting", "contoh"), ("recorded", "solok")):
        with scope.government(Government.objects.get(slug=slug).pk), transaction.atomic():
            found[name] = Meeting.objects.filter(blocks__isnull=False).listed().first().pk
    with scope.government(Government.objects.get(slug="contoh").pk), transaction.atomic():
        given = Directive.objects.unresolved().tracked().annotate(units=Count("assignments"))
        found["shared"] = given.filter(units__range=(4, 12)).order_by("-issued_on", "pk").first().pk
        found["sited"] = Directive.objects.filter(sites__isnull=False).order_by("-issued_on", "pk").first().pk
        theirs = Assignment.objects.under_way().filter(unit__short_name="Dinkes", status__in=UNITS_TURN)
        found["work"] = theirs.for_desk().first().pk
    return found


def test_pictures(demo, open_page, sign_in):
    for name, account, path, shown in PAGES:
        user = User.objects.get(username=f"demo-{account}")
        sizes = [(w, s) for w in (390, 1280, 1920) for s in ("light", "dark")] if ALL else [(shown, "light")]
        for width, scheme in sizes if ALL or shown else ():
            page = open_page(width=width, height=844 if width == 390 else 900, color_scheme=scheme)
            sign_in(page, Member(user, user.home, frozenset(), frozenset()))
            page.goto(path.format(**demo))
            page.wait_for_load_state("networkidle")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{name} scrolls sideways at {width}"
            file = Path(ALL) / f"{name}-{width}-{scheme}.png" if ALL else SHOWN / f"{name}.png"
            file.parent.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=file, full_page=bool(ALL))
            page.context.close()
