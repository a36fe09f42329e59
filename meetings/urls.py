# Under /<government>/: the meetings, their minutes as a document, and what belongs to a meeting, page by page.
from django.urls import path

from meetings import views

app_name = "meetings"
urlpatterns = [
    path("rapat/", views.index, name="index"),
    path("rapat/baru/", views.new, name="new"),
    path("rapat/<int:pk>/", views.show, name="show"),
    path("rapat/<int:pk>/ubah/", views.edit, name="edit"),
    path("rapat/<int:pk>/salin/", views.copy, name="copy"),
    path("rapat/<int:pk>/pimpinan/", views.turns, name="turns"),
    path("rapat/<int:pk>/pimpinan/<int:turn>/", views.turn_edit, name="turn_edit"),
    path("rapat/<int:pk>/diundang/", views.invitees, name="invitees"),
    path("rapat/<int:pk>/diundang/<int:attendance>/", views.substitute, name="substitute"),
    path("rapat/<int:pk>/whatsapp/", views.announce, name="announce"),
    path("rapat/<int:pk>/rapat.ics", views.event, name="event"),
    path("rapat/<int:pk>/hadir/", views.attendance, name="attendance"),
    path("rapat/<int:pk>/hadir/<int:attendance>/", views.attendance_mark, name="attendance_mark"),
    path("rapat/<int:pk>/hadir/<int:attendance>/hapus/", views.attendance_remove, name="attendance_remove"),
    path("rapat/<int:pk>/pintu-hadir/", views.door, name="door"),
    path("rapat/<int:pk>/mendaftar/", views.check_ins, name="check_ins"),
    path("rapat/<int:pk>/mendaftar/<int:check_in>/", views.check_in_edit, name="check_in_edit"),
    path("rapat/<int:pk>/mendaftar/<int:check_in>/tindak/", views.check_in_settle, name="check_in_settle"),
    path("rapat/<int:pk>/acara/", views.agenda, name="agenda"),
    path("rapat/<int:pk>/acara/<int:item>/hapus/", views.agenda_remove, name="agenda_remove"),
    path("rapat/<int:pk>/usul/", views.proposals, name="proposals"),
    path("rapat/<int:pk>/usul/<int:proposal>/", views.proposal_answer, name="proposal_answer"),
    path("rapat/<int:pk>/angka/", views.figures, name="figures"),
    path("rapat/<int:pk>/angka/<int:figure>/", views.figure_edit, name="figure_edit"),
    path("rapat/<int:pk>/angka/<int:figure>/hapus/", views.figure_remove, name="figure_remove"),
    path("rapat/<int:pk>/penyaji/<int:block>/", views.presenters, name="presenters"),
    path("rapat/<int:pk>/lampiran/", views.attachments, name="attachments"),
    path("rapat/<int:pk>/lampiran/<int:attachment>/", views.attachment, name="attachment"),
    path("rapat/<int:pk>/lampiran/<int:attachment>/hapus/", views.attachment_remove, name="attachment_remove"),
    path("kalender/", views.feed, name="feed"),
    path("rangkaian/", views.series_index, name="series_index"),
    path("rangkaian/baru/", views.series_new, name="series_new"),
    path("rangkaian/<int:pk>/", views.series, name="series"),
    path("rangkaian/<int:pk>/ubah/", views.series_edit, name="series_edit"),
    path("rangkaian/<int:pk>/siapkan/", views.series_plan, name="series_plan"),
]
