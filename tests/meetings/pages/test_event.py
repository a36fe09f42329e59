# One meeting as a file for a calendar.
from icalendar import Calendar

from meetings.models import Meeting


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/rapat.ics"


def test_it_is_a_calendar(signed_in, meeting):
    answer = signed_in("dinkes").get(url(meeting))
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert (event["summary"], event["url"]) == ("Rakor OPD", f"http://testserver/uji/rapat/{meeting.pk}/")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(url(meeting).replace("uji", "tetangga")).status_code == 404


def test_a_closed_meeting_is_not_for_the_uninvited(signed_in, closed):
    assert [signed_in(who).get(url(closed)).status_code for who in ("dinkes", "dispupr")] == [200, 404]


def test_without_a_day_there_is_no_event(signed_in, meeting):
    Meeting.objects.filter(pk=meeting.pk).update(held_on=None)
    assert signed_in("notulis").get(url(meeting)).status_code == 404
