#!/usr/bin/env python3
"""Make a copy of the built site that is read from a disk, also without JavaScript.

    scripts/saved_copy.py site copy

Its links name files (`hanoi-summit/index.html`), where those of the site name folders (`hanoi-summit/`).
"""

from __future__ import annotations

import sys
from pathlib import Path

from dateline.publishing import PublishError, saved_copy, staging


def main() -> str | None:
    """Copy the first folder to the second. What keeps it from being done is what it ends with."""
    site, copy = map(Path, sys.argv[1:])
    try:
        with staging(copy, Path.cwd()) as stage:
            saved_copy.write(site, stage)
    except PublishError as error:
        return str(error)
    return None


if __name__ == "__main__":
    sys.exit(main())
