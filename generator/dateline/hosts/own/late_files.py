"""Files that are made when they are asked for: a preview needs few of them, and exports are a sixth of a build."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from typing_extensions import override


class LateFiles(Mapping[str, bytes]):
    """Content by path. Files are made in their order, as far as the one that is asked for, and each once.

    Whoever asks for a path that is none, or for all, has all of them made.
    """

    def __init__(self, files: Iterable[tuple[str, bytes]]) -> None:
        self._made: dict[str, bytes] = {}
        self._rest = iter(files)

    @property
    def has_begun(self) -> bool:
        """Whether any was made."""
        return bool(self._made)

    def all_once(self) -> Iterator[tuple[str, bytes]]:
        """Path and content of each file, for the last time: none is kept, since together they are half a site."""
        while self._made:
            yield self._made.popitem()
        yield from self._rest

    @override
    def __getitem__(self, path: str) -> bytes:
        while path not in self._made:
            made = next(self._rest, None)
            if made is None:
                raise KeyError(path)
            self._made[made[0]] = made[1]
        return self._made[path]

    @override
    def __iter__(self) -> Iterator[str]:
        self._made.update(self._rest)
        return iter(self._made)

    @override
    def __len__(self) -> int:
        return len(list(iter(self)))
