# Under /pintu/meja/: whether minutes have changed, for whoever holds a ticket from the desk.
from django.urls import path

from rakor.desk.views.watching import pulse

app_name = "desk_door"
urlpatterns = [path("<str:ticket>/", pulse, name="pulse")]
