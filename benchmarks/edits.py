"""How long an edit takes to its page, under `dateline serve`.

    .venv/bin/python benchmarks/edits.py .                         # this repository's records
    .venv/bin/python benchmarks/synthetic.py 1000 /tmp/site && .venv/bin/python benchmarks/edits.py /tmp/site

The title of one event is saved again and again, and each time the page is read until it has it, as an open page does:
when the server says that there is something new. What counts is the time from the save to the page, and, since a
machine may be busy, the CPU time that the server spent on it.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
import time
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.performance import COPIED  # found by the path above
from tests.hosts.served import Served, news_of, typed

TITLE = re.compile(r"(title:\s*\{?\s*en: [^,\n]+?)(?: edit \d+)?(?=[,\n])")
SITE_URL = re.compile(r"^site_url:.*$", re.MULTILINE)
TICK = os.sysconf("SC_CLK_TCK")


def copied(site: Path, folder: Path) -> Path:
    """The site's own files in a folder, at the address that is served."""
    folder.mkdir()
    for name in COPIED:
        if (site / name).is_dir():
            shutil.copytree(site / name, folder / name)
        elif (site / name).exists():
            shutil.copy(site / name, folder / name)
    config = folder / "mkdocs.yml"
    text = SITE_URL.sub("site_url: http://127.0.0.1/record/", config.read_text(encoding="utf-8"))
    config.write_text(text, encoding="utf-8")
    return folder


def cpu(served: Served) -> float:
    """Seconds of the server's process until now, user and system."""
    fields = Path(f"/proc/{served.process.pid}/stat").read_text(encoding="ascii").rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def edited(served: Served, event: Path, number: int) -> tuple[float, float]:
    """Seconds from a save of the event to its page, and seconds of CPU."""
    url = f"events/{event.stem}/"
    page, spent = served.get(url), cpu(served)
    event.write_text(TITLE.sub(rf"\1 edit {number}", event.read_text(encoding="utf-8"), count=1), encoding="utf-8")
    begun = time.monotonic()
    while f" edit {number}" not in page:
        served.get_raw(news_of(page)[1])
        page = served.get(url)
    return time.monotonic() - begun, cpu(served) - spent


def main() -> None:
    """Print a line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("--edits", type=int, default=30)
    parser.add_argument("--host", default="own")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        root = copied(options.site, Path(folder) / "site")
        events = sorted((root / "events").rglob("*.yml"))
        with typed(root, "--host", options.host) as served:
            event = events[len(events) // 2]
            served.get_when(f"events/{event.stem}/", lambda page: "</html>" in page and " id=" in page)
            taken = [edited(served, event, number) for number in range(options.edits)]
        for name, values in zip(("to the page", "CPU"), zip(*taken, strict=True), strict=True):
            steps = quantiles(values, n=20, method="inclusive")
            print(f"{len(events)} events, {options.host}: {name} p50 {steps[9]:.2f} s, p95 {steps[18]:.2f} s")


if __name__ == "__main__":
    main()
