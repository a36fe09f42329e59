# The names of the government in scope as plain data for rakor.reading. Nothing is read here but rows.
from datetime import date

from directives.models import Theme
from directives.themes import THEMES
from rakor.people.models import Government, Group, Post, Unit
from rakor.reading.names import GroupName, PostName, ThemeName, UnitName, Vocabulary


def vocabulary(government: Government, on: date) -> Vocabulary:
    """Units there on that day, posts, groups, themes: four statements, in the government's own scope. National themes not
    yet used here have pk 0.
    """
    # Plain values, not objects: this is read with every key that is pressed at the desk.
    rows = Unit.objects.on(on).values_list("pk", "name", "short_name", "aliases", "kind__category")
    units = {pk: UnitName(pk, name, short, tuple(aliases), kind) for pk, name, short, aliases, kind in rows}
    rows = Post.objects.values_list("pk", "title", "short_title", "aliases", "rank_kind", "unit")
    posts = [
        PostName(pk, title, short, tuple(aliases), rank, units.get(unit))
        for pk, title, short, aliases, rank, unit in rows
        if unit is None or unit in units
    ]
    rows = Group.objects.order_by("pk").values_list("pk", "name", "aliases", "rule")
    groups = [GroupName(pk, name, tuple(aliases), rule) for pk, name, aliases, rule in rows]
    own = dict(Theme.objects.values_list("name", "pk"))
    themes = [ThemeName(pk, name, THEMES.get(name, ())) for name, pk in own.items()]
    themes += [ThemeName(0, name, words) for name, words in THEMES.items() if name not in own]
    return Vocabulary(government.name, list(units.values()), posts, groups, themes)
