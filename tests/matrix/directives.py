# The cells of tests/matrix/table.py for directives, the units' work on them, and verification.
from tests.matrix.cells import Cell, cell
from tests.matrix.meetings import READS, REVIEWS, minuting

GIVEN = "200 readers dinkes dispupr | 404"
MANAGED = {  # terbitkan, name units, mulai pantau: Setda and pimpinan
    "given": "200 setda pimpinan | 403 readers dinkes dispupr | 404",
    "pupr": "200 setda pimpinan | 403 readers dispupr | 404",
    "recorded": "200 setda pimpinan | 403 readers dinkes | 404",
    "unassigned": "200 setda pimpinan | 403 readers | 404",
    "draft": "200 setda pimpinan | 403 leaders | 404",
}


def _managed(status: int) -> dict[str, str]:
    return {variant: clauses.replace("200", str(status)) for variant, clauses in MANAGED.items()}


LOOSE = MANAGED["draft"]
SETDA_KEEPS = {"given": "200 setda | 403 readers dinkes dispupr | 404", "pupr": "200 setda | 403 readers dispupr | 404"}
CHECKED = {"given": "200 setda dinkes dispupr | 403 readers | 404", "pupr": "200 setda dispupr | 403 readers | 404"}


def _konsep(status: int) -> dict[str, str]:
    return {
        "loose": LOOSE.replace("200", str(status)), "draft": "403 ajudan | 404",
        "given": "404 setda pimpinan | 403 readers dinkes dispupr | 404",
    }  # fmt: skip


def _kept(status: int) -> dict[str, str]:
    return {variant: clauses.replace("200", str(status)) for variant, clauses in SETDA_KEEPS.items()}


def _checked(status: int) -> dict[str, str]:
    return {variant: clauses.replace("200", str(status)) for variant, clauses in CHECKED.items()}


JUDGED = {  # accept or return: never who entered it
    "dinkes": "200 setda | 403 readers dinkes | 404",
    "dispupr": "200 setda asisten | 403 readers dispupr | 404",  # Asisten II coordinates PUPR
    "setda": "200 bagian inspektorat | 403 readers | 404",  # another bagian, or the Inspektorat
}


def _decided(status: int) -> dict[str, str]:
    return {
        "given": f"{status} leaders | 403 readers dinkes dispupr | 404",
        "pupr": f"{status} leaders | 403 readers dispupr | 404",
        "unassigned": f"{status} leaders | 403 readers | 404",
        "draft": f"{status} leaders | 404",
    }


def _spoken(status: int) -> dict[str, str]:
    return {
        "fresh": f"{status} dinkes | 403 readers | 404",
        "dispupr": f"{status} dispupr | 403 readers | 404",
        "setda": f"{status} asisten | 403 readers | 404",
        "inspektorat": "403 readers | 404",  # an inspector's unit gives no right to speak for it
    }


DIRECTIVES: dict[str, Cell] = {
    "directives:index": cell(GET="200 readers | 403", list="directive"),
    "directives:show": cell(
        "pk=directive",
        list="work",
        GET={
            "given": GIVEN,
            "pupr": "200 readers dispupr | 404",
            "from_closed": "200 readers dispupr | 404",  # the directive, not the minutes
            "standing": "200 readers dinkes | 404",
            "recorded": "200 readers dinkes | 404",
            "unassigned": "200 readers | 404",
            "draft": "200 leaders | 404",  # a konsep: no unit knows it, nor whoever only reads
        },
    ),
    "directives:new": cell(GET="200 setda pimpinan | 403", POST="422 setda pimpinan | 403"),
    # A konsep that no sentence of the minutes holds; the other is changed at the desk.
    "directives:edit": cell("pk=directive", GET=_konsep(200), POST=_konsep(422)),
    "directives:draft_remove": cell("pk=directive", POST=_konsep(302)),
    # 409: what is sent does not say whom the page said it reaches. What is issued is only shown.
    "directives:issue_one": cell(
        "pk=directive",
        GET=_managed(302) | {"loose": LOOSE, "draft": MANAGED["draft"]},
        POST=_managed(302) | {name: LOOSE.replace("200", "409") for name in ("loose", "draft")},
    ),
    "directives:make_measurable": cell(
        "pk=directive", POST=_managed(302) | {"standing": "302 setda pimpinan | 403 readers dinkes | 404"}
    ),
    "directives:parts_edit": cell("pk=directive", GET=MANAGED, POST=_managed(302) | {"given": _managed(422)["given"]}),
    "directives:set_period": cell("pk=directive", GET=MANAGED, POST=_managed(422)),
    "directives:sites": cell(
        "pk=directive", list="site", GET={"given": GIVEN, "pupr": "200 readers dispupr | 404"}, POST=_checked(422)
    ),
    "directives:site_new": cell("pk=directive", GET=CHECKED, POST=_checked(422)),
    "directives:site_states": cell("pk=directive", GET=SETDA_KEEPS, POST=_kept(302)),
    "directives:site_edit": cell("pk=site", GET=SETDA_KEEPS, POST=_kept(422)),
    "directives:site_remove": cell("pk=site", POST=_kept(302)),
    "directives:site_check": cell("pk=site", GET=CHECKED, POST=_checked(422)),
    "directives:name_units": cell("pk=directive", GET=MANAGED, POST=_managed(422), list="work"),
    "directives:area_leads": cell("pk=directive", GET=MANAGED, POST=_managed(302), list="site"),
    "directives:start_tracking": cell("pk=directive", POST=_managed(302)),
    "directives:of_meeting": cell("pk=meeting", GET=READS, list="directive"),
    "directives:carried": cell("pk=meeting", GET=READS, POST=minuting(302), list="directive"),
    "directives:carried_pick": cell("pk=meeting", POST=minuting(302)),
    "directives:carried_drop": cell("pk=meeting carried=carried", POST=minuting(302)),
    "directives:progress": cell(
        GET="200 setda asisten inspektorat | 403", POST="302 setda asisten inspektorat | 403", list="work"
    ),
    "directives:mine": cell(GET="200 opd asisten | 403", list="directive"),
    "directives:approvals": cell(GET="200 opd asisten | 403", list="prepared"),
    "directives:approve": cell("pk=prepared", POST="422 dinkes | 404"),
    "directives:weekly": cell(GET="200 opd asisten | 403", POST="422 opd asisten | 403", list="directive"),
    "directives:assignment": cell(
        "pk=assignment",
        GET={
            "dinkes": "200 readers dinkes | 404",
            "dispupr": "200 readers dispupr | 404",
            "shared": "200 readers dispupr | 404",  # its last report was accepted: who may return it sees the button
            "from_closed": "200 readers dispupr | 404",  # the work, without a way to the minutes
            "setda": "200 readers | 404",
        },
    ),
    "directives:report": cell(  # the unit; Setda for any unit
        "pk=assignment",
        GET={
            "fresh": "200 setda dinkes | 403 readers | 404",
            "dispupr": "200 setda dispupr | 403 readers | 404",
            "setda": "200 setda asisten | 403 readers | 404",
            "inspektorat": "200 setda | 403 readers | 404",  # an inspector's unit gives no right to report
        },
        POST={
            "fresh": "422 setda dinkes | 403 readers | 404",
            "dispupr": "422 setda dispupr | 403 readers | 404",
            "setda": "422 setda asisten | 403 readers | 404",
            "inspektorat": "422 setda | 403 readers | 404",  # an inspector's unit gives no right to report
        },
    ),
    "directives:comment": cell(
        "pk=assignment",
        GET={
            "fresh": "200 setda pimpinan ajudan asisten inspektorat dinkes | 403 readers | 404",
            "setda": "200 setda pimpinan ajudan asisten inspektorat | 403 readers | 404",
        },
        POST={
            "fresh": "422 setda pimpinan ajudan asisten inspektorat dinkes | 403 readers | 404",
            "setda": "422 setda pimpinan ajudan asisten inspektorat | 403 readers | 404",
        },
    ),
    "directives:contacted": cell(
        "pk=assignment",
        GET={"fresh": "200 leaders asisten | 403 readers dinkes | 404"},
        POST={"fresh": "422 leaders asisten | 403 readers dinkes | 404"},
    ),
    "directives:report_link": cell(
        "pk=assignment",
        GET={"fresh": "200 setda dinkes | 403 readers | 404"},
        POST={"fresh": "422 setda dinkes | 403 readers | 404"},
    ),
    "directives:report_link_revoke": cell("pk=report_link", POST="302 setda dinkes | 403 readers | 404"),
    "directives:pass_on": cell(
        "pk=assignment",
        POST={"fresh": "302 setda dinkes | 403 readers | 404", "inspektorat": "302 setda | 403 readers | 404"},
    ),
    "directives:verify_queue": cell(GET="200 setda asisten inspektorat | 403", list="claim"),
    "directives:judge": cell(
        "pk=report", GET=JUDGED, POST={name: one.replace("200", "422") for name, one in JUDGED.items()}
    ),
    # Decide, or record it atas perintah: pimpinan, Setda, ajudan.
    "directives:decide": cell("pk=directive", GET=_decided(200), POST=_decided(422), list="work"),
    "directives:correct": cell("pk=directive", GET=MANAGED, POST=_managed(422)),
    "directives:replaces": cell(  # Setda, while it is a konsep
        "pk=directive",
        GET={"draft": "200 setda | 403 leaders | 404", "given": "200 setda | 403 readers dinkes dispupr | 404"},
        POST={"draft": "302 setda | 403 leaders | 404", "given": "422 setda | 403 readers dinkes dispupr | 404"},
    ),
    # The unit's own people alone speak for it.
    "directives:acknowledge": cell("pk=assignment", POST=_spoken(302)),
    "directives:disown": cell("pk=assignment", GET=_spoken(200), POST=_spoken(422)),
    "directives:ask_extension": cell("pk=assignment", GET=_spoken(200), POST=_spoken(422)),
    "directives:disowned": cell(
        "pk=assignment",
        GET={"disowned": "200 setda pimpinan | 403 readers dinkes | 404"},
        POST={"disowned": "422 setda pimpinan | 403 readers dinkes | 404"},
    ),
    "directives:hand_over": cell(
        "pk=unit", GET="200 setda pimpinan | 403", POST="422 setda pimpinan | 403", list="directive"
    ),
    "directives:reopen": cell(
        "pk=assignment",
        GET={"ended": "200 setda pimpinan asisten inspektorat | 403 readers dinkes | 404"},
        POST={"ended": "422 setda pimpinan asisten inspektorat | 403 readers dinkes | 404"},
    ),
    "directives:remind": cell("pk=assignment", POST={"fresh": "302 leaders asisten | 403 readers dinkes | 404"}),
    "directives:remind_listed": cell(POST="302 leaders asisten | 403"),
    "directives:recap": cell(GET="200 leaders asisten | 403"),
    "directives:recap_of_meeting": cell("pk=meeting", GET=REVIEWS, list="directive"),
    "directives:extensions": cell(GET="200 leaders | 403", list="extension"),
    "directives:answer_extension": cell(
        "pk=extension",
        GET={"dinkes": "200 leaders | 403 readers dinkes | 404", "dispupr": "200 leaders | 403 readers dispupr | 404"},
        POST={"dinkes": "422 leaders | 403 readers dinkes | 404", "dispupr": "422 leaders | 403 readers dispupr | 404"},
    ),
    "directives:evidence": cell(
        "pk=evidence",
        GET={
            "paper": "200 readers dinkes | 404",
            "dinkes": "200 readers dinkes | 404",
            "dispupr": "200 readers dispupr | 404",
            "site": GIVEN,
        },
    ),
}
