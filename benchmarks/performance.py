"""Measure builds and write docs/performance.md and its Japanese twin.

    python benchmarks/performance.py --events 100 --rounds 1          # prints a table
    python benchmarks/performance.py --flagship --events 1000 3000 10000 --write

CPU seconds (user and system) of whole processes count, since the machine may be busy: the programs take turns in each
round, a ratio is taken within its round, and the median of the rounds is shown.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from benchmarks.programs import Program, programs  # noqa: E402 -- a script is run without its folder's parent
from benchmarks.synthetic import write_site  # noqa: E402

HEADINGS = {"docs/performance.md": "## Measured", "docs/ja/performance.md": "## 測った値"}
"""Below which the table stands on each page; what is written around it stays."""
COLUMNS = {
    "docs/performance.md": (
        *("records", "program", "pages", "CPU, s", "× own host", "memory, MiB", "HTML, MB", "site, MB"),
    ),
    "docs/ja/performance.md": (
        *(
            "記録",
            "プログラム",
            "ページ",
            "CPU（秒）",
            "自前のホスト比",
            "メモリー（MiB）",
            "HTML（MB）",
            "サイト（MB）",
        ),
    ),
}
COPIED = ("events", "profiles", "sources", "removed", "words", "docs", "mkdocs.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a command took and wrote."""

    cpu: float
    """Seconds, user and system."""
    memory: int
    """MiB at the most."""
    pages: int
    html: int
    """Bytes of all pages."""
    site: int
    """Bytes of all files."""


def main() -> None:
    """Print the table, or put it into the pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, nargs="*", default=[])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--flagship", action="store_true", help="the records of this repository too")
    parser.add_argument("--write", action="store_true", help="into docs/, else it is printed")
    options = parser.parse_args()
    rows = list(_rows(options.events, options.rounds, has_flagship=options.flagship))
    if not options.write:
        print(_table("docs/performance.md", rows))
        return
    for page, heading in HEADINGS.items():
        path = PROJECT / page
        text = path.read_text(encoding="utf-8")
        found = re.compile(rf"(?<={re.escape(heading)}\n\n).*?(?=\n## |\Z)", re.DOTALL)
        table = _table(page, rows).replace("\\", r"\\")
        path.write_text(found.sub(table, text), encoding="utf-8")


def _rows(sizes: Iterable[int], rounds: int, *, has_flagship: bool) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        if has_flagship:
            root = Path(folder) / "flagship"
            for name in COPIED:
                if (PROJECT / name).is_dir():
                    shutil.copytree(PROJECT / name, root / name)
                elif (PROJECT / name).exists():
                    shutil.copy(PROJECT / name, root / name)
            yield from _measured("flagship", root, rounds, is_synthetic=False)
        for events in sizes:
            root = Path(folder) / str(events)
            root.mkdir()
            write_site(events, root)
            yield from _measured(f"{events:,}", root, rounds, is_synthetic=True)
            shutil.rmtree(root)


def _measured(name: str, root: Path, rounds: int, *, is_synthetic: bool) -> Iterator[str]:
    chosen = list(programs(root, is_synthetic=is_synthetic))
    costs: dict[str, list[Cost]] = {program.name: [] for program in chosen}
    for _ in range(rounds):
        for program in chosen:
            costs[program.name].append(_run(root, program))
            print(f"{name} {program.name}: {costs[program.name][-1].cpu:.1f} s", file=sys.stderr, flush=True)
    for program in chosen:
        found = costs[program.name]
        cpu = statistics.median(cost.cpu for cost in found)
        ratio = statistics.median(cost.cpu / own.cpu for cost, own in zip(found, costs["own"], strict=True))
        last = found[-1]
        sizes = [f"{last.pages:,}", f"{last.html / 1e6:.1f}", f"{last.site / 1e6:.1f}"] if last.pages else ["–"] * 3
        cells = (sizes[0], f"{cpu:.1f}", f"{ratio:.2f}", _memory(last.memory), *sizes[1:])
        yield f"| {name} | `{program.name}` | {' | '.join(cells)} |"


def _memory(mebibytes: int) -> str:
    """Linux counts for a process what its parent had: less than that cannot be told."""
    floor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return str(mebibytes) if mebibytes > floor else f"≤ {floor}"


def _run(root: Path, program: Program) -> Cost:
    shutil.rmtree(program.site, ignore_errors=True)
    with subprocess.Popen(program.command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode and program.name != "check":  # synthetic records have no warnings, the flagship has
        raise SystemExit(f"{' '.join(program.command)} failed")
    sizes = [(path.suffix, path.stat().st_size) for path in program.site.rglob("*") if path.is_file()]
    pages = [size for suffix, size in sizes if suffix == ".html"]
    return Cost(
        cpu=usage.ru_utime + usage.ru_stime,
        memory=usage.ru_maxrss // 1024,
        pages=len(pages),
        html=sum(pages),
        site=sum(size for _, size in sizes),
    )


def _table(page: str, rows: list[str]) -> str:
    line = "| --- | --- | " + " | ".join(["---:"] * 6) + " |"
    return "\n".join([f"| {' | '.join(COLUMNS[page])} |", line, *rows, "", _machine(), ""])


def _machine() -> str:
    """What it was measured with."""
    names = ("mkdocs", "mkdocs-material", "jinja2", "pydantic")
    versions = [f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in names)]
    hugo = shutil.which("hugo")
    told = subprocess.run([hugo, "version"], check=True, capture_output=True, text=True).stdout if hugo else ""
    number = re.search(r"v(\d+\.\d+\.\d+)", told)
    versions += [f"hugo {number[1]}"] if number else []
    return f"{', '.join(versions)}; {platform.system()} {platform.machine()}, {os.cpu_count()} CPU"


if __name__ == "__main__":
    main()
