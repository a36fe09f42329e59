# Under /<government>/rapat/<pk>/meja/: live minuting and issuing directives.
from django.urls import include, path

from rakor.desk import views

app_name = "desk"
urlpatterns = [
    path(
        "rapat/<int:pk>/meja/",
        include(
            [
                path("", views.show, name="show"),
                path("pimpinan/", views.lead, name="lead"),
                path("acara/", views.agenda, name="agenda"),
                path("catat/", views.write, name="write"),
                path("catatan/<int:block>/", views.block, name="block"),
                path("catatan/<int:block>/pindah/", views.move, name="move"),
                path("catatan/<int:block>/hapus/", views.remove, name="remove"),
                path("catatan/<int:block>/arahan/", views.draft, name="draft"),
                path("konsep/<int:directive>/", views.draft_edit, name="draft_edit"),
                path("konsep/<int:directive>/hapus/", views.draft_remove, name="draft_remove"),
                path("terbitkan/", views.issue, name="issue"),
            ]
        ),
    ),
]
