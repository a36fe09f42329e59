# A list of sites on its way in: pasted or uploaded, then carried by the page, signed, until somebody says what its
# columns mean and takes it over.
from datetime import date

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError

from directives.models import Directive
from directives.site_sheet import COLUMNS, MOST_BYTES, Row, Table, guessed, lines, of_file, of_text
from directives.sites import Line
from rakor import files
from rakor.people.access import Member
from rakor.people.sheets.book import Unreadable

SALT = "directives.sites"
KEPT_SECONDS = 2 * 3600
TAKEN = frozenset({"xlsx", "csv", "txt"})
MEANINGS = [("", "Tidak dipakai"), *((name, column.word) for name, column in COLUMNS.items())]
SHOWN = 3  # cells of a column, to recognise it by


class SiteListForm(forms.Form):
    lines = forms.CharField(
        label="Tempel daftarnya", max_length=200_000, required=False, strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Satu baris satu titik: nama; kecamatan. Boleh ditempel dari lembar kerja, dengan atau tanpa judul.",
    )  # fmt: skip
    berkas = forms.FileField(
        label="Atau pilih berkas", required=False, help_text="XLSX atau CSV, paling besar 2 MB dan 500 baris.",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt"}),
    )  # fmt: skip

    def clean(self):
        """Adds `table`."""
        text, upload = self.cleaned_data.get("lines", ""), self.cleaned_data.get("berkas")
        if self.errors:
            return
        if bool(text.strip()) == bool(upload):
            both = "Pilih satu saja: daftar yang ditempel, atau berkas."
            raise ValidationError(both if upload else "Tempel daftarnya, atau pilih berkasnya.")
        try:
            self.cleaned_data["table"] = _of_upload(upload) if upload else of_text(text)
        except Unreadable as fault:
            self.add_error("berkas" if upload else "lines", str(fault))


def _of_upload(upload) -> Table:
    """Raises Unreadable."""
    try:
        return of_file(files.check(upload, allowed=TAKEN, max_bytes=MOST_BYTES))
    except files.Refused as fault:
        raise Unreadable(fault.message) from fault


class ColumnsForm(forms.Form):
    """What each column of a table means: guessed until it is said. `head` is offered where a first line may be one."""

    def __init__(self, data=None, *, table: Table, on: date):
        """Unbound, it takes the guess."""
        self.table, self.on = table, on
        if data is not None and "head" in data:
            table.head = max(table.head, 1) if data["head"] == "ya" else 0
        super().__init__(data)
        self.fields["head"] = forms.ChoiceField(
            label="Baris pertama", choices=[("ya", "judul kolom"), ("tidak", "sudah titik")],
            initial="ya" if table.head else "tidak",
        )  # fmt: skip
        for place, meaning in enumerate(guessed(table)):
            self.fields[f"kolom-{place}"] = forms.ChoiceField(
                label=table.titles[place], choices=MEANINGS, required=False, initial=meaning
            )

    def clean(self):
        said = self.meanings
        if "name" not in said:
            raise ValidationError("Pilih kolom yang berisi nama titik.")
        if twice := next((name for name in said if name in COLUMNS and said.count(name) > 1), ""):
            raise ValidationError(f"Dua kolom berarti {COLUMNS[twice].word}. Pilih satu saja.")

    @property
    def meanings(self) -> list[str]:
        """By place, as said or as guessed."""
        return [self[f"kolom-{place}"].value() or "" for place in range(self.table.width)]

    @property
    def said(self) -> str:
        """All that is chosen, for the page to tell that a preview was of just this."""
        return ",".join([str(self.table.head), *self.meanings])

    @property
    def columns(self) -> list[tuple[forms.BoundField, str]]:
        """Each column's field with the first of its cells."""
        found = []
        for place in range(self.table.width):
            cells = (row.cells[place] for row in self.table.rows[self.table.head :] if place < len(row.cells))
            texts = [text[:40] for text in cells if text][:SHOWN]
            found.append((self[f"kolom-{place}"], "; ".join(texts)))
        return found

    def read(self) -> list[Line]:
        """The sites, each with its faults. Empty where no column holds the names."""
        places = {name: place for place, name in enumerate(self.meanings) if name}
        return lines(self.table, places, self.on) if "name" in places else []


def keep(*, by: Member, directive: Directive, table: Table) -> str:
    """The table as a signed text for the page to carry: this member's, for this directive, for two hours."""
    rows = [[row.number, row.cells, list(row.faults.items())] for row in table.rows]
    return signing.dumps([_whose(by, directive), rows, table.head, table.is_merged], salt=SALT, compress=True)


def kept(*, by: Member, directive: Directive, text: str) -> Table | None:
    """The table of keep(), or None when the text is too old, changed, or somebody else's."""
    try:
        whose, rows, head, is_merged = signing.loads(text, salt=SALT, max_age=KEPT_SECONDS)
    except signing.BadSignature:
        return None
    if whose != _whose(by, directive):
        return None
    return Table([Row(number, cells, dict(faults)) for number, cells, faults in rows], head, is_merged)


def _whose(by: Member, directive: Directive) -> list:
    return [by.government.pk, by.user.pk, directive.pk]
