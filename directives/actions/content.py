# What stands inside a directive and changes after it was issued: its sites, and the words for their state.
from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from django.db import transaction

from directives.actions.storing import discard, evidence_fields, storing
from directives.models import Directive, Evidence, Site
from directives.models.content import SITE_STATES
from directives.sites import area_called
from directives.states import NotAllowed
from rakor import files
from rakor.people.access import Member
from rakor.people.models import Unit

SITE_FIELDS = {"name", "area", "area_text", "latitude", "longitude"}
MAX_STATES = 8


@transaction.atomic
def put_site(
    *,
    by: Member | None,
    directive: Directive,
    name: str,
    area: Unit | None = None,
    area_text: str = "",
    client_id: UUID | None = None,
    **fields,
) -> Site:
    """One more place to be looked at. One of the same name in the same kecamatan, or of that `client_id`, is given back.

    `fields` of Site for what a document already says: state, obstacle, solution, checked_on, unit, other.
    """
    area_text = area_text or (area.name if area else "")
    there = directive.sites.filter(name__iexact=name, area_text__iexact=area_text)
    made = (client_id and Site.objects.filter(client_id=client_id).first()) or there.first()
    return made or Site.objects.create(
        directive=directive,
        name=name,
        area=area or _area(area_text),
        area_text=area_text,
        client_id=client_id,
        **fields,
    )


@transaction.atomic
def edit_site(*, by: Member | None, site: Site, **fields) -> Site:
    """Another name, kecamatan or place. Raises NotAllowed where the list has such a site already."""
    if unknown := fields.keys() - SITE_FIELDS:
        raise TypeError(f"Bukan bagian titik: {', '.join(sorted(unknown))}")
    for name, value in fields.items():
        setattr(site, name, value)
    same = Site.objects.filter(directive=site.directive_id, name__iexact=site.name, area_text__iexact=site.area_text)
    if same.exclude(pk=site.pk).exists():
        raise NotAllowed("Titik dengan nama dan kecamatan itu sudah ada di daftar.")
    site.save(update_fields=[*fields])
    return site


@transaction.atomic
def remove_site(*, by: Member | None, site: Site) -> None:
    """Take a site off the list; the history keeps it. Raises NotAllowed once it has been checked: that is a finding."""
    if Site.objects.select_for_update(of=("self",)).get(pk=site.pk).checked_on:
        raise NotAllowed("Titik ini sudah dicek, jadi tidak dihapus. Perbaiki nama atau kecamatannya.")
    site.delete()


def check_site(
    *,
    by: Member,
    site: Site,
    state: str,
    checked_on: date,
    obstacle: str = "",
    solution: str = "",
    unit: Unit | None = None,
    photos: Sequence[files.Checked] = (),
) -> Site:
    """What was found at a site; the latest finding stands on the page, the history keeps the earlier ones.

    A photo that the site has already is not kept twice. Raises NotAllowed for a state that is no word of this directive.
    """
    with storing(photos, prefix=f"{by.government.pk}/{checked_on:%y%m}") as stored:
        found, kept = _check(by, site, state, checked_on, obstacle, solution, unit, stored)
    discard(file for file in stored if file.path not in kept)
    return found


@transaction.atomic
def mark_sites(
    *,
    by: Member,
    directive: Directive,
    sites: Iterable[int],
    state: str = "",
    checked_on: date | None = None,
    obstacle: str = "",
    unit: Unit | None = None,
) -> int:
    """The same for many sites of a directive, by their keys; what is not said stays. Returns how many there were.

    A state is a finding: it takes its day and who entered it along. Raises NotAllowed for a state that is no word of
    this directive or has no day, and where nothing is said.
    """
    if state and (state not in states_of(directive) or checked_on is None):
        raise NotAllowed("Pilih keadaan titik dari daftarnya, dan tulis kapan dicek.")
    said: dict = {"obstacle": obstacle} if obstacle else {}
    if state:
        said |= {"state": state, "checked_on": checked_on, "checked_by": by.user, "unit": unit}
    elif unit:
        said["unit"] = unit
    if not said:
        raise NotAllowed("Pilih keadaan, unit, atau tulis kendalanya dahulu.")
    rows = Site.objects.select_for_update(of=("self",)).filter(directive=directive, pk__in=list(sites)).order_by("pk")
    keys = list(rows.values_list("pk", flat=True))
    Site.objects.filter(pk__in=keys).update(**said)
    return len(keys)


@transaction.atomic
def set_site_states(*, by: Member | None, directive: Directive, states: Sequence[str]) -> Directive:
    """The words for the state of this directive's sites; none: the common ones. A word in use stays on its sites."""
    words = list(dict.fromkeys(" ".join(word.split()) for word in states if word.strip()))
    if len(words) > MAX_STATES or any(len(word) > 60 for word in words):
        raise NotAllowed(f"Paling banyak {MAX_STATES} kata keadaan, masing-masing paling panjang 60 huruf.")
    directive.site_states = words
    directive.save(update_fields=["site_states"])
    return directive


def states_of(directive: Directive) -> list[str]:
    """What a check may find. "Belum dicek" is said of a site that nobody has checked, so it is no finding."""
    return directive.site_states or SITE_STATES[1:]


@transaction.atomic
def _check(
    by: Member, site: Site, state: str, on: date, obstacle: str, solution: str, unit: Unit | None, stored: list
) -> tuple[Site, set[str]]:
    site = Site.objects.select_for_update(of=("self",)).select_related("directive").get(pk=site.pk)
    if state not in {*states_of(site.directive), site.state} - {""}:
        raise NotAllowed("Pilih keadaan titik dari daftarnya.")
    site.state, site.obstacle, site.solution = state, obstacle, solution
    site.checked_on, site.checked_by, site.unit = on, by.user, unit
    site.save(update_fields=["state", "obstacle", "solution", "checked_on", "checked_by", "unit"])
    there = set(site.photos.values_list("sha256", flat=True))
    new = {file.sha256: file for file in stored if file.sha256 not in there}
    Evidence.objects.bulk_create(Evidence(site=site, **evidence_fields(file)) for file in new.values())
    return site, {file.path for file in new.values()}


def areas_by_name() -> dict[str, Unit]:
    """The kecamatan by every name they go by; a name that two of them share means none."""
    found: dict[str, Unit] = {}
    shared = set()
    for unit in Unit.objects.kecamatan():
        for name in {area_called(word) for word in (unit.name, unit.short_name, *unit.aliases) if word}:
            if name in found:
                shared.add(name)
            found[name] = unit
    return {name: unit for name, unit in found.items() if name and name not in shared}


def _area(text: str) -> Unit | None:
    return areas_by_name().get(area_called(text)) if text else None
