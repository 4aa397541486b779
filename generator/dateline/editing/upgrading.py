"""Records of an older format, rewritten step by step into the present one.

A step is a function from the text of a file to its text, so that comments stay; the formatter then writes each record
in its canonical form. Nothing is written here: `commands.upgrade` does, once every file could be rewritten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from pydantic import BaseModel

from dateline.diagnostics import Findings
from dateline.editing.formatting import formatted
from dateline.model.record_format import FORMAT
from dateline.reading import CONFIG
from dateline.reading.settings import options_in
from dateline.reading.yaml import Scalar, plain, read

Step = Callable[[str, str], str]
"""From the path of a record (POSIX, relative to the root) and its text to the text one format later."""

STEPS: Mapping[int, Step] = MappingProxyType({})
"""The step that leads on from each older format, by its number. None yet: the first is the present one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upgraded:
    """What has to be written, or why nothing can be."""

    texts: dict[str, str] = field(default_factory=dict)
    """The whole new text of each file that changes, by its path."""
    findings: Findings = field(default_factory=Findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What mkdocs.yml says, read without the checks that an older format would not pass."""

    text: str
    number: int
    """The format; the first one where none is named."""
    languages: tuple[str, ...]
    place: tuple[int, int] | None
    """From and up to which character of the text the number stands."""


def stated(config: bytes) -> Stated | None:
    """The format that a project's settings name; None where they cannot be read or it is no number."""
    document = read(config, CONFIG, allow_tags=True)
    options = options_in(document.root) if document.root and not document.findings else None
    if options is None:
        return None
    tags = plain(options).get("languages")
    languages = tuple(tags) if isinstance(tags, dict) else ()
    entry = options.entries.get("format")
    if entry is None:
        return Stated(text=document.text, number=1, languages=languages, place=None)
    node = entry.value
    if not isinstance(node, Scalar) or not node.text.isdecimal():
        return None
    _, start, end = node.where
    place = (start.index, end.index)
    return Stated(text=document.text, number=int(node.text), languages=languages, place=place)


def upgraded(
    settings: Stated,
    files: Iterable[tuple[str, bytes, type[BaseModel]]],
    steps: Mapping[int, Step] = STEPS,
    current: int = FORMAT,
) -> Upgraded:
    """Every record in the present format, and the settings that say so. Raises `KeyError` where a step is missing."""
    findings, texts = Findings(), {}
    way: Sequence[Step] = [steps[number] for number in range(settings.number, current)]
    for path, data, model in files:
        document = read(data, path)
        if document.root is None or document.findings:
            findings.extend(document.findings)
            continue
        text = document.text
        for step in way:
            text = step(path, text)
        made = formatted(text.encode(), path, model, settings.languages)
        findings.extend(made.findings)
        if made.text is not None and made.text.encode() != data:
            texts[path] = made.text
    if settings.place is not None:
        start, end = settings.place
        texts[CONFIG] = f"{settings.text[:start]}{current}{settings.text[end:]}"
    return Upgraded(findings=findings) if len(findings) else Upgraded(texts=texts)
