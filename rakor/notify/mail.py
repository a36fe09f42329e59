# One message as an e-mail, and one connection to the mail server. When a row is tried again is delivery.py's.
import hashlib
import logging
import smtplib
from collections.abc import Sequence
from datetime import date
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.template.loader import render_to_string
from django.urls import reverse

from rakor.notify.models import Message
from rakor.notify.registry import Rendered
from rakor.people.models import Government, User

log = logging.getLogger(__name__)

SERVICE_CLOSING = 421
ONCE_A_DAY = "Ringkasan ini dikirim paling banyak sekali sehari."
FULL_HOUR = "Pemberitahuan ini digabung agar surel Anda tidak penuh; tidak ada yang tertinggal."


class Never(Exception):
    """The mail server will not take this letter, however often it is asked."""


class NotNow(Exception):
    """It may work later. The server is well; only this letter has to wait."""


class Away(NotNow):
    """The server cannot be used at all, through no fault of the letter."""


def message_id(message: Message) -> str:
    """The same for every attempt to send a row, and for no other row, so that a letter sent twice can be told."""
    identity = (
        message.government_id, message.kind, message.subject, message.recipient_id, message.step, message.period,
        message.created_at.isoformat(),
    )  # fmt: skip
    code = hashlib.sha256("\n".join(map(str, identity)).encode()).hexdigest()[:32]
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return f"<rakor-{code}@{domain}>"


def digest_id(first: Message, day: date | None) -> str:
    """The same for every attempt to send a person's letter of that day; without a day, the one that begins so."""
    code = hashlib.sha256(f"{first.government_id}\n{first.recipient_id}\n{day or first.pk}".encode()).hexdigest()[:32]
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return f"<rakor-{code}@{domain}>"


def _preferences(government: Government) -> str:
    return settings.BASE_URL + reverse("notify:preferences", args=[government.slug])


def compose_digest(
    first: Message, to: User, government: Government, parts: Sequence[Rendered], day: date | None
) -> EmailMultiAlternatives:
    """Several messages in one letter, in the order given. `day`: of the letter that comes once a day."""
    title = f"{len(parts)} {'arahan memerlukan perhatian Anda' if day else 'pemberitahuan untuk Anda'}"
    items = [(words, settings.BASE_URL + words.url) for words in parts]
    context = {
        "title": title,
        "why": ONCE_A_DAY if day else FULL_HOUR,
        "items": items,
        "to": to,
        "government": government,
        "preferences": _preferences(government),
    }
    letter = EmailMultiAlternatives(
        subject=f"[Data contoh] {title}" if government.is_sample else title,
        body=render_to_string("notify/digest.txt", context),
        to=[to.email],
        headers={"Message-ID": digest_id(first, day), "Auto-Submitted": "auto-generated"},
    )
    letter.attach_alternative(render_to_string("notify/digest.html", context), "text/html")
    return letter


def compose(message: Message, to: User, government: Government, words: Rendered) -> EmailMultiAlternatives:
    """Text with an HTML alternative. Never says that of a sample government without DATA CONTOH."""
    context = {
        "words": words, "to": to, "government": government, "url": settings.BASE_URL + words.url,
        "preferences": _preferences(government),
    }  # fmt: skip
    letter = EmailMultiAlternatives(
        subject=f"[Data contoh] {words.title}" if government.is_sample else words.title,
        body=render_to_string("notify/email.txt", context),
        to=[to.email],
        headers={"Message-ID": message_id(message), "Auto-Submitted": "auto-generated"},
    )
    letter.attach_alternative(render_to_string("notify/email.html", context), "text/html")
    return letter


class Postman:
    """Holds the connection of one run: opened for the first letter, closed at the end.

    `is_away` turns true when the server cannot be used; what waits should then wait for the next run.
    """

    def __init__(self):
        self.is_away = False
        self._connection = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._hang_up()

    def send(self, letter: EmailMultiAlternatives) -> None:
        """Network: never call it inside a transaction. Raises Never, NotNow or Away."""
        if self._connection is None:
            self._connect()
        try:
            self._connection.send_messages([letter])
        except smtplib.SMTPRecipientsRefused as error:
            self._refused(*next(iter(error.recipients.values())))
        except smtplib.SMTPSenderRefused as error:
            # Our own address or the server's mood: nothing that the recipient could be blamed for.
            self._refused(min(error.smtp_code, 499), error.smtp_error)
        except smtplib.SMTPResponseException as error:
            self._refused(error.smtp_code, error.smtp_error)
        except (smtplib.SMTPNotSupportedError, ValueError) as error:
            raise Never(f"Surel tidak dapat disusun: {error}") from error
        except OSError as error:
            self._leave()
            raise NotNow(f"Sambungan ke server surel terputus: {error or type(error).__name__}") from error

    def _connect(self) -> None:
        connection = get_connection()
        try:
            connection.open()
        except OSError as error:  # every SMTP error is one, a refused sign-in included
            self.is_away = True
            raise Away(f"Server surel tidak dapat dihubungi: {error or type(error).__name__}") from error
        self._connection = connection

    def _refused(self, code: int, reply: bytes | str) -> None:
        reply = reply.decode(errors="replace") if isinstance(reply, bytes) else reply
        if code == SERVICE_CLOSING:
            self._leave()
        raise (Never if code >= 500 else NotNow)(f"Server surel menolak: {code} {reply}")

    def _leave(self) -> None:
        """The rest of the run does without mail: a server in trouble is not asked again at once."""
        self.is_away = True
        self._hang_up()

    def _hang_up(self) -> None:
        connection, self._connection = self._connection, None
        if connection is None:
            return
        try:
            connection.close()
        except OSError as error:
            log.info("Server surel tidak menutup sambungan dengan baik: %s", error)
