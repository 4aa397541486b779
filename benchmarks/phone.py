"""What pages ask of a phone: Lighthouse's mobile run, and what a tap costs at a quarter of the speed.

    .venv/bin/dateline build --host own --site-dir .cache/own
    npm install --prefix .cache/lighthouse lighthouse@12
    .venv/bin/python benchmarks/phone.py .cache/own .cache/lighthouse/node_modules/.bin/lighthouse
    .venv/bin/python benchmarks/phone.py .cache/own                      # the taps alone

Medians of `--runs`; pages are served compressed, as code hosts and web servers do. Lighthouse takes the clock for what
a task costs, and on a busy machine a task waits. So it gathers first, each task's time is then replaced by the CPU time
that the trace has as well, and it judges after that. Its speed index, which comes from the clock of the screen, is left
out of the score: the other four count by their usual weights.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.search.serving import hosting  # found by the path above
from tests.browser.chromium import ARGUMENTS, executable

PAGES = ("", "events/singapore-summit/", "people/kim-jong-un/", "events/", "sources/")
SHOWN = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "total-byte-weight")
WEIGHTS = {
    "first-contentful-paint": 10,
    "largest-contentful-paint": 25,
    "total-blocking-time": 30,
    "cumulative-layout-shift": 25,
}
SLOWER = 4
TAPS = (".dl-filter summary", ".fr-colours", ".fr-find", ".dl-citation > summary")
"""What a finger does on a page, where the page has it."""


def lighthouse(program: str, url: str, chromium: Path) -> dict[str, float]:
    """What one run of Lighthouse's mobile performance says of a page."""
    flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
    common = [program, "--only-categories=performance", "--quiet", flags]
    with TemporaryDirectory() as folder:
        environment = os.environ | {"CHROME_PATH": str(chromium)}
        subprocess.run([*common, url, f"-G={folder}"], check=True, env=environment)
        by_cpu_time(Path(folder) / "defaultPass.trace.json")
        judged = subprocess.run(
            [*common, f"-A={folder}", "--output=json"], check=True, env=environment, stdout=subprocess.PIPE
        )
    audits: dict[str, Any] = json.loads(judged.stdout)["audits"]
    found = {name: audits[name]["numericValue"] for name in (*SHOWN, "cumulative-layout-shift")}
    score = sum(audits[name]["score"] * weight for name, weight in WEIGHTS.items()) / sum(WEIGHTS.values())
    return {"score": 100 * score} | found


def by_cpu_time(trace: Path) -> None:
    """Let each task of a trace have taken what its thread worked at it."""
    told = json.loads(trace.read_text(encoding="utf-8"))
    for event in told["traceEvents"]:
        if "dur" in event and "tdur" in event:
            event["dur"] = event["tdur"]
    trace.write_text(json.dumps(told), encoding="utf-8")


def answer(page: Page, url: str) -> float:
    """The most that the page's thread works after a tap, in milliseconds of a phone that is `SLOWER`."""
    page.goto(url, wait_until="load")
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent() -> float:
        told = session.send("Performance.getMetrics")["metrics"]
        return next(float(one["value"]) for one in told if one["name"] == "TaskDuration")

    longest = 0.0
    for selector in TAPS:
        found = page.locator(f"{selector}:visible").first
        if found.count():
            before = spent()
            found.tap()
            page.wait_for_timeout(500)
            longest = max(longest, (spent() - before) * 1000 * SLOWER)
            page.keyboard.press("Escape")
    return longest


def main() -> None:
    """Print a line for each page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("lighthouse", nargs="?")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--pages", nargs="+", default=PAGES)
    options = parser.parse_args()
    print("| page | score | first paint, ms | largest paint, ms | blocked, ms | KB | shift | answer to a tap, ms |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    chromium = executable()
    with hosting(options.site) as host, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        for path in options.pages:
            phone = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
            taps = [answer(phone.new_page(), host.url + path) for _ in range(options.runs)]
            phone.close()
            runs = (
                [lighthouse(options.lighthouse, host.url + path, chromium) for _ in range(options.runs)]
                if options.lighthouse
                else []
            )
            middle = {name: median(run[name] for run in runs) for name in (runs[0] if runs else ())}
            cells = [f"{middle.get('score', 0):.0f}", *(f"{middle.get(name, 0):.0f}" for name in SHOWN[:3])]
            cells += [f"{middle.get(SHOWN[3], 0) / 1000:.0f}", f"{middle.get('cumulative-layout-shift', 0):.3f}"]
            print(f"| `/{path}` | {' | '.join(cells)} | {median(taps):.0f} |", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
