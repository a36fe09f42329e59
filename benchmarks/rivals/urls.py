# The product's addresses, and beside them what they are compared with.
from django.urls import path

import rakor.urls
from benchmarks.rivals import views
from benchmarks.rivals.admin import site
from rakor.urls import handler400, handler403, handler404, handler429, handler500

urlpatterns = [
    path("_admin/", site.urls),
    path("<slug:government>/_ukur/polos/", views.bare),
    path("<slug:government>/_ukur/mentah/<slug:page>/", views.raw),
    path("<slug:government>/_ukur/templat/", views.fed),
    path("<slug:government>/_ukur/naif/", views.naive),
    *rakor.urls.urlpatterns,
]

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500", "urlpatterns"]
