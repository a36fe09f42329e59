# Under /pintu/lapor/: the report form of one assignment, opened by a token and without an account.
from django.urls import path

from directives.views.links import by_link

app_name = "report_door"
urlpatterns = [path("<str:token>/", by_link, name="by_link")]
