# What is uploaded to a meeting.
from django import forms

from rakor.files.field import FilesField


class AttachmentForm(forms.Form):
    """One or several files of a meeting."""

    files = FilesField(
        label="Berkas",
        help_text="Undangan, paparan, foto, atau hasil pindai (scan). Paling banyak 10 berkas, masing-masing 25 MB.",
    )
