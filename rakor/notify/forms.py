# What a person says of how to be told.
from django import forms
from django.conf import settings
from django.core.validators import RegexValidator

from rakor.notify import registry
from rakor.notify.models import Chat, Message, Mute
from rakor.people.models import User

WHATSAPP, TELEGRAM = Message.Channel.WHATSAPP, Message.Channel.TELEGRAM
FIELDS = {
    WHATSAPP: (
        "Nomor WhatsApp",
        "Dengan kode negara, tanpa spasi, misalnya 6281200000000. Kosongkan bila tidak perlu.",
    ),
    TELEGRAM: ("Nomor chat Telegram", "Angka dari bot Telegram pemerintah daerah Anda. Kosongkan bila tidak perlu."),
}
SPELLED = {
    WHATSAPP: RegexValidator(r"^\+?[1-9]\d{6,16}\Z", "Tulis nomornya dengan angka saja, misalnya 6281200000000."),
    TELEGRAM: RegexValidator(r"^-?\d{5,20}\Z", "Tulis nomor chatnya dengan angka saja."),
}


class PreferencesForm(forms.Form):
    kinds = forms.MultipleChoiceField(
        label="Juga di luar kotak masuk", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, user: User, **kwargs):
        super().__init__(*args, **kwargs)
        muted = set(Mute.objects.filter(user=user).values_list("kind", flat=True))
        self.fields["kinds"].choices = registry.choices()
        self.initial["kinds"] = [name for name, _ in registry.choices() if name not in muted]
        told = dict(Chat.objects.filter(user=user).values_list("channel", "address")) if settings.CHATS else {}
        for channel in settings.CHATS:
            label, help_text = FIELDS[channel]
            self.fields[channel] = forms.CharField(
                label=label, help_text=help_text, required=False, max_length=20, validators=[SPELLED[channel]],
                initial=told.get(channel, ""), widget=forms.TextInput(attrs={"inputmode": "tel"}),
            )  # fmt: skip

    @property
    def chat_fields(self):
        return [self[channel] for channel in settings.CHATS]

    @property
    def chats(self) -> dict[str, str]:
        """Channel → address, "" for none."""
        return {channel: self.cleaned_data[channel] for channel in settings.CHATS}
