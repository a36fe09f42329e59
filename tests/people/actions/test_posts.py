# Who holds a post: succession, Plt for a vacant post, Plh beside its holder.
from datetime import date

import pytest
from django.core.exceptions import ValidationError

from rakor.people.actions import posts
from rakor.people.models import Holding, Post


@pytest.fixture
def sekda(inside):
    return Post.objects.get(rank_kind="sekda")


def hold(post, name, kind="definitif", since=None, until=None):
    return posts.hold(by=None, post=post, name=name, kind=kind, since=since, until=until)


def rows(post):
    return [(row.name, row.kind, row.since, row.until) for row in post.holdings.order_by("pk")]


def test_a_successor_ends_who_was_before(sekda):
    hold(sekda, "Lama")
    hold(sekda, "Baru", since=date(2026, 2, 9))
    assert rows(sekda) == [
        ("Lama", "definitif", None, date(2026, 2, 8)),
        ("Baru", "definitif", date(2026, 2, 9), None),
    ]


def test_a_plt_ends_no_definitive_holding(sekda):
    hold(sekda, "Definitif")
    with pytest.raises(ValidationError) as refused:
        hold(sekda, "Pengganti", "Plt", since=date(2026, 2, 9))
    assert list(refused.value.error_dict) == ["kind"]
    assert rows(sekda) == [("Definitif", "definitif", None, None)]


def test_a_plt_holds_a_vacant_post_until_a_definitive_one_comes(sekda):
    hold(sekda, "Lama", until=date(2025, 12, 31))
    hold(sekda, "Pengganti", "Plt", since=date(2026, 1, 1))
    hold(sekda, "Baru", since=date(2026, 2, 9))
    assert [row[3] for row in rows(sekda)] == [date(2025, 12, 31), date(2026, 2, 8), None]


def test_a_plh_stands_beside_the_holder_but_not_beside_another_plh(sekda):
    hold(sekda, "Definitif")
    hold(sekda, "Plh Satu", "Plh", date(2026, 2, 1), date(2026, 2, 7))
    with pytest.raises(ValidationError):
        hold(sekda, "Plh Dua", "Plh", date(2026, 2, 7), date(2026, 2, 9))
    assert len(rows(sekda)) == 2


def test_without_dates_two_holders_overlap(sekda):
    hold(sekda, "Satu")
    with pytest.raises(ValidationError, match="Bertumpang tindih"):
        hold(sekda, "Dua")


def test_an_earlier_holder_can_be_added_afterwards(sekda):
    hold(sekda, "Sekarang", since=date(2025, 1, 1))
    hold(sekda, "Dahulu", since=date(2020, 1, 1), until=date(2024, 12, 31))
    assert [row.name for row in Holding.objects.on(date(2022, 1, 1)).filter(post=sekda)] == ["Dahulu"]


def test_the_same_again_is_the_same_row(sekda):
    assert hold(sekda, "Satu", since=date(2025, 1, 1)) == hold(sekda, "Satu", since=date(2025, 1, 1))


def test_a_name_may_be_unknown(sekda):
    assert str(hold(sekda, "")) == "nama belum dicatat"


def test_one_person_may_hold_two_posts(sekda):
    hold(sekda, "Orang Ini")
    hold(Post.objects.get(rank_kind="head"), "Orang Ini", "Plt", since=date(2026, 2, 9))
    on = Holding.objects.on(date(2026, 2, 9)).filter(name="Orang Ini")
    assert sorted(row.post.rank_kind for row in on) == ["head", "sekda"]


def test_a_correction_does_not_overlap_another(sekda):
    hold(sekda, "Lama", until=date(2025, 12, 31))
    new = hold(sekda, "Baru", since=date(2026, 1, 1))
    with pytest.raises(ValidationError):
        posts.update_holding(by=None, holding=new, since=date(2025, 6, 1))
