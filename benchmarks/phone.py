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
import gzip
import json
import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Page, sync_playwright
from typing_extensions import override

PAGES = ("", "events/singapore-summit/", "people/kim-jong-un/", "events/", "sources/")
SHOWN = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "total-byte-weight")
WEIGHTS = {
    "first-contentful-paint": 10,
    "largest-contentful-paint": 25,
    "total-blocking-time": 30,
    "cumulative-layout-shift": 25,
}
CHROMIUM = "/usr/bin/chromium"
SLOWER = 4
TAPS = (".dl-filter summary", ".fr-colours", ".fr-find", ".dl-citation > summary")
"""What a finger does on a page, where the page has it."""


class Compressed(SimpleHTTPRequestHandler):
    """Serves a folder, texts compressed."""

    @override
    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    @override
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which a folder is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressed, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()


def lighthouse(program: str, url: str) -> dict[str, float]:
    """What one run of Lighthouse's mobile performance says of a page."""
    flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
    common = [program, "--only-categories=performance", "--quiet", flags]
    with TemporaryDirectory() as folder:
        environment = os.environ | {"CHROME_PATH": CHROMIUM}
        subprocess.run([*common, url, f"-G={folder}"], check=True, env=environment)
        by_cpu_time(Path(folder) / "defaultPass.trace.json")
        judged = subprocess.run([*common, f"-A={folder}", "--output=json"], check=True, env=environment, stdout=-1)
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
    with served(options.site) as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        for path in options.pages:
            phone = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
            taps = [answer(phone.new_page(), root + path) for _ in range(options.runs)]
            phone.close()
            runs = (
                [lighthouse(options.lighthouse, root + path) for _ in range(options.runs)] if options.lighthouse else []
            )
            middle = {name: median(run[name] for run in runs) for name in (runs[0] if runs else ())}
            cells = [f"{middle.get('score', 0):.0f}", *(f"{middle.get(name, 0):.0f}" for name in SHOWN[:3])]
            cells += [f"{middle.get(SHOWN[3], 0) / 1000:.0f}", f"{middle.get('cumulative-layout-shift', 0):.3f}"]
            print(f"| `/{path}` | {' | '.join(cells)} | {median(taps):.0f} |", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
