# Dates and distances in Indonesian words. Working days and deadlines are counted elsewhere.
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import dateformat, timezone, translation


def at_home(value: date | datetime, zone: str = "") -> date | datetime:
    """An instant as the clock of `zone` shows it (without `zone`: of the active time zone); a plain date as it is."""
    if not isinstance(value, datetime) or timezone.is_naive(value):
        return value
    return value.astimezone(ZoneInfo(zone) if zone else timezone.get_current_timezone())


def written(value: date | datetime, form: str, zone: str = "") -> str:
    """Django's date format letters with Indonesian names, whatever language is active."""
    with translation.override("id"):
        return dateformat.format(at_home(value, zone), form)


def clock(value, zone: str = "") -> str:
    """ "09.00"; with a zone also its letters: "09.00 WIB"."""
    if not isinstance(value, datetime):
        return f"{value:%H.%M}"
    return f"{at_home(value, zone):%H.%M %Z}" if zone else f"{at_home(value):%H.%M}"


def distance(day: date, on: date) -> str:
    """How far `day` is from `on` in calendar days."""
    days = (day - on).days
    if days == 0:
        return "hari ini"
    if days == 1:
        return "besok"
    if days == -1:
        return "kemarin"
    return f"{days} hari lagi" if days > 0 else f"{-days} hari lalu"
