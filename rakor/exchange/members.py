# Who a group means on a day, asked once for all days between which no unit and no membership begins or ends.
from bisect import bisect_right
from datetime import date, timedelta
from functools import cached_property

from rakor.people.models import Group, GroupMember, Unit


class Members:
    """Of the groups of the government in scope, as they are when first asked."""

    def __init__(self):
        self.known: dict[tuple[int, int], list[Unit]] = {}

    def of(self, group: Group, on: date) -> list[Unit]:
        """As group.members(on)."""
        key = (group.pk, bisect_right(self._changes, on))
        if key not in self.known:
            self.known[key] = list(group.members(on))
        return self.known[key]

    @cached_property
    def _changes(self) -> list[date]:
        """The days on which a group may begin to mean others than on the day before."""
        found: set[date] = set()
        for model in (Unit, GroupMember):
            for since, until in model.objects.order_by().values_list("since", "until").distinct():
                found |= {since} if since else set()
                found |= {until + timedelta(days=1)} if until and until < date.max else set()
        return sorted(found)
