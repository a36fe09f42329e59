# A government out and in again: the same bytes. Archives that lie are refused and write nothing.
import io
import json
import zipfile
from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from directives.models import Assignment, Directive, Evidence, Report
from meetings.models import Meeting, Paper
from rakor import files
from rakor.exchange.archive import Archive, pack
from rakor.exchange.arrive import MADE, REFUSED, SKIPPED, THERE, from_outside
from rakor.exchange.documents import Unreadable
from rakor.people import scope
from rakor.people.models import Government, User
from tests import make
from tests.exchange import governments
from tests.matrix.rows import undone
from tests.seeds import SEEDS

AT = governments.AT


@pytest.fixture
def data(settings, tmp_path):
    settings.RAKOR_DATA = str(tmp_path / "data")
    return tmp_path


def packed(government: Government, target) -> dict[str, bytes]:
    with scope.government(government.pk), transaction.atomic():
        pack(government, target)
    with zipfile.ZipFile(target) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def bring_back(target, slug=""):
    with target.open("rb") as file:
        return from_outside(name="arsip.zip", file=file, slug=slug, at=AT)


def rename(government: Government) -> None:
    government.name, government.slug = "Kabupaten Lama", "lama"
    government.save()


def test_a_lively_government_comes_back_to_the_byte(world, data):
    with undone(), scope.nothing():
        home = Government.objects.get(pk=world.home.pk)
        with scope.government(home.pk):
            for evidence in Evidence.objects.all():
                stored = files.put(
                    files.Checked(evidence.name, "jpg", "image/jpeg", evidence.sha256.encode()), prefix="uji"
                )
                Evidence.objects.filter(pk=evidence.pk).update(path=stored.path, sha256=stored.sha256, size=stored.size)
        _restore_attachments(home)
        _finish(home)
        before = packed(home, data / "a.zip")
        called, slug = home.name, home.slug
        rename(home)
        (outcome,) = bring_back(data / "a.zip")
        assert outcome.result == MADE, outcome.lines
        back = Government.objects.get(name=called)
        after = packed(back, data / "b.zip")
        assert {name: content for name, content in before.items() if after.get(name) != content} == {}
        assert sorted(before) == sorted(after)
        assert back.slug == slug
        with scope.government(back.pk):
            assert (Report.objects.count(), Assignment.objects.count()) > (4, 8)
            assert all(files.open_(row.path).read() for row in Evidence.objects.all())
            assert Meeting.objects.filter(status=Meeting.Status.FINAL, blocks__isnull=False).exists()
            assert files.open_(Paper.objects.exclude(official_path="").get().official_path).read() == b"%PDF-1.7 ttd"
        assert (back.address, back.seat) == ("Jalan Raya 1", "Arosuka")


def _finish(home: Government) -> None:
    """Final minutes, which take no more rows, with a signed paper; and what letters begin and end with."""
    home.address, home.seat = "Jalan Raya 1", "Arosuka"
    home.save()
    with scope.government(home.pk):
        meeting = Meeting.objects.filter(blocks__isnull=False).distinct().latest("pk")
        stored = files.put(files.Checked("ttd.pdf", "pdf", "application/pdf", b"%PDF-1.7 ttd"), prefix="uji")
        Paper.objects.filter(pk=Paper.objects.first().pk).update(
            official_path=stored.path, official_sha256=stored.sha256, official_name="ttd.pdf", official_size=12
        )
        Meeting.objects.filter(pk=meeting.pk).update(status=Meeting.Status.FINAL)


def _restore_attachments(home: Government) -> None:
    """The world's pictures lie in another folder of files."""
    with scope.government(home.pk):
        for meeting in Meeting.objects.all():
            for row in meeting.attachments.all():
                stored = files.put(files.Checked(row.name, "jpg", "image/jpeg", row.sha256.encode()), prefix="uji")
                row.path, row.sha256, row.size = stored.path, stored.sha256, stored.size
                row.save()


@pytest.fixture
def solok(db, data):
    """Kabupaten Solok with three meetings, from an empty installation."""
    with scope.nothing():
        for number in range(3):
            with (SEEDS / f"{number:02}.json").open("rb") as file:
                outcomes = from_outside(name=f"{number:02}", file=file, slug="", at=AT)
                assert [one.result for one in outcomes] == [MADE]
        yield Government.objects.get(name="Kabupaten Solok")


def test_an_unknown_government_is_registered_and_named(solok):
    assert (solok.level, solok.province.name, solok.slug) == ("kabupaten", "Provinsi Sumatera Barat", "kabupaten-solok")


def test_again_changes_nothing(solok, data):
    packed(solok, data / "a.zip")
    assert [one.result for one in bring_back(data / "a.zip")] == [THERE, THERE, THERE, SKIPPED]


def test_documents_alone_come_back_the_same(solok, data):
    before = packed(solok, data / "a.zip")
    rename(solok)
    for name in sorted(before):
        if name.startswith("meetings/"):
            from_outside(name=name, file=io.BytesIO(before[name]), slug="", at=AT)
    after = packed(Government.objects.get(name="Kabupaten Solok"), data / "b.zip")
    meetings = {name: content for name, content in before.items() if name.startswith("meetings/")}
    assert {name: after.get(name) for name in meetings} == meetings


def test_a_user_who_is_known_stays_and_another_cannot_sign_in(world, data):
    with undone(), scope.nothing():
        home = Government.objects.get(pk=world.home.pk)
        without_files(home)
        packed(home, data / "a.zip")
        rename(home)
        User.objects.filter(username="dinkes").update(username="lain")
        assert [one.result for one in bring_back(data / "a.zip")] == [MADE]
        made = User.objects.get(username="dinkes")
        assert (made.is_active, made.has_usable_password(), made.name) == (False, False, "dinkes (pengguna)")
        assert User.objects.filter(username="notulis").count() == 1


def without_files(home: Government) -> None:
    with scope.government(home.pk):
        Evidence.objects.all().delete()
        for meeting in Meeting.objects.all():
            meeting.attachments.all().delete()


@pytest.mark.parametrize(
    "harm",
    ["changed", "missing", "more", "path", "absolute", "link", "cut", "twice", "bomb", "table", "column", "rows"],
)
def test_an_archive_that_lies_writes_nothing(solok, data, harm):
    sound = packed(solok, data / "a.zip")
    rename(solok)
    (data / "b.zip").write_bytes(harmed(sound, harm))
    counted = (Government.objects.count(), User.objects.count())
    outcomes = bring_back(data / "b.zip")
    assert {one.result for one in outcomes} == {REFUSED}
    assert all(one.lines for one in outcomes)
    assert (Government.objects.count(), User.objects.count()) == counted


def harmed(sound: dict[str, bytes], harm: str) -> bytes:
    made, kept = io.BytesIO(), dict(sound)
    first = min(name for name in kept if name.startswith("meetings/"))
    sums = kept.pop("checksums.sha256")
    if harm in ("table", "column", "rows"):
        rows = json.loads(kept["government.json"])
        if harm == "table":
            rows["tables"]["people.dewa"] = []
        elif harm == "column":
            rows["tables"]["people.unit"][0]["kuasa"] = 1
        else:
            rows["tables"]["people.unit"][0]["kind"] = 999
        kept["government.json"] = json.dumps(rows).encode()
    else:
        kept["checksums.sha256"] = sums
    if harm == "changed":
        kept[first] += b" "
    if harm == "missing":
        del kept[first]
    names = {"more": "tambahan.json", "path": "../../luar.json", "absolute": "/etc/luar.json", "link": "tautan.json"}
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in kept.items():
            archive.writestr(name, content)
        if harm in names:
            info = zipfile.ZipInfo(names[harm])
            info.external_attr = (0o120777 << 16) if harm == "link" else 0
            archive.writestr(info, b"{}")
        if harm == "twice":
            archive.writestr(first.upper(), b"{}")
        if harm == "bomb":
            archive.writestr("besar.json", b" " * (40 * 1024 * 1024))
    return made.getvalue()[: -30 if harm == "cut" else None]


def test_what_is_no_archive_is_refused():
    with pytest.raises(Unreadable):
        Archive(io.BytesIO(b"PK\x03\x04" + b"x" * 100))


def test_the_commands(solok, data, capsys, monkeypatch):
    monkeypatch.chdir(data)
    call_command("export_rakor", "--government", "kabupaten-solok")
    call_command("import_rakor", "rakor-kabupaten-solok.zip")
    assert "sudah ada" in capsys.readouterr().out
    call_command("export_rakor", "--json", "--government", "kabupaten-solok")
    documents = json.loads(capsys.readouterr().out)
    assert [one["expected"]["date"] for one in documents] == ["2025-02-24", "2026-01-19", "2026-02-02"]
    (data / "rusak.json").write_text("[]")
    with pytest.raises(CommandError, match="1 berkas ditolak"):
        call_command("import_rakor", "rusak.json")
    assert "rusak.json: $: objek" in capsys.readouterr().err
    with pytest.raises(CommandError, match="--government"):
        make.government("Kota Lain", "lain", "kota")
        call_command("export_rakor")


def test_a_named_government_takes_only_its_own(solok):
    with (SEEDS / "03.json").open("rb") as file:
        (outcome,) = from_outside(name="03", file=file, slug="kabupaten-solok", at=AT)
    assert (outcome.result, Government.objects.filter(name="Kabupaten Solok Selatan").exists()) == (REFUSED, False)
    with scope.government(solok.pk):
        assert Directive.objects.filter(issued_on=date(2026, 2, 2)).count() == 5
