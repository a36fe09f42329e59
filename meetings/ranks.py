# Order as text: a new rank always fits between two others, so that moving a block touches one row.
# Pure; compared byte by byte (C collation).
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def between(low: str = "", high: str = "") -> str:
    """A rank after `low` and before `high`; "" means open on that side.

    Raises ValueError unless low < high. No rank ends in the lowest digit, so there is always room before it.
    """
    if high and low >= high:
        raise ValueError(f"{low!r} does not come before {high!r}")
    rank, place = "", 0
    while True:
        floor = DIGITS.index(low[place]) if place < len(low) else 0
        ceiling = DIGITS.index(high[place]) if place < len(high) else len(DIGITS)
        if ceiling - floor > 1:
            # Appending is what minutes do all day: take a small step, not half the room that is left.
            step = 1 if not high and low else (ceiling - floor) // 2
            return rank + DIGITS[floor + step]
        rank += DIGITS[floor]
        if floor < ceiling:
            high = ""
        place += 1
