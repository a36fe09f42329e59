# Everything that writes what was said. What must be done is written by directives.actions.
from meetings.actions.attaching import attach, remove_attachment
from meetings.actions.attending import (
    add_agenda,
    add_turn,
    edit_turn,
    mark_attendance,
    mark_presence,
    record_attendance,
    remove_agenda,
    remove_attendance,
)
from meetings.actions.blocks import Conflict, edit_block, move_block, remove_block, tick_presenters, write_block
from meetings.actions.checking_in import (
    Shut,
    check_in,
    close_door,
    correct_check_in,
    merge_check_ins,
    open_door,
    remove_check_in,
    take_up,
)
from meetings.actions.circulating import circulate, confirm_read
from meetings.actions.editions import (
    NotNow,
    finalise,
    remark,
    reopen,
    send_for_review,
    settle_remark,
    take_back,
)
from meetings.actions.figures import edit_figure, put_figure, remove_figure
from meetings.actions.inviting import AlreadyRecorded, invite, name_substitute
from meetings.actions.meetings import create_meeting, put_series, put_type, update_meeting
from meetings.actions.papers import issue_paper, keep_official, put_paper
from meetings.actions.proposing import TooLate, accept_proposal, decline_proposal, propose, why_too_late
from meetings.actions.releasing import answer_release, propose_meeting, recall_release
from meetings.actions.series import copy_meeting, keep_series, plan
from meetings.actions.subscribing import subscribe, unsubscribe

__all__ = [
    "AlreadyRecorded",
    "Conflict",
    "NotNow",
    "Shut",
    "TooLate",
    "accept_proposal",
    "add_agenda",
    "add_turn",
    "answer_release",
    "attach",
    "check_in",
    "circulate",
    "close_door",
    "confirm_read",
    "copy_meeting",
    "correct_check_in",
    "create_meeting",
    "decline_proposal",
    "edit_block",
    "edit_figure",
    "edit_turn",
    "finalise",
    "invite",
    "issue_paper",
    "keep_official",
    "keep_series",
    "mark_attendance",
    "mark_presence",
    "merge_check_ins",
    "move_block",
    "name_substitute",
    "open_door",
    "plan",
    "propose",
    "propose_meeting",
    "put_figure",
    "put_paper",
    "put_series",
    "put_type",
    "recall_release",
    "record_attendance",
    "remark",
    "remove_agenda",
    "remove_attachment",
    "remove_attendance",
    "remove_block",
    "remove_check_in",
    "remove_figure",
    "reopen",
    "send_for_review",
    "settle_remark",
    "subscribe",
    "take_back",
    "take_up",
    "tick_presenters",
    "unsubscribe",
    "update_meeting",
    "why_too_late",
    "write_block",
]
