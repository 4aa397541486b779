"""The browser and the fonts that the tests need: where they are, and how to get them.

`make test` runs this file as a command before pytest. Tests call `executable()`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""What distributions call the program, best first."""

MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")

ARGUMENTS = (
    "--no-sandbox",  # refuses to start as root otherwise; it opens nothing but pages we have just built
    "--disable-dev-shm-usage",  # /dev/shm holds 64 MB in a container
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

NO_BROWSER = (
    "The tests need Chromium and none could be installed: "
    "put chromium or google-chrome on the PATH (on Debian as root: apt-get install chromium fonts-noto-cjk)."
)
NO_FONTS = (
    "The tests need a font with Japanese and Korean letters and none could be installed: "
    "install one (on Debian as root: apt-get install fonts-noto-cjk)."
)


class BrowserMissingError(RuntimeError):
    """There is no browser, or none that starts; the message says what to do."""


def executable() -> Path:
    """The browser to test with: one on the PATH, else the one Playwright has downloaded.

    Raises `BrowserMissingError`.
    """
    for program in _candidates():
        if _starts(program):
            return program
    raise BrowserMissingError(NO_BROWSER)


def has_fonts() -> bool:
    """Whether Japanese and Korean text shows as letters rather than as empty boxes."""
    if sys.platform == "darwin":  # brings them along, and has no fontconfig
        return True
    return all(_output("fc-list", f":lang={language}", "family") for language in ("ja", "ko"))


def provide() -> Path:
    """The browser, with fonts: what is here already, else Debian's packages, else Playwright's download.

    Raises `BrowserMissingError`.
    """
    fonts_wanted = [] if has_fonts() else ["fontconfig", "fonts-noto-cjk"]
    try:
        found = executable()
    except BrowserMissingError:
        if not _debian("chromium", *fonts_wanted):
            _download()
        found = executable()
    else:
        if fonts_wanted:
            _debian(*fonts_wanted)
    if not has_fonts():
        raise BrowserMissingError(NO_FONTS)
    return found


def _candidates() -> Iterator[Path]:
    for name in NAMES:
        if found := shutil.which(name):
            yield Path(found)
    yield MAC
    yield Path(_output(sys.executable, "-c", PLAYWRIGHTS_OWN).strip())


# A process of its own, since whoever asks may have a Playwright running already.
PLAYWRIGHTS_OWN = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""


def _starts(program: Path) -> bool:
    # Ubuntu's chromium-browser may be a script that only says where to get the real one.
    return "Chrom" in _output(str(program), "--version", "--no-sandbox")


def _debian(*packages: str) -> bool:
    return subprocess.run([ROOT / "scripts" / "debian-install", *packages], check=False).returncode == 0


def _download() -> None:
    print("Downloading Chromium with Playwright")
    _output(sys.executable, "-m", "playwright", "install", "chromium", seconds=900)


def _output(*command: str, seconds: float = 60) -> str:
    """What a command prints; nothing where it is missing, fails or does not end in time."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=seconds)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout if done.returncode == 0 else ""


def main() -> int:
    """Provide the browser, or say in one sentence why the tests cannot run."""
    try:
        provide()
    except BrowserMissingError as problem:
        print(problem, file=sys.stderr)
        return os.EX_UNAVAILABLE
    return 0


if __name__ == "__main__":
    sys.exit(main())
