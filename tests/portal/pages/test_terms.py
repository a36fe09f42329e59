# portal:terms — what the words mean.
from directives.releases import EXPLAINED


def test_it_explains_every_standing(cast, visit):
    page = visit("/uji/publik/istilah/").text
    assert [word for word, _, meaning in EXPLAINED.values() if word not in page or meaning not in page] == []
    assert visit("/tidak-ada/publik/istilah/").status_code == 404
