from rakor.desk.views.blocks import block, move, read, remove, write
from rakor.desk.views.calling import call, call_units
from rakor.desk.views.drafts import draft, draft_edit, draft_remove
from rakor.desk.views.editions import edition
from rakor.desk.views.files import attach
from rakor.desk.views.issue import issue
from rakor.desk.views.papers import paper, paper_file, paper_issue, paper_official, papers
from rakor.desk.views.review import finalise, remark, remark_settle, reopen, review, review_send
from rakor.desk.views.screen import screen
from rakor.desk.views.sharing import circulate, copy, copy_read
from rakor.desk.views.show import agenda, lead, show
from rakor.desk.views.versions import removed, versions
from rakor.desk.views.watching import changes

__all__ = [
    "agenda", "attach", "block", "call", "call_units", "changes", "circulate", "copy", "copy_read", "draft", "draft_edit", "draft_remove",
    "edition", "finalise", "issue", "lead", "move", "paper", "paper_file", "paper_issue", "paper_official",
    "papers", "read", "remark", "remark_settle", "remove", "removed", "reopen", "review", "review_send", "screen", "show", "versions",
    "write",
]  # fmt: skip
