"""Time a build of synthetic records beside the stock stack writing the same pages as Markdown.

    python benchmarks/build.py --events 1000 5000 --rounds 3

The stock stack is MkDocs and Material with mkdocs-gen-files, which writes the same pages as Markdown files and
nothing else. CPU seconds (user and system) of the whole process are compared as
ratios within a round, because the machine may be busy; the median of the rounds is what counts.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.synthetic import write_site

STOCK = """site_name: Stock
site_url: http://127.0.0.1:8000/
docs_dir: stock
theme: {name: material, font: false, features: [navigation.tabs, navigation.footer, navigation.path]}
nav: [index.md]
plugins:
  - search: {lang: [en, ja]}
  - gen-files: {scripts: [%s]}
"""


@dataclass(frozen=True)
class Cost:
    """What a command took."""

    cpu: float
    """Seconds, user and system."""
    memory: int
    """MiB at the most."""
    pages: int


def main() -> None:
    """Print a table: events, pages, CPU seconds of both, ratio, memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, nargs="+", default=[1000])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print(f"{'events':>7} {'pages':>7} {'dateline':>10} {'stock':>10} {'ratio':>7} {'MiB':>6} {'MiB':>6}")
    for events in options.events:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            write_site(events, root)
            (root / "stock").mkdir()
            (root / "stock" / "index.md").write_text("# Stock\n", encoding="utf-8")
            script = Path(__file__).parent / "stock_pages.py"
            (root / "stock.yml").write_text(STOCK % script, encoding="utf-8")
            _compare(root, events, options.rounds)


def _compare(root: Path, events: int, rounds: int) -> None:
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(_run(root, ["dateline", "--root", str(root), "build"], root / "site"))
        stock = ["mkdocs", "build", "-q", "-f", str(root / "stock.yml"), "-d", str(root / "stock-site")]
        theirs.append(_run(root, stock, root / "stock-site"))
    ratio = statistics.median(b.cpu / a.cpu for a, b in zip(ours, theirs, strict=True))
    a, b = (statistics.median(cost.cpu for cost in costs) for costs in (ours, theirs))
    print(
        f"{events:>7} {ours[0].pages:>7} {a:>9.1f}s {b:>9.1f}s {ratio:>6.1f}x {ours[0].memory:>6} {theirs[0].memory:>6}"
    )
    assert abs(ours[0].pages - theirs[0].pages) < ours[0].pages * 0.05, (ours[0].pages, theirs[0].pages)


def _run(root: Path, command: list[str], site: Path) -> Cost:
    program = Path(sys.executable).parent / command[0]
    process = subprocess.Popen([str(program), *command[1:]], cwd=root, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed")
    pages = sum(1 for _ in site.rglob("*.html"))
    return Cost(cpu=usage.ru_utime + usage.ru_stime, memory=usage.ru_maxrss // 1024, pages=pages)


if __name__ == "__main__":
    main()
