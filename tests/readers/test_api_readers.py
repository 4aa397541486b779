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


def test_schemathesis(exported: Path) -> None:
    """Every path with the example that it gives is answered as it says."""
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
