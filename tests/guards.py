"""Every guard, how a test switches it off, and the test that then fails.

Nothing of this is in the package: a guard is switched off by putting something else in its place while a test runs.
As a plugin of pytest this module switches off the guard that `DATELINE_GUARD` names.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from markupsafe import Markup

HUGE = 10**9
NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Guard:
    """What holds something off."""

    against: str
    places: tuple[str, ...]
    """Each module and, behind a colon, the name in it that is replaced."""
    off: Any
    """What takes its place."""
    test: str
    """Path of the test, and its name behind two colons."""


def _none(*_: Any, **__: Any) -> None:
    return None


def _same(text: Any, *_: Any, **__: Any) -> Any:
    return text


def _markup(text: str, **_: Any) -> Markup:
    return Markup(text)  # noqa: S704 -- what the walls keep from happening


def _yes(*_: Any, **__: Any) -> bool:
    return True


@contextmanager
def _unlocked(*_: Any, **__: Any) -> Iterator[None]:
    yield


READER, BUILDER = "dateline.reading.yaml", "dateline.reading.yaml.builder"
PLACE, PUBLISHING = "dateline.publishing.place", "dateline.publishing"
YAML_TESTS, PUBLISH_TESTS = "tests/reading/test_yaml_reader.py", "tests/publishing/test_publish.py"

GUARDS = {
    "file size": Guard(
        "a file that is too large",
        (f"{READER}.text:MAX_BYTES",),
        HUGE,
        f"{YAML_TESTS}::test_refusal_for_size_reads_nothing",
    ),
    "depth": Guard(
        "lists and maps too deep in one another", (f"{BUILDER}:MAX_DEPTH",), 50, f"{YAML_TESTS}::test_refused"
    ),
    "number of values": Guard("too many values", (f"{BUILDER}:MAX_NODES",), HUGE, f"{YAML_TESTS}::test_refused"),
    "number of findings": Guard(
        "mistakes without end",
        (f"{BUILDER}:MAX_FINDINGS",),
        HUGE,
        f"{YAML_TESTS}::test_endless_mistakes_end_the_reading",
    ),
    "anchors, aliases and tags": Guard(
        "values that stand for others or ask for types",
        (f"{BUILDER}:Builder._properties",),
        _none,
        f"{YAML_TESTS}::test_refused",
    ),
    "encoding": Guard(
        "what is not UTF-8",
        (f"{READER}:decode",),
        lambda data, _path: (data.decode("latin-1"), iter(())),
        f"{YAML_TESTS}::test_encoding_is_utf8_alone",
    ),
    "hidden characters": Guard(
        "characters that nobody sees",
        (f"{READER}.text:FORBIDDEN_IN_FILE",),
        NEVER,
        f"{YAML_TESTS}::test_hidden_character_is_refused",
    ),
    "hidden characters by escapes": Guard(
        "characters that nobody sees, written as escapes",
        (f"{BUILDER}:FORBIDDEN_IN_TEXT",),
        NEVER,
        f"{YAML_TESTS}::test_hidden_character_is_refused_as_escape",
    ),
    "links among the records": Guard(
        "files outside the project",
        ("dateline.reading.files:_of_a_file",),
        lambda entry, path, *, by_year: iter((path,)),  # noqa: ARG005
        "tests/reading/test_load.py::test_links_are_refused_and_not_followed",
    ),
    "walls of the prose": Guard(
        "markup in texts",
        ("dateline.prose:render", "dateline.prose:render_inline"),
        _markup,
        "tests/prose/test_prose.py::test_markup_is_text",
    ),
    "addresses in texts": Guard(
        "links that are no web addresses",
        ("dateline.prose:is_outside",),
        _yes,
        "tests/prose/test_prose.py::test_addresses",
    ),
    "what acts on a terminal": Guard(
        "escapes in findings",
        ("dateline.diagnostics.text:_escape",),
        lambda character: character,
        "tests/diagnostics/test_text.py::test_what_acts_on_a_terminal_is_shown_as_an_escape",
    ),
    "commands of workflows": Guard(
        "commands in findings",
        ("dateline.diagnostics.reports.github:_IN_PROPERTY",),
        {},
        "tests/diagnostics/test_reports.py::test_no_text_of_a_record_can_begin_a_command",
    ),
    "formulas": Guard(
        "cells that a spreadsheet runs",
        ("dateline.exports.csv_tables:FORMULA",),
        ("\0",),
        "tests/exports/test_tables.py::test_no_cell_is_a_formula",
    ),
    "control characters in tables": Guard(
        "characters that end a file", ("dateline.exports.csv_tables:harmless",), _same, "tests/exports/test_tables.py"
    ),
    "private networks": Guard(
        "addresses in somebody's own network",
        ("dateline.links.target:is_public",),
        _yes,
        "tests/links/test_visit.py::test_no_address_leads_into_a_private_network",
    ),
    "paths of files": Guard(
        "files outside the site",
        (f"{PUBLISHING}:OutputFile.__post_init__",),
        _none,
        f"{PUBLISH_TESTS}::test_a_path_outside_the_site_is_no_path",
    ),
    "links in a built site": Guard(
        "published links", (f"{PUBLISHING}:_seal",), _none, f"{PUBLISH_TESTS}::test_links_are_not_published"
    ),
    "strangers' folders": Guard(
        "the loss of somebody's files",
        (f"{PLACE}:refuse_strangers", f"{PUBLISHING}:refuse_strangers"),
        _none,
        f"{PUBLISH_TESTS}::test_a_strangers_folder_is_refused",
    ),
    "dear places": Guard(
        "the loss of the sources", (f"{PLACE}:_SOURCES",), (), f"{PUBLISH_TESTS}::test_dear_places_are_refused"
    ),
    "one build at a time": Guard(
        "two builds in one folder",
        (f"{PUBLISHING}:_lock",),
        _unlocked,
        f"{PUBLISH_TESTS}::test_a_second_build_says_who_holds_the_lock",
    ),
    "a link for a site": Guard(
        "a folder elsewhere, replaced",
        (f"{PUBLISHING}:place",),
        lambda site, _root: site,
        f"{PUBLISH_TESTS}::test_a_link_is_refused",
    ),
    "repositories": Guard(
        "the loss of a repository",
        (f"{PLACE}:refuse_strangers", f"{PUBLISHING}:refuse_strangers"),
        _none,
        f"{PUBLISH_TESTS}::test_a_repository_is_refused",
    ),
    "names of this machine": Guard(
        "pages elsewhere that read a preview",
        ("dateline.hosts.address:Address.answers_to",),
        _yes,
        "tests/hosts/test_serving.py::test_other_names_are_refused_where_this_machine_alone_is_served",
    ),
    "files of a preview": Guard(
        "files outside the site",
        ("dateline.hosts.own.preview:file_below",),
        lambda folder, url: (folder / url).read_bytes() if (folder / url).is_file() else None,
        "tests/hosts/test_own_serving.py::test_no_path_leads_out_of_the_folder",
    ),
    "content policy": Guard(
        "scripts and requests that are none of the site's",
        ("dateline.publishing.headers:policy",),
        lambda *_, **__: "",
        "tests/publishing/test_servers.py::test_the_policy_follows_from_the_pages",
    ),
    "paths in a list of sums": Guard(
        "files outside a mirror",
        ("dateline.publishing.sums:_UNSAFE",),
        frozenset(),
        "tests/commands/test_verify.py::test_a_list_that_is_none",
    ),
    "length of answers": Guard(
        "an answer without end",
        ("dateline.links.mirror:_parts",),
        lambda answer, most: iter((answer.read(),)),  # noqa: ARG005
        "tests/commands/test_verify.py::test_an_answer_without_end",
    ),
}
"""By the name that docs/reliability.md gives it."""


def switch_off(name: str) -> None:
    """Put what is harmless no longer in the place of a guard, for the rest of this process."""
    guard = GUARDS[name]
    for place in guard.places:
        module, _, path = place.partition(":")
        *around, last = path.split(".")
        target = import_module(module)
        for one in around:
            target = getattr(target, one)
        assert hasattr(target, last), place
        setattr(target, last, guard.off)


def pytest_configure() -> None:
    """Before any test is read."""
    name = os.environ.get("DATELINE_GUARD")
    if name:
        switch_off(name)
