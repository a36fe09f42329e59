# What a name means in one government: a unit, a post, a group; never nearly, never two at once.
# A name that means nothing here stays words; whether it should have meant something, naming.is_name() says.
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from rakor.reading import usual
from rakor.reading.naming import (
    AFTER_QUANTITY,
    EXACT_HEADS,
    HEADS,
    SETS,
    SETS_OF_ALL,
    acting,
    is_to_all,
    plain,
    suffixes,
)  # fmt: skip

RANKS_WITHOUT_UNIT = {"head", "deputy", "sekda", "asisten", "staf_ahli"}


class AUnit(Protocol):
    """A row of people.Unit, or a UnitName."""

    @property
    def pk(self) -> Any: ...

    @property
    def name(self) -> Any: ...

    @property
    def short_name(self) -> Any: ...

    @property
    def aliases(self) -> Any: ...


class APost(Protocol):
    @property
    def pk(self) -> Any: ...

    @property
    def title(self) -> Any: ...

    @property
    def short_title(self) -> Any: ...

    @property
    def aliases(self) -> Any: ...

    @property
    def rank_kind(self) -> Any: ...

    @property
    def unit(self) -> Any: ...


class AGroup(Protocol):
    @property
    def pk(self) -> Any: ...

    @property
    def name(self) -> Any: ...

    @property
    def aliases(self) -> Any: ...

    @property
    def rule(self) -> Any: ...


@dataclass(frozen=True)
class UnitName:
    pk: int
    name: str
    short_name: str = ""
    aliases: tuple[str, ...] = ()
    category: str = "opd"  # people.UnitKind.Category


@dataclass(frozen=True)
class PostName:
    pk: int
    title: str
    short_title: str = ""
    aliases: tuple[str, ...] = ()
    rank_kind: str = "other"  # people.Post.Rank
    unit: UnitName | None = None


@dataclass(frozen=True)
class GroupName:
    pk: int
    name: str
    aliases: tuple[str, ...] = ()
    rule: str = "listed"  # people.Group.Rule


@dataclass(frozen=True)
class ThemeName:
    pk: int
    name: str
    aliases: tuple[str, ...] = ()


U = TypeVar("U", bound=AUnit)
P = TypeVar("P", bound=APost)
G = TypeVar("G", bound=AGroup)
K = TypeVar("K")


@dataclass(frozen=True)
class Found(Generic[U, P, G]):
    """What a name means: at most one unit and one post (the unit's head), or groups."""

    unit: U | None = None
    post: P | None = None
    groups: tuple[G, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.unit or self.post or self.groups)

    @property
    def works(self) -> U | None:
        """The unit that would do the work."""
        return self.unit or (self.post.unit if self.post else None)


class Book(Generic[U, P, G]):
    """All names of one government."""

    def __init__(self, government: str, units: Iterable[U], posts: Iterable[P], groups: Iterable[G]) -> None:
        """Of several groups with the same rule the first one is meant by its words."""
        self.suffixes = suffixes(government)
        self.bare = plain(government).partition(" ")[2]
        units = tuple(units)
        self.official = tuple((plain(unit.name), unit) for unit in units)
        self.units: dict[str, dict[Any, U]] = {}
        self.posts: dict[str, dict[Any, P]] = {}
        self.named_groups: dict[str, dict[Any, G]] = {}
        self.rules: dict[str, G] = {}
        for unit in units:
            self._learn(self.units, unit, (unit.name, unit.short_name, *unit.aliases))
        for post in posts:
            is_above = post.rank_kind in RANKS_WITHOUT_UNIT
            self._learn(self.posts, post, (post.title, post.short_title, *post.aliases), is_above)
        for group in groups:
            if group.rule != "listed":
                self.rules.setdefault(group.rule, group)
            self._learn(self.named_groups, group, (group.name, *group.aliases))

    def _learn(self, names: dict[str, dict[Any, Any]], row: Any, texts: Iterable[str], is_above: bool = False) -> None:
        for text in texts:
            whole = plain(text)
            # "Kecamatan Solok" in Solok must not become "kecamatan"; "Bupati Solok" is "bupati".
            bare = {form for form in self._without_place(whole) if " " in form or is_above}
            for form in ({whole} | bare) - {""}:
                names.setdefault(form, {})[row.pk] = row

    def of(self, text: str, scope: str = "") -> Found[U, P, G]:
        """What a name means here. `scope` decides between OPD and perangkat daerah, where the words leave it open."""
        for form in self._forms(text):
            if found := self._one(form, scope):
                return found
        return Found()

    def exactly(self, text: str) -> Found[U, P, G]:
        """As of(), but nothing in the text is passed over: no bracket, nothing behind a comma."""
        form = plain(acting(plain(text))[1])
        for tried in (form, *self._without_place(form)):
            if found := self._one(tried, ""):
                return found
        return Found()

    def unit(self, text: str) -> U | None:
        """The unit of that name, or of the post of that name."""
        return self.of(text).works

    def post(self, text: str) -> P | None:
        """The post of that title, also where the unit is named by its head."""
        for form in self._forms(text):
            if found := _only(self.posts.get(form)):
                return found
        return None

    def is_to_all(self, text: str) -> bool:
        return is_to_all(text)

    def group_of_rule(self, rule: str) -> G | None:
        """The group of a rule; a province has no kecamatan, so there all units are all OPD."""
        return self.rules.get(rule) or (self.rules.get("all_opd") if rule == "all_units" else None)

    def _forms(self, text: str) -> list[str]:
        """The name as written, then without what stands in brackets, an acting head's prefix, the government's name."""
        whole = plain(text)
        bare = plain(re.sub(r"\([^)]*\)", " ", text))
        before_name = plain(re.split(r",\s", bare)[0]) if "," in text else bare
        forms: list[str] = []
        for form in (whole, bare, before_name):
            form = plain(acting(form)[1])
            forms += [form, *self._without_place(form)]
        return [form for form in dict.fromkeys(forms) if form]

    def _one(self, form: str, scope: str) -> Found[U, P, G]:
        unit, post = _only(self.units.get(form)), _only(self.posts.get(form))
        if post and not unit:
            return Found(unit=None if post.rank_kind in RANKS_WITHOUT_UNIT else post.unit, post=post)
        if unit:
            own = post if post and post.unit and post.unit.pk == unit.pk else None
            return Found(unit=unit, post=own)
        if len(self.units.get(form, ())) > 1 or len(self.posts.get(form, ())) > 1:
            return Found()
        if groups := self._groups(form, scope):
            return Found(groups=groups)
        return Found(unit=self._headed(form) or self._usual(form))

    def _usual(self, form: str) -> U | None:
        """The only unit that offices everywhere would mean by this abbreviation."""
        begins = usual.beginnings(form)
        meant = [unit for name, unit in self.official if any(pattern.match(name) for pattern in begins)]
        return meant[0] if len(meant) == 1 else None

    def _headed(self, form: str) -> U | None:
        """The unit of "Kepala Dinas Kesehatan", "Kadis PUPR", "Camat Sangir"."""
        if form in EXACT_HEADS:
            return _only(self.units.get(EXACT_HEADS[form])) or _only(self.units.get(EXACT_HEADS[form] + " daerah"))
        for head, beginnings in HEADS:
            found = re.fullmatch(rf"(?:{head})\s+(\S.*)", form)
            if found:
                tried = [_only(self.units.get(f"{start}{found[1]}")) for start in beginnings]
                if len({unit.pk for unit in tried if unit}) == 1:
                    return next(unit for unit in tried if unit)
        return None

    def _groups(self, form: str, scope: str) -> tuple[G, ...]:
        if own := _only(self.named_groups.get(form)):
            return (self._scoped(own, form, scope),)
        without = AFTER_QUANTITY.sub("", form)
        if own := _only(self.named_groups.get(without)):
            return (self._scoped(own, form, scope),)
        parts = [
            part for part in re.split(r"\s*(?:,|\bdan\b|\bserta\b|\bhingga\b|\bbeserta\b|/|&)\s*", without) if part
        ]
        is_all = without != form
        rules = [self._rule(AFTER_QUANTITY.sub("", part), scope, is_all) for part in parts]
        if not parts or None in rules:
            return ()
        return self.joined([rule for rule in rules if rule])

    def joined(self, rules: Iterable[str]) -> tuple[G, ...]:
        """The groups of these rules, OPD and camat together as perangkat daerah where there is such a group."""
        wanted = list(dict.fromkeys(rules))
        if "all_units" in wanted or ({"all_opd", "all_camat"} <= set(wanted) and "all_units" in self.rules):
            wanted = ["all_units", *(rule for rule in wanted if rule not in ("all_units", "all_opd", "all_camat"))]
        groups = [self.group_of_rule(rule) for rule in wanted]
        return tuple(group for group in groups if group) if all(groups) else ()

    def _scoped(self, group: G, form: str, scope: str) -> G:
        """“Seluruh perangkat daerah” is said of OPD too: the document's scope decides between the two."""
        open_to_both = "perangkat daerah" in form and "kecamatan" not in form and "organisasi" not in form
        if open_to_both and group.rule in ("all_opd", "all_units") and scope in ("all_opd", "all_units"):
            return self.group_of_rule(scope) or group
        return group

    def _rule(self, part: str, scope: str, is_all: bool) -> str | None:
        for pattern, rule in (*SETS, *SETS_OF_ALL) if is_all else SETS:
            if any(pattern.fullmatch(form) for form in (part, *self._without_place(part))):
                return "all_opd" if rule == "all_units" and scope == "all_opd" else rule
        return None

    def _without_place(self, form: str) -> list[str]:
        """Without the government's own name behind: "Sekretaris Daerah Kabupaten Solok", "camat se-Kabupaten Solok".

        "Wali Kota Prabumulih" ends in "Kota Prabumulih" and is nevertheless no "wali". "Camat Solok" is one camat,
        whom nobody here may be, and not all camat of Solok.
        """
        if form in (f"camat {self.bare}", f"kecamatan {self.bare}"):
            return []
        found = [
            form[: -len(suffix) - 1].rstrip(" ,-")
            for suffix in self.suffixes
            if form.endswith(" " + suffix) and not form[: -len(suffix)].endswith("wali ")
        ]
        return [shorter for shorter in found if shorter]


class Vocabulary(Book[UnitName, PostName, GroupName]):
    """The names a line of capture is read with: plain data, so that reading needs no database."""

    def __init__(
        self,
        government: str,
        units: Sequence[UnitName] = (),
        posts: Sequence[PostName] = (),
        groups: Sequence[GroupName] = (),
        themes: Sequence[ThemeName] = (),
    ) -> None:
        super().__init__(government, units, posts, groups)
        self.all: tuple[UnitName | PostName | GroupName | ThemeName, ...] = (*units, *groups, *posts, *themes)
        self.themes = {plain(text): theme for theme in reversed(themes) for text in (*theme.aliases, theme.name)}


def _only(rows: "dict[Any, K] | None") -> K | None:
    return next(iter(rows.values())) if rows and len(rows) == 1 else None
