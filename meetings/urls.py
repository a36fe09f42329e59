# Under /<government>/: the meetings, their minutes as a document, who led, who was there, the agenda.
from django.urls import path

from meetings import views

app_name = "meetings"
urlpatterns = [
    path("rapat/", views.index, name="index"),
    path("rapat/baru/", views.new, name="new"),
    path("rapat/<int:pk>/", views.show, name="show"),
    path("rapat/<int:pk>/ubah/", views.edit, name="edit"),
    path("rapat/<int:pk>/pimpinan/", views.turns, name="turns"),
    path("rapat/<int:pk>/pimpinan/<int:turn>/", views.turn_edit, name="turn_edit"),
    path("rapat/<int:pk>/hadir/", views.attendance, name="attendance"),
    path("rapat/<int:pk>/hadir/<int:attendance>/hapus/", views.attendance_remove, name="attendance_remove"),
    path("rapat/<int:pk>/acara/", views.agenda, name="agenda"),
    path("rapat/<int:pk>/acara/<int:item>/hapus/", views.agenda_remove, name="agenda_remove"),
]
