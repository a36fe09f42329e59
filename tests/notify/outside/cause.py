# python -m tests.notify.outside.cause GOVERNMENT KIND SUBJECT USER...: something happens (a day off is put down under that
# name), and each of these users is to be told, in one transaction. A failpoint ends it before or after the commit.
import sys

import django

django.setup()

from django.db import transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from rakor.notify import failpoints, outbox  # noqa: E402
from rakor.people import scope  # noqa: E402
from rakor.people.models import DayOff, User  # noqa: E402

government, kind, subject, *users = sys.argv[1:]
at = timezone.now()
with scope.government(int(government)):
    with transaction.atomic():
        DayOff.objects.get_or_create(on=at.date(), defaults={"name": subject})
        recipients = list(User.objects.filter(pk__in=users))
        outbox.post(kind=kind, subject=subject, recipients=recipients, at=at)
    failpoints.reach("after_commit")
