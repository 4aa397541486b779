"""A note of what a published site was made from and of what it is: where both still hold, nothing has to be built.

It lies beside the site, as the lock does, and is never published. Nobody has to trust it: it holds sums, and what it
says of the site is compared with every byte that lies there. It speaks of one folder on one machine, so a note and a
site that came from elsewhere, out of a repository or a backup, are never taken for what was built here.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from dateline.publishing import sums
from dateline.publishing.place import MARKER

_MAX_BYTES: Final = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What is known of a build that was published."""

    places: tuple[str, ...]
    """The files and folders that it read."""
    made_from: str
    """The sum of what it read."""
    site: str
    """The sum of what it published, by `state`."""
    language: str
    """In which it was told, by its BCP 47 tag."""
    told: tuple[str, ...]
    """What was told beside the result."""


def read(site: Path) -> Built | None:
    """The note of a site; None where there is none, or one that cannot be read."""
    try:
        with _place(site).open("rb") as file:
            held = json.loads(file.read(_MAX_BYTES))
        found = Built(**held | {name: tuple(held[name]) for name in ("places", "told")})
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return None
    texts = (found.made_from, found.site, found.language, *found.places, *found.told)
    return found if all(isinstance(text, str) for text in texts) else None


def write(site: Path, built: Built) -> None:
    """Write the note of a site. One that cannot be written costs the next build time, nothing else."""
    # In place, for half a note is none: beside it a build that is killed would leave a file that nobody clears up.
    with suppress(OSError):
        descriptor = os.open(_place(site), os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
        with os.fdopen(descriptor, "wb") as file:
            file.write(json.dumps(asdict(built), ensure_ascii=False, indent=1).encode())


def holds(site: Path, built: Built) -> bool:
    """Whether the site is, byte for byte and file by file, what was published."""
    try:
        # The cheap one first: it tells of any file more or less without reading one.
        return built.site == state(site) and sums.listed(site) == (site / sums.NAME).read_bytes()
    except OSError:
        return False


def state(tree: Path) -> str:
    """The sum of what a sealed tree is, where its list of sums is right. Raises `OSError`.

    Every path with its kind and permissions, the files that stand outside the list, and which folder on this machine
    it is: by the marker, of which a copy has another number or another time of its last change.
    """
    marker = os.lstat(tree / MARKER)
    lines = [f"{marker.st_ino} {marker.st_ctime_ns}"]
    above = len(os.fspath(tree)) + 1
    for folder, folders, files in os.walk(tree, onerror=_fail):
        paths = (os.path.join(folder, name) for name in folders + files)  # noqa: PTH118 -- very many
        lines += sorted(f"{os.lstat(path).st_mode:o} {path[above:]!r}" for path in paths)
        folders.sort()
    kept = (tree / name for name in sorted(sums.KEPT_BY_SERVERS))
    lines += [f"{path.name} {sums.hashed(path)}" for path in kept if path.exists()]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _place(site: Path) -> Path:
    return site.with_name(f".{site.name}.built")


def _fail(error: OSError) -> None:
    raise error
