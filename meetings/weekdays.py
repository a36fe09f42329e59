# Whether the weekday that a document writes is the weekday of its date. Pure; says so, repairs nothing.
import re
from datetime import date

from rakor.web.dates import written

DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
OTHER_NAMES = {"ahad": "minggu", "senen": "senin", "jumaat": "jumat"}
APOSTROPHES = re.compile("['’‘`ʼ´]")


def named(words: str) -> set[str]:
    """The weekdays that occur in these words: {"jumat"} for "Jum'at pagi"."""
    found = re.findall(r"[a-z]+", APOSTROPHES.sub("", words.casefold()))
    return {OTHER_NAMES.get(word, word) for word in found} & set(DAYS)


def contradiction(words: str, on: date | None) -> str:
    """The sentence that the page shows; "" where the words fit the date, name no weekday, or there is no date."""
    said = named(words)
    if on is None or not said or DAYS[on.weekday()] in said:
        return ""
    return (
        f"Hari yang tertulis (“{words}”) tidak cocok dengan tanggalnya: {written(on, 'j F Y')} adalah hari "
        f"{DAYS[on.weekday()].capitalize()}. Keduanya dibiarkan seperti tertulis; periksa sumbernya."
    )
