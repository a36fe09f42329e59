from rakor.people.models.accounts import Door, Membership, User
from rakor.people.models.governments import DayOff, Government
from rakor.people.models.posts import Holding, Post
from rakor.people.models.units import Coordination, Group, GroupMember, Unit, UnitKind

__all__ = [
    "Coordination",
    "DayOff",
    "Door",
    "Government",
    "Group",
    "GroupMember",
    "Holding",
    "Membership",
    "Post",
    "Unit",
    "UnitKind",
    "User",
]
