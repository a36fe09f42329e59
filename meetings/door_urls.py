# Under /pintu/hadir/: the page of whoever comes in, opened by a token and without an account.
from django.urls import path

from meetings.views.door import check_in

app_name = "door"
urlpatterns = [path("<str:token>/", check_in, name="check_in")]
