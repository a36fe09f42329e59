# Whether minutes have changed, asked every few seconds by everybody who has them open. A ticket says which minutes; it
# opens nothing else, and what has changed is only told to whoever is signed in (views/watching.py).
from django.core import signing

from meetings.models import Meeting
from rakor.people import scope

SALT, LASTS = "rakor.desk.watching", 12 * 3600  # seconds: a working day


def ticket(meeting: Meeting) -> str:
    return signing.dumps([meeting.government_id, meeting.pk], salt=SALT)


def version(ticket: str) -> int | None:
    """How often these minutes have changed, in one statement. None for a ticket that is forged or too old."""
    try:
        government, meeting = signing.loads(ticket, salt=SALT, max_age=LASTS)
    except signing.BadSignature:
        return None
    with scope.government(government):
        return Meeting.objects.filter(pk=meeting).values_list("version", flat=True).first()
