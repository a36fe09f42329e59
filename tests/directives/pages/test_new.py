# A directive without a meeting.
from datetime import date
from uuid import uuid4

import pytest

from directives.models import Directive
from rakor.people.models import Group, Holding, Post


def typed(**fields):
    return {"client_id": str(uuid4()), "text": "Bersihkan saluran", "kind": "one_off"} | fields


def test_it_works(scene, browse):
    assert browse("bupati", "/uji/arahan/baru/").status_code == 200
    post = Post.objects.get(short_title="Bupati")
    Holding.objects.create(post=post, name="Nama Pejabat", kind="Pj")
    answer = browse(
        "notulis", "/uji/arahan/baru/",
        typed(
            basis="Instruksi Bupati Nomor 4", given_on="2026-02-05", issuer_post=post.pk, due_text="akhir bulan",
            due_on="2026-02-28", lead=[scene.dinkes.pk], supporting=[scene.pupr.pk], new_themes="sampah, Rumah gadang",
            parts="Satu\nDua", group=Group.objects.get(rule="all_camat").pk,
        ),
    )  # fmt: skip
    made = Directive.objects.get(text="Bersihkan saluran")
    assert answer.url == f"/uji/arahan/{made.pk}/terbitkan/"
    assert (made.is_draft, made.basis, str(made.given_on), made.issuer, made.issuer_name) == (
        True, "Instruksi Bupati Nomor 4", "2026-02-05", "Pj Bupati Uji", "Nama Pejabat",
    )  # fmt: skip
    assert set(made.addressees.values_list("unit", "role")) == {
        (scene.dinkes.pk, "lead"),
        (scene.pupr.pk, "supporting"),
    }
    assert {theme.name for theme in made.themes.all()} == {"Lingkungan dan sampah", "Rumah gadang"}
    assert [part.text for part in made.parts.all()] == ["Satu", "Dua"]


def test_a_stranger_finds_nothing(scene, browse):
    assert browse("tetangga", "/uji/arahan/baru/").status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "inspektorat", "ajudan"])
def test_it_refuses_the_wrong_role(scene, browse, who):
    before = Directive.objects.count()
    assert browse(who, "/uji/arahan/baru/", typed()).status_code == 403
    assert Directive.objects.count() == before


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": " "},
        {"kind": "lain"},
        {"period": "weekly"},
        {"kind": "standing", "due_on": "2026-03-01"},
        {"given_on": "2026-02-05", "due_on": "2026-02-04"},
        {"due_on": "31 Juni"},
        {"new_themes": "x" * 81},
        {"parts": "\n".join("x" for _ in range(51))},
        {"group": "999999"},
        {"client_id": "bukan"},
        {"text": "nol \x00"},
    ],
)
def test_what_cannot_be_is_refused(scene, browse, wrong):
    before = Directive.objects.count()
    assert browse("notulis", "/uji/arahan/baru/", typed(basis="Surat 7") | wrong).status_code == 422
    assert Directive.objects.count() == before


def test_one_unit_in_both_roles_is_refused_and_stays_ticked(scene, browse):
    pk = scene.dinkes.pk
    answer = browse("notulis", "/uji/arahan/baru/", typed(lead=[pk], supporting=[pk]))
    page = answer.content.decode()
    ticked = [f'name="{role}" value="{pk}" aria-describedby="u{pk}" checked' in page for role in ("lead", "supporting")]
    assert (answer.status_code, ticked) == (422, [True, True])


def test_sending_twice_makes_one(scene, browse):
    sent = typed()
    urls = {browse("notulis", "/uji/arahan/baru/", sent).url for _ in range(2)}
    assert (len(urls), Directive.objects.filter(text="Bersihkan saluran").count()) == (1, 1)


def test_milestones_have_weights_that_make_a_hundred(scene, browse):
    refused = browse("notulis", "/uji/arahan/baru/", typed(parts="Pemetaan | 40%\nPelaksanaan | 40%"))
    assert (refused.status_code, "sekarang 80 persen" in refused.content.decode()) == (422, True)
    sent = "Pemetaan | 40% | 30 Maret 2026\nPelaksanaan | 60%"
    assert browse("notulis", "/uji/arahan/baru/", typed(parts=sent)).status_code == 302
    made = Directive.objects.get(text="Bersihkan saluran")
    assert list(made.parts.values_list("text", "kind", "weight", "due_on")) == [
        ("Pemetaan", "milestone", 40, date(2026, 3, 30)), ("Pelaksanaan", "milestone", 60, None),
    ]  # fmt: skip
    assert sent in browse("notulis", f"/uji/arahan/{made.pk}/ubah/").content.decode()
