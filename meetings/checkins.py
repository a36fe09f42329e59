# What a check-in says beside its words: who stands in for the head, who comes along, and who was entered twice.
import re
from collections import defaultdict
from collections.abc import Iterable

from meetings.models import Attendance, CheckIn

# The part somebody plays is kept in the words of their post, as an attendance list on paper has it, and read from
# there: also where a person typed "mewakili Kepala Dinas" on their own.
STANDS_IN, COMES_ALONG = "mewakili", "mendampingi"
LEADS = "memimpin"
PARTS = [
    (LEADS, "Saya pimpinan unit ini"),
    (STANDS_IN, "Saya mewakili pimpinan unit"),
    (COMES_ALONG, "Saya mendampingi pimpinan unit"),
]


def title_with(title: str, part: str) -> str:
    """ "Sekretaris, mewakili pimpinan"; the post alone for the head, and where it says so already."""
    if part not in (STANDS_IN, COMES_ALONG) or part in title.casefold():
        return title
    return f"{title}, {part} pimpinan" if title else f"{part} pimpinan".capitalize()


def presence_of(check_in: CheckIn) -> tuple[str, str]:
    """(presence, represented by) that the unit's row gets from it; ("", "") from somebody who only comes along."""
    words = check_in.title.casefold()
    if STANDS_IN in words:
        return Attendance.Presence.REPRESENTED, who(check_in)
    return ("", "") if COMES_ALONG in words else (Attendance.Presence.PRESENT, "")


def who(check_in: CheckIn) -> str:
    """Name and post as the attendance list has them: "Siti Aminah (Sekretaris)"."""
    post = re.split(rf",?\s*\b{STANDS_IN}\b", check_in.title, flags=re.IGNORECASE)[0].strip()
    return f"{check_in.name} ({post})"[:160] if post else check_in.name


def twins(check_ins: Iterable[CheckIn]) -> list[list[CheckIn]]:
    """Check-ins of one name from one unit or institution, first come first: most likely one person with two phones."""
    found = defaultdict(list)
    for check_in in check_ins:
        name = "".join(sign for sign in check_in.name.casefold() if sign.isalnum())
        found[name, check_in.unit_id, "" if check_in.unit_id else check_in.words.casefold()].append(check_in)
    return [rows for rows in found.values() if len(rows) > 1]
