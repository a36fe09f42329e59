# Working days, report periods and zones. Pure: a government's own days come in as an argument, no table is read.
from rakor.calendar.days import Calendar, DayOff, Override
from rakor.calendar.periods import PERIODS, Period, default_report_due, next_period, period_at
from rakor.calendar.zones import ZONES, today, zone_label

__all__ = [
    "PERIODS",
    "ZONES",
    "Calendar",
    "DayOff",
    "Override",
    "Period",
    "default_report_due",
    "next_period",
    "period_at",
    "today",
    "zone_label",
]
