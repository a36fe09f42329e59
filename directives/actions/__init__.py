from directives.actions.issuing import (
    Recipients,
    draft,
    edit_draft,
    issue,
    put_theme,
    reached,
    recipients,
    record,
    remove_draft,
)
from directives.actions.reporting import Handed, hand_in, send_back, verify
from directives.actions.sending import SentBefore, send_in
from directives.actions.tracking import name_units, start_tracking

__all__ = [
    "Handed",
    "Recipients",
    "SentBefore",
    "draft",
    "edit_draft",
    "hand_in",
    "issue",
    "name_units",
    "put_theme",
    "reached",
    "recipients",
    "record",
    "remove_draft",
    "send_back",
    "send_in",
    "start_tracking",
    "verify",
]
