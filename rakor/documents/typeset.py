# A document set by Typst: PDF/A-2b from a template of ours and plain values. What the values mean is not known here.
# Values go in as data, never as markup. Typst runs in a process of its own: it takes memory, and it can be stopped.
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

SECONDS = 30
# What the face of our papers (Libertinus) can show: Latin with its extensions, Greek, Cyrillic, punctuation, currencies.
# PDF/A refuses a letter without a shape, so any other letter (an emoji, Arabic, Chinese) is set as NO_SHAPE.
SHOWN = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u024f\u0391-\u03a1\u03a3-\u03a9\u03b1-\u03c9\u0400-\u045f\u1e80-\u1ef9\u2010-\u2022\u2026\u2030-\u203a\u20ac\u2190-\u2193\u2212\u2264\u2265]"
)
NO_SHAPE = "¿"


class NotSet(Exception):
    """The document could not be set: Typst's own words, for the log."""


def pdf(template: Path, values: dict[str, Any]) -> bytes:
    """The PDF/A of a template (a .typ file) with `values`, which it reads as `json(bytes(sys.inputs.values))`.

    The same values give the same bytes. Raises NotSet, also after half a minute.
    """
    try:
        done = subprocess.run(
            [sys.executable, "-I", __file__, str(template)],
            input=json.dumps(_shown(values)).encode(), capture_output=True, timeout=SECONDS, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as late:
        raise NotSet(f"{template.name}: lebih dari {SECONDS} detik") from late
    if done.returncode:
        raise NotSet(done.stderr.decode(errors="replace")[-2000:])
    return done.stdout


def _shown(value: Any) -> Any:
    match value:
        case str():
            return SHOWN.sub(NO_SHAPE, value)
        case dict():
            return {name: _shown(inner) for name, inner in value.items()}
        case list() | tuple():
            return [_shown(inner) for inner in value]
    return value


def _set(template: str) -> bytes:
    import typst  # only the process that sets pays for it

    values = sys.stdin.buffer.read().decode()
    return typst.compile(
        template, sys_inputs={"values": values}, format="pdf", pdf_standards=["a-2b"], ignore_system_fonts=True
    )


if __name__ == "__main__":
    sys.stdout.buffer.write(_set(sys.argv[1]))
