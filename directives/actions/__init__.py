from directives.actions.acknowledging import acknowledge
from directives.actions.approving import approve, decline, waits_for_head
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
from directives.actions.handing_over import HandedOver, hand_over
from directives.actions.issuing import draft, edit_draft, issue, put_theme, record, recorded_on, remove_draft
from directives.actions.laddering import drop_ladder, set_ladder
from directives.actions.linking import TRIES as LINK_TRIES
from directives.actions.linking import confirm_device, is_device, make_link, revoke_link
from directives.actions.listing import plan_sites, put_sites
from directives.actions.noting import note
from directives.actions.reach import Recipients, reached, recipients, seen
from directives.actions.releasing import look_again, propose_release
from directives.actions.reminding import remind, remind_all
from directives.actions.reporting import Handed, accept, hand_in, send_back, send_back_many, verify
from directives.actions.sending import Line, LineRefused, SentBefore, send_in, send_in_many
from directives.actions.shaping import make_measurable, pass_on, set_parts, set_period
from directives.actions.tracking import name_units, start_tracking

__all__ = [
    "LINK_TRIES",
    "Decided",
    "Handed",
    "HandedOver",
    "Line",
    "LineRefused",
    "Recipients",
    "SentBefore",
    "accept",
    "acknowledge",
    "answer_extension",
    "approve",
    "ask_extension",
    "carry_over",
    "check_site",
    "confirm_device",
    "correct",
    "decide",
    "decline",
    "disown",
    "draft",
    "drop_carried",
    "drop_ladder",
    "edit_draft",
    "edit_site",
    "hand_in",
    "hand_over",
    "is_device",
    "issue",
    "keep",
    "look_again",
    "make_link",
    "make_measurable",
    "mark_sites",
    "name_units",
    "note",
    "pass_on",
    "pick",
    "plan_sites",
    "propose_release",
    "put_site",
    "put_sites",
    "put_theme",
    "reached",
    "recipients",
    "record",
    "recorded_on",
    "remind",
    "remind_all",
    "remove_draft",
    "remove_site",
    "reopen",
    "revoke_link",
    "seen",
    "send_back",
    "send_back_many",
    "send_in",
    "send_in_many",
    "set_area_leads",
    "set_ladder",
    "set_parts",
    "set_period",
    "set_site_states",
    "start_tracking",
    "states_of",
    "verify",
    "waits_for_head",
]
