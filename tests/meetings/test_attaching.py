# Files of a meeting: the file and its row come and go together.
from pathlib import Path

import pytest
from django.conf import settings
from django.db import DatabaseError

from meetings import actions
from meetings.actions import attaching
from meetings.models import Attachment
from rakor.files import Checked
from tests import make

AT = make.moment(make.date(2026, 2, 2))


@pytest.fixture(autouse=True)
def data(settings, tmp_path):
    settings.RAKOR_DATA = tmp_path


def text(words):
    return Checked(f"{words}.txt", "txt", "text/plain", words.encode())


def attach(cast, meeting, *words):
    return actions.attach(by=cast.notulis, meeting=meeting, checked=[text(one) for one in words], at=AT)


def on_disk():
    return sorted(path.read_text() for path in Path(settings.RAKOR_DATA).rglob("*.txt"))


def test_file_and_row_come_together(inside):
    meeting = make.meeting()
    attach(inside, meeting, "undangan", "paparan")
    rows = [(row.name, row.added_by, row.added_at) for row in meeting.attachments.all()]
    assert rows == [(f"{word}.txt", inside.notulis.user, AT) for word in ("undangan", "paparan")]
    assert on_disk() == ["paparan", "undangan"]


def test_the_same_bytes_are_kept_once(inside):
    meeting = make.meeting()
    attach(inside, meeting, "undangan")
    assert attach(inside, meeting, "undangan", "undangan") == []
    assert (meeting.attachments.count(), on_disk()) == (1, ["undangan"])


def test_no_file_stays_without_its_row(inside, monkeypatch):
    meeting = make.meeting()

    def refuse(*_):
        raise DatabaseError("penuh")

    monkeypatch.setattr(attaching, "touch", refuse)
    with pytest.raises(DatabaseError):
        attach(inside, meeting, "undangan")
    assert (Attachment.objects.count(), on_disk()) == (0, [])


def test_the_file_goes_once_its_row_is_gone_for_good(inside, django_capture_on_commit_callbacks):
    (row,) = attach(inside, make.meeting(), "undangan")
    with django_capture_on_commit_callbacks() as callbacks:
        actions.remove_attachment(by=None, attachment=row)
    assert (Attachment.objects.count(), on_disk()) == (0, ["undangan"])
    for callback in callbacks:
        callback()
    assert on_disk() == []
