"""Records that were begun and not finished: files in `.cache/`, which git and the preview leave alone."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from dateline.commands.command import UsageError
from dateline.diagnostics.message import Message
from dateline.editing.new.sheet import Sheet, kept, taken_up
from dateline.publishing.writing import create, replace

DRAFTS = Path(".cache/dateline/drafts")
"""Where they lie below the project's root, each under a number."""


class Draft:
    """The file that keeps one record while it is made."""

    def __init__(self, root: Path, path: Path | None = None) -> None:
        self._folder = root / DRAFTS
        self.path = path
        """Where it lies; None as long as there was nothing to keep."""

    def keep(self, sheets: list[Sheet]) -> None:
        """Write down what is known so far. Raises `OSError`."""
        if self.path is not None:
            replace(self.path, kept(sheets))
        while self.path is None:
            number = max((int(path.stem) for path in _files(self._folder)), default=0) + 1
            with suppress(FileExistsError):  # somebody else began one at this moment
                create(self._folder / f"{number}.json", kept(sheets))
                self.path = self._folder / f"{number}.json"

    def drop(self) -> None:
        """Let go of it: the record is made, or nobody wants it."""
        if self.path is not None:
            self.path.unlink(missing_ok=True)


def drafts(root: Path) -> list[Draft]:
    """All that are kept, the oldest first."""
    return [Draft(root, path) for path in _files(root / DRAFTS)]


def _files(folder: Path) -> list[Path]:
    numbered = [path for path in folder.glob("*.json") if path.stem.isdecimal()]
    return sorted(numbered, key=lambda path: int(path.stem))


def sheets_of(draft: Draft) -> list[Sheet]:
    """What a draft holds. Raises `UsageError` where it cannot be read."""
    assert draft.path is not None  # noqa: S101 -- it was listed
    try:
        return taken_up(draft.path.read_bytes())
    except (OSError, ValueError):
        raise UsageError(
            Message("the draft {path} cannot be read: delete it, or mend it", path=str(draft.path))
        ) from None
