"""The description of the interface, followed by schemathesis against a server of nothing but files."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from dateline.exports import api
from dateline.exports.views import Views
from dateline.model import Tombstone
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event
from tests.odd_records import odd
from tests.readers.conftest import READERS, run

CHECKS = "response_schema_conformance,status_code_conformance,content_type_conformance,not_a_server_error"


class Quiet(SimpleHTTPRequestHandler):
    """Files, and no line for each of them."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which the files of a folder are."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture(scope="module")
def with_what_went(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interface of a made record of which one was removed and one merged, beside one of each other kind."""
    folder = tmp_path_factory.mktemp("went")
    for path, content in api.files(Views(what_went())):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def what_went() -> Timeline:
    """The odd record, an event under a new id, and what stands where one was removed."""
    told = odd()
    renamed = event("new-name", "2018-06-12", aliases=["old-name"])
    gone = Tombstone.model_validate(
        {"id": "gone", "kind": "event", "date": "2026-02-01", "reason": both("Twice."), "see": "new-name"},
        context={"language": "en"},
    )
    return Timeline({**told.records, "new-name": renamed, "gone": gone}, told.settings)


def test_what_went_is_answered_over_http(with_what_went: Path) -> None:
    """At the old addresses, with the path of what stands for it, which is answered as well."""
    with served(with_what_went) as address:
        for old, reason in (("old-name", "merged"), ("gone", "removed")):
            told = asked(f"{address}/api/v1/events/{old}.json")
            assert (told["id"], told["reason"], told["see"]) == (old, reason, "new-name")
            assert asked(f"{address}/api/v1/{told['path']}")["id"] == "new-name"


def asked(address: str) -> dict[str, Any]:
    """An answer over HTTP."""
    with urlopen(address, timeout=30) as answer:  # noqa: S310 -- our own machine
        found: dict[str, Any] = json.load(answer)
    return found


@pytest.mark.parametrize("site", ["exported", "with_what_went"])
def test_schemathesis(request: pytest.FixtureRequest, site: str) -> None:
    """Every path with the example that it gives is answered as it says, that of what went among them."""
    exported: Path = request.getfixturevalue(site)
    schemathesis = str(Path(READERS).parent / "schemathesis")
    with served(exported) as address:
        told = run(
            [
                schemathesis,
                "run",
                "api/v1/openapi.json",
                "--url",
                f"{address}/api/v1",
                "--phases",
                "examples",
                "--checks",
                CHECKS,
            ],
            exported,
        )
    paths = json.loads((exported / "api/v1/openapi.json").read_text(encoding="utf-8"))["paths"]
    assert re.search(rf"{len(paths)} selected / {len(paths)} total", told), told
    assert "No issues found" in told
    shown = json.loads((exported / "api/v1/openapi.json").read_text(encoding="utf-8"))
    assert ("old-name" in json.dumps(shown)) == (site == "with_what_went")
