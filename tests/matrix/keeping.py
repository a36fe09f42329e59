# The cells of tests/matrix/table.py for the lists that a government keeps of itself: units, posts, groups, users.
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
    "directives:ladder": cell(GET=KEEPS, POST=TRIES),
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
