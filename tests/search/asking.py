"""The program that readers run, asked without a browser."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from dateline.search import program
from dateline.search.documents import Document
from dateline.search.index import SearchIndex
from tests.node import node


def ask(folder: Path, documents: Sequence[Document], queries: Sequence[str]) -> dict[str, list[str]]:
    """The titles that each query finds among some documents, in English; `folder` is where the index may lie."""
    head, files = SearchIndex().files(documents, ["en"])
    for path, content in [*((file.path, file.content) for file in files), *program.files()]:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    done = subprocess.run(
        [node(), Path(__file__).with_name("ask.js"), folder, head],
        input=json.dumps(queries).encode(),
        capture_output=True,
        check=True,
    )
    return dict(zip(queries, json.loads(done.stdout), strict=True))
