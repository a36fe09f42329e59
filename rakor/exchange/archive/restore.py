# An archive's rows into an empty installation. Only from the command line: rows bring roles and reports with them,
# which nobody may hand to themselves.
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from directives.models import Directive
from meetings.models import Meeting
from rakor import files
from rakor.exchange.archive import tables
from rakor.exchange.archive.unpack import Archive
from rakor.exchange.documents import Fault, Unreadable
from rakor.files.kinds import KINDS
from rakor.people import defaults, scope
from rakor.people.actions.governments import create_government, full_name
from rakor.people.models import Government, Group, Membership, Unit, User
from rakor.people.models.governments import RESERVED_SLUGS

SETTINGS = {
    "zone", "hue", "is_sample", "has_sample_units", "days_per_week", "report_within_days",
    "address", "seat", "asks_signature", "head_approves",
}  # fmt: skip


def restore(*, archive: Archive, carried: dict[str, Any], at: datetime) -> tuple[Government, dict[str, int]]:
    """The government of the archive with all its rows. Raises Unreadable, and then nothing has been written.

    The caller has made sure that there is no such government, or an untouched() one.
    """
    stored: list[str] = []
    try:
        with transaction.atomic():
            government = _government(carried["government"])
            with scope.government(government.pk):
                _clear(carried["users"])
                users = {name: _user(name, called, government) for name, called in carried["users"].items()}

                def store(name: str, row: dict) -> str:
                    path = _store(archive, name, row, f"{government.pk}/{at:%y%m}")
                    stored.append(path)
                    return path

                made = tables.fill(carried["tables"], users, store)
            return government, made
    except Exception as error:
        for path in stored:
            files.delete(path)
        if isinstance(error, KeyError | TypeError | ValueError | AttributeError | ValidationError | DatabaseError):
            raise Unreadable([Fault("government.json", f"baris yang utuh ({_short(error)})")]) from error
        raise


def untouched(government: Government) -> bool:
    """Whether nothing has happened here since it was registered: no meeting, no work, no unit of its own."""
    with scope.government(government.pk):
        own = {"Sekretariat Daerah", *(title.name for title in defaults.ASISTEN)}
        return not (
            Meeting.objects.exists()
            or Directive.objects.exists()
            or Unit.objects.exclude(name__in=own).exists()
            or Group.objects.filter(rule=Group.Rule.LISTED).exists()
            or Membership.objects.exclude(unit=None).exists()
        )


def _government(said: dict[str, Any]) -> Government:
    found = Government.objects.filter(name__iexact=str(said["name"])).first()
    if found is None:
        slug = str(said["slug"])
        taken = slug in RESERVED_SLUGS or Government.objects.filter(slug=slug).exists()
        found = create_government(
            by=None, name=str(said["name"]), level=str(said["level"]), slug="" if taken else slug,
            province=province(str(said["province"])) if said.get("province") else None,
        )  # fmt: skip
    for name in SETTINGS & said.keys():
        setattr(found, name, said[name])
    found.full_clean(exclude=["province"])
    found.save()
    return found


def province(name: str) -> Government:
    """The province of that name, registered where it is not known yet."""
    full = full_name(name, Government.Level.PROVINCE)
    known = Government.objects.filter(level=Government.Level.PROVINCE, name__in=[name, full]).first()
    return known or create_government(by=None, name=name, level=Government.Level.PROVINCE)


def _clear(usernames) -> None:
    """What every government begins with goes; the archive brings its own. Whoever it does not know keeps their role."""
    Membership.objects.filter(user__username__in=list(usernames)).delete()
    for model in reversed(tables.owned()):
        if model is not Membership:
            own = [field.name for field in tables.references(model) if field.related_model is model]
            if own:
                model._base_manager.update(**dict.fromkeys(own))
            model._base_manager.all().delete()


def _user(username: str, name: Any, government: Government) -> User:
    known = User.objects.filter(username__iexact=username).first()
    if known:
        return known
    made = User(username=username, name=str(name), is_active=False, home=government)
    made.set_unusable_password()
    made.full_clean(exclude=["password", "home"])
    made.save()
    return made


def _store(archive: Archive, name: str, row: dict, prefix: str) -> str:
    content = archive.file(name)
    extension = PurePosixPath(name).suffix[1:]
    if extension not in KINDS:
        raise ValueError(f"jenis berkas {extension}")
    checked = files.Checked(str(row.get("name", name)), extension, KINDS[extension].media_type, content)
    return files.put(checked, prefix=prefix).path


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:160]
