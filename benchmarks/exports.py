"""Time each export of synthetic records beside the rest of a build: CPU seconds, files and bytes.

    python benchmarks/exports.py --events 1000 10000

What a build takes without any export is asked of a process of its own (`exports: []`); `--no-build` leaves that out.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.synthetic import write_site
from dateline.exports import EXPORTS
from dateline.exports.views import Views
from dateline.project import read_and_check


def main() -> None:
    """Print a line for each format and number of events."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, nargs="+", default=[1000])
    parser.add_argument("--no-build", action="store_true")
    options = parser.parse_args()
    print(f"{'events':>7} {'format':<12} {'CPU':>8} {'files':>7} {'ms/file':>8} {'MB':>7}")
    for events in options.events:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            write_site(events, root)
            _exports(root, events)
            if not options.no_build:
                print(f"{events:>7} {'build':<12} {_build(root):>7.2f}s", flush=True)


def _exports(root: Path, events: int) -> None:
    """Each in the order of a build: what is made once for several counts for the first."""
    made = read_and_check(root).timeline
    assert made
    views = Views(made)
    for name, export in EXPORTS.items():
        before = time.process_time()
        sizes = [len(content) for _, content in export.files(views)]
        took = time.process_time() - before
        each = 1000 * took / len(sizes)
        print(f"{events:>7} {name:<12} {took:>7.2f}s {len(sizes):>7} {each:>8.3f} {sum(sizes) / 1e6:>7.1f}", flush=True)


def _build(root: Path) -> float:
    config = root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("      as_of:", "      exports: []\n      as_of:")
    config.write_text(text, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "dateline", "--root", str(root), "build"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    assert not status
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()
