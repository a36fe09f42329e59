# What the resolver knows, and what the views' own source says that they read: addresses, fragments, query parameters.
import ast
import inspect
import re
from collections.abc import Iterator
from functools import cache

from django.urls import URLPattern, get_resolver


@cache
def addresses() -> dict[str, URLPattern]:
    """URL name → pattern, of everything the resolver knows."""
    return dict(_walk(get_resolver().url_patterns))


def _walk(patterns, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for entry in patterns:
        if isinstance(entry, URLPattern):
            yield prefix + (entry.name or str(entry.pattern)), entry
        else:
            yield from _walk(entry.url_patterns, prefix + (f"{entry.namespace}:" if entry.namespace else ""))


@cache
def _source(name: str) -> ast.Module:
    view = inspect.unwrap(addresses()[name].callback)
    return ast.parse(inspect.getsource(inspect.getmodule(view)))


def fragments(name: str) -> set[str]:
    """The fragments that views in this module allow: words in a `fragments=(…)`."""
    calls = [node for node in ast.walk(_source(name)) if isinstance(node, ast.keyword) and node.arg == "fragments"]
    return {part.value for call in calls for part in ast.walk(call.value) if isinstance(part, ast.Constant)}


def read_parameters(name: str) -> set[str]:
    """What views in this module read from request.GET by name."""
    text = ast.unparse(_source(name))
    return set(re.findall(r"GET(?:\.get(?:list)?\(|\[)'([\w-]+)'", text))
