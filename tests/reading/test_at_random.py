from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from dateline.commands.paths import lines_below
from dateline.diagnostics import Code, Diagnostic, Findings
from dateline.diagnostics.reports import REPORTS
from dateline.editing.formatting import formatted
from dateline.model.kinds import models_by_folder
from dateline.model.texts import MAX_PROSE
from dateline.project import read_and_check
from dateline.reading.curved_quotes import curved_quotes
from dateline.reading.record import parse
from dateline.reading.yaml import MAX_BYTES, MAX_DEPTH, MAX_NODES, plain, read, read_at_once
from dateline.reading.yaml.failure import Failure
from dateline.reading.yaml.mistakes import explain
from tests.counts import count, tell
from tests.reading.mutations import SHAPES, mutated

RECORDS = count(300, 10_000)
PORTIONS = 10
"""So that the processes that run the tests share them."""

TEXTS = {"language": "en", "languages": "en ja"}

RECORD = """\
title: {en: A meeting, ja: 会談}
date: 2018-06-12
kind: meeting
status: occurred
participants: [{person: ada, role: principal}]
summary:
  en: They met.
  ja: 会った。
sources: [{source: gazette-2018}]
added: 2026-01-02
"""


def misplaced(findings: Findings, path: str, data: bytes) -> list[Diagnostic]:
    """The findings without a place inside their file."""
    try:
        lines = data.decode().removeprefix("\ufeff").split("\n")
    except UnicodeDecodeError:
        return []
    return [
        finding
        for finding in findings
        if finding.span.path == path
        and not (
            1 <= finding.span.line <= len(lines) and 1 <= finding.span.column <= len(lines[finding.span.line - 1]) + 1
        )
    ]


@pytest.mark.parametrize("portion", range(PORTIONS))
def test_damaged_records_are_told_with_their_places(sites: Path, tmp_path: Path, portion: int) -> None:
    """A record changed at random, beside whole ones: no traceback anywhere, each finding inside its file."""
    root = tmp_path / "small"
    shutil.copytree(sites / "small", root)
    whole = {path: path.read_bytes() for path in sorted(root.rglob("*.yml")) if path.name != "mkdocs.yml"}
    texts = [data.decode() for data in whole.values()]
    worst, told = 0.0, 0
    for number in range(RECORDS // PORTIONS):
        chance = random.Random(f"{portion}-{number}")  # noqa: S311 -- the same in every run
        file = chance.choice(list(whole))
        path, data = file.relative_to(root).as_posix(), mutated(chance, texts)
        file.write_bytes(data)
        begun = time.perf_counter()
        findings = read_and_check(root).findings
        worst, told = max(worst, time.perf_counter() - begun), told + len(findings)
        assert misplaced(findings, path, data) == [], data
        for language, form in product(("en", "ja"), REPORTS):
            assert REPORTS[form](findings, lines_below(root), language=language), data
        model = models_by_folder()[
            max((folder for folder in models_by_folder() if path.startswith(f"{folder}/")), key=len)
        ]
        formatted(data, path, model, ("en", "ja"))
        file.write_bytes(whole[file])
    tell(
        "G3",
        f"{RECORDS // PORTIONS} damaged records beside whole ones",
        f"{told} findings, worst {worst * 1000:.0f} ms",
    )


@pytest.mark.parametrize("shape", SHAPES)
def test_each_shape_of_yaml_is_read_or_refused(shape: str) -> None:
    """Alone, as the value of a key, and at the end of a record: a record or a finding with a place, never neither."""
    for text in (shape, f"title: {shape}", f"{RECORD}note: {shape}\n", f"note:\n  {shape}\n{RECORD}"):
        data = text.encode()
        parsed = parse(data, "events/2018/x.yml", models_by_folder()["events"], TEXTS)
        assert (parsed.record is not None) or parsed.findings
        assert misplaced(Findings(parsed.findings), "events/2018/x.yml", data) == []


def read_alike(data: bytes) -> bool:
    """Whether the short way gives an answer, which has to be that of the long one with nothing to be told."""
    short = read_at_once(data, "x.yml")
    if short is None:
        return False
    document = read(data, "x.yml")
    assert document.root is not None, data
    assert (document.findings, document.has_empty, document.is_whole) == ((), False, True), data
    assert not list(curved_quotes(document.root, document.text)), data
    assert plain(document.root) == short, data
    return True


def test_what_is_read_at_once_is_read_alike(sites: Path) -> None:
    """Records as they are and changed at random, and each shape of YAML as a value."""
    paths = (path for path in sorted((sites / "small").rglob("*.yml")) if path.name != "mkdocs.yml")
    texts = [path.read_text(encoding="utf-8") for path in paths]
    assert sum(map(read_alike, map(str.encode, texts))) > len(texts) * 3 // 4
    told = ("title: “A summit”\n", 'title: "A\\u200bsummit"\n', "title: A summit #2\n")
    assert not any(read_alike(text.encode()) for text in told)
    chance = random.Random("at once")  # noqa: S311 -- the same in every run
    changed = [mutated(chance, texts) for _ in range(RECORDS)]
    shapes = (
        text.encode() for shape in SHAPES for text in (shape, f"note: {shape}", f"a:\n  - b: 1\n    c: {shape}\n")
    )
    below = (f"note:\n  {shape}\nlast: [{shape}]\n".encode() for shape in SHAPES)
    assert 0 < sum(map(read_alike, (*changed, *shapes, *below))) < RECORDS


@pytest.mark.parametrize("folder", ["events", "profiles/organisations"])
def test_a_list_that_holds_a_comma_alone_is_told(folder: str) -> None:
    """Where one value belongs: nothing of it is left to be shown as a cure."""
    text = RECORD.replace("added: 2026-01-02", "added: [,]")
    findings = parse(text.encode(), f"{folder}/x.yml", models_by_folder()[folder], TEXTS).findings
    assert {finding.span.line for finding in findings} >= {text[: text.index("added")].count("\n") + 1}


@pytest.mark.parametrize("line", ["a: b", "a: b   ", "a: b\u3000", "", "   ", "a", "a: 'b'", "- a"])
@pytest.mark.parametrize("problem", ["did not find expected key", "did not find expected ',' or ']'", "", "new"])
def test_a_failure_anywhere_in_a_line_is_explained(line: str, problem: str) -> None:
    """Wherever a parser gives up, in front of nothing but blanks as well, there is a mistake with a cure."""
    for column in range(1, len(line) + 2):
        for context in ("", "while parsing a block mapping", "while scanning a simple key"):
            failure = Failure(lines=(line,), problem=problem, line=1, column=column, context=context, context_line=1)
            assert all(mistake.cure for mistake in explain(failure))


# At the limits


def many_nodes(number: int) -> str:
    """A list of so many texts."""
    return f"note: [{','.join('a' * number)}]\n"


def nested(deep: int) -> str:
    """Lists inside one another."""
    return f"note: {'[' * deep}{']' * deep}\n"


def prose(length: int) -> str:
    """A text of so many characters."""
    sentence = "They met and *talked* of [a thing](https://example.org/), for long. "
    return RECORD.replace("They met.", (sentence * (length // len(sentence) + 1))[:length].strip().ljust(length, "."))


LIMITS: dict[str, tuple[Callable[[], str], Code, str]] = {
    "bytes": (
        lambda: RECORD + "#" * (MAX_BYTES - len(RECORD.encode()) + 1),
        Code.FILE_TOO_LARGE,
        f"{MAX_BYTES:,} bytes",
    ),
    "depth": (lambda: nested(MAX_DEPTH), Code.YAML_TOO_DEEP, f"{MAX_DEPTH} levels"),
    "nodes": (lambda: many_nodes(MAX_NODES), Code.YAML_TOO_MANY_NODES, f"{MAX_NODES:,} keys"),
    "prose": (lambda: prose(MAX_PROSE + 1), Code.VALUE_TOO_LONG, f"at most {MAX_PROSE:,}"),
}
"""By the name of a limit: a file that is one step past it, and how that is told."""

MEASURED = """
import resource, sys, time
from dateline.model.kinds import models_by_folder
from dateline.reading.record import parse
model, texts = models_by_folder()["events"], {"language": "en", "languages": "en ja"}
parse(b"title: x", "events/2018/x.yml", model, texts)
data = sys.stdin.buffer.read()
before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
findings = parse(data, "events/2018/x.yml", model, texts).findings
long = time.process_time() - begun
for finding in findings:
    print(finding.code, finding.span, finding.expected)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, long)
"""


@pytest.mark.parametrize("limit", LIMITS)
def test_one_step_past_a_limit_is_told_in_little_memory(limit: str) -> None:
    """The finding names the limit and its place, and reading the file takes less than 64 MiB."""
    make, code, named = LIMITS[limit]
    command = [sys.executable, "-c", MEASURED]
    result = subprocess.run(command, input=make().encode(), capture_output=True, check=True)
    *told, measured = result.stdout.decode().splitlines()
    grown, long = measured.split()
    (line,) = (one for one in told if one.startswith(f"{code.value} events/2018/x.yml:"))
    assert named in line
    assert int(grown) < 64 * 1024
    tell(
        "G4", f"a file one step past the limit of {limit}", f"{int(grown) / 1024:.1f} MiB, {float(long) * 1000:.0f} ms"
    )


def test_at_a_limit_nothing_is_told_of_it() -> None:
    """A file that reaches a limit without passing it is read."""
    model = models_by_folder()["events"]
    deepest, fullest = nested(MAX_DEPTH - 1), many_nodes(MAX_NODES - 4)
    for text in (RECORD + "#" * (MAX_BYTES - len(RECORD.encode())), deepest, fullest, prose(MAX_PROSE)):
        codes = {finding.code for finding in parse(text.encode(), "events/2018/x.yml", model, TEXTS).findings}
        assert codes <= {Code.KEY_UNKNOWN, Code.KEY_MISSING, Code.VALUE_SHAPE}


def test_many_files_are_read(sites: Path, tmp_path: Path) -> None:
    """So many records, each with a slip: all are told, and none is passed over."""
    number = count(200, 10_000)
    root = tmp_path / "small"
    shutil.copytree(sites / "small", root)
    for one in range(number):
        (root / "sources" / f"source-{one}.yml").write_text("title: {en: A page}\nkind: nws\n")
    begun = time.perf_counter()
    findings = read_and_check(root).findings
    paths = {finding.span.path for finding in findings if finding.code is Code.VALUE_UNKNOWN}
    assert len(paths) == number
    tell("G4", f"{number} files with slips", f"{time.perf_counter() - begun:.1f} s")
