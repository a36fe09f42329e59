# The names of the government in scope, read from its tables once. What a name means is rakor.reading.names's to say.
from rakor.exchange.members import Members
from rakor.people.models import Government, Group, Post, Unit
from rakor.reading.names import Book, Found
from rakor.reading.naming import is_name

__all__ = ["Found", "Names", "is_name"]


class Names(Book[Unit, Post, Group]):
    def __init__(self, government: Government):
        super().__init__(
            government.name,
            Unit.objects.select_related("kind"),
            Post.objects.select_related("unit__kind"),
            Group.objects.order_by("pk"),
        )
        self.government = government.pk
        self.members = Members()
