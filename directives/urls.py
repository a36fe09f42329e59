# Under /<government>/: directives, the units' own work, verification.
from django.urls import path

from directives.views import directive, lists, unit, verify

app_name = "directives"
urlpatterns = [
    path("arahan/", lists.index, name="index"),
    path("arahan/<int:pk>/", directive.show, name="show"),
    path("arahan/<int:pk>/unit/", directive.name_units, name="name_units"),
    path("arahan/<int:pk>/pantau/", directive.start_tracking, name="start_tracking"),
    path("rapat/<int:pk>/arahan/", lists.of_meeting, name="of_meeting"),
    path("arahan-unit/", unit.mine, name="mine"),
    path("arahan-unit/<int:pk>/", unit.assignment, name="assignment"),
    path("arahan-unit/<int:pk>/lapor/", unit.report, name="report"),
    path("verifikasi/", verify.verify_queue, name="verify_queue"),
    path("verifikasi/<int:pk>/", verify.judge, name="judge"),
    path("bukti/<int:pk>/", verify.evidence, name="evidence"),
]
