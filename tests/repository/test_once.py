"""What the processes that run the tests share is made once."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from tests.once import once


def test_whoever_asks_meanwhile_waits(tmp_path: Path) -> None:
    """A second one does not begin while the first is making, and finds the whole of it."""
    folder, made = tmp_path / "site", list[Path]()
    second = threading.Thread(target=lambda: once(folder, made.append))

    def make(place: Path) -> None:
        made.append(place)
        second.start()
        (place / "index.html").write_text("whole", encoding="utf-8")

    assert once(folder, make) == folder
    second.join()
    assert len(made) == 1
    assert (folder / "index.html").read_text(encoding="utf-8") == "whole"


def test_what_could_not_be_made_is_not_there(tmp_path: Path) -> None:
    """The next to ask tries again, and half a folder is never taken for a whole one."""

    def fail(place: Path) -> None:
        (place / "index.html").touch()
        raise ValueError("x")

    with pytest.raises(ValueError, match="x"):
        once(tmp_path / "site", fail)
    assert [*once(tmp_path / "site", lambda _: None).iterdir()] == []
