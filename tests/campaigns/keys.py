# script/campaign keys: the keys that one directive costs on the line of capture, in the form with search, in the plain form.
import time

from directives import actions
from directives.models import Directive
from meetings.models import Block
from tests.browser.conftest import built_static, cast, inside, open_page, sign_in, site  # noqa: F401  (fixtures)
from tests.browser.desk import keystrokes
from tests.browser.desk.conftest import meeting  # noqa: F401  (a fixture)
from tests.campaigns import quality
from tests.campaigns.bench import HEAD, PAGE


def test_the_keys_of_one_directive(open_page, sign_in, cast, inside, meeting):  # noqa: F811
    began, count = time.perf_counter(), {}
    with inside():
        keystrokes.many_units()
    for way, type_it in keystrokes.COUNTED.items():
        desk = sign_in(open_page(java_script_enabled=way != "plain form"), cast.notulis)
        desk.goto(f"/uji/rapat/{meeting.pk}/meja/")
        count[way] = type_it(desk, cast)
        with inside():
            actions.remove_draft(by=None, directive=Directive.objects.get())
            Block.objects.get().delete()
    rows = [[way, keys, round(count["line"] / keys, 2)] for way, keys in count.items()]
    columns = ["two units, deadline, theme, 29 sites, from the keyboard", "keys", "the line's share"]
    quality.record("Keys of one directive", "script/campaign keys", columns, rows, began, page=PAGE, head=HEAD)
    assert 2 * count["line"] <= count["plain form"]
