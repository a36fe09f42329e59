# What every address answers, to whom. Decided from the rules of the subject ("who may"), not from the code. An address
# without a cell fails, and so does a cell without an address. How to read it: tests/matrix/cells.py.
from tests.matrix.cells import Cell, cell
from tests.matrix.directives import DIRECTIVES
from tests.matrix.doors import DOORS
from tests.matrix.keeping import PEOPLE
from tests.matrix.meetings import MEETINGS, MINUTES, READS, REVIEWS, minuting, reviewing
from tests.matrix.opened import PUBLIC, RELEASES

KONSEP = {"open": MINUTES["open"]}
DESK: dict[str, Cell] = {
    "desk:show": cell("pk=meeting", GET=MINUTES, list="block"),
    "desk:lead": cell("pk=meeting", POST=minuting(422)),
    "desk:agenda": cell("pk=meeting", POST=minuting(422)),
    "desk:write": cell("pk=meeting", POST=minuting(422)),
    "desk:block": cell("pk=meeting block=block", GET=minuting(302), POST=minuting(422)),
    "desk:move": cell("pk=meeting block=block", POST=minuting(422)),
    # The open meeting's block is where a directive came from: it stays.
    "desk:remove": cell(
        "pk=meeting block=block", POST={"open": minuting(422)["open"], "closed": minuting(302)["closed"]}
    ),
    "desk:draft": cell("pk=meeting block=block", GET=MINUTES, POST=minuting(422)),
    "desk:draft_edit": cell("pk=meeting directive=konsep", GET=KONSEP, POST={"open": minuting(422)["open"]}),
    "desk:draft_remove": cell("pk=meeting directive=konsep", POST={"open": minuting(302)["open"]}),
    "desk:read": cell("pk=meeting", POST=minuting(200)),
    "desk:versions": cell("pk=meeting block=block", GET=MINUTES, POST=minuting(404)),
    "desk:removed": cell("pk=meeting", GET=MINUTES, POST=minuting(404)),
    "desk:attach": cell("pk=meeting block=block", POST=minuting(422)),
    "desk:changes": cell("pk=meeting", GET=MINUTES, list="block"),
    # Whoever leads rakor, and Setda; an Asisten who was not invited does not know of the closed meeting.
    "desk:review": cell("pk=meeting", GET=REVIEWS, list="block"),
    "desk:review_send": cell("pk=meeting", POST=minuting(302)),
    "desk:remark": cell("pk=meeting", POST=reviewing(422)),
    "desk:remark_settle": cell("pk=meeting remark=remark", POST=minuting(302)),
    "desk:finalise": cell(
        "pk=meeting",
        POST={"open": "302 setda pimpinan | 403", "closed": "302 setda pimpinan | 403 ajudan dinkes | 404"},
    ),
    "desk:edition": cell("pk=meeting edition=edition", GET=READS),
    "desk:screen": cell("pk=meeting", GET=MINUTES, list="block"),
    # A unit called in the rakor: whoever reads the minutes over; recorded by those who decide, an Asisten only looks.
    "desk:call_units": cell("pk=meeting", GET=REVIEWS, list="work"),
    "desk:call": cell(
        "pk=meeting unit=unit",
        GET=REVIEWS,
        POST={"open": "422 leaders | 403", "closed": "422 leaders | 403 dinkes | 404"},
        list="three",
    ),
    "desk:circulate": cell("pk=meeting", GET=MINUTES, POST=minuting(302)),
    # A unit's copy is its own people's to read and to confirm; Setda and whoever leads see it too.
    "desk:copy": cell("pk=meeting copy=copy", GET="200 leaders dinkes | 404"),
    "desk:copy_read": cell("pk=meeting copy=copy", POST="302 dinkes | 403 leaders | 404"),
    "desk:papers": cell("pk=meeting", GET=REVIEWS),
    "desk:paper": cell("pk=meeting", words={"kind": "undangan"}, GET=MINUTES, POST=minuting(302)),
    "desk:paper_file": cell("pk=meeting", words={"kind": "matriks", "form": "xlsx"}, GET=REVIEWS),
    "desk:paper_issue": cell("pk=meeting", words={"kind": "notula"}, POST=minuting(302)),
    "desk:paper_official": cell("pk=meeting", words={"kind": "notula"}, POST=minuting(302)),
    "desk:reopen": cell("pk=meeting", POST=minuting(422)),
    # 409: what is sent does not say whom the page said it reaches; the closed meeting has no draft.
    "desk:issue": cell(
        "pk=meeting",
        GET=MINUTES,
        POST={"open": minuting(409)["open"], "closed": minuting(422)["closed"]},
        list="block",
    ),
}

DASHBOARD: dict[str, Cell] = {
    "dashboard:home": cell(GET="302"),
    "dashboard:search": cell(GET="200"),
    "dashboard:index": cell(GET="200 readers | 403", list="three"),
    "dashboard:rates": cell(GET="200 readers | 403", list="three"),
    "dashboard:briefings": cell(GET="200 readers | 403", list="three"),
    "dashboard:briefing": cell(GET="200 readers | 403"),
    "dashboard:briefing_unit": cell("pk=unit", GET="200 readers | 403"),
    # A unit may have its own lembar saku; another's is as good as missing.
    "dashboard:briefing_pocket": cell(
        "pk=unit", GET={"dinkes": "200 readers dinkes | 404", "dispupr": "200 readers dispupr | 404"}
    ),
    "dashboard:unit_figures": cell(GET="200 readers | 403", list="three"),
    "dashboard:briefing_theme": cell("pk=theme", GET="200 readers | 403"),
    "dashboard:wall": cell(GET="200 readers | 403", list="three"),
}

NOTIFY: dict[str, Cell] = {
    # Everybody has an inbox, with their own messages only.
    "notify:inbox": cell(GET="200", list="message"),
    "notify:read_all": cell(POST="302"),
    "notify:preferences": cell(GET="200", POST="302"),
    "notify:failed": cell(GET="200 setda admin | 403", list="failed"),
    "notify:send_again": cell("pk=failed", POST="302 setda admin | 403"),
    "notify:read": cell(
        "pk=message", POST={"dinkes": "302 dinkes | 404", "dispupr": "302 dispupr | 404", "bekas": "404"}
    ),
}

EXCHANGE: dict[str, Cell] = {
    "exchange:import": cell(GET="200 setda | 403", POST="422 setda | 403"),
    "exchange:export": cell(GET="200 setda admin | 403"),
    "exchange:unknown": cell(GET="200 setda | 403", POST="422 setda | 403"),
}

CELLS: dict[str, Cell] = (
    PEOPLE | MEETINGS | DIRECTIVES | DESK | DASHBOARD | NOTIFY | EXCHANGE | DOORS | RELEASES | PUBLIC
)
