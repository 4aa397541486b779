"""`python -m dateline`: the same program, by the Python that is meant and where `dateline` is not on the PATH."""

from __future__ import annotations

import sys

from dateline.cli import main

if __name__ == "__main__":
    sys.exit(main(prog="python -m dateline"))
