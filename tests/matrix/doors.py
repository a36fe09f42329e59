# What the addresses outside every government answer: the front door, doors opened by a token, accounts.
from tests.matrix.cells import Cell, cell

GLOBAL = {"in_a_government": False}
DOORS: dict[str, Cell] = {
    "healthz": cell(GET="503", **GLOBAL),  # says that the tests have no broker
    "people:landing": cell(GET="200 visitor | 302", **GLOBAL),
    "people:start": cell(GET="302 visitor house tetangga operator | 200", **GLOBAL),
    "people:demo_sign_in": cell(POST="404", **GLOBAL),
    "people:forgotten": cell(GET="200", **GLOBAL),
    "people:door_code": cell(GET="200", POST="302", **GLOBAL),
    "people:door": cell(words={"token": "tidak-ada"}, GET="404", POST="404", **GLOBAL),
    "paper_door:check": cell(words={"token": "tidak-ada"}, GET="404", **GLOBAL),
    "desk_door:pulse": cell(words={"ticket": "tidak-ada"}, GET="404", **GLOBAL),
    "door:check_in": cell(words={"token": "tidak-ada"}, GET="404", POST="404", **GLOBAL),
    "report_door:by_link": cell(words={"token": "tidak-ada"}, GET="404", POST="404", **GLOBAL),
    "feed:calendar": cell(words={"token": "tidak-ada"}, GET="404", **GLOBAL),
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
