# How many pages a briefing takes, as Typst sets it.
import json
from typing import Any

import typst

from rakor.dashboard.briefing.printing import PAPERS
from rakor.documents import typeset


def pages(template: str, values: dict[str, Any]) -> int:
    shown = json.dumps(typeset._shown(values))
    made = typst.compile(
        str(PAPERS / f"{template}.typ"), sys_inputs={"values": shown}, format="svg", ignore_system_fonts=True
    )
    return len(made) if isinstance(made, list) else 1
