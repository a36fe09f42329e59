# Every state of the subject has a look, with the same word.
from directives.states import WORDS
from rakor.web.statuses import LOOKS

TONES = {"plain", "work", "wait", "late", "done"}


def test_every_state_of_an_assignment_has_its_word():
    assert {code: LOOKS[code].word for code in WORDS} == {code.value: word for code, word in WORDS.items()}


def test_no_two_states_look_the_same():
    assert len({(look.icon, look.tone) for look in LOOKS.values()}) == len(LOOKS)


def test_tones_are_known_to_the_stylesheet():
    assert {look.tone for look in LOOKS.values()} == TONES


def test_red_is_for_lateness_and_return_alone():
    red = {code for code, look in LOOKS.items() if look.tone == "late"}
    assert red == {"returned", "late", "unreported", "reported_late"}
