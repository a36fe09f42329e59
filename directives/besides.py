# Catatan lain of a directive: what its document says beyond what Rakor has a place for. Reading it is meetings.besides'.
from directives.models import Directive
from meetings.besides import Line, lines

WHOLE = "dokumen"  # of a directive without meeting: the document it came in
IN_PLACE = {"text", "region", "level"}  # of that document: held elsewhere, or said by the directive itself


def of_directive(directive: Directive) -> list[Line]:
    other = dict(directive.other)
    around = other.pop(WHOLE, {}).get("top", {})
    return lines(other | {name: value for name, value in around.items() if name not in IN_PLACE})
