#!/usr/bin/env python3
"""Build the package and use it as another site would: in an empty environment, outside the checkout.

    .venv/bin/python scripts/try_wheel.py                       # what it depends on is lent by this very environment
    .venv/bin/python scripts/try_wheel.py --locked --into dist  # that is installed anew by the lock; the wheel is kept

Ends with what is wrong, or with nothing.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from runpy import run_path
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "generator" / "dateline"
PIP = (sys.executable, "-m", "pip", "-qq", "--disable-pip-version-check", "--no-input")
MADE = (
    *("site/index.html", "site/ja/events/first-summit/index.html", "site/map/index.html"),
    *("site/assets/dateline.css", "site/assets/dateline/search-worker.js", "site/search/search_index.json"),
    *("site/schema/event.json", "copy/ja/index.html"),
)
"""Files that the small site and its copy must have: pages, pictures, search and schemas, in both languages."""


class WheelError(Exception):
    """Why the wheel is of no use."""


def built(folder: Path) -> Path:
    """The wheel, built into a folder as any installer builds it."""
    _run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder, cwd=ROOT)
    version = run_path(str(PACKAGE / "__init__.py"))["__version__"]
    (wheel,) = folder.glob(f"dateline-{version}-*.whl")
    return wheel


def missing(wheel: Path) -> list[str]:
    """Files of the package that the wheel lacks, POSIX: data are left out more easily than modules are."""
    files = {path.relative_to(PACKAGE.parent).as_posix() for path in PACKAGE.rglob("*") if path.is_file()}
    return sorted(file for file in files - set(ZipFile(wheel).namelist()) if "__pycache__" not in file)


def environment(folder: Path, *, locked: bool) -> Path:
    """An environment without Dateline, but with what it depends on; gives its Python."""
    venv.create(folder, symlinks=True)
    python = folder / "bin" / "python"
    if locked:
        lock = ROOT / "requirements" / "site.lock"
        _run(*PIP, "--python", python, "install", "--require-hashes", "--only-binary", ":all:", "--requirement", lock)
    else:
        # The folders' own .pth files are not read, so the checkout that is installed there stays unknown.
        lent = [path for path in sys.path if path.endswith("-packages")]
        (site_packages,) = folder.glob("lib/python*/site-packages")
        (site_packages / "lent.pth").write_text("\n".join(lent) + "\n", encoding="utf-8")
    return python


def use(wheel: Path, python: Path, folder: Path) -> None:
    """Install the wheel and build a small site in `folder`. Raises `WheelError` with what went wrong."""
    _run(*PIP, "--python", python, "install", "--no-deps", "--no-index", wheel)
    where = _run(python, "-c", "import dateline; print(dateline.__file__)", cwd=folder).strip()
    if not Path(where).is_relative_to(python.parent.parent):
        raise WheelError(f"{where} was used instead of the wheel")
    shutil.copytree(ROOT / "tests" / "sites" / "small", folder, dirs_exist_ok=True)
    (folder / "docs").mkdir()
    dateline = python.with_name("dateline")
    for command in (dateline, "check"), (python, "-m", "dateline", "build"), (dateline, "copy"):
        _run(*command, cwd=folder)
    if gone := [path for path in MADE if not (folder / path).is_file()]:
        raise WheelError(f"the site was built without {', '.join(gone)}")


def _run(*command: str | Path, cwd: Path | None = None) -> str:
    """The output of a command that knows nothing of the checkout. Raises `WheelError` where it fails."""
    known = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=cwd, env=known, capture_output=True, text=True, check=False)
    if done.returncode:
        raise WheelError(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def main() -> str | None:
    """Build, look and use. What is wrong is what it ends with."""
    parser = argparse.ArgumentParser(description="Build the package and use it as another site would.")
    parser.add_argument("--locked", action="store_true", help="install what it depends on from the lock file")
    parser.add_argument("--into", type=Path, help="keep the wheel in this folder")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            wheel = built(options.into.resolve() if options.into else folder)
            if left_out := missing(wheel):
                return f"the wheel lacks {', '.join(left_out)}"
            python = environment(folder / "environment", locked=options.locked)
            (folder / "site").mkdir()
            use(wheel, python, folder / "site")
        except WheelError as error:
            return str(error)
    return None


if __name__ == "__main__":
    sys.exit(main())
