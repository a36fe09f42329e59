# Laporan pekan ini: one line for each of a unit's open directives, and one report that several of them can share.
from collections.abc import Mapping, Sequence
from functools import cached_property
from uuid import UUID, uuid5

from django import forms

from directives.actions import Handed, Line
from directives.forms import OnceForm
from directives.models import Assignment
from rakor.files.field import CHOOSE_AGAIN, FilesField


class SharedForm(OnceForm):
    """What is said once for all the lines that join. Its token stands for the whole page."""

    done = forms.CharField(
        label="Laporan bersama", required=False, max_length=10_000, widget=forms.Textarea(attrs={"rows": 3})
    )
    files = FilesField(label="Foto atau berkas bukti bersama", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, prefix="bersama", **kwargs)


class LineForm(forms.Form):
    """One directive. A line that says nothing is left out."""

    done = forms.CharField(
        label="Apa yang sudah dilakukan", required=False, max_length=10_000, widget=forms.Textarea(attrs={"rows": 1})
    )
    percent = forms.IntegerField(
        label="Persen selesai", required=False, min_value=0, max_value=100,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip
    is_unchanged = forms.BooleanField(label="Belum ada perubahan", required=False)
    joins = forms.BooleanField(label="Ikut laporan bersama", required=False)

    def __init__(self, data: Mapping | None, work: Assignment):
        super().__init__(data, prefix=f"a{work.pk}")
        self.work = work

    @property
    def is_filled(self) -> bool:
        """Whether anything at all was typed or ticked, right or wrong."""
        return self.is_bound and any(self[name].value() for name in self.fields)

    def handed(self, shared: str) -> Handed | None:
        """The report that this line makes, with the words it shares; None, and a fault at its field, where it makes none."""
        given = self.cleaned_data
        own, unchanged, joins = given["done"], given["is_unchanged"], given["joins"]
        said = "\n\n".join(words for words in (own, shared if joins or (unchanged and not own) else "") if words)
        if not said and unchanged:
            self.add_error("done", "Tulis alasannya di sini, atau sekali saja di laporan bersama.")
        elif not said and joins:
            self.add_error("joins", "Tulis laporan bersamanya, atau lepas tanda ini.")
        elif not said:
            self.add_error("done", "Tulis apa yang sudah dilakukan.")
        elif unchanged and given["percent"] is not None:
            self.add_error("percent", "Kosongkan persennya bila belum ada perubahan.")
        return None if self.errors else Handed(done=said, percent=given["percent"], is_unchanged=unchanged)


class Week:
    """The page as one form: the lines in the order of `works`, and what they share."""

    def __init__(self, works: Sequence[Assignment], data: Mapping | None = None, files: Mapping | None = None):
        self.shared = SharedForm(data, files)
        self.lines = [LineForm(data, work) for work in works]

    @cached_property
    def sent(self) -> list[Line]:
        """The reports to hand in; empty while a fault stands on the page."""
        filled = [line for line in self.lines if line.is_filled]
        wrong = [line for line in filled if not line.is_valid()]
        if not self.shared.is_valid() or wrong:
            return self._faulty()
        token, words = self.shared.cleaned_data["client_id"], self.shared.cleaned_data["done"]
        made = [(line, line.handed(words)) for line in filled]
        if not all(handed for _, handed in made):
            return self._faulty()
        if not made:
            self.shared.add_error(None, "Belum ada yang diisi. Tulis laporan paling sedikit untuk satu arahan.")
        elif (words or self.shared.cleaned_data["files"]) and not any(self._takes(line) for line, _ in made):
            self.shared.add_error("done", "Tandai arahan yang ikut laporan bersama.")
        if self.shared.errors:
            return self._faulty()
        return [Line(line.work, handed, _token(token, line.work), line.cleaned_data["joins"]) for line, handed in made]

    def refuse(self, work: Assignment, why: str, *, renew: bool) -> None:
        """Hand the page back as it was typed, with the fault at its line; `renew` gives the page a token of its own."""
        self.shared.refuse("Belum ada laporan yang terkirim; perbaiki yang ditandai, lalu kirim lagi.", renew=renew)
        next(line for line in self.lines if line.work.pk == work.pk).add_error(None, why)

    @property
    def faulty(self) -> list[LineForm]:
        return [line for line in self.lines if line.is_filled and line.errors]

    def _faulty(self) -> list[Line]:
        if not self.shared.errors:
            self.shared.add_error(None, "Belum ada laporan yang terkirim; perbaiki yang ditandai, lalu kirim lagi.")
        if self.shared.cleaned_data.get("files"):
            self.shared.add_error("files", CHOOSE_AGAIN)
        return []

    def _takes(self, line: LineForm) -> bool:
        """Whether a line makes use of what is shared."""
        given = line.cleaned_data
        return given["joins"] or (given["is_unchanged"] and not given["done"])


def _token(page: UUID, work: Assignment) -> UUID:
    """Of one line: the same again when the page is sent again."""
    return uuid5(page, str(work.pk))
