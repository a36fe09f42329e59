# The Chromium that the tests drive: found on this machine, or installed from Debian's packages where that is allowed.
import os
import shutil
import subprocess

from rakor.local import say

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find(required: bool) -> str | None:
    """The path of a Chromium; None, with a line that says so, when there is none and it is not required."""
    found = os.environ.get("RAKOR_CHROMIUM") or _on_path()
    if not found and os.getuid() == 0 and shutil.which("apt-get"):
        say.step("Memasang chromium dengan apt-get")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        for command in (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]):
            subprocess.run(command, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, check=False, **quiet)
        found = _on_path()
    if found and os.access(found, os.X_OK):
        return found
    missing = "peramban Chromium tidak ada; pasang dengan `apt install chromium` atau isi RAKOR_CHROMIUM"
    if required:
        raise say.Refused(f"{missing} (RAKOR_REQUIRE_BROWSER=1 mewajibkannya).")
    say.step(f"Uji peramban dilewati: {missing}")
    return None


def _on_path() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)
