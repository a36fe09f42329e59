# Telegram and WhatsApp by way of apprise, an extra of the installation (`rakor[chats]`): imported when the first such
# message is sent. settings.CHATS has the address of each service in apprise's own form, with {to} for the recipient.
from collections.abc import Sequence
from urllib.parse import quote

from django.conf import settings

from rakor.notify.mail import Never, NotNow
from rakor.notify.registry import Rendered
from rakor.people.models import Government


def compose(parts: Sequence[Rendered], government: Government) -> str:
    """One text for all of them, in the order given."""
    lines = (
        ["DATA CONTOH. Semua nama, angka, dan tindak lanjut dalam pesan ini karangan."] if government.is_sample else []
    )
    for words in parts:
        lines += [f"*{words.title}*", words.body, settings.BASE_URL + words.url, f"Karena {words.reason}"]
    return "\n\n".join(line for line in [*lines, f"Rakor, Pemerintah {government}"] if line)


def send(channel: str, to: str, text: str) -> None:
    """Network: never call it inside a transaction. Raises Never where it cannot work, NotNow where the service refused."""
    if channel not in settings.CHATS:
        raise Never("Saluran ini tidak lagi dilayani oleh pemasangan ini.")
    try:
        from apprise import Apprise
    except ImportError as error:
        raise Never("Pustaka apprise belum dipasang pada pekerja pengirim.") from error
    service = Apprise()
    if not service.add(settings.CHATS[channel].replace("{to}", quote(to, safe="+-"))):
        raise Never("Alamat layanan obrolan di pengaturan pemasangan tidak terbaca.")
    if not service.notify(body=text):
        raise NotNow("Layanan obrolan menolak atau tidak menjawab.")
