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
    units = {
        unit.pk: UnitName(unit.pk, unit.name, unit.short_name, tuple(unit.aliases), unit.kind.category)
        for unit in Unit.objects.on(on).select_related("kind")
    }
    posts = [
        PostName(post.pk, post.title, post.short_title, tuple(post.aliases), post.rank_kind, units.get(post.unit_id))
        for post in Post.objects.all()
        if post.unit_id is None or post.unit_id in units
    ]
    groups = [
        GroupName(group.pk, group.name, tuple(group.aliases), group.rule) for group in Group.objects.order_by("pk")
    ]
    own = {theme.name: theme.pk for theme in Theme.objects.all()}
    themes = [ThemeName(pk, name, THEMES.get(name, ())) for name, pk in own.items()]
    themes += [ThemeName(0, name, words) for name, words in THEMES.items() if name not in own]
    return Vocabulary(government.name, list(units.values()), posts, groups, themes)
