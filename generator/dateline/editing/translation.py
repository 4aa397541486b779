"""The file in which somebody translates the labels of the pages: what is there stays, what is missing is in English."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping

from dateline.words import Label, Words, keys, plurals
from dateline.words.files import source

_HEAD = """\
# Labels of the pages in `{tag}`, for words/{tag}.yml beside mkdocs.yml.
# Write each behind its colon, in quotation marks; names in braces stay. What has no text stands in the site's first
# language, or in English, as in the comment.
# What is wholly a comment is how the pages say it already: take the sign away to say it otherwise.
"""
_KEY = re.compile(r"(\w+):")
_INVISIBLE = {"\u00a0": "\\u00A0", "\u202f": "\\u202F", "\u200e": "\\u200E", "\u200f": "\\u200F"}
"""Blanks and marks that nobody would see in an editor."""


def translated(tag: str, text: str, present: Collection[str]) -> str:
    """The text of a language's file with what it lacks behind what it has; `present` are the keys it has.

    A new file, of which the text is "", also says in comments what the pages have without it.
    """
    words = Words(tag)

    def lacking(key: str) -> str:
        return "" if key in present or words.has(key) else _to_write(key, tag)

    def every(key: str) -> str:
        return lacking(key) or "\n".join(f"# {line}" for line in _written(key, words.label(key)).split("\n"))

    if not text:
        return _HEAD.format(tag=tag) + "\n".join(_in_groups(every)) + "\n"
    return "\n".join([text.rstrip("\n"), *_in_groups(lacking)]) + "\n"


def _in_groups(shown: Callable[[str], str]) -> Iterator[str]:
    """What is shown of each label, below the heading of its group in the English file."""
    heading = ""
    for line in source(keys.TEMPLATE).split("\n")[1:]:
        if line.startswith("# "):
            heading = line
        elif (key := _KEY.match(line)) and (told := shown(key[1])):
            if heading:
                yield f"\n{heading}"
                heading = ""
            yield told


def _to_write(key: str, tag: str) -> str:
    """A label without its text, and the English one beside it."""
    label = keys.english(key) or ""
    if not isinstance(label, Mapping):
        return f"{key}:  # {_quoted(label)}"
    beside = ", ".join(f"{name}: {_quoted(form)}" for name, form in label.items())
    forms = dict.fromkeys((*plurals.missing({}, tag), plurals.OTHER))
    return "\n".join([f"{key}:  # {beside}", *(f"  {name}:" for name in forms)])


def _written(key: str, label: Label) -> str:
    if not isinstance(label, Mapping):
        return f"{key}: {_quoted(label)}"
    return "\n".join([f"{key}:", *(f"  {name}: {_quoted(form)}" for name, form in label.items())])


def _quoted(label: Label) -> str:
    if not isinstance(label, str):
        return f"[{', '.join(_quoted(text) for text in label)}]"
    text = json.dumps(label, ensure_ascii=False)
    return "".join(_INVISIBLE.get(sign, sign) for sign in text)
