"""A build as a process of its own, to be killed, crowded and starved by `test_publish.py`.

Each build publishes a site in which every file says the same: a whole site is one that speaks with one voice.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from pathlib import Path

from dateline import publishing
from dateline.publishing import OutputFile, PublishError, staging, sums, write_tree

FILES = tuple(f"{folder}page-{number}.html" for folder in ("", "events/", "ja/events/") for number in range(10))


def site_of(voice: str) -> list[OutputFile]:
    """A site in which every file says `voice`."""
    return [OutputFile(path=path, content=voice.encode()) for path in FILES]


def voice_of(site: Path) -> str:
    """What every file of a whole site says. Raises `AssertionError` for half a site or a mixed one."""
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    assert set(found) == {*FILES, publishing.MARKER, sums.NAME}
    assert set(sums.read(found[sums.NAME].read_bytes())) == set(FILES)
    voices = {found[path].read_text("utf-8") for path in FILES}
    assert len(voices) == 1
    return voices.pop()


def main() -> int:
    """Build until the builds are done or the process is killed; 3 for a build that could not publish."""
    parser = argparse.ArgumentParser()
    parser.add_argument("site", type=Path)
    parser.add_argument("--voice", required=True)
    parser.add_argument("--builds", type=int, default=1)
    parser.add_argument("--rest", type=float, default=0, help="seconds to rest while building")
    parser.add_argument("--largest-file", type=int, default=0, help="bytes; 0 for no limit")
    parser.add_argument("--without-exchange", action="store_true", help="as on a system that has none")
    options = parser.parse_args()
    if options.largest_file:
        resource.setrlimit(resource.RLIMIT_FSIZE, (options.largest_file, options.largest_file))
    if options.without_exchange:
        publishing.exchange = lambda one, other: False  # type: ignore[attr-defined] # noqa: ARG005
    print("ready", flush=True)  # noqa: T201
    try:
        for number in range(options.builds):
            with staging(options.site, options.site.parent / "project", on_wait=lambda _: None) as stage:
                print("building", flush=True)  # noqa: T201
                write_tree(stage, site_of(f"{options.voice} {number}"))
                time.sleep(options.rest)
    except PublishError as error:
        print(error, flush=True)  # noqa: T201
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
