# What the page "Bahan pimpinan" offers: the coming rakor, the units and the themes there is something to say about.
from datetime import date
from typing import Any

from django.db.models import Count

from directives.lists import Asked, asked
from directives.models import Directive
from rakor.dashboard.briefing.of_rakor import rakor_around
from rakor.dashboard.figures import work_of
from rakor.people.access import Member, Role
from rakor.people.models import Coordination


def choices(member: Member, on: date) -> dict[str, Any]:
    """As many statements for any number of units and themes."""
    open_work = work_of(member, on).unresolved().order_by("unit__name")
    units = open_work.values("unit", "unit__name").annotate(count=Count("pk"))
    themes = asked(member, on, Asked(state="belum-tuntas")).filter(theme_links__isnull=False)
    themes = themes.order_by("theme_links__theme__name").values("theme_links__theme", "theme_links__theme__name")
    coming, last = rakor_around(member, on)
    return {
        "on": on, "coming": coming, "last": last,
        "units": [(row["unit"], row["unit__name"], row["count"]) for row in units],
        "themes": [
            (row["theme_links__theme"], row["theme_links__theme__name"], row["count"])
            for row in themes.annotate(count=Count("pk"))
        ],
        "coordinator": own_coordinator(member, on),
        "is_empty": not Directive.objects.visible_to(member).exists(),
    }  # fmt: skip


def own_coordinator(member: Member, on: date) -> int | None:
    """The unit as which this Asisten coordinates others that day; None for whoever does not. One statement at most."""
    if not member.has(Role.ASISTEN):
        return None
    own = Coordination.objects.on(on).filter(asisten__in=member.units)
    return own.order_by("asisten_id").values_list("asisten", flat=True).first()
