"""The browser and the fonts that the tests need: where they are, and how to get them.

`make test` runs this file as a command before pytest. Tests call `executable()`.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

SHELL = "chromium-headless-shell"
"""The same engine without a window around the page, in which most tests run: a page in a fresh profile costs half of
what it costs in a whole browser (Chromium 156, a page of an event: 0.8 s of CPU instead of 1.6)."""

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", SHELL)
"""What distributions call the program, best first: benchmarks measure in a browser that readers have."""

MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")

BY_PLAYWRIGHT = (
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"),
    *("HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"),
    *("ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "TcpPortRandomizationWin"),
    *("OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"),
    *("msForceBrowserSignIn", "msEdgeUpdateLaunchServicesPreferredVersion"),
)
"""What Playwright switches off. Chromium heeds the last `--disable-features` alone, so ours has these as well."""

WINDOW = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup")
"""Two pages of the address bar's that each window loads, though nobody sees it: half of what a fresh profile costs
(Chromium 156: 1.0 s of CPU, 0.5 without them)."""

ARGUMENTS = (
    f"--disable-features={','.join((*BY_PLAYWRIGHT, *WINDOW))}",
    "--no-sandbox",  # refuses to start as root otherwise; it opens nothing but pages we have just built
    "--disable-dev-shm-usage",  # /dev/shm holds 64 MB in a container
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--allow-pre-commit-input",  # else a key pressed after the load and before the first paint is dropped
)


class BrowserMissingError(RuntimeError):
    """There is no browser, or something that it needs is missing; the message says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Something that testing in a browser takes."""

    name: str
    is_met: Callable[[], bool]
    debian: tuple[str, ...]
    """The packages that bring it."""
    otherwise: tuple[str, ...] = ()
    """Those that bring it where there are none of these names."""


def executable(*first: str) -> Path:
    """The browser to test with: one on the PATH, those named `first` before others, else the one Playwright downloaded.

    Raises `BrowserMissingError`.
    """
    for program in _candidates((*first, *NAMES)):
        if _starts(program):
            return program
    raise BrowserMissingError(_sentence([BROWSER]))


def has_fonts() -> bool:
    """Whether Japanese and Korean text shows as letters rather than as empty boxes."""
    if sys.platform == "darwin":  # brings them along, and has no fontconfig
        return True
    return all(_output("fc-list", f":lang={language}", "family") for language in ("ja", "ko"))


def has_browser() -> bool:
    """Whether there is a browser that starts."""
    try:
        executable()
    except BrowserMissingError:
        return False
    return True


def has_driver() -> bool:
    """Whether Playwright's own program runs: it is linked to a library that a bare Debian lacks."""
    return "Version" in _output(sys.executable, "-m", "playwright", "--version")


def has_shell() -> bool:
    """Whether there is the shell, or no package of that name to be had: Debian alone has one."""
    try:
        is_debian = platform.freedesktop_os_release()["ID"] == "debian"
    except OSError:  # no Linux, or one that does not say which
        is_debian = False
    return not is_debian or shutil.which(SHELL) is not None


DRIVER = Need(name="a Playwright that starts", is_met=has_driver, debian=("libatomic1",))
BROWSER = Need(
    name="Chromium or Google Chrome",
    is_met=has_browser,
    debian=(SHELL,),
    otherwise=("chromium",),
)
FONTS = Need(name="a font for Japanese and Korean", is_met=has_fonts, debian=("fontconfig", "fonts-noto-cjk"))
NEEDS = (DRIVER, BROWSER, FONTS)
QUICK = Need(name="the headless shell", is_met=has_shell, debian=(SHELL,))
"""Any browser will do, but this one saves minutes of each run."""


def provide() -> None:
    """See to everything the tests need: what is here already, else Debian's packages, else Playwright's download.

    Raises `BrowserMissingError`.
    """
    missing = [need for need in NEEDS if not need.is_met()]
    if missing and not _install(_packages(missing)):
        for need in missing:  # one package that a relative of Debian does not have must not keep out the rest
            if not _install(need.debian) and need.otherwise:
                _install(need.otherwise)
    if BROWSER in missing and not BROWSER.is_met():
        _download()
    if still_missing := [need for need in missing if not need.is_met()]:
        raise BrowserMissingError(_sentence(still_missing))
    if not QUICK.is_met():
        _install(QUICK.debian)


def _packages(needs: Sequence[Need]) -> list[str]:
    return [package for need in needs for package in need.debian]


def _sentence(needs: Sequence[Need]) -> str:
    names = " and ".join(need.name for need in needs)
    command = " ".join(["apt-get install", *(name for need in needs for name in need.otherwise or need.debian)])
    return f"The tests need {names}, which could not be installed: add it by hand (on Debian as root: {command})."


def _candidates(names: Sequence[str]) -> Iterator[Path]:
    for name in names:
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


def _install(packages: Sequence[str]) -> bool:
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
