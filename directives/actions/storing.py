# Files beside rows: stored first, and thrown away again when the rows are not written.
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from rakor import files


@contextmanager
def storing(checked: Sequence[files.Checked], *, prefix: str) -> Iterator[list[files.Stored]]:
    """The files as stored, while the rows that keep them are written; an error takes them away again."""
    stored: list[files.Stored] = []
    try:
        for file in checked:
            stored.append(files.put(file, prefix=prefix))
        yield stored
    except BaseException:
        discard(stored)
        raise


def discard(stored: Iterable[files.Stored]) -> None:
    for file in stored:
        files.delete(file.path)


def evidence_fields(file: files.Stored) -> dict:
    """A stored file as fields of Evidence."""
    return {
        "path": file.path, "name": file.name, "media_type": file.media_type, "size": file.size, "sha256": file.sha256,
    }  # fmt: skip
