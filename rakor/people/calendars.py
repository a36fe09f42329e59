# Working days as one government counts them: the national calendar under its own days off.
from rakor.calendar import Calendar
from rakor.people.models import DayOff, Government, Unit


def calendar_of(government: Government, unit: Unit | None = None) -> Calendar:
    """The calendar of a government, or of a unit with its own working week. One statement."""
    days = (unit and unit.days_per_week) or government.days_per_week
    return Calendar(days_per_week=days, overrides={day.on: day for day in DayOff.objects.all()})
