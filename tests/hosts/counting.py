"""A command with a count of what it reads and checks, printed as JSON on the last line of its output.

    python -m tests.hosts.counting dateline --root SITE build --host own
    python -m tests.hosts.counting mkdocs build -f SITE/mkdocs.yml

The interpreter tells of every file that is opened (audit events, PEP 578) and of every function that is called; nothing
of the program is replaced. What is only summed up, to know a later day that nothing changed, is not read.
"""

from __future__ import annotations

import json
import runpy
import sys
from collections import Counter
from pathlib import Path
from types import FrameType

from dateline.hosts.made_from import made_from
from dateline.model.kinds import models_by_folder
from dateline.timeline.rules import check

FOLDERS = frozenset(folder.split("/")[0] for folder in models_by_folder())


def main() -> int:
    """Run the command; gives its exit code."""
    opened: Counter[str] = Counter()
    calls: Counter[str] = Counter()
    is_summing = False

    def hear(event: str, told: tuple[object, ...]) -> None:
        if event == "open" and not is_summing and isinstance(told[0], str | Path) and str(told[0]).endswith(".yml"):
            path = Path(told[0])
            if FOLDERS & set(path.parts):
                opened["/".join(path.parts[-2:])] += 1

    def watch(frame: FrameType, event: str, _told: object) -> None:
        nonlocal is_summing
        if frame.f_code is made_from.__code__:
            is_summing = event != "return"
        if event == "call" and frame.f_code is check.__code__:
            calls["check"] += 1

    sys.addaudithook(hear)
    sys.setprofile(watch)
    sys.argv = sys.argv[1:]
    code: object = 0
    try:
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    except SystemExit as ended:
        code = ended.code
    sys.setprofile(None)
    sys.stdout.write(f"{json.dumps({'opened': opened, 'checks': calls['check']})}\n")
    return int(code) if isinstance(code, int) else bool(code)


if __name__ == "__main__":
    sys.exit(main())
