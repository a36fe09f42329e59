# What a new government begins with, what it is called, and its own days.
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from rakor.people import scope
from rakor.people.actions import governments
from rakor.people.models import DayOff, Government, Group, Membership, Post, Unit, UnitKind, User
from rakor.people.models.governments import RESERVED_SLUGS

ON = date(2026, 2, 9)


def create(name, level="kabupaten", **fields):
    return governments.create_government(by=None, name=name, level=level, **fields)


@pytest.mark.parametrize(
    ("name", "level", "full", "slug"),
    [
        ("Solok", "kabupaten", "Kabupaten Solok", "kabupaten-solok"),
        ("kabupaten  solok", "kabupaten", "Kabupaten solok", "kabupaten-solok"),
        ("Solok Selatan", "kabupaten", "Kabupaten Solok Selatan", "kabupaten-solok-selatan"),
        ("Solok", "kota", "Kota Solok", "kota-solok"),
        ("Kotabaru", "kabupaten", "Kabupaten Kotabaru", "kabupaten-kotabaru"),
        ("Sumatera Barat", "provinsi", "Provinsi Sumatera Barat", "provinsi-sumatera-barat"),
    ],
)
def test_the_level_belongs_to_the_name(db, name, level, full, slug):
    made = create(name, level)
    assert (made.name, made.slug) == (full, slug)


def test_solok_is_four_governments(db):
    made = [create("Solok"), create("Solok Selatan"), create("Solok", "kota"), create("Prabumulih", "kota")]
    assert len({government.slug for government in made}) == 4


def test_a_name_of_another_level_is_refused(db):
    with pytest.raises(ValidationError, match="tingkatnya bukan kota"):
        create("Kota Solok", "kabupaten")


@pytest.mark.parametrize("name", ["Solok", "SOLOK", " kabupaten solok "])
def test_the_same_again_is_refused(db, name):
    create("Solok")
    with pytest.raises(ValidationError, match="sudah terdaftar"):
        create(name)


def test_an_address_made_from_a_name_makes_way(db):
    Government.objects.create(name="Lain", slug="kota-solok", level="kota")
    assert create("Solok", "kota").slug == "kota-solok-2"


@pytest.mark.parametrize("slug", sorted(RESERVED_SLUGS))
def test_no_government_stands_in_the_way_of_a_page(db, slug):
    with pytest.raises(ValidationError) as refused:
        create("Solok", slug=slug)
    assert list(refused.value.error_dict) == ["slug"]


@pytest.mark.parametrize(("level", "head"), [("kabupaten", "Bupati"), ("kota", "Wali Kota"), ("provinsi", "Gubernur")])
def test_it_begins_with_its_top_posts(db, level, head):
    with scope.government(create("Uji", level).pk):
        ranks = {post.rank_kind: post.title for post in Post.objects.exclude(rank_kind="asisten")}
        assert ranks == {
            "head": head,
            "deputy": f"Wakil {head}",
            "sekda": "Sekretaris Daerah",
            "staf_ahli": f"Staf Ahli {head}",
        }
        assert [unit.short_name for unit in Unit.objects.filter(posts__rank_kind="asisten").order_by("short_name")] == [
            "Asisten I",
            "Asisten II",
            "Asisten III",
        ]


def test_its_groups_mean_what_they_say(db):
    with scope.government(create("Uji").pk):
        kinds = {kind.name: kind for kind in UnitKind.objects.all()}
        for name, kind in (
            ("Dinkes", "Dinas"),
            ("Camat A", "Kecamatan"),
            ("Bagian Umum", "Bagian"),
            ("Polres", "Pihak luar"),
        ):
            Unit.objects.create(kind=kinds[kind], name=name)
        means = {group.rule: [unit.called for unit in group.members(ON)] for group in Group.objects.all()}
    assert means == {
        "all_opd": ["Dinkes"],
        "all_camat": ["Camat A"],
        "all_units": ["Camat A", "Dinkes"],
        "all_bagian": ["Bagian Umum"],
        "asisten": ["Asisten III", "Asisten I", "Asisten II"],
    }


def test_sizes_are_those_of_the_members(db):
    with scope.government(create("Uji").pk):
        groups = list(Group.objects.all())
        assert Group.sizes(groups, ON) == {group.pk: group.members(ON).count() for group in groups}


def test_only_an_operator_registers(db):
    user = User.objects.create(username="biasa", name="Biasa")
    with pytest.raises(PermissionDenied):
        governments.create_government(by=user, name="Solok", level="kota")


def test_the_operator_is_admin_and_setda_there(db):
    user = User.objects.create(username="op", name="Operator", is_operator=True)
    made = governments.create_government(by=user, name="Solok", level="kota")
    with scope.government(made.pk):
        assert sorted(Membership.objects.filter(user=user).values_list("role", flat=True)) == ["admin", "setda"]


def test_nobody_sets_anothers_clock(inside):
    with pytest.raises(PermissionDenied):
        governments.update_settings(by=inside.admin, government=inside.neighbour, zone="Asia/Jayapura")


def test_name_and_address_are_no_settings(inside):
    governments.update_settings(by=inside.admin, government=inside.government, slug="lain", zone="Asia/Jayapura")
    inside.government.refresh_from_db()
    assert (inside.government.slug, inside.government.zone) == ("uji", "Asia/Jayapura")


def test_a_day_is_said_once(inside):
    for name in ("Hari jadi", "Hari jadi kabupaten"):
        governments.set_day_off(by=inside.notulis, on=ON, name=name)
    assert [day.name for day in DayOff.objects.all()] == ["Hari jadi kabupaten"]
