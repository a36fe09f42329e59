# Kinds are registered once, by name.
import pytest

from rakor.notify import registry
from rakor.notify.registry import Kind, UnknownKind, register
from tests.notify.outside.kinds import NAME, render, still_wanted


def test_a_name_is_given_once():
    with pytest.raises(ValueError, match=NAME):
        register(Kind(NAME, still_wanted, render))


def test_an_unknown_kind_says_its_name():
    with pytest.raises(UnknownKind, match="angin"):
        registry.kind("angin")
