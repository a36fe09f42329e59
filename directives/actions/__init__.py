from directives.actions.areas import set_area_leads
from directives.actions.asking import answer_extension, ask_extension, disown, keep
from directives.actions.carrying import carry_over, drop_carried, pick
from directives.actions.content import (
    check_site,
    edit_site,
    mark_sites,
    put_site,
    remove_site,
    set_site_states,
    states_of,
)
from directives.actions.correcting import correct
from directives.actions.deciding import Decided, decide, reopen
from directives.actions.issuing import draft, edit_draft, issue, put_theme, record, recorded_on, remove_draft
from directives.actions.laddering import drop_ladder, set_ladder
from directives.actions.listing import plan_sites, put_sites
from directives.actions.reach import Recipients, reached, recipients, seen
from directives.actions.reminding import remind
from directives.actions.reporting import Handed, hand_in, send_back, verify
from directives.actions.sending import SentBefore, send_in
from directives.actions.shaping import make_measurable, pass_on, set_period
from directives.actions.tracking import name_units, start_tracking

__all__ = [
    "Decided",
    "Handed",
    "Recipients",
    "SentBefore",
    "answer_extension",
    "ask_extension",
    "carry_over",
    "check_site",
    "correct",
    "decide",
    "disown",
    "draft",
    "drop_carried",
    "drop_ladder",
    "edit_draft",
    "edit_site",
    "hand_in",
    "issue",
    "keep",
    "make_measurable",
    "mark_sites",
    "name_units",
    "pass_on",
    "pick",
    "plan_sites",
    "put_site",
    "put_sites",
    "put_theme",
    "reached",
    "recipients",
    "record",
    "recorded_on",
    "remind",
    "remove_draft",
    "remove_site",
    "reopen",
    "seen",
    "send_back",
    "send_in",
    "set_area_leads",
    "set_ladder",
    "set_period",
    "set_site_states",
    "start_tracking",
    "states_of",
    "verify",
]
