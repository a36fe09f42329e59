# A mail server on loopback that keeps what it is given and can be made to fail the ways that real ones do.
import asyncio
import logging
import socket
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller

logging.getLogger("mail.log").setLevel(logging.WARNING)


class Sink:
    """What arrived is in `letters`. `refuses` maps an address to the reply at RCPT TO ("550 5.1.1 Tidak ada");
    `at_sender` is the reply to MAIL FROM, `at_data` the one after DATA; `delay` seconds pass before the latter, and
    `hangs_up` drops the line instead of it.
    """

    def __init__(self):
        self.letters: list[EmailMessage] = []
        self.connections = 0
        self.refuses: dict[str, str] = {}
        self.at_sender = ""
        self.at_data = ""
        self.delay = 0.0
        self.hangs_up = False

    @property
    def ids(self) -> list[str]:
        return [letter["Message-ID"] for letter in self.letters]

    def to(self, address: str) -> list[EmailMessage]:
        return [letter for letter in self.letters if letter["To"] == address]

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        self.connections += 1
        session.host_name = hostname
        return responses

    async def handle_MAIL(self, server, session, envelope, address, options):
        if self.at_sender:
            return self.at_sender
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if reply := self.refuses.get(address):
            return reply
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        await asyncio.sleep(self.delay)
        if self.hangs_up:
            server.transport.abort()
            return "421 tidak akan sampai"
        if self.at_data:
            return self.at_data
        self.letters.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]


@contextmanager
def listening(port: int | None = None):
    """A running Sink; its `url` is an EMAIL_URL."""
    sink = Sink()
    controller = Controller(sink, hostname="127.0.0.1", port=port or free_port())
    sink.port, sink.url = controller.port, f"smtp://127.0.0.1:{controller.port}"
    controller.start()
    try:
        yield sink
    finally:
        controller.stop()
