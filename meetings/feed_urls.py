# Under /pintu/kalender/: a user's own calendar, read by a programme with a token and without an account.
from django.urls import path

from meetings.views.announcing import calendar

app_name = "feed"
urlpatterns = [path("<str:token>.ics", calendar, name="calendar")]
