# Everything that writes what was said. What must be done is written by directives.actions.
from meetings.actions.attaching import attach, remove_attachment
from meetings.actions.attending import (
    add_agenda,
    add_turn,
    edit_turn,
    record_attendance,
    remove_agenda,
    remove_attendance,
)
from meetings.actions.blocks import Conflict, edit_block, move_block, remove_block, tick_presenters, write_block
from meetings.actions.figures import edit_figure, put_figure, remove_figure
from meetings.actions.meetings import create_meeting, put_series, put_type, update_meeting

__all__ = [
    "Conflict",
    "add_agenda",
    "add_turn",
    "attach",
    "create_meeting",
    "edit_block",
    "edit_figure",
    "edit_turn",
    "move_block",
    "put_figure",
    "put_series",
    "put_type",
    "record_attendance",
    "remove_agenda",
    "remove_attachment",
    "remove_attendance",
    "remove_block",
    "remove_figure",
    "tick_presenters",
    "update_meeting",
    "write_block",
]
