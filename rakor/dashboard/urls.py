# Under /<government>/: the beginning and the front page.
from django.urls import path

from rakor.dashboard import views, wall

app_name = "dashboard"
urlpatterns = [
    path("", views.home, name="home"),
    path("ringkasan/", views.index, name="index"),
    path("ringkasan/layar/", wall.wall, name="wall"),
    path("cari/", views.search, name="search"),
]
