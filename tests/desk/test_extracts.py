# What of an edition is about one unit.
from rakor.desk.papers.extracts import day, extract

DINKES, PUPR = 1, 2


def directive(pk, block, *units, is_draft=False):
    rows = [{"id": unit, "role": role} for unit, role in units]
    return {"id": pk, "block": block, "units": rows, "is_draft": is_draft, "due_on": "2026-02-09"}


EDITION = {
    "directives": [
        directive(1, 11, (DINKES, "lead"), (PUPR, "supporting")),
        directive(2, 12, (PUPR, "lead")),
        directive(3, 13, (DINKES, "lead"), is_draft=True),
    ],
    "blocks": [{"id": 11}, {"id": 12}, {"id": 13}, {"id": 14, "presented_units": [DINKES]}],
    "carried": [{"text": "Lama", "units": [PUPR]}],
}


def test_a_unit_has_its_directives_its_sources_and_its_own_reports():
    own = extract(EDITION, DINKES)
    assert [(one["id"], one["role"], one["due"]) for one in own.directives] == [(1, "lead", day("2026-02-09"))]
    assert ([block["id"] for block in own.blocks], own.carried) == ([11, 14], [])


def test_who_only_supports_is_told_so():
    own = extract(EDITION, PUPR)
    assert [(one["id"], one["role"]) for one in own.directives] == [(1, "supporting"), (2, "lead")]
    assert [row["text"] for row in own.carried] == ["Lama"]


def test_whom_nothing_concerns_has_nothing():
    assert not extract(EDITION, 3)
    assert not extract({}, DINKES)
