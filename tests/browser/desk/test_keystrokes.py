# A directive with two units, deadline and theme: on the line at most half the keys of the plain form, and the same facts.
from directives import actions
from directives.models import Directive
from meetings.models import Block
from tests.browser.desk import keystrokes


def test_the_line_costs_at_most_half_the_keys_of_the_plain_form(open_page, sign_in, cast, inside, meeting):
    with inside():
        keystrokes.many_units()
    count, facts = {}, {}
    for way, type_it in keystrokes.COUNTED.items():
        desk = sign_in(open_page(java_script_enabled=way != "plain form"), cast.notulis)
        desk.goto(f"/uji/rapat/{meeting.pk}/meja/")
        count[way] = type_it(desk, cast)
        with inside():
            facts[way] = keystrokes.facts()
            actions.remove_draft(by=None, directive=Directive.objects.get())
            Block.objects.get().delete()
    assert facts["line"] == facts["form with search"] == facts["plain form"]
    assert facts["line"]["themes"] == ["MBG"]
    assert 2 * count["line"] <= count["plain form"], count
