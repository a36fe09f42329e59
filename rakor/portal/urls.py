# Under /<government>/publik/: what everybody may read. The middleware knows this namespace: nobody signs in here.
from django.urls import path

from rakor.portal import data, views

app_name = "portal"
urlpatterns = [
    path("", views.index, name="index"),
    path("arahan/", views.directives, name="directives"),
    path("arahan/<slug:code>/", views.directive, name="directive"),
    path("rapat/", views.meetings, name="meetings"),
    path("rapat/<slug:code>/", views.meeting, name="meeting"),
    path("istilah/", views.terms, name="terms"),
    path("data/", views.data, name="data"),
    path("data/openapi.json", data.openapi, name="openapi"),
    path("data/arahan.json", data.directives_json, name="directives_json"),
    path("data/arahan.csv", data.directives_csv, name="directives_csv"),
    path("data/arahan/<slug:code>.json", data.directive_json, name="directive_json"),
    path("data/rapat.json", data.meetings_json, name="meetings_json"),
    path("data/rapat.csv", data.meetings_csv, name="meetings_csv"),
]
