"""The id of a record that is made: proposed, typed or given by an option, and free."""

from __future__ import annotations

from pathlib import Path

from dateline.commands.asking.desk import Desk
from dateline.diagnostics.message import Message
from dateline.editing.new import is_taken, no_id, path_of
from dateline.editing.new.answers import NEEDED
from dateline.editing.new.ids import by_day_and_kind, proposed
from dateline.editing.new.sheet import Sheet
from dateline.model.fields import record_id
from dateline.project import Checked


def free_id(desk: Desk, sheet: Sheet) -> str:
    """An id that is free: the one an option gave, the one proposed, or the one that is typed."""
    timeline, loaded = desk.timeline, desk.checked.loaded
    proposal = proposed(timeline, loaded, sheet.kind, sheet.answers)
    proposal = proposal or by_day_and_kind(timeline, loaded, sheet.answers)
    typed, sheet.id = sheet.id, ""
    while True:
        typed = typed or desk.ask(_for_id(proposal)) or proposal
        problem = problem_of_id(desk.root, desk.checked, sheet, typed) if typed else NEEDED
        if problem is None:
            return typed
        desk.tell(problem)
        typed = ""


def _for_id(proposal: str) -> Message:
    if proposal:
        return Message("Id [{proposal}]:", proposal=proposal)
    return Message(
        "Id (in lower-case Latin letters, how the name sounds or what it means, such as `first-flight`; "
        "the page's address has it for good):"
    )


def problem_of_id(root: Path, checked: Checked, sheet: Sheet, typed: str) -> Message | None:
    """Why a record cannot have this id; None where it can."""
    try:
        record_id(typed)
    except ValueError:
        return no_id(typed)
    assert checked.timeline is not None  # noqa: S101 -- nothing is made without settings
    if is_taken(checked.timeline, checked.loaded, typed):
        return Message("the id `{id}` is taken", id=typed)
    path = path_of(sheet.kind, typed, sheet.answers)
    if (root / path).exists() or (root / path).is_symlink():
        return Message("`{path}` exists already", path=path)
    return None
