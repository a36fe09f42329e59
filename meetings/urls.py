# Under /<government>/: the meetings, their minutes as a document, and what belongs to a meeting, page by page.
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
    path("rapat/<int:pk>/angka/", views.figures, name="figures"),
    path("rapat/<int:pk>/angka/<int:figure>/", views.figure_edit, name="figure_edit"),
    path("rapat/<int:pk>/angka/<int:figure>/hapus/", views.figure_remove, name="figure_remove"),
    path("rapat/<int:pk>/penyaji/<int:block>/", views.presenters, name="presenters"),
    path("rapat/<int:pk>/lampiran/", views.attachments, name="attachments"),
    path("rapat/<int:pk>/lampiran/<int:attachment>/", views.attachment, name="attachment"),
    path("rapat/<int:pk>/lampiran/<int:attachment>/hapus/", views.attachment_remove, name="attachment_remove"),
]
