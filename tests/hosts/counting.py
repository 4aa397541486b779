"""A command with a count of what it reads and checks, printed as JSON on the last line of its output.

    python -m tests.hosts.counting dateline --root SITE build --host own
    python -m tests.hosts.counting mkdocs build -f SITE/mkdocs.yml

The interpreter tells of every file that is opened (audit events, PEP 578) and its profiler of every function that is
called; nothing of the program is replaced. What is only summed up is not read.
"""

from __future__ import annotations

import json
import runpy
import sys
from collections import Counter
from cProfile import Profile
from pathlib import Path
from types import FrameType

from dateline.hosts.made_from import made_from
from dateline.model.kinds import models_by_folder
from dateline.timeline.rules import check

FOLDERS = frozenset(folder.split("/")[0] for folder in models_by_folder())


def is_summed(frame: FrameType | None) -> bool:
    """Whether a file is opened for the sum of what a build reads."""
    while frame is not None and frame.f_code is not made_from.__code__:
        frame = frame.f_back
    return frame is not None


def main() -> int:
    """Run the command; gives its exit code."""
    opened: Counter[str] = Counter()
    profiler = Profile(subcalls=False, builtins=False)

    def hear(event: str, told: tuple[object, ...]) -> None:
        if event == "open" and isinstance(told[0], str | Path) and str(told[0]).endswith(".yml"):
            path = Path(told[0])
            if FOLDERS & set(path.parts) and not is_summed(sys._getframe(1)):  # noqa: SLF001 -- who opens it
                opened["/".join(path.parts[-2:])] += 1

    sys.addaudithook(hear)
    sys.argv = sys.argv[1:]
    code: object = 0
    profiler.enable()
    try:
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    except SystemExit as ended:
        code = ended.code
    profiler.disable()
    checks = sum(one.callcount for one in profiler.getstats() if one.code is check.__code__)
    sys.stdout.write(f"{json.dumps({'opened': opened, 'checks': checks})}\n")
    return int(code) if isinstance(code, int) else bool(code)


if __name__ == "__main__":
    sys.exit(main())
