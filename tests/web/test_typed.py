# What is handed back of a form that could not be taken.
import pytest

from rakor.web.typed import MOST_CHARACTERS, MOST_FIELDS, Kept, typed


def test_writing_comes_back_with_its_name(rf):
    kept = typed(rf.post("/", {"reason": "Jalan terputus.", "percent": "40"}))
    assert kept.long == [Kept("Alasan", "Jalan terputus.", False)]
    assert kept.short == [Kept("Persen", "40", False)]


def test_a_field_without_a_name_of_its_own_is_numbered(rf):
    kept = typed(rf.post("/", {"usulan_lain": "Tambah dua petugas"}))
    assert kept.long == [Kept("Isian 1", "Tambah dua petugas", False)]


@pytest.mark.parametrize(
    "name",
    ["password", "password1", "kata_sandi", "csrfmiddlewaretoken", "reset_token", "otp", "code", "client_id"],
)
def test_secrets_never_come_back(rf, name):
    assert typed(rf.post("/", {name: "Rahasia Sekali 123"})) == ([], [])


def test_keys_and_ticks_mean_nothing_to_anyone(rf):
    uuid = "0b9f7d3c-1111-4222-8333-444455556666"
    fields = {"unit": "17", "agree": "on", "key": "x", "form-TOTAL_FORMS": "3", "block": uuid}
    assert typed(rf.post("/", fields)) == ([], [])


def test_every_value_of_a_repeated_field_comes_back(rf):
    assert [kept.value for kept in typed(rf.post("/", {"note": ["Satu.", "Dua."]})).long] == ["Satu.", "Dua."]


def test_what_is_too_long_is_cut_and_says_so(rf):
    kept = typed(rf.post("/", {"text": "a" * (MOST_CHARACTERS + 1)})).long[0]
    assert (len(kept.value), kept.was_cut) == (MOST_CHARACTERS, True)


def test_there_is_an_end_to_it(rf):
    assert len(typed(rf.post("/", {f"x{n}": "Isi panjang" for n in range(500)})).long) == MOST_FIELDS


def test_a_body_too_big_to_read_gives_nothing(rf, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10
    assert typed(rf.post("/", "text=" + "a" * 100, content_type="application/x-www-form-urlencoded")) == ([], [])


def test_a_get_has_nothing_typed(rf):
    assert typed(rf.get("/?reason=Jalan+terputus")) == ([], [])
