# The words of the weekly letter to leadership, as of the moment it is sent: the figures of the briefing, for its reader.
from datetime import date, datetime

from django.urls import reverse
from django.utils import timezone

from directives.lists import Asked
from directives.models import Directive
from rakor.dashboard.briefing.choices import own_coordinator
from rakor.dashboard.briefing.of_rakor import EVERYTHING, of_rakor
from rakor.dashboard.weekly import KIND, READERS, week_of
from rakor.notify.models import Message
from rakor.notify.registry import Kind, Rendered, register
from rakor.people.access import Member, Role
from rakor.people.models import Government

UNITS_NAMED = 3


def _reader(message: Message, at: datetime) -> tuple[Member, date]:
    government = Government.objects.get(pk=message.government_id)
    on = government.today(at)
    return Member.of(message.recipient, government, on), on


def _still_wanted(message: Message) -> bool:
    """In its own week, by whoever still leads, and where anything was ever ordered."""
    reader, on = _reader(message, timezone.now())
    is_this_week = message.period == week_of(on).isoformat()
    return is_this_week and reader.has(*READERS) and Directive.objects.visible_to(reader).issued().exists()


def _render(message: Message) -> Rendered:
    at = timezone.now()
    reader, on = _reader(message, at)
    leads = reader.has(Role.PIMPINAN, Role.AJUDAN)
    found = of_rakor(reader, on, at, EVERYTHING if leads else Asked(coordinator=own_coordinator(reader, on)))
    figures = found["figures"]
    return Rendered(
        title=f"Ringkasan pekan ini: {figures['belum_tuntas']} arahan belum tuntas",
        body="\n\n".join(part for part in (_state(found), _deciding(found), _rakor(found)) if part),
        url=reverse("dashboard:briefings", args=[reader.government.slug]),
        reason="Anda tercatat sebagai pimpinan, ajudan, atau Asisten. Surel ini datang setiap Senin pagi.",
    )


def _state(found: dict) -> str:
    figures, units = found["figures"], [f"{row['name']} ({row['count']})" for row in found["late"][:UNITS_NAMED]]
    lines = [
        f"{figures['belum_tuntas']} arahan belum tuntas, {figures['melewati_batas_waktu']} melewati batas waktu.",
        f"{figures['belum_lapor']} arahan belum dilaporkan" + (f", terbanyak: {', '.join(units)}." if units else "."),
        f"{figures['menunggu_verifikasi']} menunggu verifikasi, {figures['terkendala']} terkendala.",
    ]
    return "\n".join(lines)


def _deciding(found: dict) -> str:
    if not found["deciding"]:
        return ""
    rows = [f"- {one['text']} ({one['sort'].lower()}, {one['waits']})" for one in found["decisions"]]
    return "\n".join([f"{found['deciding']} menunggu keputusan, yang terlama:", *rows])


def _rakor(found: dict) -> str:
    last, lines = found["last"], [f"Rakor berikutnya: {found['coming']['when']}."] if found["coming"]["title"] else []
    if last and last["count"]:
        lines.insert(
            0,
            f"{', '.join(filter(None, (last['title'], last['held_on'])))}: {last['done']} dari {last['count']} arahan tuntas.",
        )
    return "\n".join(lines)


def register_weekly() -> None:
    register(
        Kind(KIND, _still_wanted, _render, choice="Ringkasan pekanan setiap Senin pagi (pimpinan, ajudan, Asisten)")
    )
