"""The servers of web pages, and the signer, that tests start for real: where they are, and how to get them.

`make test` runs this file as a command before pytest. Where one can not be installed, its test is left out and says so.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PATH = "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
"""Servers stand where only root looks."""
PACKAGES = {"nginx": "nginx-light", "apache2": "apache2", "caddy": "caddy", "minisign": "minisign"}
"""Of each program, its package in Debian."""


def is_there(program: str) -> bool:
    """Whether a program is installed."""
    return shutil.which(program, path=PATH) is not None


def missing() -> list[str]:
    """The packages of what is not installed."""
    return [package for program, package in PACKAGES.items() if not is_there(program)]


def main() -> None:
    """Install what is missing, all at once or, where a relative of Debian lacks one, each by itself."""
    if (packages := missing()) and not _install(packages):
        for package in packages:
            _install([package])
    if left := missing():
        print(f"Left out for want of a program: the tests of {', '.join(left)}", file=sys.stderr)


def _install(packages: list[str]) -> bool:
    return subprocess.run([ROOT / "scripts" / "debian-install", *packages], check=False).returncode == 0


if __name__ == "__main__":
    main()
