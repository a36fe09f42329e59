# A document's words beside what the columns hold: kept at import where the plain form would say it otherwise, and
# given out again for as long as they still mean what the columns say.
from collections.abc import Callable
from typing import Any

from rakor.exchange.documents.pick import is_empty


def kept(source: dict[str, Any], plain: dict[str, Any]) -> dict[str, Any]:
    """The fields of `source` that its plain form writes otherwise, null where the source does not have the field."""
    words = {name: value for name, value in source.items() if not is_empty(value)}
    names = sorted(words.keys() | plain.keys())
    return {name: words.get(name) for name in names if words.get(name) != plain.get(name)}


def given_back(
    plain: dict[str, Any], kata: dict[str, Any], now: Any, read: Callable[[dict[str, Any]], dict[str, Any]]
) -> dict[str, Any]:
    """The plain form with the kept words in place of its own, wherever they read as the columns are `now`.

    `read` gives the columns that a document would fill, by name, normalised; `now` are those of the rows. Words that
    would make any column say something else than the plain form or the rows stay out.
    """
    if not kata:
        return plain
    base = read(plain)
    whole = _with(plain, kata)
    if _is_faithful(read(whole), base, now):
        return whole
    found = plain
    for name in kata:
        trial = _with(found, {name: kata[name]})
        if _is_faithful(read(trial), base, now):
            found = trial
    return found


def _with(plain: dict[str, Any], kata: dict[str, Any]) -> dict[str, Any]:
    """In the plain form's order; a null takes the field out."""
    both = plain | kata
    return {name: value for name, value in both.items() if not is_empty(value)}


def _is_faithful(trial: dict[str, Any], base: dict[str, Any], now: dict[str, Any]) -> bool:
    return all(value == now[name] or value == base[name] for name, value in trial.items())
