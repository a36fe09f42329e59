# Under /<government>/: documents in, the archive out, and names nobody here is called.
from django.urls import path

from rakor.exchange import views

app_name = "exchange"
urlpatterns = [
    path("dokumen/impor/", views.import_, name="import"),
    path("dokumen/ekspor/", views.export, name="export"),
    path("dokumen/nama/", views.unknown_, name="unknown"),
]
