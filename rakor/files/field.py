# Several uploads in one form field, checked before anything is stored.
from django import forms
from django.core.exceptions import ValidationError

from rakor.files.check import Checked, check
from rakor.files.kinds import EVIDENCE, Refused

MAX_FILES = 10
CHOOSE_AGAIN = "Yang Anda ketik masih ada; pilih lagi berkasnya, karena peramban tidak menyimpannya."
ACCEPT = "image/*,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.txt,.csv"


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Cleans to a list of Checked; refuses all when one is refused. At most `most` at once."""

    def __init__(self, *args, allowed: frozenset[str] = EVIDENCE, most: int = MAX_FILES, **kwargs):
        kwargs.setdefault("widget", ManyFiles(attrs={"accept": ACCEPT}))
        super().__init__(*args, **kwargs)
        self.allowed, self.most = allowed, most

    def clean(self, data, initial=None) -> list[Checked]:
        uploads = data if isinstance(data, list | tuple) else [data] if data else []
        if not uploads and self.required:
            raise ValidationError(self.error_messages["required"], code="required")
        if len(uploads) > self.most:
            raise ValidationError(f"Paling banyak {self.most} berkas sekali unggah.", code="count")
        checked, refused = [], []
        for upload in uploads:
            try:
                checked.append(check(upload, allowed=self.allowed))
            except Refused as problem:
                refused.append(ValidationError(f"{upload.name}: {problem.message}", code=problem.code))
        if refused:
            raise ValidationError([*refused, CHOOSE_AGAIN])
        return checked
