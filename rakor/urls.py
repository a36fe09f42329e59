# Every address of the product. What belongs to a government begins with its slug.
from django.urls import include, path

from rakor.local.health import healthz
from rakor.web import errors

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("", include("rakor.people.global_urls")),
    path("pintu/hadir/", include("meetings.door_urls")),
    path("pintu/kalender/", include("meetings.feed_urls")),
    path("periksa/", include("rakor.desk.paper_urls")),
    path("pintu/lapor/", include("directives.door_urls")),
    path("pintu/meja/", include("rakor.desk.door_urls")),
    path("", include("rakor.people.urls")),
    path(
        "<slug:government>/",
        include(
            [
                path("", include("rakor.dashboard.urls")),
                path("publik/", include("rakor.portal.urls")),
                path("", include("meetings.urls")),
                path("", include("rakor.desk.urls")),
                path("", include("directives.urls")),
                path("", include("rakor.notify.urls")),
                path("", include("rakor.exchange.urls")),
            ]
        ),
    ),
]

handler400 = errors.bad_request
handler403 = errors.permission_denied
handler404 = errors.page_not_found
handler429 = errors.too_many_requests
handler500 = errors.server_error
