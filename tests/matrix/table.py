# What every address answers, to whom. Decided from the rules of the subject ("who may"), not from the code. An address
# without a cell fails, and so does a cell without an address. How to read it: tests/matrix/cells.py.
from tests.matrix.cells import Cell, cell

KEEPS = "200 setda admin | 403"  # units, posts, groups and users are kept by admin and Setda
TRIES = "422 setda admin | 403"  # their forms, sent empty
DOES = "302 setda admin | 403"  # their buttons
ADMIN = "200 admin | 403"
GONE = {"missing": "404 setda admin | 403"}  # whoever may not look never learns that there is nothing

PEOPLE: dict[str, Cell] = {
    "people:units": cell(GET=KEEPS, list="unit"),
    "people:unit_new": cell(GET=KEEPS, POST=TRIES),
    "people:unit_edit": cell("pk=unit", GET=KEEPS, POST=TRIES),
    "people:kinds": cell(GET=KEEPS, POST=TRIES, list="unit_kind"),
    "people:kind_edit": cell("pk=unit_kind", GET=KEEPS, POST=TRIES),
    "people:posts": cell(GET=KEEPS, list="post"),
    "people:post_new": cell(GET=KEEPS, POST=TRIES),
    "people:post_edit": cell("pk=post", GET=KEEPS, POST=TRIES),
    "people:holding_new": cell("pk=post", GET=KEEPS, POST=TRIES),
    "people:holding_edit": cell("pk=holding", GET=KEEPS, POST=TRIES),
    "people:groups": cell(GET=KEEPS, list="group"),
    "people:group_new": cell(GET=KEEPS, POST=TRIES),
    "people:group_edit": cell("pk=group", GET=KEEPS, POST=TRIES),
    "people:days_off": cell(GET=KEEPS, POST=TRIES, list="day_off"),
    "people:day_off_remove": cell("pk=day_off", POST=DOES),
    "people:settings": cell(GET=ADMIN, POST="422 admin | 403"),
    "people:users": cell(GET=KEEPS, list="user"),
    "people:user_new": cell(GET=KEEPS, POST=TRIES),
    "people:invite": cell(GET=KEEPS, POST=TRIES),
    "people:user_edit": cell(
        "pk=user",
        GET={"dinkes": KEEPS, "admin": KEEPS, "operator": "404 setda admin | 403"},
        # Setda changes no account that has a role which Setda may not give.
        POST={"dinkes": TRIES, "admin": "422 admin | 403", "operator": "404 setda admin | 403"},
    ),
    "people:membership_new": cell("pk=user", GET=KEEPS, POST=TRIES),
    # Setda gives and takes only the roles of units and pemantau; nobody locks themselves out.
    "people:membership_end": cell("pk=membership", POST={"dinkes": DOES, "admin": "302 admin | 403"} | GONE),
    "people:user_active": cell("pk=user", POST={"dinkes": DOES, "bupati": "302 admin | 403", "admin": "403"} | GONE),
    "people:hand_out_link": cell("pk=user", POST={"dinkes": KEEPS, "admin": ADMIN} | GONE),
    "people:sheet": cell("name=sheet", GET={"unit": KEEPS} | GONE, POST={"unit": TRIES} | GONE),
    "people:sheet_template": cell("name=sheet", GET={"unit": KEEPS} | GONE),
    "people:sheet_export": cell("name=sheet", GET={"unit": KEEPS} | GONE),
}

# Open minutes are for the whole house; closed ones for those invited (Dinkes), Setda, and whoever leads with the ajudan.
READS = {"open": "200", "closed": "200 leaders dinkes | 404"}
MINUTES = {"open": "200 setda | 403", "closed": "200 setda | 403 leaders dinkes | 404"}


def _minuting(status: int) -> dict[str, str]:
    """Setda alone minutes."""
    return {variant: clauses.replace("200", str(status)) for variant, clauses in MINUTES.items()}


MEETINGS: dict[str, Cell] = {
    "meetings:index": cell(GET="200", list="meeting"),
    "meetings:new": cell(GET="200 setda | 403", POST="422 setda | 403"),
    "meetings:show": cell("pk=meeting", GET=READS, list="block"),
    "meetings:edit": cell("pk=meeting", GET=MINUTES, POST=_minuting(422)),
    "meetings:turns": cell("pk=meeting", GET=MINUTES, POST=_minuting(422), list="block"),
    "meetings:turn_edit": cell("pk=meeting turn=turn", GET=MINUTES, POST=_minuting(422)),
    "meetings:attendance": cell("pk=meeting", GET=MINUTES, POST=_minuting(302), list="block"),
    "meetings:attendance_remove": cell("pk=meeting attendance=attendance", POST=_minuting(302)),
    "meetings:agenda": cell("pk=meeting", GET=MINUTES, POST=_minuting(422), list="block"),
    "meetings:agenda_remove": cell("pk=meeting item=agenda", POST=_minuting(302)),
}

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


JUDGED = {  # accept or return: never who entered it
    "dinkes": "200 setda | 403 readers dinkes | 404",
    "dispupr": "200 setda asisten | 403 readers dispupr | 404",  # Asisten II coordinates PUPR
    "setda": "200 bagian inspektorat | 403 readers | 404",  # another bagian, or the Inspektorat
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
    "directives:name_units": cell("pk=directive", GET=MANAGED, POST=_managed(422), list="work"),
    "directives:start_tracking": cell("pk=directive", POST=_managed(302)),
    "directives:of_meeting": cell("pk=meeting", GET=READS, list="directive"),
    "directives:mine": cell(GET="200 opd asisten | 403", list="directive"),
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
    "directives:verify_queue": cell(GET="200 setda asisten inspektorat | 403", list="claim"),
    "directives:judge": cell(
        "pk=report", GET=JUDGED, POST={name: one.replace("200", "422") for name, one in JUDGED.items()}
    ),
    "directives:evidence": cell(
        "pk=evidence", GET={"dinkes": "200 readers dinkes | 404", "dispupr": "200 readers dispupr | 404"}
    ),
}

KONSEP = {"open": MINUTES["open"]}
DESK: dict[str, Cell] = {
    "desk:show": cell("pk=meeting", GET=MINUTES, list="block"),
    "desk:lead": cell("pk=meeting", POST=_minuting(422)),
    "desk:agenda": cell("pk=meeting", POST=_minuting(422)),
    "desk:write": cell("pk=meeting", POST=_minuting(422)),
    "desk:block": cell("pk=meeting block=block", GET=_minuting(302), POST=_minuting(422)),
    "desk:move": cell("pk=meeting block=block", POST=_minuting(422)),
    # The open meeting's block is where a directive came from: it stays.
    "desk:remove": cell(
        "pk=meeting block=block", POST={"open": _minuting(422)["open"], "closed": _minuting(302)["closed"]}
    ),
    "desk:draft": cell("pk=meeting block=block", GET=MINUTES, POST=_minuting(422)),
    "desk:draft_edit": cell("pk=meeting directive=konsep", GET=KONSEP, POST={"open": _minuting(422)["open"]}),
    "desk:draft_remove": cell("pk=meeting directive=konsep", POST={"open": _minuting(302)["open"]}),
    # 409: what is sent does not say whom the page said it reaches; the closed meeting has no draft.
    "desk:issue": cell(
        "pk=meeting",
        GET=MINUTES,
        POST={"open": _minuting(409)["open"], "closed": _minuting(422)["closed"]},
        list="block",
    ),
}

DASHBOARD: dict[str, Cell] = {
    "dashboard:home": cell(GET="302"),
    "dashboard:index": cell(GET="200 readers | 403", list="three"),
}

NOTIFY: dict[str, Cell] = {
    # Everybody has an inbox, with their own messages only.
    "notify:inbox": cell(GET="200", list="message"),
    "notify:read_all": cell(POST="302"),
    "notify:read": cell(
        "pk=message", POST={"dinkes": "302 dinkes | 404", "dispupr": "302 dispupr | 404", "bekas": "404"}
    ),
}

GLOBAL = {"in_a_government": False}
DOORS: dict[str, Cell] = {
    "healthz": cell(GET="503", **GLOBAL),  # says that the tests have no broker
    "people:landing": cell(GET="200 visitor | 302", **GLOBAL),
    "people:start": cell(GET="302 visitor house tetangga operator | 200", **GLOBAL),
    "people:demo_sign_in": cell(POST="404", **GLOBAL),
    "people:forgotten": cell(GET="200", **GLOBAL),
    "people:door_code": cell(GET="200", POST="302", **GLOBAL),
    "people:door": cell(words={"token": "tidak-ada"}, GET="404", POST="404", **GLOBAL),
    "people:governments": cell(GET="302 visitor | 200 operator | 404", **GLOBAL),
    "people:government_new": cell(
        GET="302 visitor | 200 operator | 404", POST="401 visitor | 422 operator | 404", **GLOBAL
    ),
    # Accounts: allauth's own pages, each about whoever is signed in.
    "account_login": cell(GET="200 visitor | 302", POST="422 visitor | 302", **GLOBAL),
    "account_logout": cell(GET="302 visitor | 200", POST="302", **GLOBAL),
    "account_change_password": cell(GET="302 visitor | 200", POST="302 visitor | 200", **GLOBAL),
    "account_set_password": cell(GET="200", **GLOBAL),
    "account_inactive": cell(GET="200", POST="405", **GLOBAL),
    "account_reauthenticate": cell(GET="302 visitor | 200", POST="302 visitor | 200", **GLOBAL),
    "mfa_index": cell(GET="302 visitor | 200", POST="302 visitor | 405", **GLOBAL),
    # Changed only after the password has been typed again; nobody in the world has a second factor.
    "mfa_activate_totp": cell(GET="302", POST="302", **GLOBAL),
    "mfa_generate_recovery_codes": cell(GET="302", POST="302", **GLOBAL),
    "mfa_authenticate": cell(GET="302", POST="302", **GLOBAL),
    "mfa_reauthenticate": cell(GET="302", POST="302", **GLOBAL),
    "mfa_deactivate_totp": cell(GET="302 visitor | 404", POST="302 visitor | 404", **GLOBAL),
    "mfa_download_recovery_codes": cell(GET="302 visitor | 404", POST="302 visitor | 404", **GLOBAL),
    "mfa_view_recovery_codes": cell(GET="302 visitor | 404", POST="302 visitor | 405", **GLOBAL),
}

CELLS: dict[str, Cell] = PEOPLE | MEETINGS | DIRECTIVES | DESK | DASHBOARD | NOTIFY | DOORS
