# Signing in and out and one's own account: allauth's pages by their own names, only those that are used. Nobody signs
# up, and no mail resets a password.
from allauth.account import views as account
from django.urls import include, path

from rakor.people.views import sign_in, start

urlpatterns = [
    path("masuk/", sign_in.sign_in, name="account_login"),
    path("keluar/", account.logout, name="account_logout"),
    path("akun/kata-sandi/", account.password_change, name="account_change_password"),
    # An account without a password gets its first one through a link, never from an open session.
    path("akun/tanpa-kata-sandi/", start.forgotten, name="account_set_password"),
    path("akun/nonaktif/", account.account_inactive, name="account_inactive"),
    path("akun/pastikan/", account.reauthenticate, name="account_reauthenticate"),
    path("akun/2fa/", include("allauth.mfa.urls")),
]
