# Under /<government>/rapat/<pk>/meja/: live minuting and issuing directives.
from django.urls import include, path

from rakor.desk import views

app_name = "desk"
PAPERS = [
    path("", views.papers, name="papers"),
    path("<str:kind>/", views.paper, name="paper"),
    path("<str:kind>/terbitkan/", views.paper_issue, name="paper_issue"),
    path("<str:kind>/naskah/", views.paper_official, name="paper_official"),
    path("<str:kind>/berkas/<str:form>/", views.paper_file, name="paper_file"),
]
REVIEW = [
    path("", views.review, name="review"),
    path("kirim/", views.review_send, name="review_send"),
    path("catatan/", views.remark, name="remark"),
    path("catatan/<int:remark>/selesai/", views.remark_settle, name="remark_settle"),
    path("sahkan/", views.finalise, name="finalise"),
    path("perbaikan/", views.reopen, name="reopen"),
]
urlpatterns = [
    path("rapat/<int:pk>/dokumen/", include(PAPERS)),
    path("rapat/<int:pk>/pemeriksaan/", include(REVIEW)),
    path("rapat/<int:pk>/edisi/<int:edition>/", views.edition, name="edition"),
    path("rapat/<int:pk>/layar/", views.screen, name="screen"),
    path("rapat/<int:pk>/panggil/", views.call_units, name="call_units"),
    path("rapat/<int:pk>/panggil/<int:unit>/", views.call, name="call"),
    path("rapat/<int:pk>/edaran/", views.circulate, name="circulate"),
    path("rapat/<int:pk>/salinan/<int:copy>/", views.copy, name="copy"),
    path("rapat/<int:pk>/salinan/<int:copy>/dibaca/", views.copy_read, name="copy_read"),
    path(
        "rapat/<int:pk>/meja/",
        include(
            [
                path("", views.show, name="show"),
                path("pimpinan/", views.lead, name="lead"),
                path("acara/", views.agenda, name="agenda"),
                path("catat/", views.write, name="write"),
                path("baca/", views.read, name="read"),
                path("catatan/<int:block>/", views.block, name="block"),
                path("catatan/<int:block>/pindah/", views.move, name="move"),
                path("catatan/<int:block>/hapus/", views.remove, name="remove"),
                path("catatan/<int:block>/riwayat/", views.versions, name="versions"),
                path("catatan/<int:block>/lampiran/", views.attach, name="attach"),
                path("catatan/<int:block>/arahan/", views.draft, name="draft"),
                path("konsep/<int:directive>/", views.draft_edit, name="draft_edit"),
                path("konsep/<int:directive>/hapus/", views.draft_remove, name="draft_remove"),
                path("terbitkan/", views.issue, name="issue"),
                path("dihapus/", views.removed, name="removed"),
                path("perubahan/", views.changes, name="changes"),
            ]
        ),
    ),
]
