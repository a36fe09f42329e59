# Under /<government>/: directives, the units' own work, verification.
from django.urls import path

from directives.views import areas, asking, correcting, deciding, directive, konsep, lists, sites, unit, verify

app_name = "directives"
urlpatterns = [
    path("arahan/", lists.index, name="index"),
    path("arahan/baru/", konsep.new, name="new"),
    path("arahan/<int:pk>/", directive.show, name="show"),
    path("arahan/<int:pk>/ubah/", konsep.edit, name="edit"),
    path("arahan/<int:pk>/hapus/", konsep.draft_remove, name="draft_remove"),
    path("arahan/<int:pk>/terbitkan/", konsep.issue_one, name="issue_one"),
    path("arahan/<int:pk>/terukur/", konsep.make_measurable, name="make_measurable"),
    path("arahan/<int:pk>/periode/", directive.set_period, name="set_period"),
    path("arahan/<int:pk>/titik/", sites.sites, name="sites"),
    path("arahan/<int:pk>/titik/tambah/", sites.site_new, name="site_new"),
    path("arahan/<int:pk>/titik/keadaan/", sites.site_states, name="site_states"),
    path("titik/<int:pk>/", sites.site_edit, name="site_edit"),
    path("titik/<int:pk>/hapus/", sites.site_remove, name="site_remove"),
    path("titik/<int:pk>/cek/", sites.site_check, name="site_check"),
    path("arahan/<int:pk>/unit/", directive.name_units, name="name_units"),
    path("arahan/<int:pk>/kecamatan/", areas.area_leads, name="area_leads"),
    path("arahan/<int:pk>/keputusan/", deciding.decide, name="decide"),
    path("arahan/<int:pk>/ralat/", correcting.correct, name="correct"),
    path("arahan/<int:pk>/menggantikan/", correcting.replaces, name="replaces"),
    path("arahan/<int:pk>/pantau/", directive.start_tracking, name="start_tracking"),
    path("rapat/<int:pk>/arahan/", lists.of_meeting, name="of_meeting"),
    path("arahan-unit/", unit.mine, name="mine"),
    path("arahan-unit/<int:pk>/", unit.assignment, name="assignment"),
    path("arahan-unit/<int:pk>/lapor/", unit.report, name="report"),
    path("arahan-unit/<int:pk>/teruskan/", unit.pass_on, name="pass_on"),
    path("arahan-unit/<int:pk>/bukan-kewenangan/", asking.disown, name="disown"),
    path("arahan-unit/<int:pk>/bukan-kewenangan/jawab/", asking.disowned, name="disowned"),
    path("arahan-unit/<int:pk>/perpanjangan/", asking.ask_extension, name="ask_extension"),
    path("arahan-unit/<int:pk>/buka-kembali/", deciding.reopen, name="reopen"),
    path("perpanjangan/", deciding.extensions, name="extensions"),
    path("perpanjangan/<int:pk>/", deciding.answer_extension, name="answer_extension"),
    path("verifikasi/", verify.verify_queue, name="verify_queue"),
    path("verifikasi/<int:pk>/", verify.judge, name="judge"),
    path("bukti/<int:pk>/", verify.evidence, name="evidence"),
]
