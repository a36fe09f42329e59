# A block becomes a directive: a konsep in its margin, in the name of whoever led.
from directives.models import Directive, Theme
from rakor.people.models import Group, Unit
from tests import make
from tests.desk.pages.conftest import arahan, bare, desk, swap


def url(block, **where):
    return desk(block.meeting, "catatan", block.pk, "arahan", **where)


def unit(name):
    return Unit.objects.get(short_name=name).pk


def test_the_form_opens_with_the_words_of_the_block(notulis, block):
    form = notulis.get(url(block), headers=swap(f"m{block.pk}"))
    assert (form.status_code, form.context["form"]["text"].value()) == (200, "Cek 29 yayasan MBG.")
    assert "Diberikan oleh Sekretaris Daerah, Nama Sekda" in form.text


def test_the_form_in_a_swap_is_the_form_in_the_page(notulis, block):
    margin = notulis.get(url(block), headers=swap(f"m{block.pk}"))
    assert bare(margin.text) in bare(notulis.get(url(block)).text)


def test_everything_said_is_kept(notulis, block, inside):
    group = Group.objects.get(rule="all_camat")
    said = arahan(
        lead=[unit("Dinkes")], supporting=[unit("Dinas PUPR")], group=group.pk, addressed_to="OPD terkait",
        due_text="Jumat depan", due_on="2026-02-13", themes=[Theme.objects.create(name="MBG").pk], verb="meminta",
        new_themes="Stunting, mbg", site_count="29", site_unit="yayasan",
    )  # fmt: skip
    answer = notulis.post(url(block), said, headers=swap(f"m{block.pk}"))
    made = Directive.objects.get()
    assert answer.status_code == 200
    assert (made.text, made.quote, made.issuer_title, made.issuer_name, made.is_draft) == (
        "Cek yayasan", "Cek 29 yayasan MBG.", "Sekretaris Daerah", "Nama Sekda", True,
    )  # fmt: skip
    assert {row.unit.called: row.role for row in made.addressees.all()} == {
        "Dinkes": "lead",
        "Dinas PUPR": "supporting",
    }
    assert (made.group, made.addressed_to, made.due_text, str(made.due_on)) == (
        group, "OPD terkait", "Jumat depan", "2026-02-13",
    )  # fmt: skip
    assert ([theme.name for theme in made.themes.all()], made.site_count, made.site_unit) == (
        ["MBG", "Stunting"], 29, "yayasan",
    )  # fmt: skip


def test_the_block_becomes_a_directive_and_the_script_hears_it(notulis, block):
    answer = notulis.post(url(block), arahan(), headers=swap(f"m{block.pk}"))
    block.refresh_from_db()
    assert (block.kind, block.version) == ("directive", 2)
    assert '"version": 2, "was": 1' in answer.headers["HX-Trigger"]
    assert bare(answer.text) in bare(notulis.get(desk(block.meeting)).text)


def test_sending_twice_makes_one(notulis, block):
    twice = arahan()
    for _ in range(2):
        notulis.post(url(block), twice, headers=swap(f"m{block.pk}"))
    assert Directive.objects.count() == 1


def test_nothing_needs_to_be_known_but_the_words(notulis, block):
    notulis.post(url(block), arahan(), headers=swap(f"m{block.pk}"))
    made = Directive.objects.get()
    assert (made.due_on, made.group, made.addressees.count(), made.site_count) == (None, None, 0, None)


def test_what_contradicts_itself_is_said_and_kept(notulis, block):
    both = [unit("Dinkes")]
    bad = arahan(kind="standing", due_on="2026-02-13", period="weekly", lead=both, supporting=both, text="Ketikan saya")
    answer = notulis.post(url(block), bad, headers=swap(f"m{block.pk}"))
    assert (answer.status_code, Directive.objects.count()) == (422, 0)
    assert set(answer.context["form"].errors) == {"due_on", "period", "supporting"}
    assert "Ketikan saya" in answer.text


def test_a_date_that_is_none_is_not_repaired(notulis, block):
    answer = notulis.post(url(block), arahan(due_on="2026-06-31"), headers=swap(f"m{block.pk}"))
    assert (answer.status_code, set(answer.context["form"].errors)) == (422, {"due_on"})


def test_a_neighbours_unit_is_as_good_as_missing(notulis, block, cast):
    with make.scope.government(cast.neighbour.pk):
        theirs = Unit.objects.get().pk
    texts = [notulis.post(url(block), arahan(lead=[pk]), headers=swap(f"m{block.pk}")) for pk in (theirs, 987654321)]
    assert [answer.status_code for answer in texts] == [422, 422]
    assert bare(texts[0].text).replace(str(theirs), "N") == bare(texts[1].text).replace("987654321", "N")


def test_it_hides_from_the_neighbour(signed_in, block):
    assert signed_in("tetangga").get(url(block, slug="tetangga")).status_code == 404


def test_only_setda_gives(signed_in, block):
    assert [signed_in(who).post(url(block), arahan()).status_code for who in ("dinkes", "sekda")] == [403] * 2
