# The example file: its headings are those that the upload asks for.
import pytest

from rakor.people.sheets.kinds import SHEETS
from tests.people.xlsx import cells

URL = "/uji/impor/unit/contoh.xlsx"


@pytest.mark.parametrize("name", list(SHEETS))
def test_it_works(signed_in, name):
    response = signed_in("notulis").get(f"/uji/impor/{name}/contoh.xlsx")
    assert cells(response.content)[0] == SHEETS[name].titles


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_it_refuses_the_wrong_role(signed_in):
    assert signed_in("dinkes").get(URL).status_code == 403
