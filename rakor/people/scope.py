# Whose rows this moment may touch: one government, one user. Held in a ContextVar; the database
# is told by rakor.people.postgresql. What a member may do lives in access.py.
import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from uuid import UUID, uuid4


class NoScope(RuntimeError):
    """A government-owned table was used where no government is set, or outside a transaction."""


@dataclass(frozen=True)
class Scope:
    """`government` and `user` are primary keys; `trail` goes into every history row written meanwhile.

    `public`: on behalf of a visitor of the portal, with the rights of rakor_public: released rows and columns only.
    """

    government: int | None = None
    user: int | None = None
    trail: str = "{}"
    trail_id: UUID | None = None
    public: bool = False

    def settings(self) -> tuple[str, str, str, str]:
        """The values PostgreSQL is told, in the order of postgresql.base.TELL."""
        return (
            str(self.government or ""),
            str(self.user or ""),
            self.trail,
            str(self.trail_id or ""),
        )


NOTHING = Scope()
_scope: ContextVar[Scope] = ContextVar("rakor_scope", default=NOTHING)


def current() -> Scope:
    return _scope.get()


def required() -> int:
    """The government set now.

    Raises NoScope when there is none.
    """
    pk = _scope.get().government
    if pk is None:
        raise NoScope("Tabel milik pemerintah dipakai tanpa scope.government(pk).")
    return pk


@contextmanager
def _entered(new: Scope) -> Iterator[Scope]:
    token = _scope.set(new)
    try:
        yield new
    finally:
        _scope.reset(token)


def government(pk: int | None):
    """Everything inside sees the rows of government `pk` and no others."""
    return _entered(replace(_scope.get(), government=pk))


def public(pk: int):
    """Everything inside sees what government `pk` has released, and writes nothing."""
    return _entered(Scope(government=pk, public=True))


def user(pk: int | None, **trail: str):
    """Everything inside is done by user `pk`; `trail` (url, address) is kept with the history."""
    kept = json.dumps({"user": pk, **trail}) if pk or trail else "{}"
    return _entered(replace(_scope.get(), user=pk, trail=kept, trail_id=uuid4() if pk or trail else None))


def nothing():
    """Neither government nor user: where a request or a task begins."""
    return _entered(NOTHING)


def enter_government(pk: int) -> None:
    """Set the government until the surrounding nothing() or government() ends. For middleware only."""
    _scope.set(replace(_scope.get(), government=pk))


def enter_public(pk: int) -> None:
    """public() until the surrounding nothing() ends. For middleware only."""
    _scope.set(Scope(government=pk, public=True))


def enter_user(pk: int, **trail: str) -> None:
    """Set the user until the surrounding block ends. For middleware only."""
    _scope.set(replace(_scope.get(), user=pk, trail=json.dumps({"user": pk, **trail}), trail_id=uuid4()))
