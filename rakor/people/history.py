# The base of every audit table that pghistory's triggers fill: owned like the table it follows.
from pghistory import models

from rakor.people.owned import OwnedManager


class Event(models.Event):
    objects = OwnedManager()

    class Meta:
        abstract = True
        base_manager_name = "objects"
