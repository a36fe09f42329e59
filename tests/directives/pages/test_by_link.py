# report_door:by_link — the report form of one assignment, by a token and a code, without signing in.
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from directives import actions
from directives.models import Evidence, Report, ReportLink
from rakor.people import doors, scope
from rakor.people.models import Door, Membership
from tests import make
from tests.directives.pages.conftest import TODAY
from tests.directives.pages.test_report import photo

AT = make.moment(TODAY)


@pytest.fixture
def link(scene):
    cache.clear()  # of what others here have tried
    return give(scene)


def give(scene, at=AT, by="notulis", work=None, person="dispupr"):
    """(address, code, row) of a new link."""
    by, person = getattr(scene.cast, by), getattr(scene.cast, person).user
    made, code = actions.make_link(by=by, assignment=work or scene.plain, person=person, at=at)
    door = Door.objects.get(kind="report", subject=str(made.pk))
    return reverse("report_door:by_link", args=[doors.token_of(door)]), code, made


def ask(phone, address, data=None, at=AT):
    with time_machine.travel(at, tick=False):
        return phone.get(address) if data is None else phone.post(address, data)


@pytest.fixture
def phone(link):
    """A phone that has been confirmed."""
    phone = Client()
    assert ask(phone, link[0], {"kode": link[1]}).status_code == 302
    return phone


def typed(**fields):
    return {"client_id": uuid4(), "done": "Aspal sudah tiba"} | fields


def closed(page) -> bool:
    return page.status_code == 404 and "tidak" in page.text


def test_it_asks_for_the_code_and_shows_nothing_before(link):
    page = ask(Client(), link[0])
    assert (page.status_code, "Kode enam angka" in page.text, "Perbaiki jalan" in page.text) == (200, True, False)


def test_with_the_code_it_is_the_form_and_nothing_beside_it(link, phone):
    page = ask(phone, link[0])
    assert ("Perbaiki jalan" in page.text, "Apa yang sudah dilakukan" in page.text) == (True, True)
    assert "/uji/" not in page.text
    assert page.headers["Referrer-Policy"] == "strict-origin"
    assert "no-store" in page.headers["Cache-Control"]


def test_a_report_with_a_photo_is_in_the_name_of_the_person(scene, link, phone):
    answer = ask(phone, link[0], typed(files=[photo()], percent="40"))
    assert answer.status_code == 302
    assert "Laporan terkirim" in ask(phone, answer.url).text
    report = scene.plain.reports.get()
    assert (report.entered_by, report.link, report.percent) == (scene.cast.dispupr.user, link[2], 40)
    assert Evidence.objects.get().report == report


def test_bad_input_keeps_what_was_typed(scene, link, phone):
    page = ask(phone, link[0], typed(percent="150"))
    assert (page.status_code, "Aspal sudah tiba" in page.text, scene.plain.reports.count()) == (422, True, 0)


def test_whoever_made_the_link_never_judges_what_came_by_it(scene, link, phone, browse):
    ask(phone, link[0], typed(is_claim="on"))
    claim = scene.plain.reports.get()
    assert browse("notulis", f"/uji/verifikasi/{claim.pk}/", {"putusan": "terima"}).status_code == 403
    assert "tautan yang Anda buat" in browse("notulis", "/uji/verifikasi/").text
    assert browse("asisten", f"/uji/verifikasi/{claim.pk}/", {"putusan": "terima"}).status_code == 302


def test_five_wrong_codes_end_it(link):
    phone = Client()
    wrong = "000000" if link[1] != "000000" else "111111"
    answers = [ask(phone, link[0], {"kode": wrong}) for _ in range(5)]
    assert [page.status_code for page in answers] == [422] * 4 + [404]
    assert "Sisa 4 kali" in answers[0].text
    assert closed(ask(phone, link[0], {"kode": link[1]}))


def test_a_code_is_good_for_a_day_and_a_link_for_a_week(scene, link):
    late = AT + timedelta(hours=25)
    assert "lewat 24 jam" in ask(Client(), link[0], at=late).text
    assert ask(Client(), link[0], {"kode": link[1]}, at=late).status_code == 422
    assert closed(ask(Client(), link[0], at=AT + timedelta(days=7, minutes=1)))


def test_it_works_on_one_device(link, phone):
    page = ask(Client(), link[0], {"kode": link[1]})
    assert (page.status_code, "ponsel lain" in page.text) == (422, True)


def test_the_cookie_of_one_link_opens_no_other(scene, link, phone):
    other = give(scene, work=make.assignment("Jembatan", unit=scene.pupr, on=make.date(2026, 2, 2)))
    cookie = phone.cookies["lapor"]
    assert cookie["path"] == link[0]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    thief = Client()
    thief.cookies["lapor"] = cookie.value
    assert "Kode enam angka" in ask(thief, other[0]).text


def test_it_signs_nobody_in(scene, link, phone):
    assert [phone.get(path).status_code for path in ("/uji/", "/uji/arahan-unit/")] == [302, 302]
    assert "sessionid" not in phone.cookies


def test_revoked_expired_unknown_and_those_who_left_look_alike(scene, link, phone):
    unknown = ask(Client(), reverse("report_door:by_link", args=["tidakada"])).content
    Membership.objects.filter(user=scene.cast.dispupr.user).update(until=TODAY - timedelta(days=1))
    left = ask(phone, link[0])
    Membership.objects.filter(user=scene.cast.dispupr.user).update(until=None)
    actions.revoke_link(by=scene.cast.notulis, link=link[2], at=AT)
    revoked = ask(phone, link[0], typed())
    assert left.content == revoked.content == unknown
    assert scene.plain.reports.count() == 0


def test_a_switched_off_account_opens_nothing(scene, link, phone):
    scene.cast.dispupr.user.is_active = False
    scene.cast.dispupr.user.save()
    assert closed(ask(phone, link[0]))


def test_work_taken_off_opens_nothing_and_ended_work_says_so(scene, link, phone):
    scene.plain.status = "withdrawn"
    scene.plain.save()
    assert "sudah berakhir" in ask(phone, link[0]).text
    assert ask(phone, link[0], typed()).status_code == 422
    scene.plain.taken_off_on = TODAY
    scene.plain.save()
    assert closed(ask(phone, link[0]))


@pytest.mark.parametrize("code", ["", "abc", "12345", "1234567", "١٢٣٤٥٦", "0" * 500])
def test_an_odd_code_is_a_wrong_one(link, code):
    assert ask(Client(), link[0], {"kode": code}).status_code == 422


def test_guessing_is_slowed_down(link):
    address = reverse("report_door:by_link", args=["x"])
    codes = [ask(Client(), address, {"kode": "123456"}).status_code for _ in range(31)]
    assert codes[-1] == 429


@pytest.mark.django_db(transaction=True)
def test_tries_at_once_are_counted(transactional_db):
    with scope.nothing(), transaction.atomic():
        cast = make.cast()
    with scope.government(cast.government.pk), transaction.atomic():
        unit = Membership.objects.get(user=cast.dispupr.user).unit
        work = make.assignment("Perbaiki jalan", unit=unit, on=make.date(2026, 2, 2))
        made, code = actions.make_link(by=cast.notulis, assignment=work, person=cast.dispupr.user, at=AT)
    wrong = "000000" if code != "000000" else "111111"

    def guess(_):
        with scope.government(cast.government.pk):
            found = actions.confirm_device(link=made, code=wrong, at=AT)
        connection.close()
        return found

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(guess, range(16))) == [None] * 16
    with scope.government(cast.government.pk), transaction.atomic():
        made = ReportLink.objects.get(pk=made.pk)
        assert (made.tries, made.revoked_at, Report.objects.count()) == (5, AT, 0)
