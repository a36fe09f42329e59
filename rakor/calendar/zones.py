# The three Indonesian time zones: their letters, and which day it is there. No deadlines.
from datetime import date, datetime
from zoneinfo import ZoneInfo

ZONES = {
    "Asia/Jakarta": "WIB",
    "Asia/Pontianak": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Jayapura": "WIT",
}


def zone_label(zone: str) -> str:
    """ "WIB", "WITA" or "WIT"; a zone outside Indonesia is a KeyError."""
    return ZONES[zone]


def today(zone: str, at: datetime) -> date:
    """The date in that zone at an aware instant: at 18.00 UTC it is already tomorrow in Indonesia."""
    if at.tzinfo is None:
        raise ValueError("`at` needs a time zone")
    return at.astimezone(ZoneInfo(zone)).date()
