# Posting: once per key, in the transaction of its cause.
import pytest
from django.db import transaction

from rakor.notify import outbox
from rakor.notify.models import Message
from rakor.notify.registry import UnknownKind
from rakor.people import scope
from rakor.people.models import User
from tests.notify.conftest import NOW, post, with_address


def rows(**which):
    return list(Message.objects.filter(**which).order_by("id").values_list("recipient__username", "channel"))


def test_a_row_per_recipient_and_channel(inside):
    people = [with_address(inside.dinkes).user, inside.camat.user]
    assert outbox.post(kind="kabar", subject="a", recipients=people, at=NOW) == 3
    assert sorted(rows()) == [("camat", "inbox"), ("dinkes", "email"), ("dinkes", "inbox")]


def test_the_same_again_adds_nothing(inside):
    assert [post("a", to=inside.dinkes), post("a", to=inside.dinkes)] == [1, 0]


@pytest.mark.parametrize("other", [{"step": 1}, {"period": "2026-02-09"}, {"subject": "b"}])
def test_another_step_period_or_subject_is_another_message(inside, other):
    post("a", to=inside.dinkes)
    told = {"kind": "kabar", "subject": "a", "recipients": [inside.dinkes.user], "at": NOW} | other
    assert outbox.post(**told) == 1


def test_a_recipient_named_twice_is_told_once(inside):
    assert post("a", to=inside.dinkes, recipients=[inside.dinkes.user] * 2) == 1


def test_nobody_is_no_statement(inside, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert post("a", to=inside.dinkes, recipients=[]) == 0


@pytest.mark.parametrize("count", [1, 3, 9])
def test_one_statement_for_any_number_of_recipients(inside, django_assert_num_queries, count):
    people = list(User.objects.all())
    rows()  # the scope has been told
    with django_assert_num_queries(1):
        assert post("a", to=inside.dinkes, recipients=people[:count]) == count


def test_two_governments_may_post_the_same(inside):
    post("a", to=inside.dinkes)
    with scope.government(inside.neighbour.pk):
        assert post("a", to=inside.tetangga, recipients=[inside.dinkes.user]) == 1


@transaction.atomic
def post_and_fail(to):
    post("a", to=to)
    raise ZeroDivisionError


def test_it_falls_with_its_cause(town):
    with scope.government(town.government.pk):
        with pytest.raises(ZeroDivisionError):
            post_and_fail(town.dinkes)
        with transaction.atomic():
            assert rows() == []


def test_outside_a_transaction_it_refuses(town):
    with scope.government(town.government.pk), pytest.raises(scope.NoScope):
        post("a", to=town.dinkes)


def test_without_a_government_it_refuses(cast):
    with pytest.raises(scope.NoScope):
        post("a", to=cast.dinkes)


def test_a_kind_nobody_registered_is_refused(inside):
    with pytest.raises(UnknownKind):
        post("a", to=inside.dinkes, kind="angin")
