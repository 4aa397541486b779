"""Findings of the check as part of a comment, in three groups: what the change brought, where, and what was there."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from dateline.diagnostics import Code
from dateline.editing.diff.difference import Difference, Origin, ToMend
from dateline.editing.diff.quoting import with_code

MOST_FINDINGS = 40
"""In all; the rest is counted. GitHub takes 65,536 characters in a comment."""
MOST_TEXT = 500
"""Characters of a message, or of a cure."""

GROUPS = MappingProxyType(
    {
        Origin.HERE: "Those in files you changed stand below their lines too, in the tab *Files changed*. · "
        "変更したファイルの指摘（*Files changed* の各行の下にも出る）：",
        Origin.ELSEWHERE: "These stand in other files, because of your change. · "
        "この変更によって他のファイルに生じた指摘：",
        Origin.BEFORE: "These were there before your change; mend them or leave them to others. · "
        "この変更の前からあった指摘（直さなくてもよい）：",
    }
)
"""What stands above each group, in both languages."""


def findings(difference: Difference) -> Iterator[str]:
    """Blocks of Markdown; none where nothing was found."""
    if not difference.findings:
        return
    errors = sum(one.severity == "error" for one in difference.findings)
    yield _heading(errors, len(difference.findings) - errors)
    found = [one for one in difference.findings if not _follows(one, difference)]
    if len(found) < len(difference.findings):
        # One deleted source may leave a hundred citations without one; the cure for all stands above.
        number = len(difference.findings) - len(found)
        yield (
            f"{number} of them {'names' if number == 1 else 'name'} what is gone (above). · "
            f"うち{number}件は、上に示したファイルがなくなったために生じたもの。"
        )
    room = MOST_FINDINGS
    for origin, heading in GROUPS.items():
        # Errors first: where not all are told, those that stop the change are.
        mine = sorted((one for one in found if one.origin is origin), key=lambda one: one.severity != "error")
        if mine[:room]:
            yield f"{heading}\n\n" + "\n".join(f"- {_row(one)}" for one in mine[:room])
        room = max(0, room - len(mine))
    if len(found) > MOST_FINDINGS:
        more = len(found) - MOST_FINDINGS
        yield f"And {more} more, on the page of the run. · ほか{more}件は実行結果のページにある。"
    if errors:
        yield "Pages are compared once no error is left. · 誤りがなくなると、ページの変化もここに出る。"


def _heading(errors: int, warnings: int) -> str:
    staying = f"{_count(warnings, 'warning')}, which may stay"
    if not errors:
        return f"**{staying[0].upper()}{staying[1:]}** · **警告{warnings}件（残ってもよい）**"
    english, japanese = f"To mend: {_count(errors, 'error')}", f"直すべき誤り{errors}件"
    if warnings:
        english, japanese = f"{english}; {staying}", f"{japanese}、警告{warnings}件（残ってもよい）"
    return f"**{english}** · **{japanese}**"


def _follows(one: ToMend, difference: Difference) -> bool:
    """Whether a finding only says that something names what is told to be gone."""
    if one.code not in {Code.ID_UNKNOWN, Code.LINK_UNKNOWN}:
        return False
    return any(
        f"`{problem.id}`" in one.message or f"[[{problem.id}]]" in one.message for problem in difference.problems
    )


def _row(one: ToMend) -> str:
    told = [_cut(one.message), f"expected: {_cut(one.expected)}" if one.expected and not one.cure else ""]
    told += [f"cure: {_cut(one.cure)}" if one.cure else ""]
    return with_code(f"{one.severity} in `{one.path}`, line {one.line}: " + "; ".join(filter(None, told)))


def _cut(text: str) -> str:
    return text if len(text) <= MOST_TEXT else text[:MOST_TEXT] + "…"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
