# A briefing as a PDF: its values and the template of that name in rakor/dashboard/papers.
from pathlib import Path
from typing import Any

from rakor.documents import typeset

PAPERS = Path(__file__).parents[1] / "papers"


def printed(template: str, values: dict[str, Any]) -> bytes:
    return typeset.pdf(PAPERS / f"{template}.typ", values)
