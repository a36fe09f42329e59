# Issued at the desk to the wrong unit, put right by a ralat while the notula is still a draft.
import pytest
from django.urls import reverse

from directives.models import Directive
from meetings.models import Meeting
from tests import make
from tests.desk.pages.conftest import desk, meeting, notulis, swap, typed  # noqa: F401  (fixtures)
from tests.desk.pages.test_issue import sent


@pytest.fixture
def issued(notulis, meeting):  # noqa: F811
    """Said of Dinkes by mistake, and sent."""
    line = typed(text="arahan Dinkes perbaiki jalan ke dapur MBG")
    notulis.post(desk(meeting, "catat"), line, headers=swap())
    made = Directive.objects.get()
    notulis.post(desk(meeting, "terbitkan"), sent(notulis.get(desk(meeting, "terbitkan")), made.pk))
    made.refresh_from_db()
    return made


def of(signed_in, who):
    return signed_in(who).get(reverse("directives:mine", args=["uji"])).text


def test_the_old_unit_loses_it_the_new_one_has_it_and_the_history_shows_both(issued, notulis, signed_in, meeting):  # noqa: F811
    assert ("Perbaiki jalan" in of(signed_in, "dinkes"), "Perbaiki jalan" in of(signed_in, "dispupr")) == (True, False)
    dinkes, pupr = (make.Unit.objects.get(short_name=name) for name in ("Dinkes", "Dinas PUPR"))
    ralat = {"text": issued.text, "take_off": [dinkes.pk], "lead": [pupr.pk], "client_id": typed()["client_id"]}
    assert notulis.post(reverse("directives:correct", args=["uji", issued.pk]), ralat).status_code == 302
    assert ("Perbaiki jalan" in of(signed_in, "dinkes"), "Perbaiki jalan" in of(signed_in, "dispupr")) == (False, True)
    history = notulis.get(reverse("directives:show", args=["uji", issued.pk])).text
    assert [word in history for word in ("Ralat 1", "Dinas Kesehatan", "Dinas Pekerjaan Umum")] == [True] * 3
    assert Meeting.objects.get(pk=meeting.pk).status == Meeting.Status.DRAFT
    assert "Dinas PUPR" in notulis.get(desk(meeting)).text
