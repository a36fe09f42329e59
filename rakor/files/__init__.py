# What people upload: checked, stripped, stored outside the web root, served inert. Who may see it is not known here.
from rakor.files.check import MAX_BYTES, Checked, check
from rakor.files.kinds import DOCUMENTS, EVIDENCE, IMAGES, SPREADSHEETS, Refused
from rakor.files.serve import serve
from rakor.files.store import Stored, delete, open_, orphans, put

__all__ = [
    "DOCUMENTS",
    "EVIDENCE",
    "IMAGES",
    "MAX_BYTES",
    "SPREADSHEETS",
    "Checked",
    "Refused",
    "Stored",
    "check",
    "delete",
    "open_",
    "orphans",
    "put",
    "serve",
]
