"""Every guard, how a test switches it off, and the test that then fails.

Nothing of this is in the package: a guard is switched off by putting something else in its place while a test runs.
As a plugin of pytest this module switches off the guard that `DATELINE_GUARD` names.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.file_guards import FILE_GUARDS
from tests.guard import HUGE, NEVER, Guard, none, yes
from tests.text_guards import TEXT_GUARDS


@contextmanager
def _unlocked(*_: Any, **__: Any) -> Iterator[None]:
    yield


def _in_the_site_itself(*, prefix: str, dir: Path) -> str:  # noqa: A002 -- the name is the standard library's
    return str(dir / prefix.removeprefix(".").partition(".")[0])


def _remove_all_that_look_so(site: Path) -> None:
    for folder in site.parent.glob(f".{site.name}.*"):
        if folder.is_dir() and not folder.is_symlink():
            shutil.rmtree(folder)


READER, BUILDER = "dateline.reading.yaml", "dateline.reading.yaml.builder"
PLACE, PUBLISHING = "dateline.publishing.place", "dateline.publishing"
YAML_TESTS, PUBLISH_TESTS = "tests/reading/test_yaml_reader.py", "tests/publishing/test_publish.py"

_OTHERS = {
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
        none,
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
    "folders that are links": Guard(
        "records and labels from outside the project",
        ("dateline.reading.files:link_on_the_way", "dateline.reading.labels:link_on_the_way"),
        none,
        "tests/reading/test_load.py::test_a_folder_of_records_that_is_a_link_is_refused",
    ),
    "private networks": Guard(
        "addresses in somebody's own network",
        ("dateline.links.target:is_public",),
        yes,
        "tests/links/test_visit.py::test_no_address_leads_into_a_private_network",
    ),
    "paths of files": Guard(
        "files outside the site",
        (f"{PUBLISHING}:OutputFile.__post_init__",),
        none,
        f"{PUBLISH_TESTS}::test_a_path_outside_the_site_is_no_path",
    ),
    "links in a built site": Guard(
        "published links", (f"{PUBLISHING}:_seal",), none, f"{PUBLISH_TESTS}::test_links_are_not_published"
    ),
    "strangers' folders": Guard(
        "the loss of somebody's files",
        (f"{PLACE}:refuse_strangers", f"{PUBLISHING}:refuse_strangers"),
        none,
        f"{PUBLISH_TESTS}::test_a_strangers_folder_is_refused",
    ),
    "dear places": Guard(
        "the loss of the sources", (f"{PLACE}:_SOURCES",), (), f"{PUBLISH_TESTS}::test_dear_places_are_refused"
    ),
    "links below docs/": Guard(
        "published files from outside the site",
        ("dateline.project:links_below",),
        lambda *_: iter(()),
        "tests/hosts/test_links_in_docs.py::test_a_link_is_refused_and_not_followed",
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
        none,
        f"{PUBLISH_TESTS}::test_a_repository_is_refused",
    ),
    "names of this machine": Guard(
        "pages elsewhere that read a preview",
        ("dateline.hosts.address:Address.answers_to",),
        yes,
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
    "time of answers": Guard(
        "an answer that trickles",
        ("dateline.links.mirror:ended",),
        _unlocked,
        "tests/commands/test_verify.py::test_an_answer_that_trickles",
    ),
    "a folder beside the site": Guard(
        "half a site where a build fails",
        (f"{PUBLISHING}:tempfile.mkdtemp",),
        _in_the_site_itself,
        f"{PUBLISH_TESTS}::test_a_failed_build_leaves_the_site_alone",
    ),
    "others' leftovers": Guard(
        "the loss of folders of a like name",
        (f"{PUBLISHING}:_remove_leftovers",),
        _remove_all_that_look_so,
        f"{PUBLISH_TESTS}::test_only_its_own_leftovers_are_removed",
    ),
    "a copy over a site": Guard(
        "the loss of a site",
        ("dateline.publishing.saved_copy:refuse_sites",),
        none,
        "tests/commands/test_copy.py::test_a_site_is_never_copied_into_itself",
    ),
}

GUARDS = _OTHERS | TEXT_GUARDS | FILE_GUARDS
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
