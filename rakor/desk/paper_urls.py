# Under /periksa/: what the code on a printed paper leads to.
from django.urls import path

from rakor.desk.views.paper_check import check

app_name = "paper_door"
urlpatterns = [path("<str:token>/", check, name="check")]
