# script/campaign locks: every lock taken away in turn, each time with the other two as they are; somebody must notice.
import re
import time
from collections import Counter

from tests.campaigns import quality
from tests.locks import call_sites, mutants, opened
from tests.matrix.runner import CHECKS, Runner
from tests.matrix.table import CELLS

# Calls whose loss changes nothing that anybody could do: another check beside them refuses the same people.
EQUIVALENT = {
    "rakor.desk.views.drafts directive_access.managed()": "minuted() before it lets only Setda through, who manage all",
    "directives.views.verify Assignment.objects.visible_to()": "require() before it lets only all-seeing roles through",
    "rakor.dashboard.views rows.visible_to()": "it says only whether there is anything at all yet",
    "rakor.dashboard.figures Assignment.objects.visible_to()": "the page is for roles that see all assignments",
    "directives.lists Assignment.objects.visible_to()": "the pages are for roles that see all, or ask for own units first",
    "directives.views.unit Directive.objects.visible_to()": "of_units() beside it asks for the member's own units",
    "directives.views.deciding Assignment.objects.visible_to()": "require() before it lets only all-seeing roles in",
    "directives.views.sites access.own_units()": "checkable_site() before it asks the same of the same member",
    "directives.views.unit access.own_units()": "require() before it lets only units and Asisten through",
}
SLICES = {
    "policy": "raw SQL as rakor_app on that table",
    "grant": "history tables are append-only",
    "manager": "that model's managers, policies open",
    "access": "the matrix cells of one address",
    "call": "the matrix cells of the pages that show it",
}


def test_with_every_lock_in_place_nothing_is_noticed(world):
    runner = Runner(world, thorough=True)
    assert [found for name in sorted(CELLS) for check in CHECKS for found in getattr(runner, check)(name)] == []


def test_no_lock_can_be_taken_away_unnoticed(world):
    began, tried, equivalent, survived = time.perf_counter(), Counter(), Counter(), []
    every = [*mutants.of_policies(), *mutants.of_managers(), *opened.of_access(), *call_sites.of_call_sites()]
    for mutant in every:
        tried[mutant.kind] += 1
        if mutant.survives(world):
            if re.sub(r":\d+", "", mutant.name) in EQUIVALENT:
                equivalent[mutant.kind] += 1
                continue
            survived.append(mutant)
            print(f"NOT NOTICED  {mutant.kind} {mutant.name}", flush=True)
    lost = Counter(mutant.kind for mutant in survived)
    rows = [
        [kind, SLICES[kind], count, count - equivalent[kind] - lost[kind], equivalent[kind], lost[kind]]
        for kind, count in tried.items()
    ]
    columns = ["lock taken away", "its slice of the suite", "mutants", "noticed", "equivalent", "survived"]
    quality.record("Locks", "script/campaign locks", columns, rows, began)
    assert [mutant.name for mutant in survived] == []
