# What a form asks for, tried: done, or refused in the form where it was typed.
from collections.abc import Callable

from django.forms import Form

from directives.states import NotAllowed


def done(form: Form, act: Callable[[], object], field: str | None = None) -> bool:
    """Whether a valid form's action has gone through; why not stands at `field`."""
    if not form.is_valid():
        return False
    try:
        act()
    except NotAllowed as refusal:
        form.add_error(field, str(refusal))
        return False
    return True
