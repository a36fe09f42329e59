# Accounts and roles; the operator's first account and the password behind a link.
from django import forms
from django.contrib.auth import password_validation

from rakor.people.access import Member, grantable
from rakor.people.forms.base import ActionForm, Pick, day
from rakor.people.models import Membership, Unit, User
from rakor.people.models.governments import USERNAME

PASSWORD_HELP = "Paling sedikit 10 huruf atau angka. Beberapa kata yang tidak berhubungan mudah diingat."


def _username(**options) -> forms.CharField:
    return forms.CharField(label="NIP atau nama pengguna", max_length=60, validators=[USERNAME], **options)


class RoleForm(ActionForm):
    """A role and its unit. Only roles that this member may give are offered."""

    role = forms.ChoiceField(label="Peran")
    unit = Pick(
        "Unit", empty_label="Tanpa unit", help_text="Wajib untuk OPD/kecamatan dan Asisten. Untuk Setda: bagiannya."
    )

    def __init__(self, *args, who: Member, on, **kwargs):
        super().__init__(*args, **kwargs)
        given = grantable(who)
        self.fields["role"].choices = [choice for choice in Membership.Role.choices if choice[0] in given]
        if "opd" in given:
            self.fields["role"].initial = "opd"
        self.fields["unit"].queryset = Unit.objects.on(on).exclude(kind__category="external").select_related("kind")


class MembershipForm(RoleForm):
    since = day("Sejak", help_text="Kosongkan bila berlaku mulai sekarang.")
    until = day("Sampai", help_text="Kosongkan bila belum ditentukan.")


class AccountForm(ActionForm):
    username = _username()
    name = forms.CharField(label="Nama", max_length=160)
    email = forms.EmailField(label="Surel", required=False)


class UserForm(RoleForm):
    username = _username(help_text="Dipakai untuk masuk. Tanpa spasi.")
    name = forms.CharField(label="Nama", max_length=160)
    email = forms.EmailField(label="Surel", required=False, help_text="Untuk pengingat lewat surel.")
    field_order = ["username", "name", "role", "unit", "email"]


class PasswordForm(forms.Form):
    """A password typed twice. `user` is whose it will be, so that it is not their own name."""

    password = forms.CharField(
        label="Kata sandi baru", strip=False, help_text=PASSWORD_HELP,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )  # fmt: skip
    again = forms.CharField(
        label="Kata sandi baru, sekali lagi", strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )  # fmt: skip

    def __init__(self, *args, user: User | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def whose(self) -> User:
        return self.user

    def clean(self):
        cleaned = super().clean()
        password, again = cleaned.get("password"), cleaned.get("again")
        if password and again and password != again:
            self.add_error("again", "Kedua kata sandi tidak sama.")
        elif password:
            try:
                password_validation.validate_password(password, self.whose())
            except forms.ValidationError as error:
                self.add_error("password", error)
        return cleaned


class OperatorForm(PasswordForm, ActionForm):
    username = _username()
    name = forms.CharField(label="Nama", max_length=160)
    field_order = ["username", "name", "password", "again"]

    def whose(self) -> User:
        return User(username=self.cleaned_data.get("username", ""), name=self.cleaned_data.get("name", ""))

    def clean(self):
        cleaned = super().clean()
        cleaned.pop("again", None)
        return cleaned
