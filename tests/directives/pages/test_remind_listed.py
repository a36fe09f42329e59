# Ingatkan a whole list: every unit in it that has not reported, once a day.
from datetime import date

import pytest
from django.contrib.messages import get_messages

from rakor.notify.models import Message
from rakor.people.models import Unit
from tests import make

URL, GIVEN = "/uji/ingatkan/", date(2026, 1, 12)


@pytest.fixture
def silent(inside):
    units = [Unit.objects.get(short_name="Dinkes"), Unit.objects.get(short_name="Dinas PUPR")]
    make.directive("bersama", lead=units, on=GIVEN)
    make.directive("dinkes saja", lead=units[:1], on=GIVEN)
    make.directive("baru", lead=units, on=date(2026, 2, 6))
    make.directive("tanpa pengguna", lead=[make.unit("Dinas Tanpa Pengguna")], on=GIVEN)
    return units


@pytest.fixture
def post(browse):
    def send(who, **asked):
        answer = browse(who, URL, asked)
        said = [str(message) for message in get_messages(answer.wsgi_request)] if answer.status_code == 302 else []
        return answer, said

    return send


def told():
    return sorted(
        Message.objects.filter(kind="reminded", channel="inbox").values_list("recipient__username", flat=True)
    )


def test_whoever_is_silent_in_the_list_is_told_once_a_day(silent, inside, post):
    answer, said = post("bupati", keadaan="belum-lapor", unit=str(silent[0].pk))
    assert (answer.status_code, said) == (302, ["1 unit diingatkan."])
    assert answer.url == f"/uji/arahan/?keadaan=belum-lapor&unit={silent[0].pk}"
    assert told() == [inside.dinkes.user.username] * 2
    assert post("bupati", keadaan="belum-lapor", unit=str(silent[0].pk))[1] == [
        "Unit-unit ini sudah diingatkan hari ini."
    ]
    assert len(told()) == 2


def test_the_whole_list_names_the_unit_without_anybody(silent, post):
    _, said = post("notulis", keadaan="belum-lapor")
    assert said == [
        "2 unit diingatkan.",
        "Belum ada pengguna untuk Dinas Tanpa Pengguna. Hubungi unitnya, lalu catat laporannya.",
    ]
    assert len(told()) == 3


def test_of_a_list_in_which_nobody_is_late_nobody_is_told(silent, post):
    _, said = post("notulis", q="baru")
    assert (said, told()) == (["Tidak ada yang belum lapor dalam daftar ini; tidak ada yang perlu diingatkan."], [])


def test_too_many_at_once_are_refused(silent, post, monkeypatch):
    monkeypatch.setattr("directives.views.reminding.MOST_AT_ONCE", 3)
    _, said = post("notulis", keadaan="belum-lapor")
    assert told() == []
    assert said[0].startswith("Ada 4 pekerjaan yang belum dilaporkan dalam daftar ini, paling banyak 3 diingatkan")


def test_the_list_offers_it(silent, browse):
    page = browse("notulis", "/uji/arahan/?keadaan=belum-lapor&umur=6-10").text
    other = browse("notulis", "/uji/arahan/?keadaan=tuntas").text
    assert "Ingatkan semua unit dalam daftar ini" in page
    assert '<input type="hidden" name="umur" value="6-10">' in page
    assert "Ingatkan semua unit" not in other


def test_it_hides_from_the_neighbour(silent, post):
    assert (post("tetangga")[0].status_code, told()) == (404, [])


@pytest.mark.parametrize("who", ["dinkes", "inspektorat", "pemantau"])
def test_it_refuses_the_wrong_role(silent, post, who):
    assert (post(who)[0].status_code, told()) == (403, [])
