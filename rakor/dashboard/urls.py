# Under /<government>/: the beginning, the front page, search, and the briefings for leadership.
from django.urls import path

from rakor.dashboard import briefing_views, views, wall

app_name = "dashboard"
urlpatterns = [
    path("", views.home, name="home"),
    path("ringkasan/", views.index, name="index"),
    path("ringkasan/kinerja/", views.rates, name="rates"),
    path("ringkasan/layar/", wall.wall, name="wall"),
    path("cari/", views.search, name="search"),
    path("bahan/", briefing_views.briefings, name="briefings"),
    path("bahan/rakor.pdf", briefing_views.briefing, name="briefing"),
    path("bahan/unit/<int:pk>.pdf", briefing_views.briefing_unit, name="briefing_unit"),
    path("bahan/unit.xlsx", briefing_views.unit_figures, name="unit_figures"),
    path("bahan/saku/<int:pk>.pdf", briefing_views.briefing_pocket, name="briefing_pocket"),
    path("bahan/tema/<int:pk>.pdf", briefing_views.briefing_theme, name="briefing_theme"),
]
