"""Compare Dateline's search with the theme's own and Pagefind on the same pages, in a real Chromium.

    python benchmarks/search/run.py --pages 0 10000

For the record alone (0) and inside synthetic pages: recall of the query set in tests/flagship/browser/; the time
of the first result with nothing cached, since the page was opened and since the first key, on this machine and on a
simulated slow 4G; the time of further keystrokes, which 95 in a hundred stay under, and of the worst of all bad
queries; the bytes before the first result, compressed; the memory of the worker; and the time the index takes.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.search import engines  # noqa: E402 -- found by the path above
from benchmarks.search.corpus import around  # noqa: E402
from benchmarks.search.serving import Host, hosting  # noqa: E402
from dateline.site import prepare  # noqa: E402
from tests.browser.chromium import ARGUMENTS, executable  # noqa: E402
from tests.flagship.browser.test_search import BAD  # noqa: E402

FIRST = ("Kim Jong Un", "板門店", "Trump Hanoi", "2018-06-12", "denuclearization")
PATIENCE = 8_000
"""Milliseconds above which a first result is measured once instead of for each query, and bad queries are given up."""
TYPED = ("Kim Jong Un", "トランプ 板門店", "Choe Son Hui Minsk", "非核化", "sanctions", "판문점", "June 2018")


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What was measured of one engine."""

    first: float
    five: float
    opening: float
    """Milliseconds from opening a page in an empty browser to the first result."""
    milliseconds: float
    """From the first keystroke, when the page and its scripts are there and nothing of the index is."""
    slow_opening: float
    slow_milliseconds: float
    """The same two on slow 4G."""
    keystroke: float
    bad: float
    """The longest that any of the queries took that may cost time (tests/flagship/browser/test_search.py)."""
    kilobytes: float
    megabytes: float
    index_seconds: float


def measure(browser: Browser, host: Host, index_seconds: float) -> Figures:
    """Ask one engine everything."""
    quick, slow = [], []
    for query in FIRST:
        quick.append(first_result(browser, host, query))
        host.is_slow = True
        slow.append(first_result(browser, host, query))
        host.is_slow = False
        if quick[0].opening > PATIENCE:
            break
    page = opened(browser, host)
    first, five = recall(page)
    steps = keystrokes(page)
    bad = page.evaluate(WORST, [json.dumps(BAD), PATIENCE])
    memory = heap(page)
    page.context.close()
    return Figures(
        first=first,
        five=five,
        opening=statistics.median(one.opening for one in quick),
        milliseconds=statistics.median(one.milliseconds for one in quick),
        slow_opening=statistics.median(one.opening for one in slow),
        slow_milliseconds=statistics.median(one.milliseconds for one in slow),
        keystroke=statistics.quantiles(steps, n=20)[-1],
        bad=bad,
        kilobytes=statistics.median(one.bytes for one in quick) / 1000,
        megabytes=memory,
        index_seconds=index_seconds,
    )


def opened(browser: Browser, host: Host) -> Page:
    """The page of an engine in a fresh profile, its script loaded."""
    page = browser.new_context().new_page()
    page.set_default_timeout(300_000)
    page.goto(host.url)
    page.wait_for_function("() => Boolean(window.search)")
    return page


@dataclass(frozen=True, kw_only=True)
class First:
    """What the first result took."""

    opening: float
    milliseconds: float
    bytes: int


def first_result(browser: Browser, host: Host, query: str) -> First:
    """Ask once in an empty browser."""
    host.bytes = 0
    page = opened(browser, host)
    script = """async (query) => {
      const started = performance.now()
      await search(query)
      return [performance.now(), performance.now() - started]
    }"""
    opening, milliseconds = page.evaluate(script, query)
    page.context.close()
    return First(opening=opening, milliseconds=milliseconds, bytes=host.bytes)


def recall(page: Page) -> tuple[float, float]:
    """Per cent of the query set whose page comes first, and among the first five."""
    text = (ROOT / "tests" / "flagship" / "browser" / "queries.yaml").read_text(encoding="utf-8")
    sets = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 -- it makes nothing but texts
    first, five = [], []
    for sort, queries in sets.items():
        for query, expected in queries.items() if sort != "nothing" else ():
            pages = {expected} if isinstance(expected, str) else set(expected)
            found = [url.partition("#")[0].strip("/") for url in page.evaluate("(query) => search(query)", query)]
            first.append(bool(pages.intersection(found[:1])))
            five.append(bool(pages.intersection(found[:5])))
    return 100 * statistics.mean(first), 100 * statistics.mean(five)


def keystrokes(page: Page) -> list[float]:
    """Milliseconds of each query while some are typed, letter by letter."""
    script = """async (query) => {
      const times = []
      for (let length = 1; length <= query.length; length++) {
        const started = performance.now()
        await search(query.slice(0, length))
        times.push(performance.now() - started)
      }
      return times
    }"""
    return [took for query in TYPED for took in page.evaluate(script, query)]


WORST = """async ([queries, patience]) => {
  let worst = 0
  const givenUp = new Promise((resolve) => setTimeout(resolve, patience))
  for (const query of JSON.parse(queries)) {
    const started = performance.now()
    await Promise.race([search(query).catch(() => null), givenUp])
    worst = Math.max(worst, performance.now() - started)
  }
  return worst
}"""


def heap(page: Page) -> float:
    """Megabytes of JavaScript in use in the page and its workers, after collecting what is not."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    total = float(session.send("Runtime.getHeapUsage")["usedSize"])
    answers: list[str] = []
    session.on("Target.receivedMessageFromTarget", lambda event: answers.append(event["message"]))
    targets: list[str] = []
    session.on("Target.attachedToTarget", lambda event: targets.append(event["sessionId"]))
    session.send("Target.setAutoAttach", {"autoAttach": True, "waitForDebuggerOnStart": False, "flatten": False})
    page.wait_for_timeout(300)
    for target in targets:
        for number, method in enumerate(("HeapProfiler.collectGarbage", "Runtime.getHeapUsage")):
            message = f'{{"id":{number},"method":"{method}"}}'
            session.send("Target.sendMessageToTarget", {"message": message, "sessionId": target})
    page.wait_for_timeout(1000)
    used: list[float] = [json.loads(one).get("result", {}).get("usedSize", 0) for one in answers]
    return (total + sum(used)) / 1e6


def main() -> None:
    """Print a table for each number of synthetic pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, nargs="+", default=[0, 10_000])
    parser.add_argument("--engines", nargs="+", choices=list(engines.ENGINES), default=list(engines.ENGINES))
    options = parser.parse_args()
    site = prepare(ROOT).site
    assert site is not None, "the record has errors"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=list(ARGUMENTS))
        for count in options.pages:
            pages, facts = around(site, count)
            print(f"\nThe record's pages inside {count} synthetic ones: {len(pages)} in two languages\n", flush=True)
            print("                                          4G      4G")
            print("            first    of 5  opened      ms opened      ms  key ms  bad ms      KB      MB  index s")
            for name in options.engines:
                with tempfile.TemporaryDirectory() as folder:
                    took = engines.ENGINES[name](Path(folder), pages, facts)
                    with hosting(Path(folder)) as host:
                        f = measure(browser, host, took)
                print(
                    f"{name:>10}{f.first:>8.1f}{f.five:>8.1f}{f.opening:>8.0f}{f.milliseconds:>8.0f}"
                    f"{f.slow_opening:>7.0f}{f.slow_milliseconds:>8.0f}{f.keystroke:>8.1f}{f.bad:>8.0f}{f.kilobytes:>8.0f}{f.megabytes:>8.1f}{f.index_seconds:>9.2f}",
                    flush=True,
                )
            print(f"\nDateline's index after one edit: {engines.edited(pages, facts):.2f} s of CPU", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
