# The cells of tests/matrix/table.py for meetings, and who reads, writes and reviews minutes.
from tests.matrix.cells import Cell, cell

# Open minutes are for the whole house; closed ones for those invited (Dinkes), Setda, and whoever leads with the ajudan.
READS = {"open": "200", "closed": "200 leaders dinkes | 404"}
MINUTES = {"open": "200 setda | 403", "closed": "200 setda | 403 leaders dinkes | 404"}


def minuting(status: int) -> dict[str, str]:
    """Setda alone minutes."""
    return {variant: clauses.replace("200", str(status)) for variant, clauses in MINUTES.items()}


REVIEWS = {"open": "200 leaders asisten | 403", "closed": "200 leaders | 403 dinkes | 404"}


def reviewing(status: int) -> dict[str, str]:
    return {variant: clauses.replace("200", str(status)) for variant, clauses in REVIEWS.items()}


MEETINGS: dict[str, Cell] = {
    "meetings:index": cell(GET="200", list="meeting"),
    "meetings:new": cell(GET="200 setda | 403", POST="422 setda | 403"),
    "meetings:show": cell("pk=meeting", GET=READS, list="block"),
    "meetings:edit": cell("pk=meeting", GET=MINUTES, POST=minuting(422)),
    "meetings:turns": cell("pk=meeting", GET=MINUTES, POST=minuting(422), list="block"),
    "meetings:turn_edit": cell("pk=meeting turn=turn", GET=MINUTES, POST=minuting(422)),
    "meetings:attendance": cell("pk=meeting", GET=MINUTES, POST=minuting(302), list="block"),
    "meetings:attendance_mark": cell("pk=meeting attendance=attendance", POST=minuting(302)),
    "meetings:attendance_remove": cell("pk=meeting attendance=attendance", POST=minuting(302)),
    "meetings:door": cell("pk=meeting", GET=MINUTES, POST=minuting(302), list="check_in"),
    "meetings:check_ins": cell("pk=meeting", GET=MINUTES, POST=minuting(422), list="check_in"),
    "meetings:check_in_edit": cell("pk=meeting check_in=check_in", GET=MINUTES, POST=minuting(422)),
    "meetings:check_in_settle": cell("pk=meeting check_in=check_in", POST=minuting(302)),
    "meetings:agenda": cell("pk=meeting", GET=MINUTES, POST=minuting(422), list="block"),
    "meetings:agenda_remove": cell("pk=meeting item=agenda", POST=minuting(302)),
    "meetings:figures": cell("pk=meeting", GET=MINUTES, POST=minuting(422), list="block"),
    "meetings:figure_edit": cell("pk=meeting figure=figure", GET=MINUTES, POST=minuting(422)),
    "meetings:figure_remove": cell("pk=meeting figure=figure", POST=minuting(302)),
    "meetings:presenters": cell("pk=meeting block=report_block", GET=MINUTES, POST=minuting(302)),
    "meetings:attachments": cell("pk=meeting", GET=MINUTES, POST=minuting(422), list="block"),
    "meetings:attachment": cell("pk=meeting attachment=attachment", GET=READS),
    "meetings:copy": cell("pk=meeting", GET=MINUTES, POST=minuting(422)),
    "meetings:invitees": cell("pk=meeting", GET=MINUTES, POST=minuting(302)),
    # The unit's own people and Setda; what is recorded already is not theirs to change any more (422).
    "meetings:substitute": cell(
        "pk=meeting attendance=invited",
        GET={"open": "200 setda dinkes | 403", "closed": "200 setda dinkes | 403 leaders | 404"},
        POST={"open": "422 setda dinkes | 403", "closed": "422 setda dinkes | 403 leaders | 404"},
    ),
    "meetings:announce": cell("pk=meeting", GET=MINUTES),
    "meetings:event": cell("pk=meeting", GET=READS),
    "meetings:feed": cell(GET="200", POST="302"),
    # Those who speak for a unit, and Setda, who answers and does not propose.
    "meetings:proposals": cell(
        "pk=meeting",
        GET={"open": "200 setda opd asisten | 403", "closed": "200 setda dinkes | 403 leaders | 404"},
        POST={"open": "422 opd asisten | 403", "closed": "422 dinkes | 403 leaders | 404"},
    ),
    "meetings:proposal_answer": cell("pk=meeting proposal=proposal", POST=minuting(302)),
    "meetings:series_index": cell(GET="200 setda | 403", list="series"),
    "meetings:series_new": cell(GET="200 setda | 403", POST="422 setda | 403"),
    "meetings:series": cell("pk=series", GET="200 setda | 403"),
    "meetings:series_edit": cell("pk=series", GET="200 setda | 403", POST="422 setda | 403"),
    "meetings:series_plan": cell("pk=series", POST="302 setda | 403"),
    "meetings:attachment_remove": cell("pk=meeting attachment=attachment", POST=minuting(302)),
}
