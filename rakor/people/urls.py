# The addresses of people: those that need no government, then a government's own under its slug. Signing in and out
# have allauth's names and stand in global_urls.py.
from django.urls import include, path

from rakor.people.views import doors, groups, operator, posts, settings, sheets, sign_in, start, units, users

app_name = "people"

of_a_government = [
    path("perangkat-daerah/", units.units, name="units"),
    path("perangkat-daerah/baru/", units.unit_new, name="unit_new"),
    path("perangkat-daerah/<int:pk>/", units.unit_edit, name="unit_edit"),
    path("perangkat-daerah/jenis/", units.kinds, name="kinds"),
    path("perangkat-daerah/jenis/<int:pk>/", units.kind_edit, name="kind_edit"),
    path("perangkat-daerah/jabatan/", posts.posts, name="posts"),
    path("perangkat-daerah/jabatan/baru/", posts.post_new, name="post_new"),
    path("perangkat-daerah/jabatan/<int:pk>/", posts.post_edit, name="post_edit"),
    path("perangkat-daerah/jabatan/<int:pk>/pejabat/", posts.holding_new, name="holding_new"),
    path("perangkat-daerah/pejabat/<int:pk>/", posts.holding_edit, name="holding_edit"),
    path("perangkat-daerah/kelompok/", groups.groups, name="groups"),
    path("perangkat-daerah/kelompok/baru/", groups.group_new, name="group_new"),
    path("perangkat-daerah/kelompok/<int:pk>/", groups.group_edit, name="group_edit"),
    path("perangkat-daerah/hari-libur/", settings.days_off, name="days_off"),
    path("perangkat-daerah/hari-libur/<int:pk>/hapus/", settings.day_off_remove, name="day_off_remove"),
    path("perangkat-daerah/pengaturan/", settings.settings, name="settings"),
    path("pengguna/", users.users, name="users"),
    path("pengguna/baru/", users.user_new, name="user_new"),
    path("pengguna/undang/", users.invite, name="invite"),
    path("pengguna/<int:pk>/", users.user_edit, name="user_edit"),
    path("pengguna/<int:pk>/peran/", users.membership_new, name="membership_new"),
    path("pengguna/<int:pk>/tautan/", users.hand_out_link, name="hand_out_link"),
    path("pengguna/<int:pk>/aktif/", users.user_active, name="user_active"),
    path("pengguna/peran/<int:pk>/akhiri/", users.membership_end, name="membership_end"),
    path("impor/<slug:name>/", sheets.sheet, name="sheet"),
    path("impor/<slug:name>/contoh.xlsx", sheets.sheet_template, name="sheet_template"),
    path("impor/<slug:name>/data.xlsx", sheets.sheet_export, name="sheet_export"),
]

urlpatterns = [
    path("", start.landing, name="landing"),
    path("mulai/", start.start, name="start"),
    path("masuk/contoh/", sign_in.demo_sign_in, name="demo_sign_in"),
    path("akun/lupa/", start.forgotten, name="forgotten"),
    path("pintu/", doors.door_code, name="door_code"),
    path("pintu/<str:token>/", doors.door, name="door"),
    path("operator/", operator.governments, name="governments"),
    path("operator/baru/", operator.government_new, name="government_new"),
    path("<slug:government>/", include(of_a_government)),
]
