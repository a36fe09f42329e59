# Under /<government>/: the inbox.
from django.urls import path

from rakor.notify import views

app_name = "notify"
urlpatterns = [
    path("kotak-masuk/", views.inbox, name="inbox"),
    path("kotak-masuk/dibaca/", views.read_all, name="read_all"),
    path("kotak-masuk/pilihan/", views.preferences, name="preferences"),
    path("pesan-gagal/", views.failed, name="failed"),
    path("pesan-gagal/<int:pk>/kirim-ulang/", views.send_again, name="send_again"),
    path("kotak-masuk/<int:pk>/", views.read, name="read"),
]
