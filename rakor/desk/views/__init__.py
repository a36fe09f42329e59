from rakor.desk.views.blocks import block, move, remove, write
from rakor.desk.views.drafts import draft, draft_edit, draft_remove
from rakor.desk.views.issue import issue
from rakor.desk.views.show import agenda, lead, show

__all__ = ["agenda", "block", "draft", "draft_edit", "draft_remove", "issue", "lead", "move", "remove", "show", "write"]
